/** The machine as the benchmark sees it, and the surroundings of what is measured. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem, type } from 'node:os'
import { delimiter, join } from 'node:path'

/** @import { Machine } from './types.d.ts' */

/**
 * Output is on memory where it can be, since a disk would be measured otherwise.
 *
 * @param {string | undefined} asked
 */
export function makeScratch(asked) {
  const parent = asked ?? (isMemory('/dev/shm') ? '/dev/shm' : tmpdir())
  const scratch = mkdtempSync(join(parent, 'bench-'))
  mkdirSync(join(scratch, 'home'))
  return { scratch, output: isMemory(parent) ? 'tmpfs' : 'a disk (no tmpfs was found)' }
}

/** @param {string} directory */
function isMemory(directory) {
  if (!existsSync('/proc/mounts')) return false
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  return mounts.some((line) => line.split(' ')[1] === directory && line.split(' ')[2] === 'tmpfs')
}

/**
 * Nothing of this machine's environment but where programs are: variables such as NODE_EXTRA_CA_CERTS or NODE_OPTIONS
 * cost each start of Node.js.
 *
 * @param {string} peers
 * @param {string} scratch
 */
export function cleanEnvironment(peers, scratch) {
  const { PATH = '', DOCKER_HOST } = process.env
  return {
    PATH: [join(peers, 'bin'), PATH].join(delimiter),
    HOME: join(scratch, 'home'),
    ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
  }
}

/**
 * @param {string} output
 * @returns {Machine}
 */
export function describeMachine(output) {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: totalmem(),
    system: nameOfSystem(),
    output,
  }
}

function nameOfSystem() {
  if (!existsSync('/etc/os-release')) return type()
  return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? type()
}

/** GNU time alone tells the peak memory of a program and of those that it has started; the shell's own does not. */
export function findGnuTime() {
  const { status, stdout, stderr } = spawnSync('/usr/bin/time', ['--version'], { encoding: 'utf8' })
  return status === 0 && `${stdout}${stderr}`.includes('GNU') ? '/usr/bin/time' : undefined
}
