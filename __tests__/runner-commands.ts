/**
 * What a runner of GitHub Actions takes for a command, as its source has it (`ActionCommand.TryParseV2` and `TryParse`,
 * https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs): `::name::` at the start of a line, white space
 * before it or not, and `##[name]` anywhere in a line.
 */
export function commandIn(line: string): string | undefined {
  // String.TrimStart of .NET also takes U+0085.
  const trimmed = line.replace(/^[\s\u0085]+/, '')
  if (trimmed.startsWith('::') && trimmed.indexOf('::', 2) >= 0) return trimmed
  const start = line.indexOf('##[')
  return start >= 0 && line.indexOf(']', start) >= 0 ? line.slice(start) : undefined
}

/** All commands in what was printed; lines as .NET's StreamReader splits them. */
export function commandsIn(printed: string): readonly string[] {
  return printed.split(/\r\n|[\r\n]/).flatMap((line) => commandIn(line) ?? [])
}
