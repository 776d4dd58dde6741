/** The committed bundle, as whole processes, on every Node.js that is supported: it ends well and says nothing but its own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeRuntime } from '../judges.ts'
import { runProgram, temporaryDirectory } from '../program.ts'
import { runMain, runPost } from './runner.ts'

const p256 = ['--key-type', 'ecdsa-p256']

/** Of a report; Node.js would say `(node:123) Warning: …`. */
const ownLine = /^(Made |Kept |Try it: |Worth knowing: | {2}[A-Za-z][\w -]* {2,}\S|$)/

const batch = JSON.stringify({
  defaults: { 'key-type': 'ecdsa-p256' },
  ca: { 'common-name': 'A test CA' },
  certificates: {
    server: { 'common-name': 'localhost' },
    alice: { usage: 'client' },
    other: { 'common-name': 'other.test', 'key-type': 'ed25519' },
  },
})

const stores = ['pem', 'pkcs12', 'truststore', 'jks', 'combined', 'kubernetes-secret', 'certificate-request'].join(',')

const commandLines: readonly (readonly [what: string, words: readonly string[], file: string])[] = [
  ['a pair without a word', [], 'key.pem'],
  [
    'a server and a client below an intermediate',
    [...p256, '--issued-by', 'intermediate-ca', '--client-names', 'alice'],
    'clients/alice/key.pem',
  ],
  ['a batch', ['--certificates', batch], 'alice/cert.pem'],
  [
    'key stores, trust stores and every other format',
    [...p256, '--issued-by', 'root-ca', '--formats', stores],
    'truststore.jks',
  ],
  [
    'a modern PKCS #12 of an encrypted RSA key',
    ['--formats', 'pem,pkcs12', '--pkcs12-profile', 'modern', '--key-passphrase', 'correct horse'],
    'keystore.p12',
  ],
  [
    'settings for every server that has a file of its own',
    [...p256, '--settings-for', 'nginx,postgresql,spring-boot,django'],
    'settings/nginx.conf',
  ],
  ['test cases', [...p256, '--test-cases', 'all'], 'test-cases/test-cases.json'],
]

describe.each([20, 22, 24, 26] as const)('under Node.js %i', (major) => {
  const node = nodeRuntime(major)
  const onIt = { node: node as string }

  describe.skipIf(node === undefined)('the bundle', () => {
    it.each(commandLines)('makes %s from the command line, and keeps it the second time', (_, words, file) => {
      const directory = temporaryDirectory()
      for (const begins of ['Made ', 'Kept ']) {
        const { status, stdout, stderr } = runProgram(words, { directory, ...onIt })
        expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' })
        expect(stderr.split('\n').filter((line) => !ownLine.test(line))).toEqual([])
        expect(stderr.startsWith(begins), stderr).toBe(true)
        expect(existsSync(join(directory, 'certs', file))).toBe(true)
      }
    })

    it.each<readonly [string, { readonly [input: string]: string }]>([
      ['a pair without any input', {}],
      ['a batch', { certificates: batch }],
      ['key stores and trust stores', { 'key-type': 'ecdsa-p256', 'issued-by': 'root-ca', formats: stores }],
      ['a certificate that the environment trusts', { 'key-type': 'ecdsa-p256', trust: 'environment' }],
    ])('makes %s as an Action, and post ends well', (_, inputs) => {
      const workspace = temporaryDirectory()
      const main = runMain({ workspace, inputs, ...onIt })
      expect({ status: main.status, stderr: main.stderr }, main.stdout).toEqual({ status: 0, stderr: '' })
      expect(main.outputs['certificates']).not.toBe('')
      const post = runPost({ workspace, ...onIt }, main)
      expect({ status: post.status, stderr: post.stderr }, post.stdout).toEqual({ status: 0, stderr: '' })
    })

    it('prints its help, and answers a wrong word with one line', () => {
      const directory = temporaryDirectory()
      expect(runProgram(['--help'], { directory, ...onIt })).toMatchObject({ status: 0, stderr: '' })
      expect(runProgram(['--key-type', 'dsa'], { directory, ...onIt })).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^key-type: .*\nSee selfsigned-cert-action --help\.\n$/),
      })
    })
  })
})
