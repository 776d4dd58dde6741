/** The gate of the judges: each is missing alone, and all are missing together. */
import { describe, expect, it } from 'vitest'
import { runClient } from './interop/client.ts'
import { type DefaultClient, serveAndCount, verdictOf } from './interop/default-clients.ts'
import { type JudgeName, judgeTable, type Machine } from './judge-table.ts'
import { notJudged } from './judges.setup.ts'
import { createGate, type Finding, findJudge } from './judges.ts'
import { makePair, temporaryDirectory } from './program.ts'
import type { OwnMachine } from './trust/stores/own-machine.ts'

const names = Object.keys(judgeTable) as readonly JudgeName[]

function gateWithout(missing: readonly JudgeName[], mayMiss = true) {
  const asked: JudgeName[] = []
  const find = (name: JudgeName): Finding => {
    asked.push(name)
    return missing.includes(name) ? { name, missing: 'not found' } : { name, found: `/judges/${name}` }
  }
  return { ...createGate({ find, mayMiss }), asked }
}

describe.each([...names.map((name) => [name, [name]] as const), ['all of them', names] as const])(
  'a machine without %s',
  (_, missing) => {
    it('runs the tests that need none of what is missing, and skips the others', () => {
      const { requireJudges } = gateWithout(missing)
      for (const name of names) expect(requireJudges(name), name).toBe(!missing.includes(name))
      expect(requireJudges(...names)).toBe(false)
      expect(requireJudges()).toBe(true)
    })

    it('lists what is missing, even where one test needs several', () => {
      const { requireJudges, asked } = gateWithout(missing)
      requireJudges(...names)
      expect(asked).toEqual(names)
    })

    it('has no verdict of a judge that is missing', () => {
      const { requireJudges, pathOfJudge, programToStart } = gateWithout(missing)
      requireJudges(...names)
      for (const name of missing) {
        expect(() => pathOfJudge(name)).toThrow(`${name} is missing (not found): it has judged nothing.`)
        expect(() => programToStart(name)).toThrow(`${name} is missing (not found): it has judged nothing.`)
      }
      for (const name of names.filter((one) => !missing.includes(one))) {
        expect(programToStart(name)).toBe(`/judges/${name}`)
      }
    })

    it('is an error in CI', () => {
      const { requireJudges } = gateWithout(missing, false)
      for (const name of missing)
        expect(() => requireJudges(name)).toThrow(
          `${judgeTable[name].title} is missing, and in CI no judge may be: not found`,
        )
    })
  },
)

describe('a program that a test starts', () => {
  it('has to be declared by the test', () => {
    const { programToStart, pathOfJudge } = gateWithout([])
    expect(() => programToStart('curl')).toThrow('The test starts curl and does not declare it')
    expect(() => pathOfJudge('node-24')).toThrow('does not declare it')
  })

  it('has to be a judge of the table, a tool that every system has, or a path', () => {
    const { programToStart } = gateWithout([])
    expect(programToStart('mkdir')).toBe('mkdir')
    expect(programToStart('/opt/client')).toBe('/opt/client')
    expect(() => programToStart('telnet')).toThrow('"telnet" is no judge: it needs a row in')
  })

  it('is looked for once by a test file', () => {
    const { requireJudges, asked } = gateWithout(['curl'])
    for (let times = 0; times < 3; times++) requireJudges('curl', 'wget')
    expect(asked).toEqual(['curl', 'wget'])
  })
})

/** On which every program is found and starts, and every file is there. */
const equipped: Machine = {
  platform: 'linux',
  isAdministrator: true,
  node: { path: '/usr/bin/node', major: 20 },
  find: (program) => `/usr/bin/${program}`,
  isProgram: () => true,
  exists: () => true,
  realPath: (path) => (path.endsWith('/cacerts') ? '/etc/ssl/certs/java/cacerts' : path),
  namesIn: () => ['9', '15'],
  hasAddress: () => true,
  start(program) {
    const major = /node-(\d+)/.exec(program)?.[1]
    if (major !== undefined) return `v${major}.1.0\n`
    if (program.endsWith('java')) return 'jdk.compiler@17\njdk.httpserver@17\n'
    return program.endsWith('go') ? 'go version go1.26.8 linux/amd64\n' : 'OpenSSL 3.0.19\n'
  },
}

const nothing: Machine = {
  ...equipped,
  isAdministrator: false,
  node: { path: '/usr/bin/node', major: 21 },
  find: () => undefined,
  isProgram: () => false,
  exists: () => false,
  namesIn: () => [],
  hasAddress: () => false,
  start(program) {
    throw new Error(`${program} does not start: spawn ${program} ENOENT`)
  },
}

describe.each(names)('the judge %s', (name) => {
  it('is found on a machine that has everything', () => {
    expect(findJudge(name, equipped)).toEqual({ name, found: expect.stringMatching(/./) })
  })

  it('is missing, with the reason, on a machine that has nothing', () => {
    expect(findJudge(name, nothing)).toEqual({ name, missing: expect.stringMatching(/./) })
  })

  it('is missing where it is there and does not work', () => {
    const isCondition = ['ipv6', 'root', 'rabbitmq-server'].includes(name)
    const start = (program: string): string => {
      throw new Error(`${program} does not work: exit code 1`)
    }
    // The Node.js that runs the tests has been started already.
    const found = isCondition || name === 'node-20'
    expect('found' in findJudge(name, { ...equipped, start })).toBe(found)
  })
})

