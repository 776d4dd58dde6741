/**
 * What real clients do with the test cases, as measured. The words are in `test-case-verdicts.json`: for each case and
 * client those of its refusal, one or the other, and none if it accepts. A test in `__tests__/interop` asks each client again.
 */
import type { TestCaseName } from '../interface/table.ts'
import { parseIpAddress } from '../request/ip-address.ts'
import measured from './client-verdicts.json' with { type: 'json' }

/** The clients that were tried, with keys of RSA and P-256. In November 2026, on Debian 12. */
export const testedClients = measured.clients

export type TestedClient = keyof typeof testedClients

export type Verdict =
  | { readonly verdict: 'accept' }
  /** Its output contains one of these. */
  | { readonly verdict: 'refuse'; readonly says: readonly string[] }

export type Verdicts = Verdict & {
  /** The same once the client has the lists of revoked certificates; absent if it takes none, or the case needs none. */
  readonly 'with-crl'?: Verdict
}

export type VerdictsOfClients = { readonly [client in TestedClient]?: Verdicts }

type Words = { readonly [client in TestedClient]?: readonly string[] }

type WordsOfCases = { readonly [name in TestCaseName]?: Words }

/**
 * None for a case that no server can load.
 *
 * @param host A host name or an IP address: clients compare addresses in other ways, and fewer of them with a common name.
 */
export function verdictsOf(name: TestCaseName, host: string): VerdictsOfClients {
  const {
    verdicts,
    toldOfLists,
    onAddresses,
  }: { readonly [part in Exclude<keyof typeof measured, 'clients'>]: WordsOfCases } = measured
  const words = (parseIpAddress(host) && onAddresses[name]) ?? verdicts[name] ?? {}
  const withLists: Words = toldOfLists[name] ?? {}
  const clients = Object.keys(words) as readonly TestedClient[]
  return Object.fromEntries(
    clients.map((client) => {
      const told = withLists[client]
      return [client, { ...verdictOf(words[client]), ...(told && { 'with-crl': verdictOf(told) }) }]
    }),
  )
}

function verdictOf(says: readonly string[] = []): Verdict {
  return says.length === 0 ? { verdict: 'accept' } : { verdict: 'refuse', says }
}
