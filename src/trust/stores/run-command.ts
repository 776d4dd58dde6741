/** Runs programs by argument list, never through a shell. They cannot prompt, and have a time limit. */
import { spawn } from 'node:child_process'
import { childEnvironment } from '../../child-environment.ts'
import { CommandError } from '../../errors.ts'

export interface Command {
  readonly program: string
  readonly words: readonly string[]
  /** For standard input, which is otherwise empty. */
  readonly input?: string | Uint8Array
  readonly timeoutSeconds?: number
  /** The command that kills the process group of a program that runs as another user. */
  readonly endedBy?: (processGroup: number) => readonly [program: string, ...words: string[]]
}

/** Installing one certificate takes a few seconds at most, unless Java reads a whole store. */
const defaultTimeoutSeconds = 60

const mostSecondsToEnd = 10

/** The rest of a program's output is dropped. */
const mostBytesKept = 16 << 20

/**
 * Returns the standard output. The program gets only the part of `environment` that programs of the system may see.
 *
 * @throws {CommandError} if the program is missing, exits with another code than 0, or exceeds its time limit.
 */
export function runCommand(command: Command, environment: NodeJS.ProcessEnv): Promise<string> {
  const { program, words, input, timeoutSeconds = defaultTimeoutSeconds, endedBy } = command
  const env = { ...childEnvironment(environment, 'system'), LC_ALL: 'C' }
  return new Promise((resolve, reject) => {
    // A session of its own has no terminal to prompt on, and can be killed as a whole.
    const start = () =>
      spawn(program, words, {
        detached: process.platform !== 'win32',
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        env,
      })
    const failToStart = (cause: unknown) => {
      reject(new CommandError([program, ...words], reasonOfFailedStart(cause), '', { cause }))
    }
    let child: ReturnType<typeof start>
    try {
      child = start()
    } catch (error) {
      // A program that is missing or not executable causes an event; other reasons, such as ENOTDIR and E2BIG, are thrown.
      return failToStart(error)
    }
    const output = keepOutput(child.stdout)
    const errors = keepOutput(child.stderr)
    const fail = (outcome: string) => reject(new CommandError([program, ...words], outcome, `${errors()}${output()}`))
    let isInTime = true
    const timer = setTimeout(async () => {
      isInTime = false
      await end(child.pid, endedBy, env)
      // We cannot always kill what runs as root, so we do not wait for it.
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
    // A program that does not read its input may exit before the input is written.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

function reasonOfFailedStart(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'is not there'
  return `cannot be run: ${error instanceof Error ? error.message : error}`
}

function keepOutput(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = []
  let bytes = 0
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= mostBytesKept) chunks.push(chunk)
  })
  return () => Buffer.concat(chunks).toString()
}

/** Kills a program and everything it has started, which otherwise could still change something after we report failure. */
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
    // It belongs to root, or has exited.
  }
}
