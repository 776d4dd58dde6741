/** The committed bundle has certificates trusted on a machine of the test's own, and takes that back. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  acceptedBy,
  defaultClients,
  haveDefaultClients,
  prepareClients,
  serveAndCount,
} from '../interop/default-clients.ts'
import { mainEntry, sharedTemporaryDirectory } from '../program.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine } from '../trust/own-machine.ts'

const wordsOfPair = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca']

describe.runIf(hasOwnMachines && haveDefaultClients())('trust from the command line', () => {
  const shared = sharedTemporaryDirectory()
  const clients = defaultClients(shared)
  beforeAll(() => prepareClients(shared))

  /** One in which nothing waits for the next update-ca-certificates, and what is not as before in it. */
  async function machineAtRest() {
    const machine = await makeOwnMachine()
    await machine.succeed('update-ca-certificates', ['--fresh'])
    const before = machine.differences()
    const work = join(machine.home, '..', 'work')
    mkdirSync(work)
    const run = (...words: readonly string[]) =>
      machine.succeed(process.execPath, [mainEntry, ...words], { directory: work })
    return { machine, work, run, changes: () => changesSince(before, machine) }
  }

  it('by the system: every client that reads its store accepts, and none does afterwards', async () => {
    const { machine, work, run, changes } = await machineAtRest()
    await run(...wordsOfPair, '--trust', 'system')
    const server = await serveAndCount(join(work, 'certs', 'fullchain.pem'), join(work, 'certs', 'key.pem'))
    const readers = clients.filter(({ trusts }) => trusts.includes('system')).map(({ name }) => name)
    expect(await acceptedBy(clients, machine, server)).toEqual(readers)
    await run('untrust')
    expect(await acceptedBy(clients, machine, server)).toEqual([])
    expect(changes()).toEqual([])
  })

  it('by the environment: only what has evaluated the variables accepts, and nothing of the machine is touched', async () => {
    const { machine, work, run, changes } = await machineAtRest()
    const lines = await run(...wordsOfPair, '--trust', 'environment', '--print-env', 'sh')
    const server = await serveAndCount(join(work, 'certs', 'fullchain.pem'), join(work, 'certs', 'key.pem'))
    const evaluated = await machine.succeed('sh', ['-c', `${lines}\nenv -0`])
    const environment = Object.fromEntries(
      evaluated.split('\0').flatMap((line) => {
        const [name = '', ...value] = line.split('=')
        return lines.includes(`export ${name}=`) ? [[name, value.join('=')]] : []
      }),
    )
    const followers = clients.filter(({ trusts }) => trusts.includes('environment')).map(({ name }) => name)
    expect(await acceptedBy(clients, machine, server, { environment })).toEqual(followers)
    expect(await acceptedBy(clients, machine, server)).toEqual([])
    const unset = await run('untrust', '--print-env', 'sh')
    const left = await machine.succeed('sh', ['-c', `${lines}\n${unset}\nenv`])
    for (const name of Object.keys(environment)) expect(left).not.toContain(`${name}=`)
    expect(changes()).toEqual([])
  })

  it('by Java alone', async () => {
    const { machine, work, run, changes } = await machineAtRest()
    await run(...wordsOfPair, '--trust', 'java')
    const server = await serveAndCount(join(work, 'certs', 'fullchain.pem'), join(work, 'certs', 'key.pem'))
    expect(await acceptedBy(clients, machine, server)).toEqual(['Java'])
    await run('untrust')
    expect(await acceptedBy(clients, machine, server)).toEqual([])
    expect(changes()).toEqual([])
  })

  it('of a certificate that exists, which signs itself', async () => {
    const { machine, work, run, changes } = await machineAtRest()
    await run('localhost', '--key-type', 'ecdsa-p256')
    await run('trust', 'certs/cert.pem', '--trust', 'system')
    const server = await serveAndCount(join(work, 'certs', 'cert.pem'), join(work, 'certs', 'key.pem'))
    const readers = clients.filter(({ trusts }) => trusts.includes('system')).map(({ name }) => name)
    expect(await acceptedBy(clients, machine, server)).toEqual(readers)
    await run('untrust')
    await run('untrust')
    expect(await acceptedBy(clients, machine, server)).toEqual([])
    expect(changes()).toEqual([])
  })
})

/** Of the stores for Java the octets differ each time that keytool writes them; what they hold is tested by itself. */
function changesSince(before: readonly string[], machine: OwnMachine): readonly string[] {
  const isStoreOfJava = (line: string) => line.startsWith('/etc/ssl/certs/java/cacerts: ') || line.startsWith('/var/')
  return machine.differences().filter((line) => !before.includes(line) && !isStoreOfJava(line))
}