describe('a judge is missing where', () => {
  const says =
    (text: string): Machine['start'] =>
    () =>
      text

  it.each<readonly [string, JudgeName, Partial<Machine>, RegExp]>([
    ['Java is a JRE', 'java-compiler', { start: says('java.base@17\n') }, /a JRE, where a JDK is needed/],
    ['Java has a store of its own', 'java-of-debian', { realPath: (path) => path }, /has a store of its own/],
    ['Node.js is of another version', 'node-24', { start: says('v22.1.0') }, /is another version: v22\.1\.0/],
    ['Go is too old', 'go', { start: says('go version go1.18.1 linux/amd64') }, /is another version: .*go1\.18/],
    ['openssl is LibreSSL', 'openssl', { start: says('LibreSSL 3.3.6') }, /is another version: LibreSSL/],
    ['Apache is not of Debian', 'apache2', { exists: () => false }, /mod_ssl\.so is not/],
    ['dockerd is there, and the tests are not run by root', 'container-engine', { isAdministrator: false }, /by root/],
    ['no interface has IPv6', 'ipv6', { hasAddress: () => false }, /no interface has the address ::1/],
  ])('%s', (_, name, less, reason) => {
    expect(findJudge(name, { ...equipped, ...less })).toEqual({ name, missing: expect.stringMatching(reason) })
  })

  it('Python is there, and its module is not', () => {
    const start: Machine['start'] = (_program, words) => {
      if (words.join(' ').includes('import')) throw new Error("it ends with exit code 1, No module named 'requests'")
      return ''
    }
    const missing = "/usr/bin/python3 does not have it: No module named 'requests'"
    expect(findJudge('python-requests', { ...equipped, start })).toEqual({ name: 'python-requests', missing })
    expect(findJudge('python3', { ...equipped, start })).toEqual({ name: 'python3', found: '/usr/bin/python3' })
  })
})

describe('a client that has not judged', () => {
  it('is an error where it does not start', async () => {
    const directory = temporaryDirectory()
    await expect(runClient('/nowhere/client', [], { directory })).rejects.toThrow('ENOENT')
  })

  it.skipIf(process.platform === 'win32')('is an error where it does not end in time, or is ended', async () => {
    const directory = temporaryDirectory()
    const run = (script: string, timeoutSeconds = 60) =>
      runClient(process.execPath, ['-e', script], { directory, timeoutSeconds })
    await expect(run('setInterval(() => {}, 1000)', 0.3)).rejects.toThrow(
      /did not end within 0\.3 seconds, and has judged nothing/,
    )
    await expect(run('process.kill(process.pid)')).rejects.toThrow(/was ended by SIGTERM, and has judged nothing/)
  })

  it('is an error where it never came to the server, and where it ended well without a request', async () => {
    const pair = makePair(['localhost', '--key-type', 'ecdsa-p256'], { directory: temporaryDirectory() })
    const server = await serveAndCount(pair['fullchain-path'], pair['key-path'])
    const client: DefaultClient = {
      name: 'a client',
      available: true,
      program: () => '/client',
      words: (url) => [url],
      trusts: [],
    }
    const machineWhere = (run: (url: string) => Promise<number>): OwnMachine => ({
      home: '/',
      enter: () => [],
      differences: () => [],
      succeed: async () => '',
      run: async (_program, [url = '']) => ({ status: await run(url), stdout: '', stderr: 'bad option' }),
    })
    const ask = (run: (url: string) => Promise<number>) => verdictOf(client, machineWhere(run), server)
    const visit = (url: string, status: number) =>
      fetch(url).then(
        () => 0,
        () => status,
      )
    try {
      await expect(ask(async () => 9)).rejects.toThrow('a client has judged nothing: exit code 9\nbad option')
      await expect(ask((url) => visit(url, 0))).rejects.toThrow('a client has judged nothing: exit code 0')
      expect(await ask((url) => visit(url, 1))).toBe('refuses')
    } finally {
      server.close()
    }
  })
})

describe('the end of a run', () => {
  it('says what was not judged, and why', () => {
    const findings: readonly Finding[] = [
      { name: 'openssl', found: '/usr/bin/openssl' },
      { name: 'curl', missing: 'not found on the PATH' },
      { name: 'java', missing: '/usr/bin/java does not work: exit code 1' },
    ]
    expect(notJudged(findings)).toMatchInlineSnapshot(`
      "NOT JUDGED: these 2 of 3 programs and conditions are missing on this machine.
      The tests that need them were skipped; everything else was tested.
        Java  /usr/bin/java does not work: exit code 1
        curl  not found on the PATH
      CONTRIBUTING.md, "Tests", says how to get them. None is needed to use or to change this program.
      "
    `)
  })

  it('says nothing where every judge was there', () => {
    expect(notJudged([{ name: 'openssl', found: '/usr/bin/openssl' }])).toBe('')
  })
})
