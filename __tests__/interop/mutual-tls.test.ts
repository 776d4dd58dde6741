/** Servers that let nobody in without a client certificate of the same run: nginx, Node.js, Java and Python. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { freePort } from '../free-port.ts'
import { searchPath } from '../judge-machine.ts'
import { programToStart } from '../judges.ts'
import { runClient } from './client.ts'
import { expired, haveJudges, type Workshop, workshop } from './pairs.ts'
import { nginxWords } from './servers/nginx-words.ts'
import { start } from './servers/process.ts'
import { python } from './servers/python.ts'
import { page, serve } from './tls-server.ts'

/** The outputs of one certificate of a run. */
type Issued = Pick<Outputs, 'certificate-path' | 'key-path' | 'fullchain-path' | 'pkcs12-path'>

interface Server {
  readonly port: number
  /** All that it has said since it began. */
  said(): string
  stop(): Promise<void>
}

interface ServerKind {
  readonly name: string
  readonly available: boolean
  readonly start: (run: Outputs, shop: Workshop) => Promise<Server>
  /** In its words, of clients. */
  readonly without: RegExp
  readonly untrusted: RegExp
  readonly wrongUsage: RegExp
  readonly expired: RegExp
}

const startNginx: ServerKind['start'] = async (run, { directory }) => {
  const port = await freePort()
  const server = `server {
listen 127.0.0.1:${port} ssl;
ssl_protocols TLSv1.2 TLSv1.3;
ssl_certificate ${run['fullchain-path']};
ssl_certificate_key ${run['key-path']};
ssl_client_certificate ${run['ca-certificate-path']};
ssl_verify_client on;
ssl_verify_depth 2;
location / { return 200 '${page}'; }
}`
  return { ...(await start('nginx', nginxWords(server, directory), { directory, port })), port }
}

/** The page tells what it makes of the client. */
const startNode: ServerKind['start'] = async (run) => {
  const server = await serve(run, { clientCa: run['ca-certificate-path'] })
  return { port: server.port, said: () => '', stop: async () => server.close() }
}

const javaProgram = `
import java.io.FileInputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import javax.net.ssl.*;

public class MutualTls {
  public static void main(String[] words) throws Exception {
    char[] password = System.getenv("PASSWORD").toCharArray();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(words[0], password), password);
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(load(words[1], password));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    SSLServerSocket server = (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    server.setNeedClientAuth(true);
    System.out.println("listens on " + server.getLocalPort());
    while (true) {
      try (SSLSocket client = (SSLSocket) server.accept()) {
        client.setSoTimeout(20000);
        client.startHandshake();
        client.getInputStream().read(new byte[4096]);
        String head = "HTTP/1.1 200 OK\\r\\nConnection: close\\r\\nContent-Length: ${page.length}\\r\\n\\r\\n";
        client.getOutputStream().write((head + "${page}").getBytes());
      } catch (Exception refusal) {
        System.out.println(refusal);
      }
    }
  }

  static KeyStore load(String path, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (FileInputStream file = new FileInputStream(path)) {
      store.load(file, password);
    }
    return store;
  }
}
`

const startJava: ServerKind['start'] = async (run, { directory }) => {
  const source = join(directory, 'MutualTls.java')
  writeFileSync(source, javaProgram)
  const words = ['-XX:TieredStopAtLevel=1', source, run['pkcs12-path'], run['truststore-path']]
  return listening(begin('java', words, directory, { PASSWORD: run['pkcs12-password'] }))
}

const pythonProgram = `
import socket, ssl, sys
certificate, key, ca = sys.argv[1:]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=ca)
context.load_cert_chain(certificate, key)
context.verify_mode = ssl.CERT_REQUIRED
context.verify_flags |= ssl.VERIFY_X509_STRICT
with socket.create_server(('127.0.0.1', 0)) as server:
    print('listens on', server.getsockname()[1], flush=True)
    while True:
        plain, _ = server.accept()
        plain.settimeout(20)
        try:
            with context.wrap_socket(plain, server_side=True) as client:
                client.recv(4096)
                client.sendall(b'HTTP/1.1 200 OK\\r\\nConnection: close\\r\\nContent-Length: ${page.length}\\r\\n\\r\\n${page}')
        except OSError as refusal:
            print(refusal, flush=True)
`

const startPython: ServerKind['start'] = (run, { directory }) => {
  const words = ['-I', '-c', pythonProgram, run['fullchain-path'], run['key-path'], run['ca-certificate-path']]
  return listening(begin(python, words, directory))
}

const servers: readonly ServerKind[] = [
  {
    name: 'nginx',
    available: haveJudges('nginx'),
    start: startNginx,
    without: /client sent no required SSL certificate/,
    untrusted: /client SSL certificate verify error: .*unable to (get (local )?issuer|verify the first) certificate/,
    wrongUsage: /client SSL certificate verify error: .*unsuitable certificate purpose/,
    expired: /client SSL certificate verify error: .*certificate has expired/,
  },
  {
    name: 'Node.js',
    available: haveJudges(),
    start: startNode,
    without: /a client is refused: UNABLE_TO_GET_ISSUER_CERT/,
    untrusted: /alice is refused: (UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)/,
    wrongUsage: /localhost is refused: INVALID_PURPOSE/,
    expired: /late is refused: CERT_HAS_EXPIRED/,
  },
  {
    name: 'Java',
    available: haveJudges('java', 'java-compiler'),
    start: startJava,
    without: /SSLHandshakeException: Empty client certificate chain/,
    untrusted: /SSLHandshakeException: .*unable to find valid certification path to requested target/,
    wrongUsage: /Extended key usage does not permit use for TLS client authentication/,
    expired: /SSLHandshakeException: .*validity check failed/,
  },
  {
    name: 'Python',
    available: haveJudges('python3'),
    start: startPython,
    without: /peer did not return a certificate/,
    untrusted: /unable to get (local )?issuer certificate/,
    wrongUsage: /unsuitable certificate purpose/,
    expired: /certificate has expired/,
  },
]

