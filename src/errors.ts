/**
 * Failures that are not bugs. Only the entry point distinguishes them; see `exitCodeOf`.
 *
 * Message form: `where: expected what, got "what". What to do.` It never contains a key or a password.
 */

/** One mistake in the request. */
export interface Issue {
  /** The input's name, or the file, line and path in a batch. */
  readonly where: string
  /** `expected what, got "what". What to do.`, or `cannot be combined with what. What to do.` */
  readonly message: string
  /** Whether the message continues `where` as a sentence, without a colon. */
  readonly isCombination?: true
}

/** The request is wrong. Lists every mistake, in the order of the interface. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.issues = issues
  }
}

/** The request is right, but this machine cannot do it: no permission, no room, an old Node.js. */
export class HostError extends Error {
  override readonly name = 'HostError'
}

/** A directory or file belongs to another user, who could do it. Each front end knows what to advise. */
export class DeniedError extends HostError {
  readonly owner: { readonly uid: number; readonly gid: number }

  constructor(message: string, owner: DeniedError['owner']) {
    super(`${message}, which belongs to ${owner.uid}:${owner.gid}.`)
    this.owner = owner
  }
}

/** The reader of standard output has gone, as `head` does after its last line. The run ends silently with exit code 1. */
export class OutputClosedError extends HostError {}

/** A program that this one started failed. */
export class CommandError extends Error {
  override readonly name = 'CommandError'

  /**
   * @param command The program and its words.
   * @param outcome `ended with exit code 1`
   * @param printed Its own output, which may be empty.
   */
  constructor(command: readonly string[], outcome: string, printed: string, options?: ErrorOptions) {
    const said = printed.trim().replace(/\s*[\r\n]+\s*/g, ' | ')
    // Part of a key is harder to recognize than a whole line of it.
    const shown =
      said.length > mostCharactersSaid ? `${said.slice(0, mostCharactersSaid).replace(/\s+\S{0,100}$/, '')}…` : said
    super(`"${command.join(' ')}" ${outcome}${shown === '' ? '' : `: ${shown}`}`, options)
  }
}

const mostCharactersSaid = 1000

/** Another run changed the directory in the meantime; it now contains that run's complete files. Never shown: the run is retried. */
export class DirectoryChangedError extends Error {
  override readonly name = 'DirectoryChangedError'
}

/** The line that a user reads for one mistake. */
export function formatIssue(issue: Issue): string {
  return `${issue.where}${issue.isCombination ? '' : ':'} ${issue.message}`
}

/** Exit codes: 2 for a mistake in the input, 1 if the machine cannot do it, 70 (EX_SOFTWARE of sysexits) for a bug. */
export function exitCodeOf(error: unknown): 1 | 2 | 70 {
  if (error instanceof InputError) return 2
  if (error instanceof HostError || error instanceof CommandError) return 1
  return 70
}
