/** A job: who can take part is tried and judged, then all run in turns. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { judge } from './judge.mjs'
import { withoutPaths } from './paths.mjs'
import { runTimed, runWithResources } from './run-program.mjs'
import { median, orderOfRound, scaled, summarize } from './statistics.mjs'

/** @import { Contestant, Job, Measured, MeasuredJob, Tools, Where } from './types.d.ts' */

/**
 * @typedef {{ peakMemory: number, coresBusy: number }} Resources
 * @typedef {{
 *   readonly tools: Tools,
 *   readonly scratch: string,
 *   readonly rounds: number,
 *   readonly resourceRounds: number,
 *   readonly versions: { readonly [peer: string]: string },
 *   readonly missing: { readonly [peer: string]: string },
 *   readonly tell: (text: string) => void,
 * }} Setting
 * @typedef {{ times: number[][], resources: Resources[], missing?: string, failed?: string }} State
 */

/**
 * @param {Job} job
 * @param {Setting} setting
 * @returns {Promise<MeasuredJob>}
 */
export async function measureJob(job, setting) {
  const entrants = job.contestants.map((contestant, index) => {
    const shared = join(setting.scratch, `${job.name}-${index}`)
    return { contestant, shared, state: /** @type {State} */ ({ times: [], resources: [] }) }
  })

  for (const { contestant, shared, state } of entrants) {
    await setImmediate()
    const lacking = contestant.needs?.find((name) => name in setting.missing)
    if (lacking !== undefined) state.missing = `${lacking} (${setting.missing[lacking]})`
    else attempt(state, setting, () => tryOut(contestant, shared, setting))
  }
  const canRun = () => entrants.filter(({ state }) => state.missing === undefined && state.failed === undefined)

  for (let round = 0; round < setting.rounds; round++) {
    setting.tell(`${job.name}: round ${round + 1} of ${setting.rounds}`)
    const runs = canRun().flatMap((entrant) => Array.from({ length: entrant.contestant.repeats ?? 1 }, () => entrant))
    for (const { contestant, shared, state } of orderOfRound(runs, round)) {
      await setImmediate() // lets an interrupt come through
      if (state.failed !== undefined) continue
      attempt(state, setting, () => {
        state.times[round] = [...(state.times[round] ?? []), ...runOnce(contestant, shared, setting)]
      })
    }
  }
  const resourceRounds = setting.tools.time === undefined || job.withoutResources ? 0 : setting.resourceRounds
  for (let round = 0; round < resourceRounds; round++) {
    setting.tell(`${job.name}: memory, ${round + 1} of ${resourceRounds}`)
    for (const { contestant, shared, state } of canRun()) {
      await setImmediate()
      if (contestant.measuresItself) continue
      attempt(state, setting, () => state.resources.push(resourcesOf(contestant, shared, setting)))
    }
  }
  for (const { shared } of entrants) rmSync(shared, { recursive: true, force: true })

  const { name, title, what, certificates } = job
  return {
    name,
    title,
    what,
    certificates,
    contestants: entrants.map(({ contestant, state }) => measured(contestant, state, job)),
  }
}

/**
 * @param {State} state
 * @param {Setting} setting
 * @param {() => unknown} work
 */
function attempt(state, setting, work) {
  try {
    work()
  } catch (error) {
    state.failed = withoutPaths(error instanceof Error ? error.message : String(error))
    setting.tell(`failed: ${state.failed}`)
  }
}

/**
 * The first run, which is judged and warms the machine's caches.
 *
 * @param {Contestant} contestant
 * @param {string} shared
 * @param {Setting} setting
 */
function tryOut(contestant, shared, { tools, versions }) {
  mkdirSync(shared)
  const where = { place: `${shared}-run`, shared }
  contestant.prepareAll?.(tools, where)
  inFreshPlace(contestant, tools, where, () => {
    runTimed(contestant.command(tools, where), { directory: where.place, environment: tools.environment })
    judge(contestant.made?.(where) ?? [], 'openssl' in versions)
  })
}

/**
 * @param {Contestant} contestant
 * @param {string} shared
 * @param {Setting} setting
 * @returns {number[]} milliseconds: one time, or all that it measured itself
 */
function runOnce(contestant, shared, { tools }) {
  const where = { place: `${shared}-run`, shared }
  return inFreshPlace(contestant, tools, where, () => {
    const command = contestant.command(tools, where)
    const { milliseconds, stdout } = runTimed(command, { directory: where.place, environment: tools.environment })
    return contestant.measuresItself ? JSON.parse(stdout) : [milliseconds]
  })
}

/**
 * @param {Contestant} contestant
 * @param {string} shared
 * @param {Setting} setting
 */
function resourcesOf(contestant, shared, { tools }) {
  const where = { place: `${shared}-run`, shared }
  return inFreshPlace(contestant, tools, where, () =>
    runWithResources(contestant.command(tools, where), {
      directory: where.place,
      environment: tools.environment,
      time: `${tools.time}`,
      report: `${shared}-resources`,
    }),
  )
}

/**
 * @template T
 * @param {Contestant} contestant
 * @param {Tools} tools
 * @param {Where} where
 * @param {() => T} work
 */
function inFreshPlace(contestant, tools, where, work) {
  mkdirSync(where.place)
  try {
    contestant.prepare?.(tools, where)
    return work()
  } finally {
    rmSync(where.place, { recursive: true, force: true })
  }
}

/**
 * @param {Contestant} contestant
 * @param {State} state
 * @param {Job} job
 * @returns {Measured}
 */
function measured(contestant, state, job) {
  const { name, role, note, entries, certificates = job.certificates } = contestant
  const about = { name, role, certificates, ...(note === undefined ? {} : { note }) }
  if (state.missing !== undefined) return { ...about, missing: state.missing }
  if (state.failed !== undefined) return { ...about, failed: state.failed }
  const ofAll = (/** @type {number} */ time) => (entries === undefined ? time : scaled(time, entries, job.certificates))
  return {
    ...about,
    time: summarize(state.times.flat().map(ofAll)),
    byRound: state.times.map((times) => ofAll(median(times))),
    ...(entries === undefined || entries === job.certificates ? {} : { scaledFrom: entries }),
    ...(state.resources.length === 0
      ? {}
      : {
          peakMemory: median(state.resources.map(({ peakMemory }) => peakMemory)),
          coresBusy: median(state.resources.map(({ coresBusy }) => coresBusy)),
        }),
  }
}
