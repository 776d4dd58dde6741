/** The examples do what they say: their files and their inputs, through the committed bundle. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { requireProgram } from '../judges.ts'
import { namesIn } from '../pair-files.ts'
import { makePair, temporaryDirectory } from '../program.ts'
import { runMain } from './runner.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')
const hasOpenssl = requireProgram('openssl')

function verify(certs: string, folder = ''): string {
  const words = ['verify', '-x509_strict', '-CAfile', join(certs, 'ca.pem')]
  const chain = ['-untrusted', join(certs, folder, 'fullchain.pem'), join(certs, folder, 'cert.pem')]
  const { stdout, stderr } = spawnSync('openssl', [...words, ...chain], { encoding: 'utf8' })
  return (stdout + stderr).replaceAll(certs, '')
}

/** What stands under `with:` of the step that uses the Action. */
function inputsOf(example: string): { readonly [name: string]: string } {
  const workflow = parse(readFileSync(join(examples, example, 'workflow.yml'), 'utf8'))
  const steps = Object.values(workflow.jobs).flatMap(
    (job) => (job as { steps: { uses?: string; with: object }[] }).steps,
  )
  const step = steps.find(({ uses }) => uses === 'org/selfsigned-cert-action@v1')
  return step?.with as { readonly [name: string]: string }
}

describe.skipIf(!hasOpenssl)('the example', () => {
  it('batch makes a server, a client and an expired certificate under one CA', () => {
    const directory = temporaryDirectory()
    makePair(['--certificates', join(examples, 'batch', 'batch.yml')], { directory })
    const certs = join(directory, 'certs')
    expect(namesIn(certs)).toEqual(['.gitignore', 'alice', 'ca.pem', 'intermediate.pem', 'late', 'server-a'])
    expect(verify(certs, 'server-a')).toBe('/server-a/cert.pem: OK\n')
    expect(verify(certs, 'alice')).toBe('/alice/cert.pem: OK\n')
    expect(verify(certs, 'late')).toContain('certificate has expired')
  })

  it('mutual-tls makes a server and its clients', () => {
    const step = runMain({ workspace: temporaryDirectory(), inputs: inputsOf('mutual-tls') })
    expect(step.status).toBe(0)
    const certs = step.outputs['output-directory'] as string
    for (const folder of ['', 'clients/alice', 'clients/bob']) expect(verify(certs, folder)).toMatch(/: OK\n$/)
  })

  it('shared-ca signs in each job with the CA of the secrets, which binds it', () => {
    const directory = temporaryDirectory()
    const words = readFileSync(join(examples, 'shared-ca', 'README.md'), 'utf8')
      .match(/index\.js (.*)/)?.[1]
      ?.split(' ')
    makePair(words as readonly string[], { directory })
    const secret = (name: string) => readFileSync(join(directory, 'test-ca', name), 'utf8')
    const inputs = {
      ...inputsOf('shared-ca'),
      'common-name': 'a.example.test',
      'ca-certificate': secret('ca.pem'),
      'ca-key': secret('ca-key.pem'),
    }
    const step = runMain({ workspace: temporaryDirectory(), inputs })
    expect(step.status).toBe(0)
    expect(verify(step.outputs['output-directory'] as string)).toBe('/cert.pem: OK\n')
    const outside = runMain({ workspace: temporaryDirectory(), inputs: { ...inputs, 'common-name': 'a.example.com' } })
    expect(outside.status).toBe(2)
    expect(outside.stdout).toContain(
      'subject-alt-names: expected names that the nameConstraints of the CA certificate permit',
    )
  })
})
