/** The committed bundle on a command line: what a person sees, and what a script gets. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outputs, programVersion } from '../../src/interface/table.ts'
import { nodeRuntime } from '../judges.ts'
import { isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { mainEntry, runProgram, temporaryDirectory } from '../program.ts'

function withoutChance(text: string): string {
  return text
    .replace(/([0-9A-F]{2}:){31}[0-9A-F]{2}/g, '(fingerprint)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
}

describe.each([20, 24] as const)('on a command line under Node.js %i', (major) => {
  const node = nodeRuntime(major)
  const it_ = it.skipIf(node === undefined)
  const run = (words: readonly string[], directory: string, environment = {}) =>
    runProgram(words, { directory, node: node as string, environment })

  it_('makes a pair for localhost without a word, and reports on stderr alone', () => {
    const directory = temporaryDirectory()
    const { status, stdout, stderr } = run([], directory)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(withoutChance(stderr)).toMatchInlineSnapshot(`
      "Made a certificate for localhost, 127.0.0.1, ::1.

        subject      CN=localhost
        key          rsa-2048, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem

      Try it:  curl --cacert certs/ca.pem https://localhost
      "
    `)
    expect(namesIn(directory)).toEqual(['certs'])
    expect(namesIn(join(directory, 'certs'))).toEqual(wholeSet)
    expect(readFileSync(join(directory, 'certs', '.gitignore'), 'utf8')).toBe('*\n')
    expect(isWholePair(join(directory, 'certs'))).toBe(true)
  })

  it_('gives the outputs as JSON, and nothing else, on stdout', () => {
    const directory = temporaryDirectory()
    const { stdout } = run(['app.test', '10.0.0.7', '--key-type=ecdsa-p256', '--json'], directory)
    const given = JSON.parse(stdout)
    expect(Object.keys(given)).toEqual(Object.keys(outputs))
    expect(given).toMatchObject({
      'key-path': join(directory, 'certs', 'key.pem'),
      'subject-alt-names': 'DNS:app.test,IP:10.0.0.7',
      reused: 'false',
    })
  })

  it_('tells of every mistake at once and makes nothing', () => {
    const directory = temporaryDirectory()
    const words = ['--validty-days', '3', '--common-name', '*.*.example.com', '--not-before', '-1y', '--nonsense']
    const { status, stdout, stderr } = run([...words, '--key-mode', '0777'], directory, { CERT_COUNTY: 'DE' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatchInlineSnapshot(`
      "--validty-days: expected the name of an input, got "--validty-days". Did you mean --validity-days?
      --nonsense: expected the name of an input, got "--nonsense".
      CERT_COUNTY: expected the name of an input, got "CERT_COUNTY". Did you mean CERT_COUNTRY?
      common-name: expected one wildcard, as the whole left-most label, got "*.*.example.com" (RFC 9525 §6.3).
      not-before: expected an RFC 3339 time such as 2030-01-31T12:00:00Z, or a duration from now such as -1d, +12h, 90m, got "-1y".
      key-mode: expected octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444, got "0777".
      See selfsigned-cert-action --help.
      "
    `)
    expect(namesIn(directory)).toEqual([])
  })
})

describe('the command line', () => {
  const run = (words: readonly string[], environment = {}) =>
    runProgram(words, { directory: temporaryDirectory(), environment })

  it('shows help that fits a terminal of 80 columns', () => {
    const { status, stdout, stderr } = run(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchSnapshot()
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(run(['-h'])).toEqual({ status: 0, signal: null, stdout, stderr: '' })
  })

  it('shows its version', () => {
    expect(run(['--version']).stdout).toBe(`selfsigned-cert-action ${programVersion}\n`)
  })

  it('reads variables, and lets flags and words go before them', () => {
    const variables = { CERT_COMMON_NAME: 'variable.test', CERT_KEY_TYPE: 'ecdsa-p256', CERT_ORGANIZATION: 'Variable' }
    expect(run(['--json'], variables).stdout).toContain('"subject": "CN=variable.test,O=Variable"')
    expect(run(['--json', '--organization', 'Flag'], variables).stdout).toContain('"CN=variable.test,O=Flag"')
    expect(run(['--json', 'word.test'], variables).stdout).toContain('"CN=word.test,O=Variable"')
  })

  it('takes words as alternative names beside a common name that has its flag', () => {
    const { stdout } = run(['a.test', 'b.test', '--common-name', 'Two Hosts', '--key-type', 'ecdsa-p256', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ subject: 'CN=Two Hosts', 'subject-alt-names': 'DNS:a.test,DNS:b.test' })
  })

  it('takes a value that begins with a dash', () => {
    const words = ['--not-before', '-2d', '--not-after', '-1d', '--key-type', 'ecdsa-p256', '--json']
    const given = JSON.parse(run(words).stdout)
    expect(Date.parse(given['not-after']) - Date.parse(given['not-before'])).toBe(86_400_000)
  })

  it('is a command line in a step of a workflow too, and tells the runner nothing', () => {
    const { stdout, stderr } = run(['--key-type', 'ecdsa-p256'], { GITHUB_ACTIONS: 'true' })
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Made a certificate/)
  })

  it('has no colours where stderr is no terminal', () => {
    expect(run(['--validity-days', '0']).stderr).not.toContain('\u001b')
  })

  it.each([
    ['is a file', 'file'],
    ['is below a file', 'file/certs'],
  ])('says so where the output directory %s', (_, path) => {
    const directory = temporaryDirectory()
    writeFileSync(join(directory, 'file'), 'mine')
    const { status, stderr } = runProgram(['--output-directory', path], { directory })
    expect(status).toBe(1)
    expect(stderr.replaceAll(directory, '…')).toMatchSnapshot()
    expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('mine')
  })

  it('says so where a file of the pair is a directory', () => {
    const directory = temporaryDirectory()
    mkdirSync(join(directory, 'certs', 'key.pem'), { recursive: true })
    const { status, stderr } = runProgram([], { directory })
    expect(status).toBe(1)
    expect(stderr.replaceAll(directory, '…')).toBe(
      'output-directory: expected a file or nothing at "…/certs/key.pem", got a directory. Choose another path.\n',
    )
    expect(namesIn(join(directory, 'certs'))).toEqual(['key.pem'])
  })

  it.runIf(process.platform === 'linux')(
    'ends at once on a signal, while a key is made, and leaves nothing',
    async () => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        const directory = temporaryDirectory()
        const child = spawn(process.execPath, [mainEntry, '--key-type', 'rsa-4096'], {
          cwd: directory,
          stdio: 'ignore',
        })
        const exited = once(child, 'exit')
        await keyIsBeingMade(child.pid as number)
        child.kill(signal)
        expect(await exited).toEqual([null, signal])
        expect(namesIn(directory)).toEqual([])
      }
    },
  )
})

/** The program burns more CPU than its start takes: RSA 4096 is under way. */
async function keyIsBeingMade(pid: number): Promise<void> {
  const ticks = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  }
  while (ticks() < 12) await new Promise((resolve) => setTimeout(resolve, 5))
}
