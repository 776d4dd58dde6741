/**
 * A separate machine for a test: a mount namespace in which writes to /etc, /opt, /usr and /var go to an upper layer
 * (overlayfs), and a home directory. Programs in it see their changes, this machine does not, and the layer shows
 * what they have touched.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { TrustAnchor, TrustChange, TrustPlan, TrustStore } from '../../../src/trust/ports.ts'
import { type Answer, runClient } from '../../interop/client.ts'
import { searchPath } from '../../judge-machine.ts'
import { layeredDirectories, mountScript } from '../../judge-table.ts'
import { pathOfJudge, programToStart, requireJudges } from '../../judges.ts'
import { temporaryDirectory } from '../../program.ts'

export interface RunInIt {
  /** In addition to PATH, LANG and HOME. */
  readonly environment?: { readonly [variable: string]: string }
  readonly timeoutSeconds?: number
  /** Numeric user and group; default: root. */
  readonly user?: number
  readonly directory?: string
}

export interface OwnMachine {
  /** HOME of the programs in it, empty at first. */
  readonly home: string
  run(program: string, words: readonly string[], circumstances?: RunInIt): Promise<Answer>
  /** Put these words in front of a command to run it there. */
  enter(directory: string): readonly string[]
  /** @throws {Error} with the program's output if it fails. */
  succeed(program: string, words: readonly string[], circumstances?: RunInIt): Promise<string>
  /**
   * The differences from this machine: each path with its type, mode, owner, contents or link, and everything in the home
   * directory.
   */
  differences(): readonly string[]
}

/** Whether this test run can create such machines: that needs root, util-linux and overlayfs. */
export const hasOwnMachines = process.platform === 'linux' && requireJudges('own-machine', 'sh')

/** The lifetime of a machine, and the place of its files. */
export interface Lifetime {
  readonly directory: string
  /** Registers something to do at the end. */
  readonly atEnd: (end: () => void) => void
}

/** Creates one that ends with the test or with the given lifetime. */
export async function makeOwnMachine(
  { directory, atEnd }: Lifetime = { directory: temporaryDirectory(), atEnd: onTestFinished },
): Promise<OwnMachine> {
  const home = join(directory, 'home')
  fs.mkdirSync(home)
  fs.chmodSync(directory, 0o755)
  const holder = spawn(
    pathOfJudge('own-machine'),
    ['--mount', '--propagation', 'private', 'sh', '-c', `${mountScript(directory)} && exec sleep infinity`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve())
    holder.once('exit', (status) => reject(new Error(`the namespace could not be made: ${status}`)))
  })
  const enter = (place: string) => ['nsenter', '--target', String(holder.pid), '--mount', `--wd=${place}`, '--']
  const run = async (program: string, words: readonly string[], circumstances: RunInIt = {}) => {
    const { environment = {}, timeoutSeconds = 120, user } = circumstances
    const asUser = user === undefined ? [] : ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups']
    const [nsenter, ...inIt] = enter(circumstances.directory ?? home)
    const answer = await runClient(nsenter as string, [...inIt, ...asUser, programToStart(program), ...words], {
      directory: home,
      environment: { PATH: pathOfPrograms, ...environment },
      timeoutSeconds,
      // Runs of our own program are killed there.
      isToBeKilled: true,
    })
    if (/^(nsenter|setpriv): failed to execute/.test(answer.stderr)) throw new Error(answer.stderr)
    return answer
  }
  atEnd(() => {
    holder.kill('SIGKILL')
  })
  return {
    home,
    run,
    enter,
    async succeed(program, words, circumstances) {
      const { status, stdout, stderr } = await run(program, words, circumstances)
      if (status !== 0) throw new Error(`${program} ${words.join(' ')}: exit code ${status}\n${stdout}${stderr}`)
      return stdout
    },
    differences() {
      const seen = join('/proc', String(holder.pid), 'root')
      const ofSystem = layeredDirectories.flatMap((place) =>
        differencesBelow(join(directory, place.slice(1), 'upper'), join(seen, place), place),
      )
      return [...ofSystem, ...namesBelow(home).map((name) => `~/${name}: new`)].sort()
    },
  }
}

/** Starts with the system's directories, as for a service or `sudo`. */
const pathOfPrograms = `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${searchPath}`

/** Compares only the places in the layer. */
function differencesBelow(layer: string, seen: string, real: string): readonly string[] {
  const differences: string[] = []
  const names = new Set([
    ...namesIn(layer),
    ...(isDirectory(real) && isDirectory(seen) ? changedNames(seen, real) : []),
  ])
  for (const name of names) {
    const [now, before] = [described(join(seen, name)), described(join(real, name))]
    if (now !== before) differences.push(`${join(real, name)}: ${before} → ${now}`)
    if (isDirectory(join(layer, name))) {
      differences.push(...differencesBelow(join(layer, name), join(seen, name), join(real, name)))
    }
  }
  return differences
}

function changedNames(seen: string, real: string): readonly string[] {
  const [now, before] = [new Set(namesIn(seen)), new Set(namesIn(real))]
  return [...now, ...before].filter((name) => now.has(name) !== before.has(name))
}

function described(place: string): string {
  const status = fs.lstatSync(place, { throwIfNoEntry: false })
  if (!status) return 'nothing'
  const permissions = `${(status.mode & 0o7777).toString(8)} ${status.uid}:${status.gid}`
  if (status.isSymbolicLink()) return `link to ${fs.readlinkSync(place)}`
  if (status.isDirectory()) return `directory ${permissions}`
  return `file ${permissions} ${createHash('sha256').update(fs.readFileSync(place)).digest('hex').slice(0, 16)}`
}

function isDirectory(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function namesIn(directory: string): readonly string[] {
  return isDirectory(directory) ? fs.readdirSync(directory) : []
}

function namesBelow(directory: string): readonly string[] {
  return fs.readdirSync(directory, { recursive: true, encoding: 'utf8' })
}

/** A store that runs in that machine: each call is a process that runs the compiled modules. */
export function storeIn(machine: OwnMachine, module: string, create: string, circumstances: RunInIt = {}): TrustStore {
  /** The changes that a ledger would contain. */
  const made: TrustChange[] = []
  const drive = async (verb: string, ...given: readonly unknown[]) => {
    const script = `
      import { ${create} } from ${JSON.stringify(join(compiled, module))}
      import { thisMachine } from ${JSON.stringify(join(compiled, 'machine.js'))}
      const revive = (_, value) => (value?.bytes === undefined ? value : Buffer.from(value.bytes, 'base64'))
      const [given, made] = JSON.parse(process.argv[1], revive)
      const result = await ${create}(thisMachine(process.env), () => made).${verb}(...given)
      process.stdout.write(JSON.stringify(result ?? null))`
    const words = ['--input-type=module', '-e', script, JSON.stringify([given, made])]
    return JSON.parse(await machine.succeed(process.execPath, words, circumstances))
  }
  const portable = (anchor: TrustAnchor) => ({
    ...anchor,
    privateKey: undefined,
    certificate: { bytes: Buffer.from(anchor.certificate).toString('base64') },
  })
  return {
    plan: (anchor, directory): Promise<TrustPlan> => drive('plan', portable(anchor), directory),
    make(change: TrustChange, anchor) {
      made.push(change)
      return drive('make', change, portable(anchor))
    },
    validate: (change) => drive('validate', change),
    undo: (change) => drive('undo', change),
  }
}

const compiled = join(import.meta.dirname, '..', '..', '..', 'build', 'trust', 'stores')
