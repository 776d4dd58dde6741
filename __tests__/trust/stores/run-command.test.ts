/** Runs real programs, and looks for what they leave among the processes of this machine. */
import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../../src/errors.ts'
import { type Command, runCommand } from '../../../src/trust/stores/run-command.ts'
import { requireJudges } from '../../judges.ts'
import { temporaryDirectory } from '../../program.ts'

const environment = { PATH: process.env['PATH'] ?? '', HOME: '/' }

const sh = (script: string, more: Partial<Command> = {}): Command => ({ program: 'sh', words: ['-c', script], ...more })

const run = (command: Command, variables: NodeJS.ProcessEnv = environment) => runCommand(command, variables)

async function failureOf(command: Command): Promise<CommandError> {
  const error = await run(command).catch((caught) => caught)
  expect(error).toBeInstanceOf(CommandError)
  return error
}

/** Waits until the process is gone, which takes a moment. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}

/** The process ids that a program has printed, each as `pid 123`. */
const pidsIn = (text: string) => [...text.matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid))

describe.skipIf(process.platform === 'win32')('a program', () => {
  it('returns its standard output and drops its standard error', async () => {
    expect(await run(sh('printf "a\\nb"; echo warning >&2'))).toBe('a\nb')
  })

  it('gets its words unchanged, without a shell', async () => {
    const words = ['$HOME', '`id`', "it's", '', ' a  b ', '*', '; exit 1', 'é\n']
    const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))'
    const printed = await run({ program: process.execPath, words: ['-e', script, '--', ...words] })
    expect(JSON.parse(printed)).toEqual(words)
  })

  it('speaks English, and does not see the options of Java machines', async () => {
    const given = { ...environment, LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', SSL_CERT_FILE: '/mine', A: 'a' }
    const options = { JAVA_TOOL_OPTIONS: '-D', _JAVA_OPTIONS: '-D', JDK_JAVA_OPTIONS: '-D' }
    const lines = (await run({ program: 'env', words: [] }, { ...given, ...options })).split('\n')
    expect(lines).toEqual(expect.arrayContaining(['LC_ALL=C', 'SSL_CERT_FILE=/mine', 'A=a']))
    expect(lines.filter((line) => line.includes('JAVA'))).toEqual([])
  })

  it('that fails is reported with its words, exit code and output', async () => {
    expect((await failureOf(sh('echo out; echo wrong >&2; exit 3'))).message).toMatchInlineSnapshot(
      `""sh -c echo out; echo wrong >&2; exit 3" ended with exit code 3: wrong | out"`,
    )
    expect((await failureOf(sh('exit 1'))).message).toBe('"sh -c exit 1" ended with exit code 1')
  })

  it('that is killed by a signal is reported', async () => {
    expect((await failureOf(sh('kill -TERM $$'))).message).toBe('"sh -c kill -TERM $$" was ended by SIGTERM')
  })

  it('that is missing or cannot be run is reported', async () => {
    const file = join(temporaryDirectory(), 'program')
    const command = { program: file, words: ['a'] }
    expect((await failureOf(command)).message).toBe(`"${file} a" is not there`)
    writeFileSync(file, '#!/bin/sh\n')
    chmodSync(file, 0o600)
    expect((await failureOf(command)).message).toBe(`"${file} a" cannot be run: spawn ${file} EACCES`)
    expect((await failureOf({ program: 'no-such-program', words: [] })).message).toBe('"no-such-program" is not there')
    const below = `${file}/program`
    expect((await failureOf({ program: below, words: [] })).message).toBe(`"${below}" cannot be run: spawn ENOTDIR`)
  })

  it('adds a limited part of its output to a message', async () => {
    const script = "process.stderr.write('no\\n'.repeat(300_000)); process.exitCode = 1"
    const { message } = await failureOf({ program: process.execPath, words: ['-e', script] })
    expect(message.length).toBeLessThan(1200)
    expect(message).toMatch(/ended with exit code 1: no \| no .*…$/)
  })

  it('can print more than is kept, in characters of several bytes', async () => {
    const printed = await run(sh('head -c 40000000 /dev/zero'))
    expect(printed.length).toBeGreaterThan(15_000_000)
    expect(printed.length).toBeLessThanOrEqual(16 << 20)
    const script = 'for (let i = 0; i < 3000; i++) process.stdout.write("a" + "é例😀".repeat(100))'
    const text = await run({ program: process.execPath, words: ['-e', script] })
    expect(text).toBe(`a${'é例😀'.repeat(100)}`.repeat(3000))
  })
})

