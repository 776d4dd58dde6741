/** The password of key stores and trust stores. */
import { type OutputDirectory, textFile } from '../files/output-directory.ts'
import { formatsWithPassword, type Plan } from '../request/plan.ts'
import type { FileSet } from './file-set.ts'
import type { RandomOctets } from './make-certificate.ts'

const passwordFile = 'settings/store-password'

interface StorePassword {
  /** Empty if there are no stores. */
  readonly password: string
  /** Whether it is to be kept in a file. */
  readonly isKept: boolean
}

/**
 * The password that was given, or else a random one. A random one is kept in a file if the key can be read without it
 * anyway, or if settings contain it: then equal runs write equal stores, and a server that has loaded a store keeps working.
 */
export function storePasswordOf(
  { formats, keyStore, certificates }: Plan,
  settingsNeedIt: boolean,
  directory: Pick<OutputDirectory, 'read'>,
  randomOctets: RandomOctets,
): StorePassword {
  if (!settingsNeedIt && !formatsWithPassword.some((format) => formats.has(format))) {
    return { password: '', isKept: false }
  }
  if (keyStore.password !== undefined) return { password: keyStore.password, isKept: false }
  const isKept = settingsNeedIt || certificates.every(({ keyPassphrase }) => keyPassphrase === undefined)
  const stored = isKept ? storedPassword(directory) : undefined
  return { password: stored ?? Buffer.from(randomOctets(18)).toString('base64url'), isKept }
}

/** The password that an earlier run kept; `undefined` if there is none that can be used. */
function storedPassword(directory: Pick<OutputDirectory, 'read'>): string | undefined {
  const text = Buffer.from(directory.read(passwordFile) ?? '').toString()
  return /^[\x21-\x7e]{16,64}\n$/.test(text) ? text.trim() : undefined
}

export async function putStorePassword(password: string, files: FileSet): Promise<void> {
  await files.put(textFile(passwordFile, `${password}\n`, 'secret'))
}
