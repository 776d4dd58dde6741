/** Between the serving of test cases and the world: servers, a user's own client, and what came of it. */
import type { TestCaseName } from '../interface/table.ts'
import type { TestCaseDefinition } from './case-definitions.ts'
import type { RefusalReason } from './refusal-reasons.ts'

/** A case as the page describes it. */
export interface NamedTestCase extends TestCaseDefinition {
  readonly name: TestCaseName
}

/** A case as it is to be served. */
export interface CaseToServe extends NamedTestCase {
  /** The certificates that the server sends, PEM, its own first. */
  readonly fullchain: string
  /** Private, PEM, not encrypted. */
  readonly key: string
  /** Whether it can also be requested by its own name: `good` is valid for that name too. */
  readonly byName: boolean
}

/** A client needs one connection for a moment: one that stays longer says nothing, or waits for nothing. */
export interface ConnectionLimits {
  /** After this a connection is closed, whatever its state. */
  readonly milliseconds: number
  /** On all ports together; any more are closed at once. */
  readonly most: number
}

export interface ServingPlan {
  readonly host: string
  readonly cases: readonly CaseToServe[]
  /** Files only: no TLS server can load them. */
  readonly notServed: readonly NamedTestCase[]
  /** `undefined` is loopback. */
  readonly listen: string | undefined
  /** The first of them; 0 is any that are free. */
  readonly port: number
  readonly limits: ConnectionLimits
  /** What can be had from the page's server, by its path. */
  readonly downloads: ReadonlyMap<'ca.pem' | 'crl.pem' | 'test-cases.json', string>
}

/** What a server of a case has seen. */
export interface ConnectionCounts {
  readonly connections: number
  /** A client that went on to the end of the handshake; it may look at the names later. */
  readonly handshakes: number
  /** What a client asked for: it took the certificate. */
  readonly requests: number
}

export interface ServedCase {
  readonly name: TestCaseName
  readonly port: number
  readonly url: string
  /** By its name, on the port of all. */
  readonly urlByName: string | undefined
  /** Since the server started. */
  seen(): ConnectionCounts
}

export interface RunningServers {
  /** Those that are listened on. */
  readonly addresses: readonly string[]
  readonly page: string
  readonly health: string
  /** Of all cases by name. */
  readonly namesPort: number
  readonly cases: readonly ServedCase[]
  /** Resolves once a client's connections are done with, or after a moment. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** How a client's command ended. */
export interface ClientRun {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly inTime: boolean
  /** The one line that says most about why. */
  readonly said: string
  /** The lines at the end of its output, those of standard error first. */
  readonly output: readonly string[]
}

export interface ServePorts {
  /** @throws {HostError} where a port or an address is not to be had. */
  start(toServe: ServingPlan): Promise<RunningServers>
  /** @throws {CommandError} where there is no such program. */
  runClient(words: readonly [string, ...string[]], timeLimitSeconds: number): Promise<ClientRun>
}

export interface Serving {
  readonly servers: RunningServers
  readonly host: string
  /** Cases that are files only. */
  readonly notServed: readonly TestCaseName[]
  /** Paths. */
  readonly directory: string
  readonly ca: string
  readonly isLoopback: boolean
  readonly warnings: readonly string[]
}

/** What a client did with a case, as its exit code and the server tell. */
export type ClientConduct =
  | 'accepted'
  | 'refused'
  /** Its words name a reason, but none of this case. */
  | 'refused, other reason'
  /** Its request came, and then its exit code was another than 0. */
  | 'accepted, then failed'
  /** Exit code 0, and the handshake was never finished. */
  | 'refused, exit code 0'
  | 'never connected'
  | 'did not end in time'
  | 'ended by a signal'
  /** After `good` was not accepted. */
  | 'not tried'
  /** No TLS server can load it. */
  | 'not served'

export interface CaseReport {
  readonly name: TestCaseName
  readonly expected: 'accept' | 'refuse'
  readonly conduct: ClientConduct
  readonly verdict: 'as it must' | 'finding' | 'allowed' | 'not judged'
  /** Why it is a finding, or not judged; empty where it is as it must be. */
  readonly note: string
  readonly exitCode: number | null
  readonly said: string
  /** Why it refused, as far as its words are known. */
  readonly recognised: readonly RefusalReason[]
  readonly reason: string
  readonly source: string
}

export interface ClientReport {
  /** As the person wrote it. */
  readonly command: string
  readonly host: string
  /** Whether there is no finding that is not allowed. */
  readonly ok: boolean
  readonly cases: readonly CaseReport[]
  readonly warnings: readonly string[]
}
