/** The picture: a bar for each contestant, jobs below each other, each with a scale of its own. Pure. */
import { formatRatio, formatTime } from './format.mjs'

/** @import { Measured, MeasuredJob, Results } from './types.d.ts' */

const width = 900
const leftOfBars = 264
const widthOfBars = 440
const rowHeight = 21
const barHeight = 13
const headHeight = 44
const margin = 20
/** Beyond that, start-up is no measure for a time. */
const mostStarts = 4

// It stands on a ground of its own, so that it can be read whatever page it is shown on.
const style = `
    text { font: 12.5px system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; fill: #1f2328 }
    .ground { fill: #ffffff } .title { font-weight: 600; font-size: 14px } .quiet { fill: #59636e } .strong { font-weight: 600 }
    .ours { fill: #0969da } .peer { fill: #b6bfc9 } .floor { fill: #e0e4e8 } .spread { stroke: #59636e; stroke-width: 1.2 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 } .ground { fill: #0d1117 } .quiet { fill: #9198a1 }
      .ours { fill: #4493f8 } .peer { fill: #57606a } .floor { fill: #2f363e } .spread { stroke: #c9d1d9 }
    }`

/** @param {Results} results */
export function reportAsSvg({ jobs, date, machine, versions }) {
  const shown = jobs.flatMap((job) => {
    const bars = barsOf(job)
    return bars.length < 2 ? [] : [{ job, bars }]
  })
  let top = 68
  const parts = shown.map(({ job, bars }) => {
    const part = panel(job, bars, top)
    top += headHeight + bars.length * rowHeight + 12
    return part
  })
  const height = top + margin - 8
  const caption = `${date.slice(0, 10)} · ${machine.processor}, ${machine.cores} cores · Node.js ${versions['Node.js'] ?? ''} · files on ${machine.output}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
  <title id="title">Medians of whole processes for each job; shorter is faster</title>
  <style>${style}
  </style>
  <rect class="ground" width="${width}" height="${height}" rx="8"/>
  <text class="title" x="${margin}" y="32">Whole process, median of all runs: shorter is faster. * scaled from fewer entries</text>
  <text class="quiet" x="${margin}" y="52">${escaped(caption)}</text>
${parts.join('\n')}
</svg>
`
}

/**
 * Of the floors those that a person can see beside the others.
 *
 * @param {MeasuredJob} job
 */
function barsOf({ contestants }) {
  const measured = contestants.flatMap(({ time, ...each }) => (time === undefined ? [] : [{ ...each, time }]))
  const ours = measured.filter(({ role }) => role === 'ours')
  // Bars of different jobs do not belong beside each other.
  if (ours.length === 0 || ours.some(({ certificates }) => certificates !== ours[0]?.certificates)) return []
  const longest = Math.max(...measured.map(({ time }) => time.median))
  return measured
    .filter(({ name, role, time }) => role !== 'floor' || (isShownFloor(name) && time.median > longest / 100))
    .toSorted((a, b) => a.time.median - b.time.median)
}

/** @param {string} name */
function isShownFloor(name) {
  return name.startsWith('node -e 0') || name.includes('key, node:crypto alone')
}

/**
 * @param {MeasuredJob} job
 * @param {readonly (Omit<Measured, 'time'> & { readonly time: NonNullable<Measured['time']> })[]} bars
 * @param {number} top
 */
function panel(job, bars, top) {
  const longest = Math.max(...bars.map(({ time }) => time.upperQuartile))
  const ours = bars.filter(({ role }) => role === 'ours')
  const [single] = ours.length === 1 ? ours : []
  const start = bars.find(({ name }) => name.startsWith('node -e 0'))
  const reach = (/** @type {number} */ time) => round((time / longest) * widthOfBars)
  const rows = bars.map(({ name, role, time, scaledFrom }, index) => {
    const y = top + headHeight + index * rowHeight
    const middle = y + barHeight / 2
    const end = reach(time.median)
    const ratio = ratioLabel(role, time.median, single?.time.median, start?.time.median)
    const label = `${formatTime(time.median)}${scaledFrom === undefined ? '' : ' *'}`
    const labelAt = leftOfBars + Math.max(end, reach(time.upperQuartile)) + 8
    const strong = role === 'ours' ? ' class="strong"' : ''
    return `  <text${strong} x="${leftOfBars - 10}" y="${y + 11}" text-anchor="end">${escaped(name)}</text>
  <rect class="${role}" x="${leftOfBars}" y="${y}" width="${Math.max(end, 1)}" height="${barHeight}" rx="2"/>
  <path class="spread" d="M${round(leftOfBars + reach(time.lowerQuartile))} ${middle}H${round(leftOfBars + reach(time.upperQuartile))}"/>
  <text${strong} x="${round(labelAt)}" y="${y + 11}">${escaped(label)}${ratio === '' ? '' : `<tspan class="quiet" dx="7">${escaped(ratio)}</tspan>`}</text>`
  })
  return `  <text class="title" x="${margin}" y="${top + 28}">${escaped(job.title)}</text>\n${rows.join('\n')}`
}

/**
 * How often a peer's time holds ours, and ours the start of Node.js.
 *
 * @param {Measured['role']} role
 * @param {number} time
 * @param {number | undefined} ours
 * @param {number | undefined} start
 */
function ratioLabel(role, time, ours, start) {
  if (role === 'peer' && ours !== undefined) return `${formatRatio(time / ours)} ours`
  if (role !== 'ours' || start === undefined || time > start * mostStarts) return ''
  return `${formatRatio(time / start)} node -e 0`
}

/** @param {number} coordinate */
function round(coordinate) {
  return Math.round(coordinate * 10) / 10
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
