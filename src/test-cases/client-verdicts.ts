/**
 * What real clients do with the test cases. `client-verdicts.json` has, for each case and client, texts of which one appears
 * when the client refuses, or none if it accepts. Tests in `__tests__/interop` measure each client again.
 */
import type { TestCaseName } from '../interface/table.ts'
import { parseIpAddress } from '../request/ip-address.ts'
import measured from './client-verdicts.json' with { type: 'json' }

/** The clients that were tested with RSA and P-256 keys on Debian 12 in November 2026. */
export const testedClients = measured.clients

export type TestedClient = keyof typeof testedClients

export type Verdict =
  | { readonly verdict: 'accept' }
  /** Its output contains one of these. */
  | { readonly verdict: 'refuse'; readonly says: readonly string[] }

export type Verdicts = Verdict & {
  /** The verdict with the lists of revoked certificates. Absent if the client cannot use them or the case does not need them. */
  readonly 'with-crl'?: Verdict
}

export type VerdictsOfClients = { readonly [client in TestedClient]?: Verdicts }

type Words = { readonly [client in TestedClient]?: readonly string[] }

type WordsOfCases = { readonly [name in TestCaseName]?: Words }

/**
 * Empty for a case that no server can load.
 *
 * @param host A host name or an IP address: clients compare addresses differently, and fewer compare them with common names.
 */
export function verdictsOf(name: TestCaseName, host: string): VerdictsOfClients {
  const {
    verdicts,
    withLists,
    onAddresses,
  }: { readonly [part in Exclude<keyof typeof measured, 'clients'>]: WordsOfCases } = measured
  const words = (parseIpAddress(host) && onAddresses[name]) ?? verdicts[name] ?? {}
  const wordsWithList: Words = withLists[name] ?? {}
  const clients = Object.keys(words) as readonly TestedClient[]
  return Object.fromEntries(
    clients.map((client) => {
      const withList = wordsWithList[client]
      return [client, { ...verdictOf(words[client]), ...(withList && { 'with-crl': verdictOf(withList) }) }]
    }),
  )
}

function verdictOf(says: readonly string[] = []): Verdict {
  return says.length === 0 ? { verdict: 'accept' } : { verdict: 'refuse', says }
}
