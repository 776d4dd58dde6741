/** The command `serve-test-cases` of the bundle: its servers, its page, its end, and what it makes of clients. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isServed, testCaseNames } from '../../src/interface/table.ts'
import { runClient } from '../interop/client.ts'
import { haveJudges } from '../interop/pairs.ts'
import { nodeRuntime } from '../judges.ts'
import { isRunning } from '../processes.ts'
import { mainEntry, sharedTemporaryDirectory } from '../program.ts'

const servedNames = testCaseNames.filter(isServed)

interface ServingJson {
  readonly host: string
  readonly page: string
  readonly health: string
  readonly addresses: readonly string[]
  readonly ca: string
  readonly 'not-served': readonly string[]
  readonly cases: {
    readonly [name: string]: { readonly port: number; readonly url: string; readonly 'url-by-name': string | null }
  }
}

interface ReportJson {
  readonly ok: boolean
  readonly cases: readonly {
    readonly name: string
    readonly conduct: string
    readonly verdict: string
    readonly said: string
  }[]
}

interface Started {
  readonly child: ChildProcess
  readonly serving: ServingJson
  readonly stderr: () => string
}

/** Set in each run: whatever connects, looks up a name or asks by HTTP ends the program. */
const neverConnects = `
import net from 'node:net'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
const refuse = (what) => () => {
  writeSync(2, what + ' was called\\n')
  process.exit(99)
}
net.Socket.prototype.connect = refuse('connect')
// Listening passes through it too, with an address.
const { lookup } = dns
dns.lookup = (host, ...rest) => (net.isIP(host) ? lookup(host, ...rest) : refuse('lookup')())
`

