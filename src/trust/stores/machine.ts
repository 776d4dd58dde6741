/**
 * The machine as stores see it: files, programs and the rights of this process. Tests pass a fake one, with files in memory
 * and programs that are recorded instead of run.
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
  /** Whether this process can change what belongs to the system: it runs as root or is elevated. */
  readonly isAdministrator: boolean
  /** The bytes of a file; `undefined` if there is no file that this user can read. */
  read(file: string): Uint8Array | undefined
  /** The names in a directory, sorted; none if there is no directory that this user can read. */
  list(directory: string): readonly string[]
  /** Whether this user can see something there, even a broken link. */
  exists(place: string): boolean
  /** The path without links; `undefined` if it leads to nothing. */
  realPath(place: string): string | undefined
  /** Whether this user can write to it or, if it does not exist, to the nearest directory above it. */
  isWritable(place: string): boolean
  /** Creates a directory and its parents. Returns the topmost one created; `undefined` if all existed. */
  makeDirectory(directory: string, mode: number): string | undefined
  /**
   * Creates a file or replaces it in one step; its directory must exist. Keeps the mode and owner of an existing file.
   *
   * @param unfinished The path of the file until it is complete, on the same file system. Default: beside the file.
   */
  write(file: string, contents: Uint8Array, mode: number, unfinished?: string): void
  /** Removes a file, if it exists, and what a killed `write` left beside it. */
  remove(file: string): void
  /** Removes what a killed `write` left beside a file, but not the file. */
  removeUnfinished(file: string): void
  /** Removes a directory if it exists and is empty. */
  removeEmptyDirectory(directory: string): void
  /** The absolute path of a program on the PATH or in the directories for administrators. */
  find(program: string): string | undefined
  /**
   * Runs a program to its end, without a shell, a terminal or an answer to any prompt. Returns its standard output.
   *
   * @throws {CommandError} if it fails or exceeds its time limit.
   */
  run(command: Command): Promise<string>
  /**
   * Runs a program as administrator: directly if this process is one, else through `sudo -n`.
   *
   * @throws {HostError} if there is no sudo.
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
  const expected = process.platform === 'win32' ? 'an elevated process' : 'root, or sudo without a password'
  return `trust: expected ${expected} for "${program}", got neither. Run it as administrator, or trust the environment alone.`
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** In a container an account may have no home; then `/` is used. */
function homeOf(environment: NodeJS.ProcessEnv): string {
  return orUndefined(homedir) || environment['HOME'] || orUndefined(() => userInfo().homedir) || '/'
}

/** Only elevated processes can list this directory. On Windows `access` ignores access control lists. */
function isElevated(): boolean {
  const place = path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'config')
  return orUndefined(() => fs.readdirSync(place)) !== undefined
}

function isWritable(place: string): boolean {
  let nearest = place
  while (!fs.existsSync(nearest) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest)
  // On Windows `access` sees only the read-only attribute, so a file is opened instead.
  const isOpened = process.platform === 'win32' && fs.statSync(nearest, { throwIfNoEntry: false })?.isFile()
  const ask = () => (isOpened ? fs.closeSync(fs.openSync(nearest, 'r+')) : fs.accessSync(nearest, fs.constants.W_OK))
  return orUndefined(() => ask() ?? true) ?? false
}

/** Writes another file and renames it over this one. */
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
 * The path of an incomplete file if programs read every file of its directory, whatever its name: p11-kit and Alpine do so
 * for anchors, Chromium for policies. None of them reads the directory above in this way.
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
    if (!hasErrorCode(error) || !['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code)) throw error
  }
}

/** Whether an error has a code such as `ENOENT`, as those of the file system do. */
export function hasErrorCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

/** Directories with programs for administrators. They are not on everyone's PATH. */
const administratorDirectories = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Not `which` of @actions/io, which reads only the PATH of this process. */
function findProgram(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  const isWindows = process.platform === 'win32'
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute)
  const directories = isWindows ? onPath : [...onPath, ...administratorDirectories]
  const names = isWindows ? [`${program}.exe`] : [program]
  const places = directories.flatMap((directory) => names.map((name) => path.join(directory, name)))
  return places.find((place) =>
    orUndefined(() => {
      fs.accessSync(place, fs.constants.X_OK)
      return fs.statSync(place).isFile()
    }),
  )
}
