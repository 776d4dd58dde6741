/**
 * What every server of data and messages is judged by: it is started as its own user with nothing of TLS but the settings
 * that were written, and clients that verify are let in or refused.
 */
import { spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outputs, ServerName } from '../../../src/interface/table.ts'
import type { Server } from '../../../src/servers/server.ts'
import { servers } from '../../../src/servers/table.ts'
import { freePort } from '../../free-port.ts'
import { makePair } from '../../program.ts'
import { paths } from '../../servers/site.ts'
import type { Answer } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { expectRefusal, type Pair, type Question, speaks } from './clients.ts'
import type { Running, User } from './process.ts'
import { clientOf } from './web-server.ts'

export interface Place {
  readonly port: number
  /** For files of its own; it belongs to the server's user. */
  readonly directory: string
  /** The server's user; `undefined` where this process could not become it. */
  readonly user: User | undefined
}

export interface DataQuestion extends Question {
  /** Name of the user, which is the common name of the client too where there is one. */
  readonly as: string
}

type UserName = 'docker-registry' | 'mosquitto' | 'mysql' | 'postgres' | 'rabbitmq' | 'redis'

export interface DataServer {
  readonly name: ServerName
  /** Whether its programs are there. */
  readonly available: boolean
  /** Name of the user that it runs as in Debian. */
  readonly userName: UserName
  /** Serves on 127.0.0.1, with the line that loads the settings; knows the users alice and bob, whose password is `secret`. */
  readonly start: (made: Outputs, place: Place) => Promise<Running>
  /** Goes in and asks something. */
  readonly ask: (question: DataQuestion, directory: string) => Promise<Answer>
  /** What stands in the answer of one who is let in, and in no other. */
  readonly answer: RegExp
  readonly starttls?: string
  /** The same as `ask` without TLS, where there is a way. */
  readonly askPlainly?: DataServer['ask']
  /** Whether the certificate of one user does not let in another. */
  readonly bindsNames?: true
  /** Whether it refuses clients that sign themselves, and its settings say so. */
  readonly refusesSelfSigned?: true
  /** In the name of a directory, beside what every server takes. */
  readonly alsoInPaths?: string
  /** From how many paths that chance made it is started; 4. */
  readonly pathsOfChance?: number
}

/** Whether client certificates were made. */
export function hasClients(made: Outputs): boolean {
  return 'clients/alice' in JSON.parse(made.certificates)
}

