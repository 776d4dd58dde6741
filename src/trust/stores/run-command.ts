/** Other programs, by argument list, never through a shell. They cannot ask anything, and have a limited time. */
import { spawn } from 'node:child_process'
import { childEnvironment } from '../../child-environment.ts'
import { CommandError } from '../../errors.ts'

export interface Command {
  readonly program: string
  readonly words: readonly string[]
  /** Given on standard input, which is closed else. */
  readonly input?: string | Uint8Array
  readonly timeoutSeconds?: number
  /** The program, with its words, that ends the process group of one that runs as another user. */
  readonly endedBy?: (processGroup: number) => readonly [program: string, ...words: string[]]
}

/** Installing one certificate takes seconds at most, except where Java reads a whole store. */
const defaultTimeoutSeconds = 60

const mostSecondsToEnd = 10

/** What is kept of what a program printed. */
const mostOctetsKept = 16 << 20

/**
 * Gives what was printed on standard output. The program gets no more of `environment` than one of the system needs.
 *
 * @throws {CommandError} where the program is missing, ends with another exit code than 0, or does not end in time.
 */
export function runCommand(command: Command, environment: NodeJS.ProcessEnv): Promise<string> {
  const { program, words, input, timeoutSeconds = defaultTimeoutSeconds, endedBy } = command
  const env = { ...childEnvironment(environment, 'system'), LC_ALL: 'C' }
  return new Promise((resolve, reject) => {
    // A session of its own has no terminal to ask on, and is ended as a whole.
    const start = () =>
      spawn(program, words, {
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        env,
      })
    const failToStart = (cause: NodeJS.ErrnoException) => {
      const outcome = cause.code === 'ENOENT' ? 'is not there' : `cannot be run: ${cause.message}`
      reject(new CommandError([program, ...words], outcome, '', { cause }))
    }
    let child: ReturnType<typeof start>
    try {
      child = start()
    } catch (error) {
      // An event tells of one that is not there or may not be run; the other reasons, as ENOTDIR and E2BIG, are thrown.
      return failToStart(error as NodeJS.ErrnoException)
    }
    const output = keepOutput(child.stdout)
    const errors = keepOutput(child.stderr)
    const fail = (outcome: string) => reject(new CommandError([program, ...words], outcome, `${errors()}${output()}`))
    let isInTime = true
    const timer = setTimeout(async () => {
      isInTime = false
      await end(child.pid, endedBy, env)
      // What runs as root cannot always be ended by us; it is not waited for.
      for (const stream of child.stdio) stream?.destroy()
      child.unref()
      fail(`did not end within ${timeoutSeconds} ${timeoutSeconds === 1 ? 'second' : 'seconds'}`)
    }, timeoutSeconds * 1000)
    child.on('error', (error) => {
      clearTimeout(timer)
      failToStart(error)
    })
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      if (!isInTime) return
      if (status === 0) resolve(output())
      else fail(status === null ? `was ended by ${signal}` : `ended with exit code ${status}`)
    })
    // A program that does not read its input may be gone before it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

function keepOutput(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  let octets = 0
  stream.on('data', (chunk: Buffer) => {
    octets += chunk.length
    if (octets <= mostOctetsKept) chunks.push(chunk)
  })
  return () => Buffer.concat(chunks).toString()
}

/** With all that it has started. What goes on may change something after it is told that nothing was. */
async function end(pid: number | undefined, endedBy: Command['endedBy'], env: NodeJS.ProcessEnv): Promise<void> {
  if (pid === undefined) return
  if (endedBy) {
    const [program, ...words] = endedBy(pid)
    await new Promise((resolve) => {
      spawn(program, words, { env, stdio: 'ignore', timeout: mostSecondsToEnd * 1000, killSignal: 'SIGKILL' })
        .on('error', resolve)
        .on('exit', resolve)
    })
  }
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It belongs to root, or is gone.
  }
}
