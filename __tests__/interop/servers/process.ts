/** Other people's servers, started by a test on loopback and ended by it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { searchPath } from '../../judge-machine.ts'
import { programToStart } from '../../judges.ts'

export interface Running {
  /** All that it has said since it began. */
  said(): string
  /** Ends it with everything that it has started. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** Working directory and HOME. */
  readonly directory: string
  /** On 127.0.0.1: it is ready when it listens there. */
  readonly port: number
  readonly environment?: { readonly [variable: string]: string }
  /** Whom it runs as, where that is another than who runs the test. */
  readonly user?: User | undefined
}

export interface User {
  readonly uid: number
  readonly gid: number
}

/**
 * Starts a program that goes on until it is stopped. OpenSSL in it is told to allow everything down to TLS 1.0: what it
 * refuses is then refused by its own settings, and not by the system's.
 *
 * @throws {Error} with what it said, where it ends or does not listen.
 */
export async function start(program: string, words: readonly string[], options: StartOptions): Promise<Running> {
  const { directory, port, environment = {}, user } = options
  const child = spawn(programToStart(program), words, {
    cwd: directory,
    env: {
      PATH: searchPath,
      HOME: directory,
      LANG: 'C.UTF-8',
      OPENSSL_CONF: allowingOpenssl(directory),
      ...environment,
    },
    ...user,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that its workers end with it.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  let isOver = false
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const closed = once(child, 'close').then(() => {
    isOver = true
  })
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  const stop = async () => {
    signal('SIGTERM')
    await Promise.race([closed, setTimeout(5000, undefined, { ref: false })])
    signal('SIGKILL')
    await closed
  }
  const deadline = Date.now() + 60_000
  await Promise.race([failed, setTimeout(20)])
  while (!(await canConnect(port))) {
    if (!isOver && Date.now() < deadline) {
      await setTimeout(50)
      continue
    }
    await stop()
    throw new Error(`${program} does not listen: ${said}`)
  }
  return { said: () => said, stop }
}

/** The same for a line of a shell, as a person types it. */
export function startLine(line: string, options: StartOptions): Promise<Running> {
  return start('sh', ['-c', line], options)
}

/** A configuration of OpenSSL under which nothing is refused for its age. */
export function allowingOpenssl(directory: string): string {
  const file = join(directory, 'allowing-openssl.cnf')
  const sections = [
    ['openssl_conf = openssl'],
    ['[openssl]', 'ssl_conf = ssl'],
    ['[ssl]', 'system_default = allowing'],
    ['[allowing]', 'MinProtocol = TLSv1', 'CipherString = ALL:@SECLEVEL=0'],
  ]
  writeFileSync(file, `${sections.flat().join('\n')}\n`)
  return file
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
