/** A client that cannot be started; what one does, and how it ends, is in `entry/serve-test-cases.test.ts`. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../src/errors.ts'
import { runClient } from '../../src/serve/run-client.ts'
import { temporaryDirectory } from '../program.ts'

describe.skipIf(process.platform === 'win32')('a client that cannot be started', () => {
  const failureOf = async (program: string, ...words: readonly string[]) => {
    const error = await runClient([program, ...words], 10, {}, () => {}).catch((caught) => caught)
    expect(error).toBeInstanceOf(CommandError)
    return error.message
  }

  it('is told of, whatever the reason', async () => {
    const file = join(temporaryDirectory(), 'client')
    expect(await failureOf(file, 'a')).toBe(`"${file} a" is not there`)
    writeFileSync(file, '#!/bin/sh\n')
    chmodSync(file, 0o600)
    expect(await failureOf(file)).toBe(`"${file}" cannot be run: spawn ${file} EACCES`)
    expect(await failureOf(join(file, 'client'))).toBe(`"${file}/client" cannot be run: spawn ENOTDIR`)
    expect(await failureOf(process.execPath, 'x'.repeat(1 << 22))).toMatch(/ cannot be run: spawn E2BIG$/)
  })
})
