/** CAs and certificates that are found in the output directory, whose keys anyone may have. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePair, runProgram, sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { runMain, runPost } from './runner.ts'

const underCa = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--ca-common-name', 'Example CA']
const self = ['localhost', '--key-type', 'ecdsa-p256']
const trust = ['--trust', 'environment']

const caIn = (directory: string) => readFileSync(join(directory, 'certs', 'ca.pem'), 'utf8')

/** The CA before and after a run, and what that reported. */
function runIn(directory: string, words: readonly string[]) {
  const before = caIn(directory)
  const { status, stderr } = runProgram(words, { directory })
  return { status, stderr, isSameCa: caIn(directory) === before }
}

describe('a CA that someone else has put into the directory', () => {
  const attacker = sharedTemporaryDirectory()
  beforeAll(() => {
    makePair([...underCa, '--keep-ca-key', 'true'], { directory: attacker })
  })

  /** @param without Files that are left out. */
  function planted(...without: readonly string[]): string {
    const directory = temporaryDirectory()
    cpSync(attacker, directory, { recursive: true })
    for (const name of without) rmSync(join(directory, 'certs', name))
    return directory
  }

  it.each([
    ['without its key', ['ca-key.pem']],
    ['with its key beside it', []],
  ])('%s is reissued where it would be trusted', (_, without) => {
    const { status, stderr, isSameCa } = runIn(planted(...without), [...underCa, ...trust])
    expect({ status, isSameCa }).toEqual({ status: 0, isSameCa: false })
    expect(stderr).toContain(': its CA was not issued by an earlier run with trust on this machine.')
  })

  it('is refused where it is to be kept with its key and trusted', () => {
    const { status, stderr, isSameCa } = runIn(planted(), [...underCa, '--keep-ca-key', 'true', ...trust])
    expect({ status, isSameCa }).toEqual({ status: 1, isSameCa: true })
    expect(stderr).toBe(
      'trust: expected in "certs" a CA that an earlier run with trust on this machine issued, got another ca.pem, whose key others may have. If it is yours, leave out trust here and name ca.pem to the command trust, or give it as ca-certificate with ca-key. For a new CA choose if-exists replace.\n',
    )
  })

  it('is reported as found where nothing trusts it, and nothing is said of its key', () => {
    const { status, stderr, isSameCa } = runIn(planted('ca-key.pem'), underCa)
    expect({ status, isSameCa }).toEqual({ status: 0, isSameCa: true })
    expect(stderr).toMatch(/^ {2}issuer {7}a CA found in the output directory$/m)
    expect(stderr).not.toMatch(/gone|never/)
  })
})

describe.each([
  ['a CA', underCa],
  ['a CA whose key is kept', [...underCa, '--keep-ca-key', 'true']],
  ['a certificate that signs itself', self],
])('%s', (_, words) => {
  it('of an earlier run with trust is kept and trusted again', () => {
    const directory = temporaryDirectory()
    makePair([...words, ...trust], { directory })
    const { status, stderr, isSameCa } = runIn(directory, [...words, ...trust])
    expect({ status, isSameCa }).toEqual({ status: 0, isSameCa: true })
    expect(stderr).toMatch(/^Kept /)
    expect(stderr).not.toMatch(/gone|never/)
  })
})

it('a certificate that signs itself, found with its key, is reissued where it would be trusted', () => {
  const directory = temporaryDirectory()
  makePair(self, { directory })
  expect(runIn(directory, self)).toMatchObject({ status: 0, isSameCa: true })
  expect(runIn(directory, [...self, ...trust])).toMatchObject({ status: 0, isSameCa: false })
})

it('a CA that an earlier job has trusted is not trusted in the next one', () => {
  const workspace = temporaryDirectory()
  const environment = { HOME: temporaryDirectory() }
  const inputs = { 'common-name': 'localhost', 'key-type': 'ecdsa-p256', 'issued-by': 'root-ca', trust: 'environment' }
  const step = { workspace, environment, inputs }
  const main = runMain(step)
  const ca = caIn(workspace)
  expect(runMain(step).outputs['reused']).toBe('true')
  expect(runPost(step, main)).toMatchObject({ status: 0 })
  expect(readdirSync(environment.HOME, { recursive: true }).filter((name) => String(name).includes('issued'))).toEqual(
    [],
  )
  expect(runMain(step).outputs['reused']).toBe('false')
  expect(caIn(workspace)).not.toBe(ca)
})
