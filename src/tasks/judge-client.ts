/** What a client did with a case, and whether that is what it must do. */

import type { TestCaseName } from '../request/test-cases.ts'
import { testCases } from '../request/test-cases.ts'
import type { CaseReport, ClientConduct, ClientRun, Seen } from './serve-ports.ts'

/**
 * The exit code says it, and the server must bear it out: one that never connected has refused nothing. Where a request
 * arrived, the certificate was taken, whatever came after.
 *
 * @param asks Whether the client asked for something when it accepted `good`: some look at names after the handshake.
 * @param isBare Whether the server never comes to a request; then it counts that the client went on.
 */
export function conductOf({ exitCode, inTime }: ClientRun, seen: Seen, asks: boolean, isBare: boolean): ClientConduct {
  if (seen.connections === 0) return inTime ? 'never connected' : 'did not end in time'
  if (isBare && seen.handshakes > 0) return 'accepted'
  if (!inTime) return 'did not end in time'
  if (exitCode === null) return 'ended by a signal'
  if (exitCode === 0) return (asks ? seen.requests : seen.handshakes) > 0 ? 'accepted' : 'refused, exit code 0'
  if (seen.requests > 0) return 'accepted, then failed'
  return seen.turnedAway > 0 ? 'cannot be shown' : 'refused'
}

const notes: { readonly [conduct in ClientConduct]?: string } = {
  'accepted, then failed': 'Its request arrived, so it took the certificate; it failed for another reason.',
  'refused, exit code 0':
    'It broke off before its request and ended with exit code 0, so nobody learns of the refusal.',
  'never connected': 'No connection arrived at the server, so it has judged nothing.',
  'did not end in time': 'It did not end within its time limit.',
  'ended by a signal': 'It crashed, or something ended it.',
}

interface Circumstances {
  /** The command has {crl}. */
  readonly isToldOfLists: boolean
  readonly isAllowed: boolean
  /** It asked `good` for something. */
  readonly asks: boolean
}

export function judgeCase(
  name: TestCaseName,
  run: ClientRun,
  seen: Seen,
  { isToldOfLists, isAllowed, asks }: Circumstances,
): CaseReport {
  const { expected, requirement, reason, source, loads } = testCases[name]
  const conduct = conductOf(run, seen, asks, !loads)
  const report = { name, expected, conduct, exitCode: run.exitCode, said: run.said, reason, source }
  const isRight = conduct === (expected === 'accept' ? 'accepted' : 'refused')
  if (isRight) return { ...report, verdict: 'as it must', note: '' }
  if (conduct === 'cannot be shown') {
    return {
      ...report,
      verdict: 'not judged',
      note: 'It does not speak TLS 1.2 with keys of this type, and this case is served so.',
    }
  }
  if (conduct === 'accepted' && requirement === 'revocation-list' && !isToldOfLists) {
    return { ...report, verdict: 'not judged', note: 'It was told of no list of revoked certificates: {crl}.' }
  }
  const note = notes[conduct] ?? `${reason.slice(0, -1)} (${source}).`
  return { ...report, verdict: isAllowed ? 'allowed' : 'finding', note }
}

/** After `good` was not accepted, a refusal says nothing. */
export function notTried(name: TestCaseName): CaseReport {
  const { expected, reason, source } = testCases[name]
  const said = ''
  return { name, expected, conduct: 'not tried', verdict: 'not judged', note: '', exitCode: null, said, reason, source }
}
