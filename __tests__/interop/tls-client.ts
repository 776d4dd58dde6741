/** A TLS client that judges servers: what it is asked, what it answers, and what it is expected to. */
import { isIPv6 } from 'node:net'
import { expect } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import type { ClassicKeyType, Workshop } from './pairs.ts'
import { serve } from './tls-server.ts'

/** A server, and whom the client trusts when it asks for it. */
export interface Question {
  /** Path of the one certificate that is trusted. */
  readonly ca: string
  /** Host name or IP address as a person would type it. */
  readonly name: string
  /** Where the server is, whatever its name. */
  readonly address: string
  readonly port: number
}

export interface Verdict {
  readonly accepted: boolean
  /** All that the client printed. */
  readonly said: string
}

/** What a client does: accepts, or refuses in these words. */
export type Expected = 'accepts' | RegExp

export interface Client {
  readonly name: string
  readonly available: boolean
  /** Before the first question: a compiler, a data base. */
  readonly prepare?: (workshop: Workshop) => Promise<void>
  readonly ask: (question: Question, workshop: Workshop) => Promise<Verdict>
  readonly keyTypes: { readonly [keyType in ClassicKeyType]: Expected }
  readonly wrongName: RegExp
  readonly wrongAddress: RegExp
  readonly untrusted: RegExp
  readonly expired: Expected
  readonly notYetValid: Expected
  /** A server with a certificate that is for clients. */
  readonly wrongUsage: Expected
  /** Whether it turns `münchen.test` into an A-label by itself. */
  readonly takesUnicodeNames: boolean
  /** Where a CA is trusted and the server has a certificate below it. */
  readonly chains: ChainVerdicts
}

export interface ChainVerdicts {
  /** The CA is not the one that is trusted, or what is between was not sent. */
  readonly unknownIssuer: RegExp
  readonly expired: RegExp
  readonly notYetValid: RegExp
  readonly wrongUsage: RegExp
  /** A name that the nameConstraints of a CA which is trusted do not permit. */
  readonly outsideAnchor: Expected
  /** A name that those of an intermediate do not permit. */
  readonly outsideIntermediate: RegExp
}

/** Serves a pair and sends a client there. */
export type Visit = (pair: Outputs, name?: string, trusted?: Outputs) => Promise<Verdict>

export function visitsOf(client: Client, shop: Workshop): Visit {
  return async (pair, name = 'localhost', trusted = pair) => {
    const address = isIPv6(name) ? '::1' : '127.0.0.1'
    const server = await serve(pair, { address })
    try {
      return await client.ask({ ca: trusted['ca-certificate-path'], name, address, port: server.port }, shop)
    } finally {
      server.close()
    }
  }
}

/** For the name of a test. */
export function verb(expected: Expected): 'accepts' | 'refuses' {
  return expected === 'accepts' ? 'accepts' : 'refuses'
}

export function expectVerdict(verdict: Verdict, expected: Expected): void {
  if (expected === 'accepts') expect(verdict.accepted, verdict.said).toBe(true)
  else expect(verdict).toEqual({ accepted: false, said: expect.stringMatching(expected) })
}
