/** Decides what a client did with a case, why, and whether that is correct. */
import { type TestCaseName, testCases } from './case-definitions.ts'
import type { CaseReport, ClientConduct, ClientRun, ConnectionCounts } from './ports.ts'
import { meaningOf, reasonsIn } from './refusal-reasons.ts'

/**
 * The exit code decides, and the server must confirm it: a client that never connected has not refused anything. If a request
 * arrived, the client accepted the certificate, whatever it did afterwards.
 *
 * @param asks Whether the client sent a request when it accepted `good`: some check names only after the handshake.
 */
export function conductOf({ exitCode, inTime }: ClientRun, seen: ConnectionCounts, asks: boolean): ClientConduct {
  if (seen.connections === 0) return inTime ? 'never connected' : 'did not end in time'
  if (!inTime) return 'did not end in time'
  if (exitCode === null) return 'ended by a signal'
  if (exitCode === 0) return (asks ? seen.requests : seen.handshakes) > 0 ? 'accepted' : 'refused, exit code 0'
  return seen.requests > 0 ? 'accepted, then failed' : 'refused'
}

const notes: { readonly [conduct in ClientConduct]?: string } = {
  'accepted, then failed': 'Its request arrived, so it accepted the certificate; it failed for another reason.',
  'refused, exit code 0': 'It disconnected before its request, but its exit code is 0, so nobody notices the refusal.',
  'never connected': 'It never connected to the server, so it did not judge the certificate.',
  'did not end in time': 'It did not exit within its time limit.',
  'ended by a signal': 'It crashed, or another process ended it.',
}

interface Circumstances {
  /** Whether the command contains {crl}. */
  readonly hasLists: boolean
  readonly isAllowed: boolean
  /** Whether it sent a request when it accepted `good`. */
  readonly asks: boolean
}

export function judgeCase(
  name: TestCaseName,
  run: ClientRun,
  seen: ConnectionCounts,
  { hasLists, isAllowed, asks }: Circumstances,
): CaseReport {
  const { expected, requirement, reason, source, reasons } = testCases[name]
  const { said, recognised } = reasonGivenIn(run)
  const conduct = conductOf(run, seen, asks)
  const report = { name, expected, conduct, exitCode: run.exitCode, said, recognised, reason, source }
  if (expected === 'accept' && conduct === 'accepted') return { ...report, verdict: 'as it must', note: '' }
  if (expected === 'refuse' && conduct === 'refused') {
    if (recognised.length === 0) return { ...report, verdict: 'as it must', note: 'Refused (no reason recognised).' }
    if (recognised.some((found) => reasons.includes(found))) return { ...report, verdict: 'as it must', note: '' }
    const note = `Refused, but for another reason: ${recognised.map(meaningOf).join('; ')}.`
    return { ...report, conduct: 'refused, other reason', verdict: isAllowed ? 'allowed' : 'finding', note }
  }
  if (conduct === 'accepted' && requirement === 'revocation-list' && !hasLists) {
    return {
      ...report,
      verdict: 'not judged',
      note: 'Its command does not give it the lists of revoked certificates: {crl}.',
    }
  }
  const note = notes[conduct] ?? `${reason.slice(0, -1)} (${source}).`
  return { ...report, verdict: isAllowed ? 'allowed' : 'finding', note }
}

/** Looks for the reason in the most informative line, then in all lines. */
function reasonGivenIn({ said, output }: ClientRun): Pick<CaseReport, 'said' | 'recognised'> {
  const recognised = reasonsIn(said)
  if (recognised.length > 0) return { said, recognised }
  const lines = output.filter((line) => reasonsIn(line).length > 0)
  return { said: lines[0] ?? said, recognised: reasonsIn(lines.join('\n')) }
}

/** If the client does not accept `good`, its refusals prove nothing. */
export function notTried(name: TestCaseName): CaseReport {
  return notJudged(name, 'not tried', '')
}

export function notServed(name: TestCaseName): CaseReport {
  return notJudged(name, 'not served', 'Not served: no TLS server can load it.')
}

function notJudged(name: TestCaseName, conduct: ClientConduct, note: string): CaseReport {
  const { expected, reason, source } = testCases[name]
  const nothing = { exitCode: null, said: '', recognised: [] }
  return { name, expected, conduct, verdict: 'not judged', note, ...nothing, reason, source }
}
