/**
 * The kinds of failure that are no bug. Only the entry point tells them apart; see `exitCodeOf`.
 *
 * Message form: `where: expected what, got "what". What to do.` No value of a key or a password ever stands in one.
 */

/** One mistake in what was asked for. */
export interface Issue {
  /** The input's name, or file, line and path of a batch. */
  readonly where: string
  /** `expected what, got "what". What to do.`, or `cannot be combined with what. What to do.` */
  readonly message: string
  /** Whether the message continues `where` as a sentence, without a colon. */
  readonly isCombination?: true
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

/** The reader of standard output is gone, as `head` is after its last line. The run ends quietly, with exit code 1. */
export class OutputClosedError extends HostError {}

/** A program that was run for this one failed. */
export class CommandError extends Error {
  override readonly name = 'CommandError'

  /**
   * @param command The program and its words.
   * @param outcome `ended with exit code 1`
   * @param printed What it said itself, which may be nothing.
   */
  constructor(command: readonly string[], outcome: string, printed: string, options?: ErrorOptions) {
    const said = printed.trim().replace(/\s*[\r\n]+\s*/g, ' | ')
    const shown = said.length > mostCharactersSaid ? `${said.slice(0, mostCharactersSaid)}…` : said
    super(`"${command.join(' ')}" ${outcome}${shown === '' ? '' : `: ${shown}`}`, options)
  }
}

const mostCharactersSaid = 1000

/** Another run has changed the directory meanwhile; what stands there is that run's, whole. Never shown: one tries again. */
export class DirectoryChangedError extends Error {
  override readonly name = 'DirectoryChangedError'
}

/** The line a person reads for one issue. */
export function formatIssue(issue: Issue): string {
  return `${issue.where}${issue.isCombination ? '' : ':'} ${issue.message}`
}

/** Exit codes: 2 for a mistake in the input, 1 where the machine cannot, 70 (EX_SOFTWARE of sysexits) for a bug. */
export function exitCodeOf(error: unknown): 1 | 2 | 70 {
  if (error instanceof InputError) return 2
  if (error instanceof HostError || error instanceof CommandError) return 1
  return 70
}
