/** Pairs for the judges: each kind is made once per test file, by the committed bundle. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { type JudgeName, requireJudges } from '../judges.ts'
import { makePair } from '../program.ts'

/** Those that every supported Node.js can make. ML-DSA has a test file of its own. */
export const classicKeyTypes = [
  'rsa-2048',
  'rsa-3072',
  'rsa-4096',
  'ecdsa-p256',
  'ecdsa-p384',
  'ecdsa-p521',
  'ed25519',
] as const

export type ClassicKeyType = (typeof classicKeyTypes)[number]

/** Words for the program that make a certificate whose time is over, and one whose time has not come. */
export const expired = ['--not-before', '-2d', '--not-after', '-1d']
/** NSS lets a certificate be used a day before its time. */
export const notYetValid = ['--not-before', '+2d', '--not-after', '+3d']

/** The judges are Debian's packages, started from a shell: elsewhere nothing is judged, on Linux a missing one is listed. */
export function haveJudges(...names: readonly JudgeName[]): boolean {
  return process.platform === 'linux' && requireJudges('sh', ...names)
}

export interface Workshop {
  /** Files of the judges go here too. */
  readonly directory: string
  /** A pair made with these words, ECDSA P-256 where they do not say otherwise; the same pair for the same words. */
  pair(...words: readonly string[]): Outputs
}

/** To be called in the `describe` block whose tests use it: it lives as long as they do. */
export function workshop(node?: string): Workshop {
  let directory = ''
  const made = new Map<string, Outputs>()
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'interop-'))
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }))
  return {
    get directory() {
      return directory
    },
    pair(...words) {
      const key = JSON.stringify(words)
      const known = made.get(key)
      if (known !== undefined) return known
      const keyType = words.includes('--key-type') || words.includes('--key-file') ? [] : ['--key-type', 'ecdsa-p256']
      const output = ['--output-directory', join(directory, `pair-${made.size}`)]
      const pair = makePair([...words, ...keyType, ...output], { directory, ...(node === undefined ? {} : { node }) })
      made.set(key, pair)
      return pair
    },
  }
}