export function judgeDataServer(kind: DataServer): void {
  const available = haveJudges('openssl') && kind.available && hasUser(kind.userName)
  describe.skipIf(!available)(`${kind.name} with the settings for it`, () => {
    const shop = workshop()
    const user = available ? userNamed(kind.userName) : undefined
    const owner = user ? ['--owner', `${user.uid}:${user.gid}`] : []
    const forIt = ['--settings-for', kind.name, ...owner]
    const make = (...words: readonly string[]) => shop.pair('localhost', ...words, ...forIt)
    beforeAll(() => chmodSync(shop.directory, 0o711))

    /** Started before the tests of a `describe`, ended after them. */
    function started(made: () => Outputs) {
      let port: number
      let server: Running
      beforeAll(async () => {
        port = await freePort()
        server = await start(made(), port)
      })
      afterAll(() => server?.stop())
      return {
        question: (as: string, client = false, of = made()): DataQuestion => ({
          port,
          ca: made()['ca-certificate-path'],
          client: client ? clientOf(of, `clients/${as}`) : undefined,
          as,
          starttls: kind.starttls,
        }),
        said: () => server.said(),
      }
    }

    function start(made: Outputs, port: number): Promise<Running> {
      const directory = mkdtempSync(join(shop.directory, 'server-'))
      if (user) chownSync(directory, user.uid, user.gid)
      return kind.start(made, { port, directory, user })
    }

    describe('and a certificate below an intermediate', () => {
      const { question, said } = started(() => make('--issued-by', 'intermediate-ca'))

      it('lets in a client that verifies it', async () => {
        const { stdout, stderr } = await kind.ask(question('alice'), shop.directory)
        expect(stdout, stderr + said()).toMatch(kind.answer)
      })

      it('is refused by a client that trusts another CA', async () => {
        const other = make('--issued-by', 'intermediate-ca', '--validity-days', '30')
        const asked = { ...question('alice'), ca: other['ca-certificate-path'] }
        expectRefusal(await kind.ask(asked, shop.directory), kind.answer)
      })

      const { askPlainly } = kind
      if (askPlainly) {
        it('refuses a client without TLS', async () => {
          expectRefusal(await askPlainly(question('alice'), shop.directory), kind.answer)
        })
      }

      it('speaks TLS 1.2 and 1.3, and not 1.1', async () => {
        expect(await speaks(question('alice'), 'tls1_3', shop.directory)).toBe(true)
        expect(await speaks(question('alice'), 'tls1_2', shop.directory)).toBe(true)
        expect(await speaks(question('alice'), 'tls1_1', shop.directory)).toBe(false)
      })

      it('speaks TLS 1.2 with the ciphers of the recommendation, and no others', async () => {
        const recommended = 'ECDHE-ECDSA-AES128-GCM-SHA256'
        const others =
          'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA:ECDHE-ECDSA-AES256-SHA'
        expect(await speaks(question('alice'), 'tls1_2', shop.directory, recommended)).toBe(true)
        expect(await speaks(question('alice'), 'tls1_2', shop.directory, `${others}:@SECLEVEL=0`)).toBe(false)
      })
    })

    describe.each([
      ['from a CA', ['--issued-by', 'root-ca']],
      ['from an intermediate', ['--issued-by', 'intermediate-ca']],
      ['that sign themselves, with RSA keys', ['--key-type', 'rsa-2048']],
    ])('and clients %s', (_, issuer) => {
      const { question, said } = started(() => make(...issuer, '--client-names', 'alice, bob'))

      const isRefused = kind.refusesSelfSigned && !issuer.includes('--issued-by')
      it.each(['alice', 'bob'])(`${isRefused ? 'refuses' : 'lets in'} %s`, async (name) => {
        const answer = await kind.ask(question(name, true), shop.directory)
        if (isRefused) expectRefusal(answer, kind.answer)
        else expect(answer.stdout, answer.stderr + said()).toMatch(kind.answer)
      })

      it('refuses a client without a certificate', async () => {
        expectRefusal(await kind.ask(question('alice'), shop.directory), kind.answer)
      })

      if (kind.bindsNames) {
        it('refuses one with the certificate of another', async () => {
          const asked = { ...question('alice', true), as: 'bob' }
          expectRefusal(await kind.ask(asked, shop.directory), kind.answer)
        })
      }

      it('refuses a client of the same name from another run', async () => {
        const other = make(...issuer, '--client-names', 'alice', '--validity-days', '30')
        expectRefusal(await kind.ask(question('alice', true, other), shop.directory), kind.answer)
      })
    })

    const server: Server = servers[kind.name]
    const opens = server.encryptedKey === 'opened'
    it(`starts from a path with spaces, quotes and letters of other scripts${opens ? ', with a key whose passphrase is like it' : ''}`, async () => {
      const hard = `Zoë's "certs" 証明書 #1; 100%${kind.alsoInPaths ?? ''}`
      const output = ['--output-directory', join(shop.directory, hard)]
      const words = ['localhost', '--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--client-names', 'alice']
      const passphrase = opens ? ['--key-passphrase', hard] : []
      const made = makePair([...words, ...forIt, ...output, ...passphrase], { directory: shop.directory })
      const port = await freePort()
      const running = await start(made, port)
      try {
        const client = opened(clientOf(made, 'clients/alice'), hard)
        const question = { port, ca: made['ca-certificate-path'], client, as: 'alice', starttls: kind.starttls }
        const { stdout, stderr } = await kind.ask(question, shop.directory)
        expect(stdout, stderr + running.said()).toMatch(kind.answer)
      } finally {
        await running.stop()
      }
    })

    const isSayable = (path: string) => server.cannotSay?.(path) === undefined
    const isName = (path: string) => !/^\/\.*$/.test(path) && Buffer.byteLength(path) < 200
    const chance = fc.sample(
      paths.filter((path) => isName(path) && isSayable(path)),
      kind.pathsOfChance ?? 4,
    )
    it.each(chance)('starts from a path of any signs: %j', async (path) => {
      const root = mkdtempSync(join(shop.directory, 'chance-'))
      chmodSync(root, 0o711)
      const words = ['localhost', '--key-type', 'ecdsa-p256', '--output-directory', root + path]
      const made = makePair([...words, ...forIt], { directory: shop.directory })
      const port = await freePort()
      const running = await start(made, port)
      try {
        const question = { port, ca: made['ca-certificate-path'], starttls: kind.starttls }
        expect(await speaks(question, 'tls1_3', shop.directory)).toBe(true)
      } finally {
        await running.stop()
      }
    })
  })
}

/** The pair of a client with its key as every client reads it. */
function opened(client: Pair, passphrase: string): Pair {
  const path = `${client['key-path']}.opened`
  const key = createPrivateKey({ key: readFileSync(client['key-path']), passphrase })
  writeFileSync(path, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return { ...client, 'key-path': path }
}

/** Where the tests are run by root, servers need the users of their packages. */
function hasUser(name: UserName): boolean {
  return process.getuid?.() !== 0 || haveJudges(`user-${name}`)
}

/** Root runs servers as their own users; everyone else as themselves. */
export function userNamed(name: UserName): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (letter: string) => {
    const { status, stdout } = spawnSync('id', [letter, name], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`no user ${name}`)
    return Number(stdout)
  }
  return { uid: id('-u'), gid: id('-g') }
}
