import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measureJob } from '../../bench/measure.mjs'
import type { Contestant, Tools } from '../../bench/types.d.ts'
import { temporaryDirectory } from '../program.ts'

const node = (code: string) => () => ({ program: process.execPath, words: ['-e', code] })

/** Each contestant twice. */
async function measure(contestants: readonly Contestant[], certificates = 1) {
  const scratch = temporaryDirectory()
  mkdirSync(join(scratch, 'home'))
  const told: string[] = []
  const setting = {
    tools: { time: undefined, environment: { PATH: process.env['PATH'] ?? '' } } as unknown as Tools,
    scratch,
    rounds: 2,
    resourceRounds: 1,
    versions: {},
    missing: { absent: 'a package' },
    tell: (text: string) => told.push(text),
  }
  const job = { name: 'job', title: 'A job', what: 'It is done.', certificates, rounds: 2, contestants }
  const { contestants: all } = await measureJob(job, setting)
  return { all, told, left: readdirSync(scratch) }
}

describe('a job', () => {
  it('times each contestant once a round, and leaves nothing behind', async () => {
    const { all, left } = await measure([{ name: 'a', role: 'ours', command: node('') }])
    expect(all[0]).toMatchObject({ name: 'a', role: 'ours', time: { runs: 2 } })
    expect(all[0]?.byRound).toHaveLength(2)
    expect(all[0]?.time?.median).toBeGreaterThan(0)
    expect(left).toEqual(['home'])
  })

  it('names one that is missing, with what would bring it', async () => {
    const { all } = await measure([{ name: 'a', role: 'peer', needs: ['absent'], command: node('') }])
    expect(all).toEqual([{ name: 'a', role: 'peer', certificates: 1, missing: 'absent (a package)' }])
  })

  it('reports one that fails with what it said, and goes on with the others', async () => {
    const { all, told } = await measure([
      { name: 'a', role: 'peer', command: node('console.error("no luck"); process.exitCode = 3') },
      { name: 'b', role: 'peer', command: () => ({ program: 'no-such-program', words: [] }) },
      { name: 'c', role: 'ours', command: node('') },
    ])
    expect(all[0]).toEqual({
      name: 'a',
      role: 'peer',
      certificates: 1,
      failed: expect.stringContaining('ended with 3: no luck'),
    })
    expect(all[1]?.failed).toContain('ENOENT')
    expect(all[2]?.time?.runs).toBe(2)
    expect(told.filter((text) => text.startsWith('failed'))).toHaveLength(2)
  })

  it('does not time one that makes something else', async () => {
    const made = () => [{ certificate: 'nothing.pem', key: 'nothing.pem', keyType: 'rsa-2048' as const }]
    const { all } = await measure([{ name: 'a', role: 'peer', command: node(''), made }])
    expect(all[0]?.failed).toContain('nothing.pem')
    expect(all[0]?.time).toBeUndefined()
  })

  it('gives each run an empty place, and what was prepared for it', async () => {
    const { all } = await measure([
      {
        name: 'a',
        role: 'ours',
        prepareAll: (_, { shared }) => writeFileSync(join(shared, 'once'), ''),
        prepare: (_, { place }) => writeFileSync(join(place, 'each'), ''),
        command: (_, { shared }) =>
          node(
            `const fs = require('fs'); fs.accessSync(${JSON.stringify(join(shared, 'once'))});
          if (fs.readdirSync('.').join() !== 'each') throw new Error('not fresh'); fs.writeFileSync('made', '')`,
          )(),
      },
    ])
    expect(all[0]?.failed).toBeUndefined()
  })

  it('gives no variable but those that were named', async () => {
    process.env['NODE_EXTRA_CA_CERTS_OF_TEST'] = 'x'
    const { all } = await measure([
      {
        name: 'a',
        role: 'ours',
        command: node('if (process.env.NODE_EXTRA_CA_CERTS_OF_TEST) throw new Error("leaks")'),
      },
    ])
    delete process.env['NODE_EXTRA_CA_CERTS_OF_TEST']
    expect(all[0]?.failed).toBeUndefined()
  })

  it('scales one that makes some of the certificates, and says so', async () => {
    const some = { entries: 10, measuresItself: true as const, command: node('console.log("[2]")') }
    const { all } = await measure([{ name: 'a', role: 'peer', ...some }], 1000)
    expect(all[0]).toMatchObject({ scaledFrom: 10, time: { median: 200 }, byRound: [200, 200] })
  })

  it('runs one that varies widely more often in each round, and none after it has failed', async () => {
    const failing = node('console.log(1)')
    const { all, told } = await measure([
      { name: 'a', role: 'ours', repeats: 3, measuresItself: true, command: node('console.log("[1,2]")') },
      { name: 'b', role: 'ours', repeats: 3, measuresItself: true, command: failing },
    ])
    expect(all[0]).toMatchObject({ time: { runs: 12 }, byRound: [1.5, 1.5] })
    expect(all[1]?.failed).toBeDefined()
    expect(told.filter((text) => text.startsWith('failed'))).toHaveLength(1)
  })

  it('takes the word of one that measures itself', async () => {
    const { all } = await measure([
      { name: 'a', role: 'floor', measuresItself: true, command: node('console.log("[1,2,6]")') },
    ])
    expect(all[0]?.time).toMatchObject({ runs: 6, median: 2 })
    expect(all[0]?.byRound).toEqual([2, 2])
  })
})
