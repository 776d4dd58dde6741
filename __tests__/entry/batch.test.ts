/** The committed bundle with a batch: what only the whole program shows. What comes of a batch is tested in commands/batch-files.test.ts. */
import { X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { namesIn } from '../pair-files.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { runMain } from './runner.ts'

it('a batch given to the Action is made as on a command line', () => {
  const workspace = temporaryDirectory()
  const example = `defaults: { organization: Example, key-type: ecdsa-p256 }
ca: { common-name: Example test CA, intermediate: true }
certificates:
  server-a: { common-name: a.example.test, subject-alt-names: [a.example.test, 10.0.0.1] }
  alice:    { common-name: alice, usage: client, validity-days: 1 }
`
  const step = runMain({ workspace, inputs: { certificates: example } })
  expect(step.status, step.stdout).toBe(0)
  expect(namesIn(join(workspace, 'certs'))).toEqual(['.gitignore', 'alice', 'ca.pem', 'intermediate.pem', 'server-a'])
  const certificate = new X509Certificate(readFileSync(join(workspace, 'certs', 'server-a', 'cert.pem')))
  expect(certificate.subject).toBe('O=Example\nCN=a.example.test')
  expect(certificate.subjectAltName).toBe('DNS:a.example.test, IP Address:10.0.0.1')
})

it('a thousand show no progress where stderr is no terminal', () => {
  const directory = temporaryDirectory()
  const certificates = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`server-${index}`, {}]))
  writeFileSync(join(directory, 'batch.json'), JSON.stringify({ defaults: { 'key-type': 'ecdsa-p256' }, certificates }))
  const { status, stderr } = runProgram(['--certificates', 'batch.json'], { directory })
  expect(status, stderr).toBe(0)
  expect(stderr).not.toMatch(/[\r\u001b]/)
  expect(stderr).toMatch(/^Made 1000 of 1000 certificates\.\n/)
  expect(stderr.split('\n').length).toBeLessThan(10)
})

it('hundreds are told of in an Action by some lines at most, besides the masks', () => {
  const workspace = temporaryDirectory()
  const names = Array.from({ length: 300 }, (_, index) => `server-${index}`)
  const document = {
    defaults: { 'key-type': 'ecdsa-p256' },
    certificates: Object.fromEntries(names.map((name) => [name, {}])),
  }
  writeFileSync(join(workspace, 'batch.json'), JSON.stringify(document))
  const step = runMain({ workspace, inputs: { certificates: 'batch.json' } })
  expect(step.status, step.stdout.slice(-500)).toBe(0)
  const lines = step.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(lines.filter((line) => / of 300 certificates$/.test(line))).toEqual(
    [30, 60, 90, 120, 150, 180, 210, 240, 270].map((done) => `${done} of 300 certificates`),
  )
  expect(lines.length).toBeLessThan(20)
  expect(step.summary.length).toBeLessThan(5000)
  expect(Object.keys(JSON.parse(step.outputs['certificates'] as string))).toEqual(names)
})
