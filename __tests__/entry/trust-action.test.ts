/** The Action has certificates trusted for its job, and post leaves the machine as it was. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { requireJudges } from '../judges.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine } from '../trust/stores/own-machine.ts'
import { runMainIn, runPostIn, type StepResult } from './runner.ts'

const inputs = { 'key-type': 'ecdsa-p256', 'issued-by': 'root-ca' }

interface Job {
  readonly machine: OwnMachine
  readonly workspace: string
  /** What is not as it was before the job. */
  changes(): readonly string[]
}

async function beginJob(): Promise<Job> {
  const machine = await makeOwnMachine()
  await machine.succeed('update-ca-certificates', ['--fresh'])
  const before = machine.differences()
  const workspace = join(machine.home, '..', 'workspace')
  mkdirSync(workspace)
  // What Debian's package manager notes of Java's hook is its own; what is in Java's store is tested elsewhere.
  const isNoted = (line: string) => line.startsWith('/var/') || line.startsWith('/etc/ssl/certs/java/cacerts: ')
  return {
    machine,
    workspace,
    changes: () => machine.differences().filter((line) => !before.includes(line) && !isNoted(line)),
  }
}

/** What differs from run to run, by what it is. */
function withoutChance(text: string, { machine, workspace }: Job): string {
  return text
    .replaceAll(workspace, '/workspace')
    .replaceAll(machine.home, '/home/someone')
    .replace(/test CA [0-9a-f]{8}/g, 'test CA (key)')
    .replace(/selfsigned-cert-action-[0-9a-f]{16}/g, 'selfsigned-cert-action-(fingerprint)')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '(time)')
}

/** The lines of the log about trust. */
function aboutTrust(step: StepResult, job: Job): readonly string[] {
  const lines = withoutChance(step.stdout, job).split('\n')
  return lines.filter((line) => /trust|^ {2}(environment|system|browsers|java) /i.test(line))
}

