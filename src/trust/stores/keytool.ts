/**
 * Java's own program for its key stores. It detects whether a file is JKS or PKCS #12, and keeps the format. Each run starts
 * a Java machine and takes a quarter of a second for a store with 150 certificates, so listings are cached by file contents.
 */
import { createHash } from 'node:crypto'
import { CommandError } from '../../errors.ts'
import { certificatesIn, fingerprintOf, pemOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'
import type { Command } from './run-command.ts'

/** SHA-256 fingerprints by alias. For a key's chain, the fingerprint of the first certificate, which Java trusts. */
export type Listing = ReadonlyMap<string, string>

/** The password of every JDK's own store; nothing in it is secret. */
export const storePassword = 'changeit'

/** Only the fast compiler, which halves the time; a Java machine without it ignores the option. English, to be parsed. */
const javaOptions = ['-J-XX:+IgnoreUnrecognizedVMOptions', '-J-XX:TieredStopAtLevel=1', '-J-Duser.language=en']

function command(keytool: string, verb: string, file: string, ...words: readonly string[]): Command {
  return { program: keytool, words: [...javaOptions, verb, '-keystore', file, '-storepass', storePassword, ...words] }
}

/** The certificate is on standard input, which every version reads if no file is named. */
export function importing(keytool: string, file: string, alias: string, certificate: Uint8Array): Command {
  return {
    ...command(keytool, '-importcert', file, '-noprompt', '-alias', alias),
    input: pemOf(certificate),
  }
}

export function deleting(keytool: string, file: string, alias: string): Command {
  return command(keytool, '-delete', file, '-alias', alias)
}

export interface Lister {
  /**
   * Returns the certificates in a store; `undefined` if there is no store that this user can read.
   *
   * @throws {CommandError} if keytool cannot read it.
   */
  list(keytool: string, file: string): Promise<Listing | undefined>
  /** Adds the listing of contents that keytool has just written to the cache. */
  learn(keytool: string, contents: Uint8Array, listing: Listing): void
}

/** Caches listings, because a run may trust several certificates and ask the same of the same stores. */
export function listerOn(machine: Machine): Lister {
  const known = new Map<string, Promise<Listing>>()
  const keyOf = (keytool: string, contents: Uint8Array) => `${keytool} ${digestOf(contents)}`
  return {
    async list(keytool, file) {
      const contents = machine.read(file)
      if (contents === undefined) return undefined
      const key = keyOf(keytool, contents)
      const listing = known.get(key) ?? machine.run(command(keytool, '-list', file, '-rfc')).then(parseListing)
      known.set(key, listing)
      listing.catch(() => known.delete(key))
      return listing
    },
    learn(keytool, contents, listing) {
      known.set(keyOf(keytool, contents), Promise.resolve(listing))
    },
  }
}

/** Reads the alias and the PEM block (RFC 7468) of each entry; other words may be translated. */
function parseListing(text: string): Listing {
  const entries = text.split(/^Alias name: /m).slice(1)
  return new Map(
    entries.flatMap((entry) => {
      const [certificate] = certificatesIn(entry)
      const [alias] = entry.split(/\r?\n/, 1)
      return certificate && alias !== undefined ? [[alias, fingerprintOf(certificate)] as const] : []
    }),
  )
}

/** The message is the same for JKS and PKCS #12. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof CommandError && error.message.includes('password was incorrect')
}

/** Identifies one state of a file. */
export function digestOf(contents: Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 32)
}
