/**
 * What every TLS client must do with our server certificates, asked of one client at a time. A refusal is matched with
 * the client's own words: refused for another reason is not judged.
 */
import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/request/interface.ts'
import { requireJudge } from '../judges.ts'
import { type ClassicKeyType, classicKeyTypes, expired, notYetValid, type Workshop, workshop } from './pairs.ts'
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
}

const names = ['app.test', '*.wild.test', 'münchen.test', 'last.test', '127.0.0.1', '::1']

/** Defines the tests. */
export function judgeServerCertificates(client: Client): void {
  describe.skipIf(!client.available)(`${client.name} and our server certificates`, () => {
    const shop = workshop()
    beforeAll(() => client.prepare?.(shop))

    async function visit(pair: Outputs, name = 'localhost', trusted: Outputs = pair): Promise<Verdict> {
      const address = isIPv6(name) ? '::1' : '127.0.0.1'
      const server = await serve(pair, { address })
      try {
        return await client.ask({ ca: trusted['ca-certificate-path'], name, address, port: server.port }, shop)
      } finally {
        server.close()
      }
    }

    for (const keyType of classicKeyTypes) {
      const verdict = client.keyTypes[keyType]
      it(`${client.name} ${verb(verdict)} a server whose key is of type ${keyType}`, async () => {
        expectVerdict(await visit(shop.pair('localhost', '--key-type', keyType)), verdict)
      })
    }

    it.each(['app.test', 'last.test', 'api.wild.test', 'xn--mnchen-3ya.test', '127.0.0.1'])(
      `${client.name} accepts %s, one of several names`,
      async (name) => {
        expectVerdict(await visit(shop.pair(...names), name), 'accepts')
      },
    )

    if (client.takesUnicodeNames) {
      it(`${client.name} accepts münchen.test as it is written`, async () => {
        expectVerdict(await visit(shop.pair(...names), 'münchen.test'), 'accepts')
      })
    }

    it.skipIf(!client.available || !hasIPv6())(`${client.name} accepts the IPv6 address ::1`, async () => {
      expectVerdict(await visit(shop.pair(...names), '::1'), 'accepts')
    })

    it.each(['other.test', 'wild.test', 'a.b.wild.test'])(
      `${client.name} refuses %s, a name that the certificate does not hold`,
      async (name) => {
        expectVerdict(await visit(shop.pair(...names), name), client.wrongName)
      },
    )

    it(`${client.name} refuses an IP address that the certificate does not hold`, async () => {
      expectVerdict(await visit(shop.pair('app.test'), '127.0.0.1'), client.wrongAddress)
    })

    it(`${client.name} refuses a certificate that is not trusted, though another of the same name is`, async () => {
      const trusted = shop.pair('localhost', '--validity-days', '30')
      expectVerdict(await visit(shop.pair('localhost'), 'localhost', trusted), client.untrusted)
    })

    it(`${client.name} ${verb(client.expired)} an expired certificate`, async () => {
      expectVerdict(await visit(shop.pair('localhost', ...expired)), client.expired)
    })

    it(`${client.name} ${verb(client.notYetValid)} a certificate that is not valid yet`, async () => {
      expectVerdict(await visit(shop.pair('localhost', ...notYetValid)), client.notYetValid)
    })

    it(`${client.name} ${verb(client.wrongUsage)} a server that shows a certificate for clients`, async () => {
      expectVerdict(await visit(shop.pair('localhost', '--usage', 'client')), client.wrongUsage)
    })
  })
}

/** For the name of a test. */
function verb(expected: Expected): 'accepts' | 'refuses' {
  return expected === 'accepts' ? 'accepts' : 'refuses'
}

function expectVerdict(verdict: Verdict, expected: Expected): void {
  if (expected === 'accepts') expect(verdict.accepted, verdict.said).toBe(true)
  else expect(verdict).toEqual({ accepted: false, said: expect.stringMatching(expected) })
}

function hasIPv6(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  return requireJudge(
    'IPv6 on the loopback interface',
    addresses.some(({ address }) => address === '::1'),
  )
}
