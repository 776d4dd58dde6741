/** What runs as root by sudo, for a user whose signals do not reach it, on a machine of the test's own. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireJudges } from '../judges.ts'
import { hasOwnMachines, makeOwnMachine } from '../trust/stores/own-machine.ts'

const compiled = join(import.meta.dirname, '..', '..', 'build', 'trust', 'stores', 'machine.js')

const nobody = 65_534

describe.runIf(hasOwnMachines && requireJudges('sudo', 'ps'))('sudo', () => {
  it('leaves nothing running that could change something after its time', { timeout: 60_000 }, async () => {
    const machine = await makeOwnMachine()
    const rule = `#${nobody} ALL=(ALL) NOPASSWD: ALL`
    await machine.succeed('sh', [
      '-c',
      `umask 337; mkdir -p /etc/sudoers.d && echo '${rule}' >/etc/sudoers.d/of-the-test`,
    ])
    const script = `
      import { thisMachine } from ${JSON.stringify(compiled)}
      const words = ['-c', 'echo $$ && sleep 20; touch /var/too-late']
      try {
        await thisMachine(process.env).runAsAdministrator({ program: 'sh', words, timeoutSeconds: 1 })
      } catch ({ message }) {
        console.log(message)
      }`
    const said = await machine.succeed(process.execPath, ['--input-type=module', '-e', script], { user: nobody })
    expect(said).toMatch(/^".*sudo -n -- sh -c .*" did not end within 1 second: \d+\n$/)
    const [, pid] = /: (\d+)\n$/.exec(said) ?? []
    // One that has ended may wait for its parent.
    const { stdout } = await machine.run('ps', ['-o', 'stat=', '-p', pid as string])
    expect(stdout.trim()).toMatch(/^(Z.*)?$/)
  })
})
