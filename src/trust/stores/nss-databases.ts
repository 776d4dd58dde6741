/**
 * One database of NSS, changed by its certutil: what Firefox has in each profile, and Chromium on Linux in the home
 * directory. Only the format `sql:` (cert9.db), which programs may read while it is changed.
 *
 * Entries have nicknames that need not be theirs alone, and certutil prints every certificate with the subject of the one
 * that it was asked for. So an entry is named by a PKCS #11 URI (RFC 7512) with its nickname and its CKA_ID, and known
 * by the fingerprint that is printed.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { posix as path } from 'node:path'
import { CommandError, HostError } from '../../errors.ts'
import type { TrustAnchor } from '../ports.ts'
import { certificatesIn, fingerprintOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'

/** Milliseconds, but for a database that another process has locked. */
const timeoutSeconds = 20

const files = ['cert9.db', 'key4.db', 'pkcs11.txt'] as const

export function hasDatabase(machine: Machine, directory: string): boolean {
  return machine.exists(path.join(directory, files[0]))
}

/** Whether all of it is there: of one that a killed run was making, a part may be. */
export function isWhole(machine: Machine, directory: string): boolean {
  return files.every((file) => machine.exists(path.join(directory, file)))
}

/** Whether this user may write it; SQLite puts its journal beside it. */
export function isWritableDatabase(machine: Machine, directory: string): boolean {
  return [directory, ...files.slice(0, 2).map((file) => path.join(directory, file))].every(machine.isWritable)
}

/**
 * Chromium takes a server's certificate that is no CA by `P`, Firefox by `C`; a CA needs `C` alone.
 *
 * @see https://firefox-source-docs.mozilla.org/security/nss/legacy/tools/nss_tools_certutil/index.html
 */
export function flagsFor(anchor: Pick<TrustAnchor, 'isCa'>): string {
  return anchor.isCa ? trustingFlags[0] : trustingFlags[1]
}

export const trustingFlags: readonly [ofCa: string, ofServer: string] = ['C,,', 'CP,,']

/** Whether servers are trusted by a certificate with these flags. */
export function givesTrust(flags: string): boolean {
  return /[CP]/.test(flags.split(',')[0] as string)
}

export function areEnough(flags: string, anchor: Pick<TrustAnchor, 'isCa'>): boolean {
  const ofServers = flags.split(',')[0] as string
  return [...flagsFor(anchor).replaceAll(',', '')].every((flag) => ofServers.includes(flag))
}

/** Octets of a point on the curve, uncompressed. */
const pointOctets: { readonly [curve: string]: number } = { prime256v1: 65, secp384r1: 97, secp521r1: 133 }

/**
 * CKA_ID as NSS makes it, hexadecimal: SHA-1 of the modulus or the point. `undefined` for keys of other types, which NSS
 * does not take.
 */
export function keyIdOf(certificate: Uint8Array): string | undefined {
  const publicKey = publicKeyOf(certificate)
  const curve = publicKey?.asymmetricKeyDetails?.namedCurve
  const octets = curve === undefined ? undefined : pointOctets[curve]
  if (publicKey?.asymmetricKeyType === 'rsa') {
    return sha1(Buffer.from(publicKey.export({ format: 'jwk' }).n as string, 'base64url'))
  }
  if (publicKey === undefined || octets === undefined) return undefined
  return sha1(publicKey.export({ format: 'der', type: 'spki' }).subarray(-octets))
}

function publicKeyOf(certificate: Uint8Array) {
  try {
    return new X509Certificate(certificate).publicKey
  } catch {
    // A type of key that this Node.js does not know.
    return undefined
  }
}

function sha1(octets: Uint8Array): string {
  return createHash('sha1').update(octets).digest('hex')
}

/** An entry, so far as it has to be told from others. */
export interface Entry {
  readonly fingerprint: string
  readonly keyId: string
  /** Default: any. */
  readonly nickname?: string
}

function uriOf({ keyId, nickname }: Entry): string {
  const id = keyId.replaceAll(/../g, (octet) => `%${octet}`)
  const object = nickname === undefined ? '' : `object=${encodeURIComponent(nickname)};`
  return `pkcs11:${object}id=${id};type=cert`
}

