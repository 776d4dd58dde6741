/** A machine in memory: files are entries of a map, programs are functions of the test, and each call is recorded. */
import * as path from 'node:path'
import { CommandError, HostError } from '../../../src/errors.ts'
import type { Machine } from '../../../src/trust/stores/machine.ts'
import type { Command } from '../../../src/trust/stores/run-command.ts'

export interface FakeMachine extends Machine {
  /** Contents by absolute path. */
  readonly files: Map<string, Buffer>
  /** Directories in addition to those of the files. */
  readonly directories: Set<string>
  /** `program word word` in order, with `sudo -n -- ` in front if it ran as administrator. */
  readonly commands: string[]
}

/** The behavior of a program: returns its output or throws `failure(…)`. */
export type FakeProgram = (words: readonly string[], machine: FakeMachine, command: Command) => string

interface Setting {
  readonly platform?: NodeJS.Platform
  readonly environment?: { readonly [variable: string]: string }
  readonly homeDirectory?: string
  /** Default: yes. */
  readonly isAdministrator?: boolean
  /** Whether `sudo -n` works for an ordinary user. Default: no. */
  readonly hasSudo?: boolean
  readonly files?: { readonly [file: string]: string | Uint8Array }
  readonly directories?: readonly string[]
  /** By name; each is installed as `/usr/bin/NAME` unless its name is a path. */
  readonly programs?: { readonly [program: string]: FakeProgram }
  /** Directories below which an ordinary user can write. Default: home. */
  readonly writable?: readonly string[]
}

export function fakeMachine(setting: Setting = {}): FakeMachine {
  const { platform = 'linux', isAdministrator = true, hasSudo = false, programs = {} } = setting
  const paths = platform === 'win32' ? path.win32 : path.posix
  const homeDirectory = setting.homeDirectory ?? (platform === 'win32' ? 'C:\\Users\\someone' : '/home/someone')
  const { writable = [homeDirectory] } = setting
  const files = new Map(Object.entries(setting.files ?? {}).map(([file, text]) => [file, Buffer.from(text)]))
  const directories = new Set<string>(setting.directories)
  const commands: string[] = []
  const parentsOf = (place: string): string[] => {
    const parent = paths.dirname(place)
    return parent === place ? [place] : [parent, ...parentsOf(parent)]
  }
  const isDirectory = (place: string) => {
    const all = [...directories, ...files.keys()]
    return directories.has(place) || all.some((one) => parentsOf(one).includes(place))
  }
  const exists = (place: string) => files.has(place) || isDirectory(place)
  const isWritable = (place: string) =>
    isAdministrator || writable.some((one) => [place, ...parentsOf(place)].includes(one))
  const expectWritable = (place: string) => {
    if (!isWritable(place)) throw Object.assign(new Error(`EACCES: permission denied, '${place}'`), { code: 'EACCES' })
  }
  const pathOf = (name: string) => (name.includes('/') || name.includes('\\') ? name : paths.join('/usr/bin', name))
  const run = async (command: Command): Promise<string> => {
    commands.push([command.program, ...command.words].join(' '))
    const found = Object.entries(programs).find(
      ([name]) => pathOf(name) === command.program || name === command.program,
    )
    if (!found) throw failure(command, 'is not there')
    return found[1](command.words, machine, command)
  }
  const machine: FakeMachine = {
    platform,
    environment: setting.environment ?? {},
    homeDirectory,
    isAdministrator,
    files,
    directories,
    commands,
    read: (file) => files.get(file),
    list(directory) {
      const below = [...files.keys(), ...directories].filter(
        (place) => place !== directory && parentsOf(place).includes(directory),
      )
      return [...new Set(below.map((place) => paths.relative(directory, place).split(paths.sep)[0] as string))].sort()
    },
    exists,
    realPath: (place) => (exists(place) ? place : undefined),
    isWritable,
    makeDirectory(directory) {
      expectWritable(directory)
      const missing = [directory, ...parentsOf(directory)].filter((place) => !exists(place))
      for (const place of missing) directories.add(place)
      return missing.at(-1)
    },
    write(file, contents) {
      expectWritable(file)
      if (!isDirectory(paths.dirname(file))) throw Object.assign(new Error(`ENOENT: '${file}'`), { code: 'ENOENT' })
      directories.add(paths.dirname(file))
      files.set(file, Buffer.from(contents))
    },
    remove(file) {
      files.delete(`${file}.selfsigned-unfinished`)
      if (!files.has(file)) return
      expectWritable(file)
      directories.add(paths.dirname(file))
      files.delete(file)
    },
    removeUnfinished: (file) => void files.delete(`${file}.selfsigned-unfinished`),
    removeEmptyDirectory(directory) {
      const isEmpty = machine.list(directory).length === 0
      if (isEmpty) directories.delete(directory)
    },
    find: (program) => {
      const name = Object.keys(programs).find((one) => paths.basename(pathOf(one), '.exe') === program)
      return name && pathOf(name)
    },
    run,
    async runAsAdministrator(command) {
      if (isAdministrator) return run(command)
      if (!hasSudo) throw new HostError(`trust: expected root for "${command.program}", got an ordinary user.`)
      const before = commands.length
      try {
        return await run(command)
      } finally {
        commands[before] = `sudo -n -- ${commands[before]}`
      }
    },
  }
  return machine
}

/** The error of a program that fails; `outcome` is text such as `ended with exit code 1` or `did not end within 60 seconds`. */
export function failure(
  { program, words }: Pick<Command, 'program' | 'words'>,
  outcome: string,
  said = '',
): CommandError {
  return new CommandError([program, ...words], outcome, said)
}