const issuers = ['root-ca', 'intermediate-ca'] as const

for (const kind of servers) {
  describe.skipIf(!kind.available || !haveJudges('curl'))(
    `${kind.name}, a server that demands client certificates,`,
    () => {
      const shop = workshop()
      const words = ['--formats', 'pkcs12, truststore']
      const make = (...more: readonly string[]) => shop.pair('localhost', '127.0.0.1', ...words, ...more)

      describe.each(issuers)('of a run with %s', (issuer) => {
        const made = (...more: readonly string[]) => make('--issued-by', issuer, '--client-names', 'alice', ...more)
        let server: Server
        beforeAll(async () => {
          server = await kind.start(made(), shop)
        })
        afterAll(() => server?.stop())

        it('lets the right client in, which is curl', async () => {
          expect((await curl(server, made(), clientOf(made(), 'clients/alice'), shop)).stdout).toContain(page)
        })

        it('lets the right client in, which is Node.js with keystore.p12', async () => {
          const alice = clientOf(made(), 'clients/alice')
          expect(await visitWithKeyStore(server, made(), alice)).toContain(page)
        })

        it('refuses a client without a certificate', async () => {
          await expectRefusal(server, made(), undefined, kind.without, shop)
        })

        it('refuses a client of the same name from another run', async () => {
          const other = clientOf(made('--validity-days', '30'), 'clients/alice')
          await expectRefusal(server, made(), other, kind.untrusted, shop)
        })

        it('refuses a client that shows the certificate of the server', async () => {
          await expectRefusal(server, made(), made(), kind.wrongUsage, shop)
        })
      })

      it('refuses a client whose time is over, and lets in another of the same batch', async () => {
        const [, notBefore, , notAfter] = expired as [string, string, string, string]
        const batch = {
          defaults: { 'key-type': 'ecdsa-p256' },
          ca: {},
          certificates: {
            server: { 'common-name': 'localhost' },
            alice: { usage: 'client' },
            late: { usage: 'client', 'not-before': notBefore, 'not-after': notAfter },
          },
        }
        const made = shop.pair('--certificates', JSON.stringify(batch), ...words)
        const run = { ...made, ...clientOf(made, 'server') }
        const server = await kind.start(run, shop)
        try {
          expect((await curl(server, run, clientOf(made, 'alice'), shop)).stdout).toContain(page)
          await expectRefusal(server, run, clientOf(made, 'late'), kind.expired, shop)
        } finally {
          await server.stop()
        }
      })
    },
  )
}

/** One of the certificates of a run. */
function clientOf(run: Outputs, name: string): Issued {
  return (JSON.parse(run.certificates) as { readonly [name: string]: Issued })[name] as Issued
}

function curl({ port }: Server, run: Outputs, client: Issued | undefined, { directory }: Workshop) {
  const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
  const trust = ['--cacert', run['ca-certificate-path'], '--connect-to', '::127.0.0.1:']
  const shown = client === undefined ? [] : ['--cert', client['fullchain-path'], '--key', client['key-path']]
  return runClient('curl', [...quiet, ...trust, ...shown, `https://localhost:${port}/`], { directory })
}

/** What the server answers to Node.js. */
function visitWithKeyStore({ port }: Server, run: Outputs, client: Issued): Promise<string> {
  const shown = { pfx: readFileSync(client['pkcs12-path']), passphrase: run['pkcs12-password'] }
  const options = { ...shown, ca: readFileSync(run['ca-certificate-path']), agent: false, timeout: 20_000 }
  return new Promise((resolve, reject) => {
    get({ ...options, host: '127.0.0.1', port }, async (response) => {
      const texts: string[] = []
      for await (const text of response.setEncoding('utf8')) texts.push(text as string)
      resolve(texts.join(''))
    }).on('error', reject)
  })
}

/** Node.js gives the page to all, with its opinion; the others give it to those that they let in. */
async function expectRefusal(
  server: Server,
  run: Outputs,
  client: Issued | undefined,
  reason: RegExp,
  shop: Workshop,
): Promise<void> {
  const before = server.said().length
  const { stdout } = await curl(server, run, client, shop)
  await vi.waitFor(() => expect(stdout + server.said().slice(before)).toMatch(reason), { timeout: 10_000 })
  expect(stdout.includes(page) && !stdout.includes('is refused')).toBe(false)
}

type Begun = Omit<Server, 'port'> & { readonly child: ChildProcess }

/** A program that goes on until it is stopped. */
function begin(
  program: string,
  words: readonly string[],
  directory: string,
  environment: { readonly [variable: string]: string } = {},
): Begun {
  const child = spawn(programToStart(program), words, {
    cwd: directory,
    env: { PATH: searchPath, HOME: directory, LANG: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return {
    child,
    said: () => said,
    async stop() {
      child.kill('SIGKILL')
      await closed
    },
  }
}

/** The same, once it has said where it listens. */
async function listening(begun: Begun): Promise<Server> {
  const port = () => Number(/listens on (\d+)/.exec(begun.said())?.[1])
  await vi
    .waitFor(() => expect(port()).toBeGreaterThan(0), { timeout: 30_000 })
    .catch(async () => {
      await begun.stop()
      throw new Error(`a server does not listen: ${begun.said()}`)
    })
  return { ...begun, port: port() }
}
