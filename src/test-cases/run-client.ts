/** A user's own client, by its argument list, never through a shell: without standard input, and with limited time. */
import { spawn } from 'node:child_process'
import { CommandError } from '../errors.ts'
import type { ClientRun } from './ports.ts'

/** What is kept of the end of what it says. */
const mostCharactersKept = 16_384

/**
 * @param onStart Told how to end it, with all that it has started, should the program end before.
 * @throws {CommandError} where it cannot be started.
 */
export function runClient(
  [program, ...words]: readonly [string, ...string[]],
  timeLimitSeconds: number,
  environment: NodeJS.ProcessEnv,
  onStart: (end: () => void) => void,
): Promise<ClientRun> {
  return new Promise((resolve, reject) => {
    // A process group of its own is ended as a whole.
    const isGroup = process.platform !== 'win32'
    const fail = (error: NodeJS.ErrnoException) => {
      const outcome = error.code === 'ENOENT' ? 'is not there' : `cannot be run: ${error.message}`
      reject(new CommandError([program, ...words], outcome, ''))
    }
    const start = () =>
      spawn(program, words, {
        detached: isGroup,
        windowsHide: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: environment,
      })
    let child: ReturnType<typeof start>
    try {
      child = start()
    } catch (error) {
      // An event tells of one that is not there or may not be run; the other reasons, as ENOTDIR and E2BIG, are thrown.
      return fail(error as NodeJS.ErrnoException)
    }
    const end = () => {
      if (child.pid === undefined) return
      try {
        process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL')
      } catch {
        // All of it has ended.
      }
    }
    onStart(end)
    const errors = keepEnd(child.stderr)
    const output = keepEnd(child.stdout)
    let inTime = true
    const timer = setTimeout(() => {
      inTime = false
      end()
    }, timeLimitSeconds * 1000)
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      fail(error)
    })
    // What it has left running would keep its output open, and go on asking the next case's server.
    child.on('exit', end)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      onStart(() => {})
      resolve({
        exitCode,
        signal,
        inTime,
        said: tellingLine(errors(), output()),
        output: [errors(), output()].flatMap(linesOf),
      })
    })
  })
}

function keepEnd(stream: NodeJS.ReadableStream): () => string {
  let kept = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    kept = (kept + text).slice(-mostCharactersKept)
  })
  return () => kept
}

/** A line in which programs say why, rather than what to read, or where in their code. */
const telling = /certificate|\berror\b\s*[:[(]|error:|\balert\b|verif/i

/**
 * Of all that a client says the one line to show: the first that tells of an error, on standard error rather than on
 * output, else the last.
 */
export function tellingLine(errors: string, output: string): string {
  const [ofErrors, ofOutput] = [linesOf(errors), linesOf(output)] as const
  return [ofErrors, ofOutput].flat().find((line) => telling.test(line)) ?? ofErrors.at(-1) ?? ofOutput.at(-1) ?? ''
}

/** Those with letters, without escape sequences (ECMA-48 §5.4). */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\p{C}/gu, ' ').trim())
    .filter((line) => /\p{L}/u.test(line))
}
