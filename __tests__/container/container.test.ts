/**
 * The image as users run it: built from the Dockerfile as it stands, by a real engine of its own, and run hardened.
 * Debian's packages stand in for the images that a registry would give (scripts/base-image.sh).
 */
import { execFile } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeRuntime, pathOfJudge, requireJudges } from '../judges.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// The name that the image tells its users, so that the command it advises can be run as it is printed.
const image = 'ghcr.io/org/selfsigned-cert-action:1'
const hardened = ['--read-only', '--network', 'none', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges']
const files = ['.gitignore', 'ca.pem', 'cert.pem', 'fullchain.pem', 'key.pem']

// A container is Linux: elsewhere there is nothing to judge.
const isLinux = process.platform === 'linux'
const node24 = isLinux ? nodeRuntime(24) : undefined
const hasEngine = node24 !== undefined && requireJudges('container-engine', 'debian-packages', 'openssl')
const hasCompose = hasEngine && requireJudges('docker-compose')
const docker = hasEngine ? pathOfJudge('container-engine') : ''

interface Finished {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, whatever its exit code. */
function run(program: string, parameters: readonly string[], directory = root): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, parameters, { cwd: directory }, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr })
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr })
      else reject(error)
    })
    child.stdin?.end()
  })
}

/** Runs a program that must succeed, and gives what it printed. */
async function succeed(program: string, parameters: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(program, parameters)
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')}: exit code ${code}\n${stdout}${stderr}`)
  return stdout.trim()
}