describe.runIf(hasOwnMachines && requireJudges('certutil', 'update-ca-certificates', 'firefox-esr'))(
  'the Action',
  () => {
    it('says what is trusted, where, until when, by outputs and log, and takes it back in post', async () => {
      const job = await beginJob()
      const { machine, workspace } = job
      const step = { workspace, inputs: { ...inputs, trust: 'environment, system\nbrowsers' } }
      const main = await runMainIn(machine, step)
      expect(main.status).toBe(0)
      expect(aboutTrust(main, job)).toMatchInlineSnapshot(`
        [
          "  to trust     certs/ca.pem",
          "  trusted      localhost test CA (key), valid until (time); its private key is gone: it can never sign another certificate",
          "  environment  NODE_EXTRA_CA_CERTS, DENO_CERT, SSL_CERT_FILE, REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE, AWS_CA_BUNDLE, PIP_CERT, GIT_SSL_CAINFO, CARGO_HTTP_CAINFO, GRPC_DEFAULT_SSL_ROOTS_FILE_PATH, CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE",
          "  system       /usr/local/share/ca-certificates/selfsigned-cert-action-(fingerprint).crt",
          "  browsers     /home/someone/.pki/nssdb, /etc/firefox/policies/policies.json",
          "The post step undoes the trust at the end of the job.",
        ]
      `)
      expect(
        withoutChance(main.environmentFile.replace(/ghadelimiter_[-0-9a-f]+/g, '(end)'), job),
      ).toMatchInlineSnapshot(`
      "NODE_EXTRA_CA_CERTS<<(end)
      /workspace/certs/ca.pem
      (end)
      DENO_CERT<<(end)
      /workspace/certs/ca.pem
      (end)
      SSL_CERT_FILE<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      REQUESTS_CA_BUNDLE<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      CURL_CA_BUNDLE<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      AWS_CA_BUNDLE<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      PIP_CERT<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      GIT_SSL_CAINFO<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      CARGO_HTTP_CAINFO<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      GRPC_DEFAULT_SSL_ROOTS_FILE_PATH<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE<<(end)
      /workspace/certs/ca-bundle.pem
      (end)
      "
    `)
      expect(main.outputs).toMatchObject({
        'ca-bundle-path': join(workspace, 'certs', 'ca-bundle.pem'),
        trusted: 'environment,system,browsers',
      })
      expect(job.changes().length).toBeGreaterThan(0)
      const post = await runPostIn(machine, step, main)
      expect(post).toMatchObject({ status: 0, stderr: '' })
      expect(withoutChance(post.stdout, job)).toMatchInlineSnapshot(`
      "No longer trusted by browsers: /etc/firefox/policies/policies.json, /home/someone/.pki/nssdb
      No longer trusted by system: /usr/local/share/ca-certificates/selfsigned-cert-action-(fingerprint).crt
      "
    `)
      expect(post.environmentFile).toBe('')
      expect(job.changes()).toEqual([])
      expect(await runPostIn(machine, step, main)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    })

    it('gives later steps the variables that were set before, once it is over', async () => {
      const job = await beginJob()
      const { machine, workspace } = job
      const mine = join(workspace, 'mine.pem')
      writeFileSync(mine, '')
      const environment = { SSL_CERT_FILE: mine, NODE_EXTRA_CA_CERTS: mine }
      const step = { workspace, inputs: { ...inputs, trust: 'environment' }, environment }
      const main = await runMainIn(machine, step)
      expect(main.variables['SSL_CERT_FILE']).toBe(join(workspace, 'certs', 'ca-bundle.pem'))
      expect(main.variables['NODE_EXTRA_CA_CERTS']).toBe(join(workspace, 'certs', 'ca-bundle-node-extra-ca-certs.pem'))
      const post = await runPostIn(machine, step, main)
      expect(post.variables).toEqual(environment)
      expect(job.changes()).toEqual([])
    })

    it('that is killed at any point leaves nothing after post', async () => {
      const preload = pathToFileURL(join(import.meta.dirname, 'fault-at.mjs')).href
      const statuses: (number | null)[] = []
      for (let faultAt = 1; statuses.at(-1) !== 0; faultAt++) {
        const job = await beginJob()
        const { machine, workspace } = job
        const fault = { FAULT_AT: String(faultAt), FAULT: 'SIGKILL', FAULT_CALLS: 'spawn,renameSync' }
        const step = { workspace, inputs: { ...inputs, trust: 'system, browsers' } }
        const main = await runMainIn(machine, { ...step, environment: fault, nodeWords: ['--import', preload] })
        statuses.push(main.status)
        const post = await runPostIn(machine, step, main)
        expect(post, `killed at ${faultAt}`).toMatchObject({ status: 0, stderr: '' })
        expect(job.changes(), `killed at ${faultAt}`).toEqual([])
      }
      // The pair, each change written down, each file, each program.
      expect(statuses.length).toBeGreaterThan(8)
      expect(new Set(statuses.slice(0, -1))).toEqual(new Set([null]))
    })

    it('fails in post where something stays trusted on a machine that stays too, and warns on a hosted one', async () => {
      const job = await beginJob()
      const { machine, workspace } = job
      const step = { workspace, inputs: { ...inputs, trust: 'system, browsers' } }
      const main = await runMainIn(machine, step)
      await machine.succeed('sh', [
        '-c',
        'printf "#!/bin/sh\\necho out of order >&2\\nexit 3\\n" > /usr/local/sbin/update-ca-certificates && chmod +x /usr/local/sbin/update-ca-certificates',
      ])
      const hosted = await runPostIn(machine, { ...step, environment: { RUNNER_ENVIRONMENT: 'github-hosted' } }, main)
      expect(hosted.status).toBe(0)
      expect(withoutChance(hosted.stdout, job)).toMatchInlineSnapshot(`
      "No longer trusted by browsers: /etc/firefox/policies/policies.json, /home/someone/.pki/nssdb
      ::warning title=selfsigned-cert-action::trust system: expected to remove the certificate from /usr/local/share/ca-certificates/selfsigned-cert-action-(fingerprint).crt, but "/usr/local/sbin/update-ca-certificates" ended with exit code 3: out of order. It may still be trusted: fix that, then run untrust again.
      "
    `)
      const post = await runPostIn(machine, { ...step, environment: { RUNNER_ENVIRONMENT: 'self-hosted' } }, main)
      expect(post.status).toBe(1)
      expect(withoutChance(post.stdout, job)).toMatchInlineSnapshot(`
      "::error title=selfsigned-cert-action::trust system: expected to remove the certificate from /usr/local/share/ca-certificates/selfsigned-cert-action-(fingerprint).crt, but "/usr/local/sbin/update-ca-certificates" ended with exit code 3: out of order. It may still be trusted: fix that, then run untrust again.
      "
    `)
      await machine.succeed('rm', ['/usr/local/sbin/update-ca-certificates'])
      expect(await runPostIn(machine, step, main)).toMatchObject({ status: 0 })
      expect(job.changes()).toEqual([])
    })

    it('warns of what a machine refuses, or fails where trust is required, and has changed nothing then', async () => {
      const job = await beginJob()
      const { machine, workspace } = job
      await machine.succeed('mv', ['/usr/sbin/update-ca-certificates', '/usr/sbin/not-there'])
      const step = { workspace, inputs: { ...inputs, trust: 'system, browsers' } }
      const refused = await runMainIn(machine, { ...step, inputs: { ...step.inputs, 'trust-required': 'true' } })
      expect(refused.status).toBe(1)
      expect(aboutTrust(refused, job)).toMatchInlineSnapshot(`
      [
        "::error title=selfsigned-cert-action::trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.",
      ]
    `)
      expect(job.changes().filter((line) => !line.includes('/usr/sbin'))).toEqual([])
      const warned = await runMainIn(machine, step)
      expect(warned).toMatchObject({ status: 0, outputs: { trusted: 'browsers' } })
      expect(aboutTrust(warned, job)).toMatchInlineSnapshot(`
        [
          "::warning title=selfsigned-cert-action::trust system: expected a system with update-ca-certificates or update-ca-trust, got neither. Install ca-certificates, or trust the environment.",
          "Reissued the certificate for localhost, 127.0.0.1, ::1: its CA was not issued by an earlier run with trust on this machine.",
          "  to trust     certs/ca.pem",
          "  trusted      localhost test CA (key), valid until (time); its private key is gone: it can never sign another certificate",
          "  browsers     /home/someone/.pki/nssdb, /etc/firefox/policies/policies.json",
          "The post step undoes the trust at the end of the job.",
        ]
      `)
    })
  },
)