describe.skipIf(process.platform === 'win32')('the input of a program', () => {
  it('ends, so that a prompt gets no answer', async () => {
    expect(await run(sh('read answer; echo "got <$answer>"'))).toBe('got <>\n')
    expect(await run({ program: 'cat', words: [] })).toBe('')
  })

  it('arrives byte for byte', async () => {
    const input = Uint8Array.from({ length: 1 << 20 }, (_, index) => (index * 7) % 128)
    expect(await run({ program: 'cat', words: [], input })).toBe(Buffer.from(input).toString())
    expect(await run({ program: 'cat', words: [], input: 'Prüf\n' })).toBe('Prüf\n')
  })

  it('may be ignored by the program', async () => {
    expect(await run(sh('exit 0', { input: new Uint8Array(10 << 20) }))).toBe('')
  })

  // In a process with a terminal, like a shell. It loads the compiled module, because it has no loader for TypeScript.
  it.runIf(requireJudges('script', 'ps'))('never comes from the terminal, even if this program runs on one', () => {
    const directory = temporaryDirectory()
    const module = join(import.meta.dirname, '..', '..', '..', 'build', 'trust', 'stores', 'run-command.js')
    writeFileSync(
      join(directory, 'ask.mjs'),
      `
import { closeSync, openSync } from 'node:fs'
import { runCommand } from ${JSON.stringify(module)}
closeSync(openSync('/dev/tty', 'r+'))
const script = 'tty; if (: < /dev/tty) 2> /dev/null; then echo asks; else echo cannot ask; fi; ps -o tty= -p $$'
console.log(JSON.stringify((await runCommand({ program: 'sh', words: ['-c', script] }, process.env)).split('\\n')))`,
    )
    const { status, stdout } = spawnSync(
      'script',
      ['--quiet', '--return', '--command', `${process.execPath} ask.mjs`, '/dev/null'],
      { cwd: directory, env: environment, encoding: 'utf8', timeout: 60_000 },
    )
    expect({ status, said: stdout.trim() }).toEqual({ status: 0, said: '["not a tty","cannot ask","?",""]' })
  })
})

describe.skipIf(process.platform === 'win32')('a program that hangs', () => {
  const hanging = async (script: string, more: Partial<Command> = {}) => {
    const { message } = await failureOf(sh(script, { timeoutSeconds: 1, ...more }))
    expect(message).toContain('did not end within 1 second: ')
    const pids = pidsIn(message.slice(message.indexOf('within 1 second')))
    expect(pids.length).toBeGreaterThan(0)
    return pids
  }

  it('is killed and reported with its output', async () => {
    for (const pid of await hanging('echo "pid $$"; exec sleep 600')) expect(await isGone(pid)).toBe(true)
  })

  it('is killed even if it ignores other signals', async () => {
    const [pid] = await hanging('trap "" TERM INT HUP PIPE; echo "pid $$"; while :; do sleep 1; done')
    expect(await isGone(pid as number)).toBe(true)
  })

  it('is killed with everything that it started', async () => {
    const pids = await hanging('sleep 600 & echo "pid $!"; (sleep 600 & echo "pid $!"; wait) & echo "pid $$"; wait')
    expect(pids).toHaveLength(3)
    for (const pid of pids) expect(await isGone(pid)).toBe(true)
  })

  it('includes one whose child keeps the output open', async () => {
    const [pid] = await hanging('sleep 600 & echo "pid $!"')
    expect(await isGone(pid as number)).toBe(true)
  })

  it.runIf(requireJudges('setsid'))('is not waited for if its child has left the process group', async () => {
    const [pid] = await hanging('setsid sh -c \'echo "pid $$"; exec sleep 600\' &')
    process.kill(pid as number, 'SIGKILL')
  })

  it('is killed by the given command if it belongs to another user', async () => {
    let asked: number | undefined
    const endedBy = (processGroup: number) => {
      asked = processGroup
      return ['kill', '-KILL', '--', `-${processGroup}`] as const
    }
    const pids = await hanging('echo "pid $$"; exec sleep 600', { endedBy })
    expect(pids).toEqual([asked])
    expect(await isGone(pids[0] as number)).toBe(true)
  })

  it('is killed even if the given command is missing', async () => {
    const [pid] = await hanging('echo "pid $$"; exec sleep 600', { endedBy: () => ['no-such-program'] })
    expect(await isGone(pid as number)).toBe(true)
  })

  it('does not delay a program that ends in time', async () => {
    await run(sh('true', { timeoutSeconds: 600 }))
  })
})
