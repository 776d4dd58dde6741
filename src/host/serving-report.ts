/** Reports of where test cases are served and what a client did with them: for a terminal, a job's summary and programs. */
import type { CaseReport, ClientReport, Serving } from '../test-cases/ports.ts'
import { printedValue } from './printed-text.ts'

/** What `--json` prints once all servers listen. */
export function servingJson({ servers, host, directory, ca, notServed }: Serving) {
  return {
    host,
    page: servers.page,
    health: servers.health,
    addresses: servers.addresses,
    directory,
    ca,
    cases: Object.fromEntries(
      servers.cases.map(({ name, port, url, urlByName }) => [name, { port, url, 'url-by-name': urlByName ?? null }]),
    ),
    'not-served': notServed,
  }
}

/** Labels and values. */
export function servingRows({ servers, ca, notServed }: Serving): readonly (readonly [string, string])[] {
  return [
    ['page', servers.page],
    ['health', servers.health],
    ['to trust', ca],
    ...servers.cases.map(({ name, url }) => [name, url] as const),
    ...notServed.map((name) => [name, 'not served: no TLS server can load it'] as const),
  ]
}

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

/** Styles a text, if the terminal has styles. */
type Paint = (style: Style, text: string) => string

const looks: { readonly [verdict in CaseReport['verdict']]: { readonly mark: string; readonly style: Style } } = {
  'as it must': { mark: '✓', style: 'green' },
  finding: { mark: '✗', style: 'red' },
  allowed: { mark: '~', style: 'yellow' },
  'not judged': { mark: '·', style: 'dim' },
}

/** A table for a terminal. No line is longer than `columns`, unless a word is. */
export function clientTable({ command, host, cases: all }: ClientReport, columns: number, paint: Paint): string {
  const cases = all.filter(({ conduct }) => conduct !== 'not tried')
  const nameWidth = Math.max(...cases.map(({ name }) => name.length))
  const conductWidth = Math.max(...cases.map(({ conduct }) => conduct.length))
  const indent = '     '
  const beforeSaid = indent.length + nameWidth + 2 + 6 + 2 + conductWidth + 2
  const room = columns - beforeSaid
  const row = (mark: string, name: string, must: string, did: string, said: string, style: Style) => {
    const words = `${name.padEnd(nameWidth)}  ${must.padEnd(6)}  `
    const conduct = did.padEnd(conductWidth)
    const shown = room >= leastRoom && said !== '' ? `  ${paint('dim', cut(said, room))}` : ''
    return `  ${mark}  ${words}${paint(style, shown === '' ? did : conduct)}${shown}\n`
  }
  const rows = cases.map(({ name, expected, conduct, verdict, note, said: ownWords }) => {
    const said = printedValue(ownWords)
    const { mark, style } = looks[verdict]
    const line = row(paint(style, mark), name, expected, conduct, isRefusal(conduct) ? said : '', style)
    const isTelling = said !== '' && verdict !== 'as it must' && conduct !== 'accepted'
    const more = [verdict === 'as it must' ? '' : note, isTelling ? `It said: ${said}` : '']
    const notes = more.flatMap((text) => (text === '' ? [] : wrap(text, Math.max(columns - indent.length, 20))))
    return line + notes.map((text) => `${indent}${paint('dim', text)}\n`).join('')
  })
  const head = `${indent}${'case'.padEnd(nameWidth)}  must    ${'did'.padEnd(conductWidth)}${room >= leastRoom ? '  it said' : ''}`
  return `${paint('bold', `Asked for ${host}:`)}  ${printedValue(command)}\n\n${paint('dim', head.trimEnd())}\n${rows.join('')}`
}

/** Fewer columns are not worth reading. */
const leastRoom = 24

function isRefusal(conduct: CaseReport['conduct']): boolean {
  return conduct === 'refused' || conduct === 'refused, other reason'
}

/** `16 of 17 as they must be.` and what to do about the rest. */
export function clientVerdict({ cases }: ClientReport): readonly string[] {
  const tried = cases.filter(({ conduct }) => conduct !== 'not tried')
  const named = (verdict: CaseReport['verdict']) => tried.filter((found) => found.verdict === verdict)
  const count = `${named('as it must').length} of ${cases.length} as they must be`
  const parts = [
    [named('finding').length, named('finding').length === 1 ? 'finding' : 'findings'],
    [named('allowed').length, 'allowed'],
    [named('not judged').length, 'not judged'],
    [cases.length - tried.length, 'not tried'],
  ] as const
  const others = parts.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []))
  const lines = [`${[count, ...others].join(', ')}.`]
  const [good] = cases
  if (good?.verdict === 'finding') {
    lines.push(
      good.conduct === 'never connected'
        ? 'Without good, the others say nothing. Does the command connect to {url}, or to {address} and {port}? Does a proxy stand between?'
        : 'A client that does not accept good would refuse the others for that reason. Is it told to trust {ca}?',
    )
  } else if (named('finding').length > 0) {
    lines.push(
      `Where that is known and meant to be so: --allow ${named('finding')
        .map(({ name }) => name)
        .join(',')}`,
    )
  }
  const unknown = tried.filter(({ conduct, recognised }) => conduct === 'refused' && recognised.length === 0)
  if (unknown.length > 0 && good?.verdict !== 'finding') {
    const names = unknown.map(({ name }) => name).join(', ')
    lines.push(
      `Refused (no reason recognised), which counts as refused: ${names}. Let the client print why it refuses.`,
    )
  }
  return lines
}

/** For a job's summary: GitHub's Markdown, in which a client's output cannot act as Markdown. */
export function clientMarkdown(report: ClientReport): string {
  const { command, host, cases, ok } = report
  const tried = cases.filter(({ conduct }) => conduct !== 'not tried')
  const rows = tried.map(({ name, expected, conduct, verdict, note, said }) => {
    const notes = [note, said === '' || conduct === 'accepted' ? '' : `<code>${escapeMarkdown(said)}</code>`].filter(
      (text) => text !== '',
    )
    const did = verdict === 'as it must' ? conduct : `<strong>${conduct}</strong>`
    return `| ${looks[verdict].mark} | \`${name}\` | ${expected} | ${did} | ${verdict === 'allowed' ? 'Allowed. ' : ''}${notes.join('<br>')} |\n`
  })
  return `### ${ok ? 'The client refuses what it must' : 'The client accepts or refuses what it must not'}

<p>Asked for <code>${escapeMarkdown(host)}</code>: <code>${escapeMarkdown(command)}</code></p>

| | case | must | did | |
| --- | --- | --- | --- | --- |
${rows.join('')}
${clientVerdict(report)
  .map((line) => `<p>${escapeMarkdown(line)}</p>\n`)
  .join('')}
`
}

function escapeMarkdown(text: string): string {
  return printedValue(text).replace(/[^\p{L}\p{N} ,:./()-]/gu, (character) =>
    /\p{C}/u.test(character) ? ' ' : `&#${character.codePointAt(0)};`,
  )
}

/** What `--json` prints. */
export function clientJson({ command, host, ok, cases }: ClientReport) {
  return {
    command,
    host,
    ok,
    cases: cases.map(({ exitCode, ...found }) => ({ ...found, 'exit-code': exitCode })),
  }
}

/** Programs print their name first and the reason last, so the end is kept. */
function cut(text: string, width: number): string {
  return text.length <= width ? text : `…${text.slice(1 - width)}`
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
