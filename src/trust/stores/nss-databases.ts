/**
 * One NSS database, changed by NSS's certutil. Firefox has one in each profile, Chromium on Linux one in the home directory.
 * Only the format `sql:` (cert9.db), which programs can read while it is changed.
 *
 * Nicknames need not be unique, and certutil prints every certificate that has the same subject as the one requested. So an
 * entry is requested by a PKCS #11 URI (RFC 7512) with its nickname and its CKA_ID, and recognized by the printed fingerprint.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { posix as path } from 'node:path'
import { CommandError, HostError } from '../../errors.ts'
import type { TrustAnchor } from '../ports.ts'
import { certificatesIn, fingerprintOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'

/** It takes milliseconds, unless another process has locked the database. */
const timeoutSeconds = 20

const files = ['cert9.db', 'key4.db', 'pkcs11.txt'] as const

export function hasDatabase(machine: Machine, directory: string): boolean {
  return machine.exists(path.join(directory, files[0]))
}

/** Whether all its files exist: a killed run may have created only a part. */
export function isWhole(machine: Machine, directory: string): boolean {
  return files.every((file) => machine.exists(path.join(directory, file)))
}

/** Whether this user can write to it. SQLite also creates a journal in the directory. */
export function isWritableDatabase(machine: Machine, directory: string): boolean {
  return [directory, ...files.slice(0, 2).map((file) => path.join(directory, file))].every(machine.isWritable)
}

/**
 * A CA needs only `C`. To trust a server certificate that is not a CA, Chromium needs `P` and Firefox `C`.
 *
 * @see https://firefox-source-docs.mozilla.org/security/nss/legacy/tools/nss_tools_certutil/index.html
 */
export function flagsFor(anchor: Pick<TrustAnchor, 'isCa'>): string {
  return anchor.isCa ? trustingFlags[0] : trustingFlags[1]
}

export const trustingFlags: readonly [ofCa: string, ofServer: string] = ['C,,', 'CP,,']

/** Whether these flags make a certificate trusted for servers. */
export function givesTrust(flags: string): boolean {
  return /^[^,]*[CP]/.test(flags)
}

/** Whether these flags include all that a certificate needs. */
export function areEnough(flags: string, anchor: Pick<TrustAnchor, 'isCa'>): boolean {
  const [forServers = ''] = flags.split(',')
  return [...flagsFor(anchor).replaceAll(',', '')].every((flag) => forServers.includes(flag))
}

/** Bytes of an uncompressed point on the curve. */
const pointBytes: { readonly [curve: string]: number } = { prime256v1: 65, secp384r1: 97, secp521r1: 133 }

/**
 * CKA_ID as NSS computes it, hexadecimal: SHA-1 of the modulus or the point. `undefined` for other types of keys, which
 * NSS does not accept.
 */
export function keyIdOf(certificate: Uint8Array): string | undefined {
  const publicKey = publicKeyOf(certificate)
  const curve = publicKey?.asymmetricKeyDetails?.namedCurve
  const length = curve === undefined ? undefined : pointBytes[curve]
  if (publicKey?.asymmetricKeyType === 'rsa') {
    const { n: modulus = '' } = publicKey.export({ format: 'jwk' })
    return sha1(Buffer.from(modulus, 'base64url'))
  }
  if (publicKey === undefined || length === undefined) return undefined
  return sha1(publicKey.export({ format: 'der', type: 'spki' }).subarray(-length))
}

function publicKeyOf(certificate: Uint8Array) {
  try {
    return new X509Certificate(certificate).publicKey
  } catch {
    // This Node.js does not know the type of key.
    return undefined
  }
}

function sha1(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex')
}

/** What identifies an entry. */
export interface Entry {
  readonly fingerprint: string
  readonly keyId: string
  /** Default: any. */
  readonly nickname?: string
}

function uriOf({ keyId, nickname }: Entry): string {
  const id = keyId.replaceAll(/../g, (byte) => `%${byte}`)
  const object = nickname === undefined ? '' : `object=${encodeURIComponent(nickname)};`
  return `pkcs11:${object}id=${id};type=cert`
}

/** What stores do with one database. */
export interface NssDatabase {
  /**
   * The trust flags of an entry as certutil accepts them, such as `CP,,`; `undefined` if it does not exist.
   *
   * @throws {CommandError} if the database cannot be read.
   */
  flagsOf(entry: Entry): Promise<string | undefined>
  /** Whether a password (of Firefox: the primary password) is needed for changes. */
  wantsPassword(): Promise<boolean>
  /** Creates it without a password. */
  create(): Promise<void>
  /** Adds a certificate. If it exists under any nickname, only sets its flags. */
  add(certificate: Uint8Array, nickname: string, flags: string): Promise<void>
  /**
   * Removes an entry if it exists.
   *
   * @throws {HostError} if another certificate has the same key and nickname. Then only its trust was removed.
   */
  remove(entry: Entry): Promise<void>
  /** Removes the database if it is still as `create` left it, and nothing if something was added since. */
  removeEmpty(): Promise<void>
}

