/** The committed bundle has certificates trusted on a machine of the test's own, and takes that back. */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CountingServer,
  type DefaultClient,
  defaultClients,
  prepareClients,
  serveAndCount,
  verdictOf,
} from '../interop/default-clients.ts'
import { type JudgeName, requireJudges } from '../judges.ts'
import { mainEntry, sharedTemporaryDirectory } from '../program.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine, type RunInIt } from '../trust/stores/own-machine.ts'

const wordsOfPair = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca']

type Run = (...words: readonly string[]) => Promise<string>

interface Scenario {
  readonly title: string
  readonly needs: readonly JudgeName[]
  /** Has a certificate trusted; gives what the clients are to be run in. */
  readonly trust: (run: Run, machine: OwnMachine) => Promise<RunInIt>
  readonly isTrustedBy: (client: DefaultClient) => boolean
  readonly untrust: (run: Run) => Promise<unknown>
}

const scenarios: readonly Scenario[] = [
  {
    title: 'by the system',
    needs: [],
    async trust(run) {
      await run(...wordsOfPair, '--trust', 'system')
      return {}
    },
    isTrustedBy: ({ trusts }) => trusts.includes('system'),
    untrust: (run) => run('untrust'),
  },
  {
    title: 'by the environment that a shell has evaluated',
    needs: [],
    async trust(run, machine) {
      const lines = await run(...wordsOfPair, '--trust', 'environment', '--print-env', 'sh')
      return { environment: await variablesOf(lines, machine) }
    },
    isTrustedBy: ({ trusts }) => trusts.includes('environment'),
    untrust: (run) => run('untrust', '--print-env', 'sh'),
  },
  {
    title: 'by Java alone',
    needs: ['java', 'keytool'],
    async trust(run) {
      await run(...wordsOfPair, '--trust', 'java')
      return {}
    },
    isTrustedBy: ({ name }) => name === 'Java',
    untrust: (run) => run('untrust'),
  },
  {
    title: 'of a certificate that exists, which signs itself',
    needs: [],
    async trust(run) {
      await run('localhost', '--key-type', 'ecdsa-p256')
      await run('trust', 'certs/cert.pem', '--trust', 'system')
      return {}
    },
    isTrustedBy: ({ trusts }) => trusts.includes('system'),
    async untrust(run) {
      await run('untrust')
      await run('untrust')
    },
  },
]

/** What a shell of that machine has exported once it has evaluated the lines. */
async function variablesOf(lines: string, machine: OwnMachine): Promise<{ readonly [name: string]: string }> {
  const evaluated = await machine.succeed('sh', ['-c', `${lines}\nenv -0`])
  const variables = evaluated.split('\0').map((line) => {
    const [name = '', ...value] = line.split('=')
    return [name, value.join('=')] as const
  })
  return Object.fromEntries(variables.filter(([name]) => lines.includes(`export ${name}=`)))
}

const isPossible = hasOwnMachines && requireJudges('update-ca-certificates', 'openssl')

describe.runIf(isPossible)('trust from the command line', () => {
  const shared = sharedTemporaryDirectory()
  const clients = defaultClients(shared)
  beforeAll(() => prepareClients(shared))

  describe.each(scenarios)('$title', ({ needs, trust, isTrustedBy, untrust }) => {
    describe.skipIf(!requireJudges(...needs))('on a machine of its own', () => {
      const ends: (() => void)[] = []
      let machine: OwnMachine
      let server: CountingServer
      let trusting: RunInIt
      let run: Run
      let before: readonly string[]
      /** What clients do while it is trusted, and what they do without its variables. */
      const verdicts = new Map<string, { readonly trusting: string; readonly otherwise: string }>()
      let changesBesides: readonly string[]

      beforeAll(async () => {
        machine = await makeOwnMachine({
          directory: mkdtempSync(join(shared, 'machine-')),
          atEnd: (end) => ends.push(end),
        })
        // Nothing waits for the next update-ca-certificates then.
        await machine.succeed('update-ca-certificates', ['--fresh'])
        before = machine.differences()
        const work = join(machine.home, '..', 'work')
        mkdirSync(work)
        run = (...words) => machine.succeed(process.execPath, [mainEntry, ...words], { directory: work })
        trusting = await trust(run, machine)
        server = await serveAndCount(join(work, 'certs', 'fullchain.pem'), join(work, 'certs', 'key.pem'))
        for (const client of clients.filter(({ available }) => available)) {
          verdicts.set(client.name, {
            trusting: await verdictOf(client, machine, server, trusting),
            otherwise: await verdictOf(client, machine, server),
          })
        }
        changesBesides = changesSince(before, machine)
        await untrust(run)
      })
      afterAll(() => {
        server?.close()
        for (const end of ends) end()
      })

      for (const client of clients) {
        const verb = isTrustedBy(client) ? 'accepts' : 'refuses'
        it.skipIf(!client.available)(`${client.name} ${verb}, and refuses afterwards`, async () => {
          const byVariables = trustsByVariables()
          expect(verdicts.get(client.name)).toEqual({ trusting: verb, otherwise: byVariables ? 'refuses' : verb })
          expect(await verdictOf(client, machine, server)).toBe('refuses')
        })
      }

      const trustsByVariables = () => trusting.environment !== undefined

      it('leaves the machine as it was', async () => {
        if (trustsByVariables()) {
          // Nothing of the machine was touched at any time, and what unsets the variables leaves none.
          expect(changesBesides.filter((line) => !line.startsWith('~/'))).toEqual([])
        }
        expect(changesSince(before, machine)).toEqual([])
      })
    })
  })

  it('has lines that unset what its lines have set', async () => {
    const machine = await makeOwnMachine()
    const work = join(machine.home, '..', 'work')
    mkdirSync(work)
    const print: Run = (...words) => machine.succeed(process.execPath, [mainEntry, ...words], { directory: work })
    const lines = await print(...wordsOfPair, '--trust', 'environment', '--print-env', 'sh')
    const names = Object.keys(await variablesOf(lines, machine))
    expect(names.length).toBeGreaterThan(5)
    const left = await machine.succeed('sh', ['-c', `${lines}\n${await print('untrust', '--print-env', 'sh')}\nenv`])
    for (const name of names) expect(left).not.toContain(`${name}=`)
  })
})

/** Of the stores for Java the bytes differ each time that keytool writes them; what they hold is tested by itself. */
function changesSince(before: readonly string[], machine: OwnMachine): readonly string[] {
  const isStoreOfJava = (line: string) => line.startsWith('/etc/ssl/certs/java/cacerts: ') || line.startsWith('/var/')
  return machine.differences().filter((line) => !before.includes(line) && !isStoreOfJava(line))
}
