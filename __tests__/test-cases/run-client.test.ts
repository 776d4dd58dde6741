/** A client that cannot be started, or leaves programs running; what one does is in `entry/serve-test-cases.test.ts`. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../src/errors.ts'
import { runClient } from '../../src/test-cases/run-client.ts'
import { isRunning } from '../processes.ts'
import { temporaryDirectory } from '../program.ts'

describe.skipIf(process.platform === 'win32')('a client that cannot be started', () => {
  const failureOf = async (program: string, ...words: readonly string[]) => {
    const error = await runClient([program, ...words], 10, {}, () => {}).catch((caught) => caught)
    expect(error).toBeInstanceOf(CommandError)
    return error.message
  }

  it('is reported, whatever the reason', async () => {
    const file = join(temporaryDirectory(), 'client')
    expect(await failureOf(file, 'a')).toBe(`"${file} a" is not there`)
    writeFileSync(file, '#!/bin/sh\n')
    chmodSync(file, 0o600)
    expect(await failureOf(file)).toBe(`"${file}" cannot be run: spawn ${file} EACCES`)
    expect(await failureOf(join(file, 'client'))).toBe(`"${file}/client" cannot be run: spawn ENOTDIR`)
    expect(await failureOf(process.execPath, 'x'.repeat(1 << 22))).toMatch(/ cannot be run: spawn E2BIG$/)
  })
})

describe.skipIf(process.platform === 'win32')('programs that a client has started', () => {
  it.each([
    ['ends by itself', '', 60, true],
    ['does not end in time', 'sleep 60', 1, false],
  ])('end together with it if it %s', async (_, more, timeLimitSeconds, inTime) => {
    const pidFile = join(temporaryDirectory(), 'pid')
    // Nothing but the process table shows then that one is left: no output is kept open.
    const script = `exec > /dev/null 2>&1\nsleep 60 & echo $! > "${pidFile}"\n${more}`
    const run = await runClient(['/bin/sh', '-c', script], timeLimitSeconds, { PATH: process.env['PATH'] }, () => {})
    expect(run.inTime).toBe(inTime)
    const pid = Number(readFileSync(pidFile, 'utf8'))
    expect(pid).toBeGreaterThan(1)
    await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false)
  })
})
