/** Processes that a test did not start itself. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process exists and is no zombie that waits for its parent. A bare Linux has no `ps`, others have no /proc. */
export function isRunning(pid: number): boolean {
  const state = process.platform === 'linux' ? stateInProc(pid) : stateFromPs(pid)
  return state !== '' && !state.startsWith('Z')
}

/** The third field of proc_pid_stat(5), behind the name in parentheses. */
function stateInProc(pid: number): string {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

function stateFromPs(pid: number): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}
