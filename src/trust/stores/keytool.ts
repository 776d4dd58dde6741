/**
 * Java's own program for its key stores, JKS and PKCS #12 alike: it finds out which, and keeps it. Each run is the start
 * of a Java machine, a quarter of a second where a store has 150 certificates; what was listed is kept by the octets.
 */
import { createHash } from 'node:crypto'
import { CommandError } from '../../errors.ts'
import { certificatesIn, fingerprintOf, pemOf } from './certificate-text.ts'
import type { Machine } from './machine.ts'
import type { Command } from './run-command.ts'

/** SHA-256 fingerprints by alias. Of a key's chain it is the first one's, which is the one that Java trusts. */
export type Listing = ReadonlyMap<string, string>

/** The password of every JDK's own store; nothing in it is secret. */
export const storePassword = 'changeit'

/** The fast compiler alone halves the time; a machine that has no such compiler passes over it. English is what is parsed. */
const javaOptions = ['-J-XX:+IgnoreUnrecognizedVMOptions', '-J-XX:TieredStopAtLevel=1', '-J-Duser.language=en']

function command(keytool: string, verb: string, file: string, ...words: readonly string[]): Command {
  return { program: keytool, words: [...javaOptions, verb, '-keystore', file, '-storepass', storePassword, ...words] }
}

/** With the certificate on standard input, which every version reads where no file is named; nothing is asked about it. */
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
   * Gives what is in a store; `undefined` where there is none that this user can read.
   *
   * @throws {CommandError} where keytool cannot make anything of it.
   */
  list(keytool: string, file: string): Promise<Listing | undefined>
  /** What octets hold that keytool has just written. */
  learn(keytool: string, contents: Uint8Array, listing: Listing): void
}

/** Keeps what it has listed: several certificates are trusted in one run, and ask the same of the same stores. */
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

/** Of the form of RFC 7468 nothing is translated but the words around it, and of those the alias alone is read. */
function parseListing(text: string): Listing {
  const entries = text.split(/^Alias name: /m).slice(1)
  return new Map(
    entries.flatMap((entry) => {
      const [certificate] = certificatesIn(entry)
      return certificate ? [[entry.split(/\r?\n/, 1)[0] as string, fingerprintOf(certificate)] as const] : []
    }),
  )
}

/** JKS and PKCS #12 say it alike. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof CommandError && error.message.includes('password was incorrect')
}

/** Enough to tell the states of one file apart. */
export function digestOf(contents: Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex').slice(0, 32)
}
