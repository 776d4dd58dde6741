/** Runs other people's programs as clients. Asynchronously: the server they speak to may live in this process. */
import { spawn } from 'node:child_process'
import { searchPath } from '../judge-machine.ts'
import { programToStart } from '../judges.ts'

export interface Answer {
  /** `null` where a signal ended it, which the test has sent. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  /** Working directory and HOME. */
  readonly directory: string
  readonly environment?: { readonly [variable: string]: string }
  readonly timeoutSeconds?: number
  /** Whether the test itself has it killed. */
  readonly isToBeKilled?: boolean
  /** Whom it runs as, where that is another than who runs the test. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
}

/**
 * Runs a program to its end, without standard input. Of this machine's environment it gets the search path alone:
 * variables such as SSL_CERT_FILE would decide what it trusts.
 *
 * @throws {Error} where it does not start, or does not end by itself: it has neither accepted nor refused.
 */
export function runClient(program: string, words: readonly string[], circumstances: Circumstances): Promise<Answer> {
  const { directory, environment = {}, timeoutSeconds = 60, isToBeKilled = false, user } = circumstances
  return new Promise((resolve, reject) => {
    const child = spawn(programToStart(program), words, {
      cwd: directory,
      env: { PATH: searchPath, HOME: directory, LANG: 'C.UTF-8', ...environment },
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let isLate = false
    const limit = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, timeoutSeconds * 1000)
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', (error) => {
      clearTimeout(limit)
      reject(error)
    })
    child.on('close', (status, signal) => {
      clearTimeout(limit)
      if (!isLate && (status !== null || isToBeKilled)) return resolve({ status, stdout, stderr })
      const reason = isLate ? `did not end within ${timeoutSeconds} seconds` : `was ended by ${signal}`
      const said = stdout + stderr
      reject(new Error(`${program} ${words.join(' ')} ${reason}, and has judged nothing:\n${said}`))
    })
  })
}

/**
 * The same for a program that must succeed; gives what it printed on standard output.
 *
 * @throws {Error} with all that it said, where it did not.
 */
export async function succeed(
  program: string,
  words: readonly string[],
  circumstances: Circumstances,
): Promise<string> {
  const { status, stdout, stderr } = await runClient(program, words, circumstances)
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: exit code ${status}\n${stdout}${stderr}`)
  return stdout
}
