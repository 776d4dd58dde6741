/** Debian's Python: another one before it on the PATH may be a version manager's, with packages of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { requireJudge } from '../../judges.ts'

export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/** A PATH on which `python3`, `flask` and `gunicorn` are Debian's. */
export const pathOfDebian = '/usr/sbin:/usr/bin:/sbin:/bin'

export function havePython(...modules: readonly string[]): boolean {
  return modules.every((name) => {
    const { status } = spawnSync(python, ['-I', '-c', `import ${name}`], { stdio: 'ignore' })
    return requireJudge(`Python's ${name}`, status === 0)
  })
}