export function nssDatabase(machine: Machine, certutil: string, directory: string): NssDatabase {
  const queries = queriesOf(machine, certutil, directory)
  const { run, flagsOf, nicknames, hasKeys } = queries
  const add: NssDatabase['add'] = async (certificate, nickname, flags) => {
    await run('-A', ['-n', nickname, '-t', flags], certificate)
  }
  return {
    flagsOf,
    async wantsPassword() {
      try {
        await hasKeys()
        return false
      } catch (error) {
        if (error instanceof CommandError && /SEC_ERROR_BAD_PASSWORD/.test(error.message)) return true
        throw error
      }
    },
    async create() {
      await run('-N', ['--empty-password'])
    },
    add,
    async remove(entry) {
      if ((await flagsOf(entry)) === undefined) return
      const namesakes = await namesakesOf(entry, queries)
      if (namesakes.length > 1) {
        // certutil may remove any of them. It sets flags by the certificate itself.
        const ours = namesakes.find((one) => fingerprintOf(one) === entry.fingerprint)
        if (ours) await add(ours, entry.nickname ?? 'selfsigned-cert-action', ',,')
        throw new HostError(
          `trust browsers: expected one certificate with the key and the name of "${entry.fingerprint}" in "${directory}", got ${namesakes.length}. It is no longer trusted; remove it by hand.`,
        )
      }
      await run('-D', ['-n', uriOf(entry)])
    },
    async removeEmpty() {
      const at = (file: string) => path.join(directory, file)
      if (isWhole(machine, directory)) {
        const hasModules = /^library=./m.test(Buffer.from(machine.read(at('pkcs11.txt')) ?? []).toString())
        if (hasModules || (await nicknames()).length > 0 || (await hasKeys())) return
      }
      for (const file of files) machine.remove(at(file))
    },
  }
}

/** Runs certutil on a database, and reads what it prints. */
interface Queries extends Pick<NssDatabase, 'flagsOf'> {
  run(verb: string, words?: readonly string[], input?: Uint8Array | string): Promise<string>
  /** What certutil prints about all certificates with the subject of an entry; `undefined` if there is no such entry. */
  print(entry: Entry, ...words: readonly string[]): Promise<string | undefined>
  nicknames(): Promise<readonly string[]>
  hasKeys(): Promise<boolean>
}

function queriesOf(machine: Machine, certutil: string, directory: string): Queries {
  const run: Queries['run'] = (verb, words = [], input = '') =>
    machine.run({ program: certutil, words: [verb, '-d', `sql:${directory}`, ...words], input, timeoutSeconds })
  const print: Queries['print'] = (entry, ...words) =>
    unlessItSays(/Could not find cert/, () => run('-L', [...words, '-n', uriOf(entry)]))
  return {
    run,
    print,
    async flagsOf(entry) {
      const printed = (await print(entry)) ?? ''
      const certificate = printed
        .split(/^Certificate:$/m)
        .find((text) => text.replaceAll(/\s/g, '').includes(`Fingerprint(SHA-256):${entry.fingerprint}`))
      return certificate === undefined ? undefined : flagsIn(certificate)
    },
    nicknames: async () => nicknamesIn(await run('-L')),
    // Without private keys certutil exits as if it had failed.
    hasKeys: async () => (await unlessItSays(/no keys found/, () => run('-K'))) !== undefined,
  }
}

/** The certificates that `certutil -D` cannot tell from an entry, itself included. */
async function namesakesOf(entry: Entry, { print, nicknames }: Queries): Promise<readonly Uint8Array[]> {
  const { keyId, nickname } = entry
  const named = certificatesIn((await print(entry, '-a')) ?? '').filter((one) => keyIdOf(one) === keyId)
  const isShared = nickname === undefined || (await nicknames()).filter((one) => one === nickname).length > 1
  return isShared ? named : named.slice(0, 1)
}

/** `undefined` if a program fails with these words. */
async function unlessItSays(words: RegExp, run: () => Promise<string>): Promise<string | undefined> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof CommandError && words.test(error.message)) return undefined
    throw error
  }
}

/** Certutil's name for a flag, the letter that `-t` accepts, and the letters that imply it. */
const flagNames = [
  ['Valid CA', 'c', 'CT'],
  ['Trusted CA', 'C', ''],
  ['Trusted Client CA', 'T', ''],
  ['Terminal Record', 'p', 'P'],
  ['Trusted', 'P', ''],
  ['Warn When Sending', 'w', ''],
] as const

function flagsIn(certificate: string): string {
  const usages = ['SSL', 'Email', 'Object Signing'].map((usage) => {
    const [, names = ''] = new RegExp(`^ +${usage} Flags:\\n((?: +[^:\\n]+\\n)*)`, 'm').exec(`${certificate}\n`) ?? []
    const printed = names.split('\n').map((name) => name.trim())
    const rows = flagNames.filter(([name]) => printed.includes(name))
    const isImplied = (implying: string) => rows.some(([, letter]) => implying.includes(letter))
    return rows.filter(([, , implying]) => !isImplied(implying)).map(([, letter]) => letter)
  })
  return usages.map((letters) => letters.join('')).join(',')
}

/** Each line is a nickname, spaces and trust flags. */
function nicknamesIn(printed: string): readonly string[] {
  return [...printed.matchAll(/^(.*\S) +[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]* *$/gm)].flatMap(([, nickname]) => nickname ?? [])
}