describe.skipIf(!hasEngine)('the container image', { timeout: 60_000 }, () => {
  let work: string
  let count = 0

  beforeAll(async () => {
    // A short name: the path of a Unix socket has at most 107 characters.
    work = mkdtempSync(join(tmpdir(), 'sca-'))
    process.env['DOCKER'] = docker
    process.env['DOCKER_BUILDKIT'] = '1'
    process.env['DOCKER_HOST'] = await succeed('scripts/container-engine.sh', ['start', join(work, 'engine')])
    await succeed('scripts/base-image.sh', ['node', node24 as string])
    await succeed(docker, ['build', '--network', 'none', '--tag', image, root])
  }, 180_000)

  afterAll(async () => {
    await run('scripts/container-engine.sh', ['stop', join(work, 'engine')])
    rmSync(work, { recursive: true, force: true })
  }, 60_000)

  /** A new folder named certs, to be mounted, that belongs to this user. */
  function folderOf(uid: number, gid: number): string {
    count += 1
    const folder = join(work, `mounted-${count}`, 'certs')
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
    chownSync(folder, uid, gid)
    return folder
  }

  function runImage(options: readonly string[], parameters: readonly string[]): Promise<Finished> {
    return run(docker, ['run', '--rm', ...options, image, ...parameters])
  }

  function modeOf(path: string): string {
    return (statSync(path).mode & 0o7777).toString(8)
  }

  function ownerOf(path: string): string {
    const { uid, gid } = statSync(path)
    return `${uid}:${gid}`
  }

  function fingerprintOf(folder: string): Promise<string> {
    return succeed('openssl', ['x509', '-in', join(folder, 'cert.pem'), '-noout', '-fingerprint', '-sha256'])
  }

  /** OpenSSL accepts the certificate, finds the names in it and knows the key as its own. */
  async function expectWholePair(folder: string, ...names: string[]): Promise<void> {
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'settings')
        .sort(),
    ).toEqual(files)
    const certificate = join(folder, 'cert.pem')
    const anchor = join(folder, 'ca.pem')
    for (const name of names) {
      await succeed('openssl', ['verify', '-x509_strict', '-verify_hostname', name, '-CAfile', anchor, certificate])
    }
    const certified = await succeed('openssl', ['x509', '-in', certificate, '-noout', '-pubkey'])
    const own = await succeed('openssl', ['pkey', '-in', join(folder, 'key.pem'), '-pubout'])
    expect(own).toBe(certified)
  }

  function expectKeyUnseen(folder: string, { stdout, stderr }: Finished): void {
    const body = readFileSync(join(folder, 'key.pem'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('-----'))
    expect(body.length).toBeGreaterThan(1)
    for (const line of body) expect(stdout + stderr).not.toContain(line)
  }

  it('runs as a user of its own, by number, with /certs as the volume and nothing open', async () => {
    const [{ Config: config }] = JSON.parse(await succeed(docker, ['image', 'inspect', image]))
    expect(config.User).toBe('65532:65532')
    expect(config.Volumes).toEqual({ '/certs': {} })
    expect(config.ExposedPorts).toBeUndefined()
    expect(config.Env).toEqual(
      expect.arrayContaining(['CERT_OUTPUT_DIRECTORY=/certs', `SELFSIGNED_CERT_IMAGE=${image}`]),
    )
    expect(config.Labels).toMatchObject({
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.title': 'selfsigned-cert-action',
    })
  })

  it('writes a pair that OpenSSL accepts as the user it is told to be, and never prints the key', async () => {
    const folder = folderOf(1000, 1000)
    const finished = await runImage(
      [...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
      ['localhost', 'web.example.test'],
    )
    expect(finished).toMatchObject({ code: 0, stdout: '' })
    await expectWholePair(folder, 'localhost', 'web.example.test')
    expectKeyUnseen(folder, finished)
    for (const file of files) expect(`${file} ${ownerOf(join(folder, file))}`).toBe(`${file} 1000:1000`)
    expect(modeOf(join(folder, 'key.pem'))).toBe('600')
    expect(modeOf(join(folder, 'cert.pem'))).toBe('644')
    expect(modeOf(join(folder, 'fullchain.pem'))).toBe('644')
    expect(modeOf(join(folder, 'ca.pem'))).toBe('644')
  })

  it('as root gives the files to whom the directory belongs', async () => {
    const folder = folderOf(1000, 1000)
    const finished = await runImage(
      ['--user', '0:0', '--network', 'none', '--volume', `${folder}:/certs`],
      ['localhost'],
    )
    expect(finished).toMatchObject({ code: 0 })
    await expectWholePair(folder, 'localhost')
    for (const file of files) expect(`${file} ${ownerOf(join(folder, file))}`).toBe(`${file} 1000:1000`)
    expect(modeOf(join(folder, 'key.pem'))).toBe('600')
  })

  it('as root gives the files to the owner asked for', async () => {
    const folder = folderOf(0, 0)
    const finished = await runImage(
      ['--user', '0:0', '--network', 'none', '--volume', `${folder}:/certs`],
      ['localhost', '--owner', '999:998', '--key-mode', '0640'],
    )
    expect(finished).toMatchObject({ code: 0 })
    expect(ownerOf(join(folder, 'key.pem'))).toBe('999:998')
    expect(modeOf(join(folder, 'key.pem'))).toBe('640')
  })

  it.each([
    ['root without capabilities in the folder of somebody else', ['--user', '0:0'], 1000],
    ['the user of the image in a folder of root', [], 0],
    ['a user in the folder of another', ['--user', '1001:1001'], 1000],
  ])('answers %s with the command that works', async (_, user, owner) => {
    const folder = folderOf(owner, owner)
    const refused = await runImage([...hardened, ...user, '--volume', `${folder}:/certs`], ['localhost'])
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).not.toMatch(/^\s+at /m)
    expect(refused.stderr).not.toMatch(/\b(?:EACCES|EPERM)\b.*\n.*\b(?:EACCES|EPERM)\b/)
    expect(readdirSync(folder)).toEqual([])

    const advised = refused.stderr.match(/docker run .*/g) ?? []
    expect(advised).toHaveLength(1)
    expect(advised[0]).toContain(`--user ${owner}:${owner} `)
    // As somebody does who copies the line into the shell, in the directory that holds the folder.
    const path = `${dirname(docker)}${delimiter}${process.env['PATH']}`
    const shell = await run('env', [`PATH=${path}`, 'sh', '-c', advised[0] ?? 'false'], dirname(folder))
    expect(shell).toMatchObject({ code: 0 })
    await expectWholePair(folder, 'localhost')
    expect(ownerOf(join(folder, 'key.pem'))).toBe(`${owner}:${owner}`)
  })

  it.each([
    ['the user of the image', [], '65532:65532'],
    ['any other user', ['--user', '1000:1000'], '1000:1000'],
  ])('writes into a new named volume as %s', async (_, user, owner) => {
    count += 1
    const volume = `certificates-${count}`
    const finished = await runImage([...hardened, ...user, '--volume', `${volume}:/certs`], ['localhost'])
    expect(finished).toMatchObject({ code: 0 })
    const folder = await succeed(docker, ['volume', 'inspect', '--format', '{{.Mountpoint}}', volume])
    await expectWholePair(folder, 'localhost')
    expectKeyUnseen(folder, finished)
    expect(ownerOf(join(folder, 'key.pem'))).toBe(owner)
    expect(modeOf(join(folder, 'key.pem'))).toBe('600')
  })

  it('prints one JSON object with --json and nothing else on stdout', async () => {
    const folder = folderOf(1000, 1000)
    const finished = await runImage(
      [...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
      ['localhost', '--json'],
    )
    expect(finished.code).toBe(0)
    expect(JSON.parse(finished.stdout)).toMatchObject({
      'certificate-path': '/certs/cert.pem',
      'key-path': '/certs/key.pem',
      reused: 'false',
    })
    expectKeyUnseen(folder, finished)
  })

  it('keeps a pair that still answers what is asked for', async () => {
    const folder = folderOf(1000, 1000)
    const options = [...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`]
    const first = JSON.parse((await runImage(options, ['localhost', '--json'])).stdout)
    const firstFingerprint = await fingerprintOf(folder)
    const second = JSON.parse((await runImage(options, ['localhost', '--json'])).stdout)
    expect([first.reused, second.reused]).toEqual(['false', 'true'])
    expect(second['fingerprint-sha256']).toBe(first['fingerprint-sha256'])
    expect(await fingerprintOf(folder)).toBe(firstFingerprint)

    const other = JSON.parse((await runImage(options, ['localhost', 'other.example.test', '--json'])).stdout)
    expect(other.reused).toBe('false')
    await expectWholePair(folder, 'localhost', 'other.example.test')
  })

  it('takes its inputs from CERT_… variables, and a flag before a variable', async () => {
    const folder = folderOf(1000, 1000)
    const finished = await runImage(
      [
        ...[...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
        ...['--env', 'CERT_COMMON_NAME=db.example.test', '--env', 'CERT_KEY_TYPE=ecdsa-p384'],
        ...['--env', 'CERT_VALIDITY_DAYS=3'],
      ],
      ['--key-type', 'ecdsa-p256'],
    )
    expect(finished).toMatchObject({ code: 0, stdout: '' })
    await expectWholePair(folder, 'db.example.test')
    const text = await succeed('openssl', ['x509', '-in', join(folder, 'cert.pem'), '-noout', '-text'])
    expect(text).toContain('Subject: CN = db.example.test')
    expect(text).toContain('ASN1 OID: prime256v1')
    const endsWithin = (days: number) =>
      run('openssl', ['x509', '-in', join(folder, 'cert.pem'), '-noout', '-checkend', String(days * 86_400)])
    expect((await endsWithin(2)).code).toBe(0)
    expect((await endsWithin(4)).code).toBe(1)
  })

  it('names the nearest variable for one that it does not know', async () => {
    const folder = folderOf(1000, 1000)
    const finished = await runImage(
      [
        ...[...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
        ...['--env', 'CERT_COMON_NAME=db.example.test'],
      ],
      [],
    )
    expect(finished).toMatchObject({ code: 2, stdout: '' })
    expect(finished.stderr).toContain('CERT_COMMON_NAME')
    expect(finished.stderr).not.toMatch(/^\s+at /m)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    ['SIGTERM', ['stop'], 143],
    ['SIGINT', ['kill', '--signal', 'INT'], 130],
  ])('ends at once on %s while it generates a key, and leaves nothing behind', async (_, stop, code) => {
    const folder = folderOf(1000, 1000)
    // With a twentieth of a processor the key is not there before the signal is.
    const container = await succeed(docker, [
      ...['run', '--detach', '--cpus', '0.05', ...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
      ...[image, 'localhost', '--key-type', 'rsa-4096'],
    ])
    const pid = await succeed(docker, ['inspect', '--format', '{{.State.Pid}}', container])
    await untilKeyIsGenerated(pid)
    const start = performance.now()
    await succeed(docker, [...stop, container])
    expect(await succeed(docker, ['wait', container])).toBe(String(code))
    const seconds = (performance.now() - start) / 1000
    // The engine kills after 10 seconds.
    expect(seconds).toBeLessThan(5)
    const logs = await run(docker, ['logs', container])
    expect(logs.stdout + logs.stderr).not.toMatch(/^\s+at /m)
    expect(readdirSync(folder)).toEqual([])
  })

  it('serves test cases until it is stopped, hardened as it is', async () => {
    const folder = folderOf(1000, 1000)
    const container = await succeed(docker, [
      ...['run', '--detach', ...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`, image],
      ...['serve-test-cases', '--listen', '0.0.0.0', '--key-type', 'ecdsa-p256'],
    ])
    const asks = `fetch('http://127.0.0.1:4430/health').then(async (answer) => console.log(await answer.text()))`
    const ask = () => run(docker, ['exec', container, '/nodejs/bin/node', '-e', asks])
    let answer = await ask()
    for (let tries = 0; tries < 50 && answer.code !== 0; tries++) answer = await ask()
    expect(answer.stdout).toBe('ok\n\n')
    const logs = await run(docker, ['logs', container])
    expect(logs.stderr).toContain('It listens beyond loopback')
    await succeed(docker, ['stop', container])
    expect(await succeed(docker, ['wait', container])).toBe('143')
  })

  it('checks a client that is in it, without a network', async () => {
    const folder = folderOf(1000, 1000)
    const program = `require("node:https").get(process.argv[1], { ca: require("node:fs").readFileSync(process.argv[2]) }, (answer) => answer.resume())`
    const checked = await runImage(
      [...hardened, '--user', '1000:1000', '--volume', `${folder}:/certs`],
      ['serve-test-cases', '--json', '--check-client', `/nodejs/bin/node -e '${program}' {url} {ca}`],
    )
    expect(checked.code, checked.stderr).toBe(1)
    const { cases } = JSON.parse(checked.stdout) as { cases: readonly { name: string; verdict: string }[] }
    const findings = cases.flatMap(({ name, verdict }) => (verdict === 'finding' ? [name] : []))
    expect(findings).toEqual(['no-subject-alt-name', 'ca-as-end-entity'])
  })

  /** Until a thread of Node's pool has worked for 30 ms: nothing else than a key takes that long. */
  async function untilKeyIsGenerated(pid: string): Promise<void> {
    const tasks = `/proc/${pid}/task`
    for (const end = performance.now() + 30_000; performance.now() < end; await sleep(20)) {
      for (const task of readdirSync(tasks)) {
        // proc(5): number, name in parentheses, state, ten more, then the time in user mode in hundredths of a second.
        const stat = readFileSync(join(tasks, task, 'stat'), 'utf8')
        const [, hundredths] = /\(libuv-worker\) \S(?: \S+){10} (\d+) /.exec(stat) ?? []
        if (Number(hundredths) >= 3) return
      }
    }
    throw new Error(`No thread of process ${pid} was seen generating a key for 30 seconds.`)
  }

  describe.skipIf(!hasCompose)('in examples/compose', () => {
    const project = 'example'
    // The engine of the tests has no network to offer.
    const withoutNetwork = 'services:\n  web:\n    network_mode: none\n'

    async function compose(...parameters: string[]): Promise<string> {
      const override = join(work, 'without-network.yaml')
      writeFileSync(override, withoutNetwork)
      const described = ['--file', 'examples/compose/compose.yaml', '--file', override]
      return succeed(pathOfJudge('docker-compose'), ['--project-name', project, ...described, ...parameters])
    }

    async function inspect(service: string, what: string): Promise<string> {
      const labels = { project, service }
      const filters = Object.entries(labels).flatMap(([key, value]) => [
        '--filter',
        `label=com.docker.compose.${key}=${value}`,
      ])
      const container = await succeed(docker, ['ps', '--all', '--quiet', ...filters])
      return succeed(docker, ['inspect', '--format', `{{.State.${what}}}`, container])
    }

    /** What OpenSSL says of the server, asked from inside its container's network. */
    async function handshake(anchor: string, name: string): Promise<Finished> {
      const pid = await inspect('web', 'Pid')
      return run('nsenter', [
        ...['--target', pid, '--net', 'openssl', 's_client', '-connect', '127.0.0.1:443', '-servername', name],
        ...['-verify_return_error', '-verify_hostname', name, '-CAfile', anchor],
      ])
    }

    afterAll(() => compose('down', '--volumes'), 60_000)

    it('the server waits for its certificate, is accepted by a client, and a second up keeps both', async () => {
      await succeed('scripts/base-image.sh', ['nginx'])
      await compose('up', '--detach')
      expect(await inspect('certificates', 'ExitCode')).toBe('0')
      const firstRun = await inspect('certificates', 'StartedAt')
      const serverStart = await inspect('web', 'StartedAt')
      expect(Date.parse(serverStart)).toBeGreaterThanOrEqual(Date.parse(await inspect('certificates', 'FinishedAt')))

      const volume = `${project}_certificates`
      const folder = await succeed(docker, ['volume', 'inspect', '--format', '{{.Mountpoint}}', volume])
      await expectWholePair(folder, 'localhost', 'web')
      expect(readFileSync(join(folder, 'settings', 'nginx.conf'), 'utf8')).toContain(
        '"/etc/nginx/certificates/key.pem"',
      )
      const anchor = join(folder, 'ca.pem')
      for (let tries = 0; (await handshake(anchor, 'web')).code !== 0 && tries < 50; tries += 1) await sleep(100)
      expect((await handshake(anchor, 'web')).stdout).toContain('Verification: OK')
      expect((await handshake(anchor, 'localhost')).stdout).toContain('Verification: OK')
      const refused = await handshake(anchor, 'elsewhere.example.test')
      expect(refused.stdout + refused.stderr).toContain('hostname mismatch')
      expect(refused.code).not.toBe(0)

      const fingerprint = await fingerprintOf(folder)
      await compose('up', '--detach')
      expect(await inspect('certificates', 'StartedAt')).not.toBe(firstRun)
      expect(await inspect('certificates', 'ExitCode')).toBe('0')
      expect(await fingerprintOf(folder)).toBe(fingerprint)
      expect(await inspect('web', 'StartedAt')).toBe(serverStart)
      expect(await inspect('web', 'Running')).toBe('true')
    })
  })
})
