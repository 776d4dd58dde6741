/** The password of key stores and trust stores. Where nobody gave one it is random, and kept, so that equal runs agree. */

import type { OutputDirectory, OutputFile, Ports } from '../commands/ports.ts'
import type { Format, Request } from '../request/parse.ts'
import type { Plan } from '../request/planned.ts'
import { textFile } from './output-files.ts'
import type { SettingsTask } from './server-settings.ts'

const passwordFile = 'settings/store-password'

/** `undefined` where there is none that can be used. */
function storedPassword(directory: Pick<OutputDirectory, 'read'>): string | undefined {
  const text = Buffer.from(directory.read(passwordFile) ?? '').toString()
  return /^[\x21-\x7e]{16,64}\n$/.test(text) ? text.trim() : undefined
}

export function storePasswordFile(password: string): OutputFile {
  return textFile(passwordFile, `${password}\n`, 'secret')
}

export const formatsWithPassword: readonly Format[] = ['pkcs12', 'truststore', 'jks']

/**
 * One that nobody gave is kept in a file, where the key can be read without it, or settings hold it anyway: with it the
 * stores stay as they are, and a server that has loaded them goes on.
 */
export function storePassword(
  { formats, keyStore }: Request,
  { certificates }: Plan,
  directory: OutputDirectory,
  settings: SettingsTask | undefined,
  { randomOctets, host }: Ports,
): { readonly password: string; readonly isKept: boolean } {
  const needsPassword = settings?.needsPassword ?? false
  if (!needsPassword && !formatsWithPassword.some((format) => formats.has(format))) {
    return { password: '', isKept: false }
  }
  const isPlain = certificates.every(({ asked }) => asked.keyPassphrase === undefined)
  const isKept = keyStore.password === undefined && (needsPassword || isPlain)
  const password =
    keyStore.password ??
    (isKept ? storedPassword(directory) : undefined) ??
    Buffer.from(randomOctets(18)).toString('base64url')
  host.hide(password)
  return { password, isKept }
}
