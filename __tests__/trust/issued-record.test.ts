import * as fs from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIssuedRecord } from '../../src/trust/issued-record.ts'
import { namesIn } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'

const fingerprint = 'AA:BB:CC'
const now = 1_000_000
const anchor = { fingerprint, notAfter: now + 10 }

let state: string
beforeEach(() => {
  state = join(temporaryDirectory(), 'state')
})

const record = (seconds = now) => createIssuedRecord(state, () => seconds)

describe('the record of what was issued', () => {
  it('contains what was recorded and nothing else', () => {
    expect(record().has(fingerprint)).toBe(false)
    record().record([anchor], '/state/1.json')
    expect(record().has(fingerprint)).toBe(true)
    expect(record().has('AA:BB:CD')).toBe(false)
  })

  it('drops expired certificates when it records the next one', () => {
    record().record([anchor], '/state/1.json')
    record(now + 11).record([{ fingerprint: 'DD', notAfter: now + 20 }], '/state/2.json')
    expect(namesIn(join(state, 'issued'))).toEqual(['dd'])
  })

  it('forgets the certificates of a run and removes an empty folder', () => {
    record().record([anchor], '/state/1.json')
    record().record([{ ...anchor, fingerprint: 'DD' }], '/state/2.json')
    record().forget('/elsewhere/1.json')
    expect(namesIn(join(state, 'issued'))).toEqual(['dd'])
    record().forget('2.json')
    expect(namesIn(state)).toEqual([])
  })

  it('is not created if nothing was issued', () => {
    record().record([], '/state/1.json')
    record().forget('/state/1.json')
    expect(fs.existsSync(state)).toBe(false)
  })

  it.runIf(process.platform !== 'win32').each<[string, () => void]>([
    ['the state directory can be written by others', () => fs.chmodSync(state, 0o777)],
    ['its folder can be written by others', () => fs.chmodSync(join(state, 'issued'), 0o770)],
    ['its file can be written by others', () => fs.chmodSync(join(state, 'issued', 'aabbcc'), 0o666)],
    [
      'its folder is a link',
      () => {
        fs.renameSync(join(state, 'issued'), join(state, 'other'))
        fs.symlinkSync('other', join(state, 'issued'))
      },
    ],
    [
      'its file is a link',
      () => {
        fs.renameSync(join(state, 'issued', 'aabbcc'), join(state, 'other'))
        fs.symlinkSync('../other', join(state, 'issued', 'aabbcc'))
      },
    ],
    ['its file holds something else', () => fs.writeFileSync(join(state, 'issued', 'aabbcc'), 'yes')],
  ])('is not trusted if %s', (_, change) => {
    record().record([anchor], '/state/1.json')
    expect(record().has(fingerprint)).toBe(true)
    change()
    expect(record().has(fingerprint)).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('is not trusted if it belongs to another user', () => {
    record().record([anchor], '/state/1.json')
    fs.chownSync(join(state, 'issued'), 1000, 1000)
    expect(record().has(fingerprint)).toBe(false)
  })
})
