/**
 * The machine as stores see it: files, programs and who one is. Tests hand in another, with files in memory and programs
 * that are written down instead of run.
 */
import * as fs from 'node:fs'
import { homedir, userInfo } from 'node:os'
import * as path from 'node:path'
import { HostError } from '../../errors.ts'
import { type Command, runCommand } from './run-command.ts'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: { readonly [variable: string]: string | undefined }
  readonly homeDirectory: string
  /** Whether this process may change what belongs to the system: root, or an elevated process. */
  readonly isAdministrator: boolean
  /** The octets of a file; `undefined` where there is none that this user can read. */
  read(file: string): Uint8Array | undefined
  /** Names in a directory, sorted; none where there is no directory that this user can read. */
  list(directory: string): readonly string[]
  /** Whether this user can see something there, be it a link to nothing. */
  exists(place: string): boolean
  /** Without links; `undefined` where it leads to nothing. */
  realPath(place: string): string | undefined
  /** Whether this user may write it, or, where it is not there, into its nearest directory. */
  isWritable(place: string): boolean
  /** Makes a directory and its parents; gives the first that was not there, `undefined` where all were. */
  makeDirectory(directory: string, mode: number): string | undefined
  /**
   * Replaces a file as a whole, or makes it; its directory must be there. Mode and owner of one that was there stay.
   *
   * @param unfinished Where it stands until it is whole, on the same file system; default: beside it.
   */
  write(file: string, contents: Uint8Array, mode: number, unfinished?: string): void
  /** Removes a file, where there is one, and what a killed `write` left beside it. */
  remove(file: string): void
  /** Removes what a killed `write` left beside a file, and not the file. */
  removeUnfinished(file: string): void
  /** Removes a directory, where there is one with nothing in it. */
  removeEmptyDirectory(directory: string): void
  /** Absolute path of a program, on the PATH or where administrators have theirs. */
  find(program: string): string | undefined
  /**
   * Runs a program to its end, without a shell, a terminal or an answer to any question; gives what it printed on
   * standard output.
   *
   * @throws {CommandError} where it fails, or takes longer than it may.
   */
  run(command: Command): Promise<string>
  /**
   * The same as administrator: as it is where this process is one, else by `sudo -n`.
   *
   * @throws {HostError} where there is no way to be one without being asked.
   */
  runAsAdministrator(command: Command): Promise<string>
}

export function thisMachine(environment: NodeJS.ProcessEnv): Machine {
  const isAdministrator = process.platform === 'win32' ? isElevated() : process.getuid?.() === 0
  const find = (program: string) => findProgram(program, environment)
  const run = (command: Command) => runCommand(command, environment)
  return {
    platform: process.platform,
    environment,
    homeDirectory: homeOf(environment),
    isAdministrator,
    read: (file) => orUndefined(() => (fs.statSync(file).isFile() ? fs.readFileSync(file) : undefined)),
    list: (directory) => orUndefined(() => fs.readdirSync(directory).sort()) ?? [],
    exists: (place) => orUndefined(() => fs.lstatSync(place, { throwIfNoEntry: false })) !== undefined,
    realPath: (place) => orUndefined(() => fs.realpathSync(place)),
    isWritable: (place) => isWritable(place),
    makeDirectory: (directory, mode) => fs.mkdirSync(directory, { recursive: true, mode }),
    write: writeWhole,
    remove(file) {
      fs.rmSync(file, { force: true })
      removeUnfinished(file)
    },
    removeUnfinished,
    removeEmptyDirectory,
    find,
    run,
    async runAsAdministrator(command) {
      if (isAdministrator) return run(command)
      const sudo = process.platform === 'win32' ? undefined : find('sudo')
      if (sudo === undefined) throw new HostError(needsAdministrator(command.program))
      return run({
        ...command,
        program: sudo,
        words: ['-n', '--', command.program, ...command.words],
        endedBy: (processGroup) => [sudo, '-n', '--', 'kill', '-KILL', '--', `-${processGroup}`],
      })
    },
  }
}

function needsAdministrator(program: string): string {
  const whom = process.platform === 'win32' ? 'an elevated process' : 'root, or sudo without a password'
  return `trust: expected ${whom} for "${program}", got neither. Run it as administrator, or trust the environment alone.`
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** An account without a home, as in a container, has that of the root directory. */
function homeOf(environment: NodeJS.ProcessEnv): string {
  return orUndefined(homedir) || environment['HOME'] || orUndefined(() => userInfo().homedir) || '/'
}

/** Only elevated processes may list this directory; `access` does not look at access control lists on Windows. */
function isElevated(): boolean {
  const place = path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'config')
  return orUndefined(() => fs.readdirSync(place)) !== undefined
}

function isWritable(place: string): boolean {
  let nearest = place
  while (!fs.existsSync(nearest) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest)
  // Windows tells of the attribute read-only alone, unless a file is opened.
  const isOpened = process.platform === 'win32' && fs.statSync(nearest, { throwIfNoEntry: false })?.isFile()
  const ask = () => (isOpened ? fs.closeSync(fs.openSync(nearest, 'r+')) : fs.accessSync(nearest, fs.constants.W_OK))
  return orUndefined(() => ask() ?? true) ?? false
}

/** By another file that takes its place. */
function writeWhole(file: string, contents: Uint8Array, mode: number, unfinished?: string): void {
  const real = orUndefined(() => fs.realpathSync(file)) ?? file
  const before = orUndefined(() => fs.statSync(real))
  const beside = unfinished ?? unfinishedOf(real)
  fs.rmSync(beside, { force: true })
  const descriptor = fs.openSync(beside, 'wx', mode)
  try {
    fs.writeFileSync(descriptor, contents)
    if (process.platform !== 'win32') {
      fs.fchmodSync(descriptor, before === undefined ? mode : before.mode & 0o7777)
      if (before && process.getuid?.() === 0) fs.fchownSync(descriptor, before.uid, before.gid)
    }
  } finally {
    fs.closeSync(descriptor)
  }
  fs.renameSync(beside, real)
}

/**
 * Where a file stands until it is whole if programs read every file of its directory, whatever its name: p11-kit and Alpine
 * do with anchors, Chromium does with policies. None of them reads the directory above that way.
 */
export function unfinishedAbove(file: string): string {
  const { dirname, basename, join } = path.posix
  return join(dirname(dirname(file)), `.${basename(file)}.selfsigned-unfinished`)
}

function unfinishedOf(file: string): string {
  return `${file}.selfsigned-unfinished`
}

function removeUnfinished(file: string): void {
  fs.rmSync(unfinishedOf(orUndefined(() => fs.realpathSync(file)) ?? file), { force: true })
}

function removeEmptyDirectory(directory: string): void {
  try {
    fs.rmdirSync(directory)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(code ?? '')) throw error
  }
}

/** Where programs of administrators are, which are not on everybody's PATH. */
const directoriesOfAdministrators = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** @actions/io has the same, but sees the PATH of this process alone. */
function findProgram(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  const isWindows = process.platform === 'win32'
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute)
  const directories = isWindows ? onPath : [...onPath, ...directoriesOfAdministrators]
  const names = isWindows ? [`${program}.exe`] : [program]
  const places = directories.flatMap((directory) => names.map((name) => path.join(directory, name)))
  return places.find((place) =>
    orUndefined(() => {
      fs.accessSync(place, fs.constants.X_OK)
      return fs.statSync(place).isFile()
    }),
  )
}
