/** The results on a terminal. Pure. */
import { absentOf, columns, columnsOfTargets, rowOfVerdict, rowsOfJob } from './report-rows.mjs'

/** @import { MeasuredJob, Results } from './types.d.ts' */

/** @param {Results} results */
export function reportForTerminal({ machine, versions, sizes, jobs, verdicts, quick }) {
  const { processor, cores, system, output } = machine
  const head = [
    `${processor}, ${cores} cores, ${system}; files on ${output}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`.trim())
      .join(', '),
    'Times are of whole processes, in turns; median, and from the lower to the upper quartile.',
    ...(quick ? ['A quick run: it shows that all works, and its figures are worth nothing.'] : []),
  ]
  const ofTargets = [
    'Targets (printed, never asserted)',
    alignedTable([
      columnsOfTargets,
      ...verdicts.filter(({ unknown }) => !unknown?.endsWith('was not run')).map(rowOfVerdict),
    ]),
    `\nloaded for a PEM pair: ${sizes.loaded} bytes; dist/: ${sizes.dist} bytes`,
  ]
  return `${[head.join('\n'), ...jobs.map(partOfJob), ofTargets.join('\n')].join('\n\n')}\n`
}

/** @param {MeasuredJob} job */
function partOfJob(job) {
  const table = alignedTable([columns, ...rowsOfJob(job).map(({ role, cells }) => marked(cells, role === 'ours'))])
  return [job.title, table, ...absentOf(job).map((line) => `  ${line}`)].join('\n')
}

/**
 * @param {readonly string[]} cells
 * @param {boolean} isOurs
 */
function marked([name = '', ...others], isOurs) {
  return [isOurs ? `> ${name}` : `  ${name}`, ...others]
}

/** @param {readonly (readonly string[])[]} rows */
function alignedTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
