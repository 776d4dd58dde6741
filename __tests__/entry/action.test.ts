/** The committed bundle as an Action: what a person sees in the log, the outputs, the summary, the workspace. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inputNames, outputs } from '../../src/interface/table.ts'
import { nodeRuntime } from '../judges.ts'
import { isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'
import { declaredInputs, runMain, runPost, type StepResult } from './runner.ts'

/** What differs from run to run, by what it is. */
function withoutChance(text: string, workspace: string): string {
  return text
    .replaceAll(workspace, '/workspace')
    .replace(/([0-9A-F]{2}:){31}[0-9A-F]{2}/g, '(fingerprint)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
    .replace(/^::add-mask::[A-Za-z0-9+/=]+$/gm, '::add-mask::(key)')
    .replace(/(::add-mask::\(key\)\n)+/g, '::add-mask::(key)\n')
}

describe.each([20, 24] as const)('as an Action under Node.js %i', (major) => {
  const node = nodeRuntime(major)
  const it_ = it.skipIf(node === undefined)
  const main = (workspace: string, inputs: { readonly [name: string]: string } = {}): StepResult =>
    runMain({ workspace, inputs, node: node as string })

  it_('makes a pair for localhost without any input', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace)
    expect(step.stderr).toBe('')
    expect(step.status).toBe(0)
    expect(withoutChance(step.stdout, workspace)).toMatchInlineSnapshot(`
      "::add-mask::(key)
      Made a certificate for localhost, 127.0.0.1, ::1.
        subject      CN=localhost
        key          rsa-2048, for a server
        valid        (time) to (time) (365 days)
        SHA-256      (fingerprint)
        certificate  certs/cert.pem
        private key  certs/key.pem
        full chain   certs/fullchain.pem
        to trust     certs/ca.pem
      "
    `)
    expect(withoutChance(step.summary, workspace)).toMatchInlineSnapshot(`
      "
      ### Made a certificate for localhost, 127.0.0.1, ::1.

      | | |
      | --- | --- |
      | subject | <code>CN=localhost</code> |
      | key | <code>rsa-2048, for a server</code> |
      | valid | <code>(time) to (time) (365 days)</code> |
      | SHA-256 | <code>(fingerprint)</code> |
      | certificate | <code>certs/cert.pem</code> |
      | private key | <code>certs/key.pem</code> |
      | full chain | <code>certs/fullchain.pem</code> |
      | to trust | <code>certs/ca.pem</code> |

      <pre>curl --cacert certs/ca.pem https://localhost</pre>

      "
    `)
    expect(step.outputs).toMatchObject({
      'certificate-path': join(workspace, 'certs', 'cert.pem'),
      'key-path': join(workspace, 'certs', 'key.pem'),
      'output-directory': join(workspace, 'certs'),
      subject: 'CN=localhost',
      'subject-alt-names': 'DNS:localhost,IP:127.0.0.1,IP:::1',
      reused: 'false',
    })
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(outputs).sort())
    expect(step.state).toEqual({ 'output-directory': join(workspace, 'certs') })
    expect(step.environmentFile).toBe('')
    expect(namesIn(join(workspace, 'certs'))).toEqual(wholeSet)
    expect(isWholePair(join(workspace, 'certs'))).toBe(true)
  })

  it_('masks each line of the key by its body only, and prints none elsewhere', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace, { 'key-type': 'ecdsa-p256' })
    const masks = [...step.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, mask]) => mask)
    const key = readFileSync(join(workspace, 'certs', 'key.pem'), 'utf8')
    expect(masks).toEqual(key.split('\n').slice(1, -2))
    expect(step.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(masks[0] as string)
    const public_ = Object.values(step.outputs).concat(readFileSync(join(workspace, 'certs', 'cert.pem'), 'utf8'))
    for (const mask of masks) expect(public_.some((text) => text.includes(mask as string))).toBe(false)
  })

  it_('keeps the pair the second time', () => {
    const workspace = temporaryDirectory()
    const first = main(workspace, { 'key-type': 'ecdsa-p256' })
    const second = main(workspace, { 'key-type': 'ecdsa-p256' })
    expect(second.outputs).toEqual({ ...first.outputs, reused: 'true' })
    expect(second.stdout).toContain('Kept the certificate for localhost, 127.0.0.1, ::1: it answers the request.\n')
  })

  it_('annotates every mistake, makes nothing and fails', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace, {
      'common-name': '1.2.3.400',
      'validity-days': 'ten',
      country: 'DEU',
      'validty-days': '3',
    })
    expect(step.status).toBe(2)
    expect(step.stderr).toBe('')
    expect(step.stdout).toMatchInlineSnapshot(`
      "::error title=selfsigned-cert-action%3A wrong input::validty-days: expected the name of an input, got "validty-days". Did you mean validity-days?
      ::error title=selfsigned-cert-action%3A wrong input::common-name: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".
      ::error title=selfsigned-cert-action%3A wrong input::country: expected a country code of two letters, got "DEU".
      ::error title=selfsigned-cert-action%3A wrong input::validity-days: expected a whole number of days from 1 to 36500, got "ten".
      "
    `)
    expect(namesIn(workspace)).toEqual([])
    expect(step.outputs).toEqual({})
  })

  it_('warns of what some clients refuse', () => {
    const step = main(temporaryDirectory(), { 'key-type': 'ed25519', 'common-name': '*.test', 'validity-days': '826' })
    expect(step.status).toBe(0)
    expect(step.stdout.match(/^::warning.*$/gm)).toMatchInlineSnapshot(`
      [
        "::warning title=selfsigned-cert-action::key-type: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.",
        "::warning title=selfsigned-cert-action::validity-days: Apple's clients refuse certificates that are valid for more than 825 days.",
        "::warning title=selfsigned-cert-action::subject-alt-names: *.test has a single label below the wildcard, which nearly every client refuses. Name the hosts, or put the wildcard one label deeper.",
      ]
    `)
  })

  it_('says in one annotation where the workspace does not let it write', () => {
    const workspace = temporaryDirectory()
    writeFileSync(join(workspace, 'certs'), '')
    const step = main(workspace)
    expect(step.status).toBe(1)
    expect(step.stdout).toMatchInlineSnapshot(`
      "::error title=selfsigned-cert-action::output-directory: expected a directory, got "certs", which is a file. Choose another path.
      "
    `)
  })

  it_('masks the passphrase and encrypts the key with it', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace, { 'key-type': 'ecdsa-p256', 'key-passphrase': ' two words ' })
    expect(step.stdout).toContain('::add-mask:: two words \n')
    expect(step.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('two words')
    expect(readFileSync(step.outputs['key-path'] as string, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/)
  })

  it_('lets names neither leave the summary table nor become commands', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace, {
      'key-type': 'ecdsa-p256',
      organization: '<img src=x> | `a` ::warning::b @someone',
      'subject-alt-names': 'uri:https://a.test/::set-env',
    })
    expect(step.status).toBe(0)
    const cell = step.summary.split('\n').find((line) => line.startsWith('| subject'))
    expect(cell).toBe(
      '| subject | <code>CN=localhost,O=&#92;&#60;img src=x&#92;&#62; &#124; &#96;a&#96; &#92;x3a:warning::b &#64;someone</code> |',
    )
    expect(step.stdout.match(/^::(?!add-mask|warning)/gm)).toBeNull()
  })

  it_('has nothing to do in post after a run that came to its end', () => {
    const workspace = temporaryDirectory()
    const step = main(workspace, { 'key-type': 'ecdsa-p256' })
    const post = runPost({ workspace, node: node as string }, step)
    expect(post).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(namesIn(join(workspace, 'certs'))).toEqual(wholeSet)
  })
})

describe('action.yml', () => {
  it('declares the inputs of the table, and no other', () => {
    expect(Object.keys(declaredInputs())).toEqual([...inputNames])
  })
})

it.runIf(process.platform !== 'win32')('makes the key readable by its owner alone in the workspace', () => {
  const workspace = temporaryDirectory()
  const step = runMain({ workspace, inputs: { 'key-type': 'ecdsa-p256' } })
  const mode = (name: string) => (statSync(step.outputs[name] as string).mode & 0o777).toString(8)
  expect(mode('key-path')).toBe('600')
  expect(['certificate-path', 'fullchain-path', 'ca-certificate-path'].map(mode)).toEqual(['644', '644', '644'])
  expect(mode('output-directory')).toBe('755')
})
