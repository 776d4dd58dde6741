/** Runs a user's own client by its argument list, never through a shell, without standard input and with a time limit. */
import { spawn } from 'node:child_process'
import { CommandError } from '../errors.ts'
import type { ClientRun } from './ports.ts'

/** How much of the end of its output is kept. */
const mostCharactersKept = 16_384

/**
 * @param onStart Receives a function that ends the client and all its child processes, in case this program ends first.
 * @throws {CommandError} if it cannot be started.
 */
export function runClient(
  [program, ...words]: readonly [string, ...string[]],
  timeLimitSeconds: number,
  environment: NodeJS.ProcessEnv,
  onStart: (end: () => void) => void,
): Promise<ClientRun> {
  return new Promise((resolve, reject) => {
    // With its own process group, the client and its child processes can be ended together.
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
      // ENOENT and EACCES arrive as an event; other errors, such as ENOTDIR and E2BIG, are thrown.
      return fail(error as NodeJS.ErrnoException)
    }
    const end = () => {
      if (child.pid === undefined) return
      try {
        process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL')
      } catch {
        // All processes have ended already.
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
    // A child process left running would keep the output open, and could connect to the next case's server.
    child.on('exit', end)
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      onStart(() => {})
      resolve({
        exitCode,
        signal,
        inTime,
        said: informativeLine(errors(), output()),
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

/** Matches lines that give a reason, rather than a link or a place in the source code. */
const informative = /certificate|\berror\b\s*[:[(]|error:|\balert\b|verif/i

/**
 * The one line of a client's output to show: the first line that reports an error, preferably on standard error, otherwise
 * the last line.
 */
export function informativeLine(errors: string, output: string): string {
  const [ofErrors, ofOutput] = [linesOf(errors), linesOf(output)] as const
  return [ofErrors, ofOutput].flat().find((line) => informative.test(line)) ?? ofErrors.at(-1) ?? ofOutput.at(-1) ?? ''
}

/** The lines that contain letters, without escape sequences (ECMA-48 §5.4). */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\p{C}/gu, ' ').trim())
    .filter((line) => /\p{L}/u.test(line))
}