describe.skipIf(!haveJudges('curl', 'openssl', 'python3')).each([20, 24] as const)(
  'serve-test-cases under Node.js %i',
  (major) => {
    const node = nodeRuntime(major)
    const it_ = it.skipIf(node === undefined)
    const directory = sharedTemporaryDirectory()
    const environment = { PATH: process.env['PATH'] ?? '', HOME: directory }
    const started: Started[] = []
    writeFileSync(join(directory, 'never-connects.mjs'), neverConnects)
    const wordsOf = (words: readonly string[]) => [
      '--import',
      join(directory, 'never-connects.mjs'),
      mainEntry,
      'serve-test-cases',
      ...words,
    ]

    async function start(words: readonly string[]): Promise<Started> {
      const child = spawn(node as string, wordsOf([...words, '--json']), { cwd: directory, env: environment })
      let [stdout, stderr] = ['', '']
      child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr += text
      })
      const serving = await new Promise<ServingJson>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text) => {
          stdout += text
          if (stdout.endsWith('\n}\n')) resolve(JSON.parse(stdout))
        })
        child.on('exit', (code) => reject(new Error(`exit ${code}: ${stderr}`)))
      })
      const running = { child, serving, stderr: () => stderr }
      started.push(running)
      return running
    }
    const run = (words: readonly string[], more = {}) =>
      runClient(node as string, wordsOf(words), { directory, environment: { ...environment, ...more } })
    const curl = (...words: readonly string[]) =>
      runClient('curl', ['-q', '-sS', '--noproxy', '*', '--max-time', '10', ...words], { directory })

    let served: Started
    beforeAll(async () => {
      if (node !== undefined) served = await start(['--key-type', 'ecdsa-p256', '--port', '0'])
    })
    afterAll(() => {
      for (const { child } of started) child.kill('SIGKILL')
    })

    it_('makes them where there are none, and says where each is', () => {
      const { serving } = served
      expect(Object.keys(serving.cases)).toEqual(servedNames)
      expect(serving['not-served']).toEqual(['mismatched-key', 'malformed'])
      expect(served.stderr()).toMatch(/^ {2}malformed +not served: no TLS server can load it$/m)
      expect(existsSync(serving.ca)).toBe(true)
      expect(serving.addresses[0]).toBe('127.0.0.1')
      expect(served.stderr()).toContain(`good                       ${serving.cases['good']?.url}`)
      const ports = Object.values(serving.cases).map(({ port }) => port)
      expect(new Set(ports).size).toBe(servedNames.length)
    })

    it_('is well, has a page, and gives what is needed, and nothing else', async () => {
      const { page, health, cases } = served.serving
      expect(await curl(health)).toMatchObject({ status: 0, stdout: 'ok\n' })
      const { stdout } = await curl('--include', page)
      expect(stdout).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: text\/html; charset=utf-8\r\n/)
      expect(stdout).toContain("Content-Security-Policy: default-src 'none';")
      for (const { url } of Object.values(cases)) expect(stdout).toContain(`href="${url}"`)
      const ca = readFileSync(served.serving.ca, 'utf8')
      expect((await curl(`${page}ca.pem`)).stdout).toBe(ca)
      expect((await curl(`${page}crl.pem`)).stdout).toContain('BEGIN X509 CRL')
      expect(JSON.parse((await curl(`${page}test-cases.json`)).stdout)).toMatchObject({ host: 'localhost' })
      const status = async (...words: readonly string[]) =>
        (await curl('--output', '/dev/null', '--write-out', '%{http_code}', ...words)).stdout
      expect(await status(`${page}key.pem`)).toBe('404')
      expect(await status('--path-as-is', `${page}../key.pem`)).toBe('404')
      expect(await status('--data', 'x', page)).toBe('405')
      expect(await status('--head', page)).toBe('200')
    })

    /** Words of curl and OpenSSL 3.0 for each; empty where they accept it. */
    const words: { readonly [name: string]: string } = {
      good: '',
      expired: 'certificate has expired',
      'not-yet-valid': 'certificate is not yet valid',
      'wrong-host': 'no alternative certificate subject name matches target host name',
      'no-subject-alt-name': '',
      'untrusted-root': 'self-signed certificate in certificate chain',
      'self-signed': 'self-signed certificate',
      'incomplete-chain': 'unable to get local issuer certificate',
      'wrong-usage': 'unsuitable certificate purpose',
      'ca-as-end-entity': '',
      'name-constraint-violation': 'permitted subtree violation',
      'path-length-violation': 'path length constraint exceeded',
      'weak-key': 'EE certificate key too weak',
      'sha1-signature': 'CA signature digest algorithm too weak',
      revoked: '',
      'invalid-signature': 'asn1 encoding routines',
    }

    it_.each(servedNames)('%s: fails for its reason, by port and by name', async (name) => {
      const { cases, ca } = served.serving
      const { url, 'url-by-name': byName } = cases[name] as ServingJson['cases'][string]
      expect(byName === null).toBe(name === 'no-subject-alt-name')
      for (const asked of [url, ...(byName === null ? [] : [byName])]) {
        const { status, stdout, stderr } = await curl('--cacert', ca, asked)
        if (words[name] === '') {
          expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
          expect(stdout).toContain(`<h1>${name}</h1>`)
        } else {
          expect(status).not.toBe(0)
          expect(stderr).toContain(words[name])
        }
      }
    })

    it_('has no certificate for a name that is none of them', async () => {
      const port = new URL(served.serving.cases['good']?.['url-by-name'] as string).port
      const { stderr } = await curl('--cacert', served.serving.ca, `https://nobody.localhost:${port}/`)
      expect(stderr).toContain('handshake failure')
      const { stdout } = await curl('--cacert', served.serving.ca, `https://localhost:${port}/`)
      expect(stdout).toContain('<h1>good</h1>')
    })

    it_('goes on when clients say what is no TLS, or nothing', async () => {
      const { cases, health } = served.serving
      const port = new URL(cases['good']?.['url-by-name'] as string).port
      for (const asked of [port, cases['good']?.port]) await curl(`http://localhost:${asked}/`)
      expect((await curl(health)).stdout).toBe('ok\n')
    })

    it_('serves those that are there as they are, on ports in a row', async () => {
      const before = readFileSync(served.serving.ca, 'utf8')
      const base = await freeBase()
      const { serving, child } = await start(['--port', String(base)])
      expect(readFileSync(serving.ca, 'utf8')).toBe(before)
      expect(serving.page).toBe(`http://127.0.0.1:${base}/`)
      expect(serving.cases['good']?.port).toBe(base + 2)
      expect(serving.cases['invalid-signature']?.port).toBe(base + 17)

      const inUse = await run(['--port', String(base)])
      expect(inUse.status).toBe(1)
      expect(inUse.stderr).toBe(
        `port: expected ${base} to be free on 127.0.0.1, but another program listens on it. Choose another port with --port, or any free port with --port 0.\n`,
      )
      child.kill('SIGKILL')
      await once(child, 'exit')
    })

    it_.each(['SIGTERM', 'SIGINT'] as const)(
      'ends at once by %s, also with clients connected, and its ports are free',
      async (signal) => {
        const base = await freeBase()
        const { child, serving } = await start(['--port', String(base)])
        const waiting = runClient('sh', ['-c', `sleep 20 | openssl s_client -quiet -connect 127.0.0.1:${base + 2}`], {
          directory,
        })
        await curl(serving.health)
        child.kill(signal)
        const [code, by] = await once(child, 'exit')
        expect({ code, by }).toEqual({ code: null, by: signal })
        const again = await start(['--port', String(base)])
        expect(again.serving.page).toBe(serving.page)
        again.child.kill('SIGKILL')
        void waiting
      },
    )

    it_('listens on another address, and says what that means', async () => {
      const { stderr, serving, child } = await start(['--port', '0', '--listen', '0.0.0.0'])
      expect(stderr()).toContain('It listens beyond loopback')
      expect(serving.addresses).toEqual(['0.0.0.0'])
      child.kill()
      const elsewhere = await run(['--port', '0', '--listen', '192.0.2.1'])
      expect(elsewhere).toMatchObject({
        status: 1,
        stderr: 'listen: expected an address of this machine, got "192.0.2.1".\n',
      })
    })

    it_('tells of mistakes, and of cases that cannot be read', async () => {
      const mistaken = await run(['--port', 'x', '--check-client', 'curl', '--lissten', '::1'])
      expect(mistaken.status).toBe(2)
      expect(mistaken.stderr).toContain('check-client: expected {url} or {port} in the command, got "curl".')
      mkdirSync(join(directory, 'damaged', 'test-cases'), { recursive: true })
      writeFileSync(join(directory, 'damaged', 'test-cases', 'test-cases.json'), '{}')
      const damaged = await run(['--output-directory', 'damaged'])
      expect(damaged).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('with --if-exists replace.'),
      })
    })

    // What clients do does not depend on the version of Node.js that serves: one of them is enough.
    if (major !== (nodeRuntime(20) === undefined ? 24 : 20)) return

    describe('--check-client', () => {
      const check = async (command: string, more: readonly string[] = [], variables = {}) => {
        const { status, stdout, stderr } = await run(['--check-client', command, '--json', ...more], variables)
        const report = stdout === '' ? undefined : (JSON.parse(stdout) as ReportJson)
        const of = (verdict: string) =>
          report?.cases.filter((found) => found.verdict === verdict).map(({ name }) => name)
        return { status, stderr, report, of }
      }
      const trusting = `curl -q -sS --noproxy '*' --cacert {ca}`

      it_('curl: what OpenSSL lets pass are findings, and the others are refused in its words', async () => {
        const { status, of, report, stderr } = await check(`${trusting} {url}`)
        expect(status).toBe(1)
        expect(of('finding')).toEqual(['no-subject-alt-name', 'ca-as-end-entity'])
        expect(of('not judged')).toEqual(['revoked', 'mismatched-key', 'malformed'])
        for (const { name, said } of report?.cases ?? []) expect(said).toContain(words[name] ?? '')
        expect(stderr).toContain('13 of 18 as they must be, 2 findings, 3 not judged.')
        expect(stderr).not.toContain('\u001b')
      })

      it_('curl with the lists, and what is known allowed: nothing is left', async () => {
        const summary = join(directory, 'summary.md')
        writeFileSync(summary, '')
        const known = ['--allow', 'no-subject-alt-name,ca-as-end-entity,expired']
        const { status, of, stderr } = await check(`${trusting} --crlfile {crl} {url}`, known, {
          GITHUB_STEP_SUMMARY: summary,
        })
        expect(status).toBe(0)
        expect(of('allowed')).toEqual(['no-subject-alt-name', 'ca-as-end-entity'])
        expect(of('as it must')).toContain('revoked')
        expect(stderr).toContain('allow: expired is as it must be and need not be allowed.')
        expect(readFileSync(summary, 'utf8')).toMatch(
          /^### The client refuses what it must\n[\s\S]*\| ✓ \| `revoked` \|/,
        )
      })

      it_('curl --insecure: accepts everything', async () => {
        const { status, of } = await check(`curl -q -sS --noproxy '*' --insecure --crlfile {crl} {url}`)
        expect(status).toBe(1)
        expect(of('as it must')).toEqual(['good'])
      })

      it_('OpenSSL, which asks for nothing: the handshake tells', async () => {
        const command = `openssl s_client -brief -verify_return_error -CAfile {ca} -verify_hostname {host} -servername {host} -connect {address}:{port}`
        expect((await check(command)).of('finding')).toEqual(['no-subject-alt-name', 'ca-as-end-entity'])
        const hiding = await check(command.replace(' -verify_return_error', ''))
        expect(hiding.of('finding')).toContain('expired')
      })

      it_('Python', async () => {
        const program = `import ssl, sys, urllib.request; urllib.request.urlopen(sys.argv[1], context=ssl.create_default_context(cafile=sys.argv[2]))`
        const { of, report } = await check(`python3 -I -c "${program}" {url} {ca}`)
        expect(of('finding')).toEqual(['no-subject-alt-name', 'ca-as-end-entity'])
        expect(report?.cases[1]?.said).toContain('certificate has expired')
      })

      it_('Node.js', async () => {
        const program = `require("node:https").get(process.argv[1], { ca: require("node:fs").readFileSync(process.argv[2]) }, (answer) => answer.resume())`
        const { of } = await check(`'${node}' -e '${program}' {url} {ca}`)
        expect(of('finding')).toEqual(expect.arrayContaining(['no-subject-alt-name', 'ca-as-end-entity']))
        expect(of('as it must')).toContain('expired')
      })

      it_.each([
        ['never connects', 'true {url}', 'never connected'],
        ['hangs', `sh -c 'sleep 60' {url}`, 'did not end in time'],
        [
          'takes the certificate and then fails',
          `sh -c '${trusting.replaceAll("'", '"')} $0; exit 3' {url}`
            .replace('{ca} $0', '$1 $0')
            .replace('{url}', '{url} {ca}'),
          'accepted, then failed',
        ],
        [
          'crashes',
          `sh -c '${`curl -q -s --cacert $1 $0 --noproxy "*" -o /dev/null`}; kill -9 $$' {url} {ca}`,
          'ended by a signal',
        ],
        ['hides that it refuses', `sh -c 'curl -q -s $0 --noproxy "*" || true' {url}`, 'refused, exit code 0'],
      ])('one that %s: a finding, and the others are not tried', async (_, command, conduct) => {
        const { status, report } = await check(command, ['--time-limit', '2'])
        expect(status).toBe(1)
        expect(report?.cases[0]).toMatchObject({ conduct, verdict: 'finding' })
        expect(new Set(report?.cases.slice(1).map((found) => found.conduct))).toEqual(
          new Set(['not tried', 'not served']),
        )
      })

      it_('one that is not there', async () => {
        const { status, stderr } = await check('no-such-client {url}')
        expect(status).toBe(1)
        expect(stderr).toMatch(/^"no-such-client https:\/\/localhost:\d+\/" is not there\n$/)
      })

      it_('one that goes on when the check is killed is ended with it', async () => {
        const mark = join(directory, `alive-${major}`)
        const command = `sh -c 'echo $$ > "${mark}"; exec sleep 600' {url}`
        const child = spawn(node as string, wordsOf(['--check-client', command]), {
          cwd: directory,
          env: environment,
          stdio: 'ignore',
        })
        await expect
          .poll(() => (existsSync(mark) ? readFileSync(mark, 'utf8') : ''), { timeout: 60_000 })
          .toMatch(/^\d+\n$/)
        child.kill('SIGTERM')
        expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
        const pid = Number(readFileSync(mark, 'utf8'))
        await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
      })
    })
  },
)

/** The first of nineteen ports that are free. */
async function freeBase(): Promise<number> {
  for (let base = 20_000 + (process.pid % 400) * 25; ; base += 25) {
    const servers = Array.from({ length: 19 }, (_, index) => createServer().listen(base + index, '127.0.0.1'))
    const results = await Promise.allSettled(servers.map((server) => once(server, 'listening')))
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    if (results.every(({ status }) => status === 'fulfilled')) return base
  }
}
