/** The page. Pure. */
import { formatMemory, formatNumber } from './format.mjs'
import { absentOf, columns, columnsOfTargets, rowOfVerdict, rowsOfJob } from './report-rows.mjs'

/** @import { MeasuredJob, Results } from './types.d.ts' */

/**
 * @param {Results} results
 * @param {string} picture name of its file, beside the page
 * @param {string} notes Markdown, put in as it is
 */
export function reportAsMarkdown(results, picture, notes) {
  const { date, machine, versions, missing, sizes, jobs, verdicts, program } = results
  const met = verdicts.filter(({ met }) => met === true).length
  const unknown = verdicts.filter(({ met }) => met === undefined).length
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`.trim())
  const absent = Object.entries(missing).map(([name, brings]) => `${name} (${brings})`)
  return `<!-- Written by npm run bench; the section "What stands in the way" is bench/notes.md. -->

# Speed

What a user waits for is the start of a program and the making of keys; what a batch costs is signatures and files. Here both are measured beside what
other programs take for the same.

![Medians of whole processes for each job, shorter is faster](${picture})

## How it was measured

On ${date.slice(0, 10)}, selfsigned-cert-action ${program}, by \`npm run bench\`: ${machine.processor}, ${machine.cores} cores, ${formatMemory(machine.memory)} of memory,
${machine.system}; files written to ${machine.output}.

${names.map(code).join(', ')}.

${absent.length === 0 ? 'Nobody was missing.' : `Not on this machine: ${absent.map(escaped).join(', ')}.`}

- Whole processes: from before a program is started until it has ended and all that it said was read. Starting and ending \`true\` is in all of them.
- In turns: all contestants of a job once, then all again in another order, so that a slow minute hits all of them alike. Each run has an empty
  directory of its own; no variable of the machine's environment reaches it but \`PATH\`.
- Before it is timed, what a contestant makes is judged: type of the key, key and certificate belong together, signature, usage, and the path by
  \`openssl verify\`.
- Given are the median and the middle half of all runs, from the lower to the upper quartile. RSA keys are found by trying, and vary widely.
- Peak memory is that of the largest process, as GNU time tells it, in runs of their own.
- A loop of programs is measured with fewer entries where the table says so, and its time scaled: each turn is like the last. Its CA was made before and is not
  in its time.

## Targets

${met} of ${verdicts.length} met${unknown === 0 ? '' : `, ${unknown} not known`}. They are ratios of medians within one run, for Node.js 24; *by round* is the median of the ratios within each round. They are printed by each
run and assert nothing: machines differ.

${table(columnsOfTargets, verdicts.map(rowOfVerdict))}

The command line loads ${formatNumber(sizes.loaded)} bytes for a PEM pair; \`dist/\` has ${formatNumber(sizes.dist)}.

${jobs.map(partOfJob).join('\n\n')}

## Floors

\`node -e 0\` is a Node.js that does nothing: no program in it is faster. \`openssl version\` and \`true\` are the same for programs without it, and
the two ES modules for one that is an ES module, as this program is.
\`node:crypto alone\` is one key or one signature of the library that Node.js brings, measured within a process that does nothing else; the tables of the
pairs have them. A pair takes at least a start, a key and a signature.

## What stands in the way

${notes.trim()}

## Measure it yourself

\`npm run bench\` installs nothing and measures what is there; \`npm run bench -- --help\` has its options, and
[CONTRIBUTING.md](../CONTRIBUTING.md#speed) says where the other programs come from.
`
}

/** @param {MeasuredJob} job */
function partOfJob(job) {
  const rows = rowsOfJob(job).map(({ role, cells }) => (role === 'ours' ? emphasized(cells) : cells))
  const absent = absentOf(job)
  const body = rows.length === 0 ? [] : [table(columns, rows)]
  const rest = absent.length === 0 ? [] : [`Not measured: ${absent.map(escaped).join('. ')}.`]
  return [`## ${job.title}`, job.what, ...body, ...rest].join('\n\n')
}

/** @param {readonly string[]} cells */
function emphasized([name = '', time = '', ...others]) {
  return [`**${name}**`, `**${time}**`, ...others]
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(escaped).join(' | ')} |`
  const figures = new Set(['median', 'middle half', '÷ ours', '÷ node -e 0', 'per certificate', 'peak memory', 'runs'])
  const rule = `|${head.map((name) => (figures.has(name) ? ' --: ' : ' --- ')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** @param {string} text */
function code(text) {
  return `\`${text.replaceAll('`', "'")}\``
}

/**
 * A cell, or a piece of a line, that ends neither and makes no element.
 *
 * @param {string} text
 */
function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
}
