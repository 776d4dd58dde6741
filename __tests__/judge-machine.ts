/** This machine, as the rows of judge-table.ts ask it. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Machine } from './judge-table.ts'

/** Servers are in directories that are not on everybody's PATH. */
const directoriesOfServers = process.platform === 'win32' ? [] : ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** Where programs are looked for, by the tests and by what they start. */
export const searchPath = [
  ...new Set([...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...directoriesOfServers]),
].join(delimiter)

const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat', ''] : ['']

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function start(program: string, words: readonly string[], exitCodes: readonly number[] = [0]): string {
  const { error, status, signal, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, PATH: searchPath },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  if (error) throw new Error(`${program} does not start: ${error.message}`)
  const said = stdout + stderr
  if (status !== null && exitCodes.includes(status)) return said
  const words_ = said.trim().split('\n').at(-1) ?? ''
  throw new Error(`${program} does not work: ${signal ?? `exit code ${status}`}${words_ && `, ${words_}`}`)
}

export const thisMachine: Machine = {
  platform: process.platform,
  isAdministrator: process.getuid?.() === 0,
  node: { path: process.execPath, major: Number(process.versions.node.split('.')[0]) },
  find: (program) =>
    searchPath
      .split(delimiter)
      .flatMap((directory) => endings.map((ending) => join(directory, program + ending)))
      .find(isProgram),
  isProgram,
  exists: existsSync,
  realPath: (path) => realpathSync(path),
  namesIn: (directory) => (existsSync(directory) ? readdirSync(directory) : []),
  hasAddress: (address) =>
    Object.values(networkInterfaces()).some((entries) => entries?.some((entry) => entry.address === address)),
  start,
}