/** certutil of NSS, at one database. */
export interface NssDatabase {
  /**
   * The trust flags of an entry as certutil takes them, such as `CP,,`; `undefined` where it is not there.
   *
   * @throws {CommandError} where the database cannot be read.
   */
  flagsOf(entry: Entry): Promise<string | undefined>
  /** Whether a password (of Firefox: the primary password) is needed for changes. */
  wantsPassword(): Promise<boolean>
  /** Makes it, with no password. */
  create(): Promise<void>
  /** Adds a certificate, or, where it is there under whatever nickname, gives it these flags. */
  add(certificate: Uint8Array, nickname: string, flags: string): Promise<void>
  /**
   * Removes an entry, and nothing where there is none.
   *
   * @throws {HostError} where another certificate has the same key and nickname: then its trust alone is gone.
   */
  remove(entry: Entry): Promise<void>
  /** Removes the database as `create` has left it, and nothing where something has been put into it since. */
  removeEmpty(): Promise<void>
}

export function nssDatabase(machine: Machine, certutil: string, directory: string): NssDatabase {
  const at = (file: string) => path.join(directory, file)
  const run = (verb: string, words: readonly string[] = [], input: Uint8Array | string = '') =>
    machine.run({ program: certutil, words: [verb, '-d', `sql:${directory}`, ...words], input, timeoutSeconds })

  /** What it prints of the certificates with the subject of an entry; `undefined` where there is no such entry. */
  const print = (entry: Entry, ...words: readonly string[]) =>
    unlessIt(/Could not find cert/, () => run('-L', [...words, '-n', uriOf(entry)]))

  const flagsOf: NssDatabase['flagsOf'] = async (entry) => {
    const printed = (await print(entry)) ?? ''
    const certificate = printed
      .split(/^Certificate:$/m)
      .find((text) => text.replaceAll(/\s/g, '').includes(`Fingerprint(SHA-256):${entry.fingerprint}`))
    return certificate === undefined ? undefined : flagsIn(certificate)
  }
  const add: NssDatabase['add'] = async (certificate, nickname, flags) => {
    await run('-A', ['-n', nickname, '-t', flags], certificate)
  }
  const nicknames = async () => nicknamesIn(await run('-L'))
  /** Without private keys it ends as if it had failed. */
  const hasKeys = async () => (await unlessIt(/no keys found/, () => run('-K'))) !== undefined

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
      const named = certificatesIn((await print(entry, '-a')) ?? '').filter((one) => keyIdOf(one) === entry.keyId)
      const { nickname } = entry
      const areNamedAlike = nickname === undefined || (await nicknames()).filter((one) => one === nickname).length > 1
      if (named.length > 1 && areNamedAlike) {
        // Which of them certutil would remove cannot be told; flags go by the certificate itself.
        const ours = named.find((one) => fingerprintOf(one) === entry.fingerprint)
        if (ours) await add(ours, nickname ?? 'selfsigned-cert-action', ',,')
        throw new HostError(
          `trust browsers: expected one certificate with the key and the name of "${entry.fingerprint}" in "${directory}", got ${named.length}. It is no longer trusted; remove it by hand.`,
        )
      }
      await run('-D', ['-n', uriOf(entry)])
    },
    async removeEmpty() {
      if (isWhole(machine, directory)) {
        const hasModules = /^library=./m.test(Buffer.from(machine.read(at('pkcs11.txt')) ?? []).toString())
        if (hasModules || (await nicknames()).length > 0 || (await hasKeys())) return
      }
      for (const file of files) machine.remove(at(file))
    },
  }
}

/** `undefined` where a program fails with these words. */
async function unlessIt(says: RegExp, run: () => Promise<string>): Promise<string | undefined> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof CommandError && says.test(error.message)) return undefined
    throw error
  }
}

/** How certutil prints what `-t` takes; the first letter goes without saying where one of the others is there. */
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
    const said = names.split('\n').map((name) => name.trim())
    const rows = flagNames.filter(([name]) => said.includes(name))
    const isImplied = (implying: string) => rows.some(([, letter]) => implying.includes(letter))
    return rows.filter(([, , implying]) => !isImplied(implying)).map(([, letter]) => letter)
  })
  return usages.map((letters) => letters.join('')).join(',')
}

/** Lines of a nickname, spaces and trust flags. */
function nicknamesIn(printed: string): readonly string[] {
  return [...printed.matchAll(/^(.*\S) +[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]* *$/gm)].map(([, nickname]) => nickname as string)
}
