/**
 * The three kinds of failure that are no bug. Only the entry point tells them apart; see `exitCodeOf`.
 *
 * Message form: `where: expected what, got "what". What to do.` No value of a key or a password ever stands in one.
 */

/** One mistake in what was asked for. */
export interface Issue {
  /** The input's name, or file, line and path of a batch. */
  readonly where: string
  /** `expected what, got "what". What to do.` */
  readonly message: string
}

/** Something is wrong with what was asked for; all of it, in the order of the interface. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.issues = issues
  }
}

/** What was asked for is sound, but this machine cannot do it: no permission, no room, an old Node.js. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** Another run has changed the directory meanwhile; what stands there is that run's, whole. Never shown: one tries again. */
export class DirectoryChangedError extends Error {
  override readonly name = 'DirectoryChangedError'
}

/** The line a person reads for one issue. */
export function formatIssue(issue: Issue): string {
  return `${issue.where}: ${issue.message}`
}

/** Exit codes: 2 for a mistake in the input, 1 where the machine cannot, 70 (EX_SOFTWARE of sysexits) for a bug. */
export function exitCodeOf(error: unknown): 1 | 2 | 70 {
  if (error instanceof InputError) return 2
  if (error instanceof HostError) return 1
  return 70
}
