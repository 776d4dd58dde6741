/**
 * What every TLS client must do with our server certificates, asked of one client at a time. A refusal is matched with
 * the client's own words: refused for another reason is not judged.
 */
import { beforeAll, describe, it } from 'vitest'
import { requireJudges } from '../judges.ts'
import { classicKeyTypes, expired, notYetValid, workshop } from './pairs.ts'
import { judgeChains } from './server-chains.ts'
import { type Client, expectVerdict, verb, visitsOf } from './tls-client.ts'

const names = ['app.test', '*.wild.test', 'münchen.test', 'last.test', '127.0.0.1', '::1']

/** Defines the tests. */
export function judgeServerCertificates(client: Client): void {
  describe.skipIf(!client.available)(`${client.name} and our server certificates`, () => {
    const shop = workshop()
    beforeAll(() => client.prepare?.(shop))

    const visit = visitsOf(client, shop)

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

    it.skipIf(!client.available || !requireJudges('ipv6'))(`${client.name} accepts the IPv6 address ::1`, async () => {
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

    judgeChains(client, shop, visit)
  })
}
