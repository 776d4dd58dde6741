/** The port types of serving test cases: what the servers and the runner of the user's client take and return. */
import type { TestCaseName } from '../interface/table.ts'
import type { TestCaseDefinition } from './case-definitions.ts'
import type { RefusalReason } from './refusal-reasons.ts'

/** A case as the page describes it. */
export interface NamedTestCase extends TestCaseDefinition {
  readonly name: TestCaseName
}

/** A case with everything that serving it needs. */
export interface CaseToServe extends NamedTestCase {
  /** The certificates that the server sends (PEM), its own first. */
  readonly fullchain: string
  /** The private key (PEM), not encrypted. */
  readonly key: string
  /** Whether clients can also request it by its name, because `good` is valid for that name too. */
  readonly byName: boolean
}

/** A client needs only one short connection. */
export interface ConnectionLimits {
  /** Every connection is closed after this time. */
  readonly milliseconds: number
  /** On all ports together. Further connections are closed at once. */
  readonly most: number
}

export interface ServingPlan {
  readonly host: string
  readonly cases: readonly CaseToServe[]
  /** Cases that no TLS server can load. */
  readonly notServed: readonly NamedTestCase[]
  /** `undefined` is loopback. */
  readonly listen: string | undefined
  /** The first port; 0 means any free ports. */
  readonly port: number
  readonly limits: ConnectionLimits
  /** The files that the server of the page offers. */
  readonly downloads: ReadonlyMap<'ca.pem' | 'crl.pem' | 'test-cases.json', string>
}

/** What the server of a case has counted. */
export interface ConnectionCounts {
  readonly connections: number
  /** Completed handshakes. The client can still refuse, because some check names afterwards. */
  readonly handshakes: number
  /** Requests. A client that sends one has accepted the certificate. */
  readonly requests: number
}

export interface ServedCase {
  readonly name: TestCaseName
  readonly port: number
  readonly url: string
  /** The URL by its name, on the port that serves all cases. */
  readonly urlByName: string | undefined
  /** Since the server started. */
  seen(): ConnectionCounts
}

export interface RunningServers {
  /** The addresses that the servers listen on. */
  readonly addresses: readonly string[]
  readonly page: string
  readonly health: string
  /** The port that serves all cases by name. */
  readonly namesPort: number
  readonly cases: readonly ServedCase[]
  /** Resolves when all connections are closed, or after a short time. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** How a client's command ended. */
export interface ClientRun {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly inTime: boolean
  /** The most informative line of its output. */
  readonly said: string
  /** The last lines of its output, with standard error first. */
  readonly output: readonly string[]
}

export interface ServePorts {
  /** @throws {HostError} if a port or an address is not available. */
  start(toServe: ServingPlan): Promise<RunningServers>
  /** @throws {CommandError} if the program cannot be started. */
  runClient(words: readonly [string, ...string[]], timeLimitSeconds: number): Promise<ClientRun>
}

export interface Serving {
  readonly servers: RunningServers
  readonly host: string
  /** Cases that no TLS server can load. */
  readonly notServed: readonly TestCaseName[]
  /** Paths. */
  readonly directory: string
  readonly ca: string
  readonly isLoopback: boolean
  readonly warnings: readonly string[]
}

/** What a client did with a case, according to its exit code and the server. */
export type ClientConduct =
  | 'accepted'
  | 'refused'
  /** Its output names a reason, but not one of this case. */
  | 'refused, other reason'
  /** Its request arrived, but its exit code was not 0. */
  | 'accepted, then failed'
  /** Exit code 0, but no handshake was completed. */
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
  /** Why it is a finding or not judged. Empty if the client behaved correctly. */
  readonly note: string
  readonly exitCode: number | null
  readonly said: string
  /** The reasons that were recognised in its output. */
  readonly recognised: readonly RefusalReason[]
  readonly reason: string
  readonly source: string
}

export interface ClientReport {
  /** As the user wrote it. */
  readonly command: string
  readonly host: string
  /** Whether all findings are allowed. */
  readonly ok: boolean
  readonly cases: readonly CaseReport[]
  readonly warnings: readonly string[]
}
