/** Deno, whose TLS is rustls: the strictest of readers. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runClient } from './client.ts'
import { denoRuntime } from './deno.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

const program = `
const [ca, name, address, port] = Deno.args
const plain = await Deno.connect({ hostname: address, port: Number(port) })
try {
  const secure = await Deno.startTls(plain, { hostname: name, caCerts: [Deno.readTextFileSync(ca)] })
  await secure.handshake()
  secure.close()
} catch (refusal) {
  console.error(refusal)
  Deno.exit(1)
}
`

const deno = haveJudges() ? denoRuntime() : undefined

judgeServerCertificates({
  name: 'Deno (rustls)',
  available: deno !== undefined,
  async prepare({ directory }) {
    writeFileSync(join(directory, 'judge.mjs'), program)
  },
  async ask({ ca, name, address, port }, { directory }) {
    const permissions = ['--no-remote', '--no-config', '--no-lock', '--no-prompt', '--allow-net', '--allow-read']
    const words = ['run', ...permissions, join(directory, 'judge.mjs'), ca, name, address, `${port}`]
    const environment = { DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(directory, 'deno'), NO_COLOR: '1' }
    const answer = await runClient(deno as string, words, { directory, environment })
    return { accepted: answer.status === 0, said: answer.stdout + answer.stderr }
  },
  keyTypes: {
    'rsa-2048': 'accepts',
    'rsa-3072': 'accepts',
    'rsa-4096': 'accepts',
    'ecdsa-p256': 'accepts',
    'ecdsa-p384': 'accepts',
    'ecdsa-p521': 'accepts',
    ed25519: 'accepts',
  },
  wrongName: /certificate not valid for name/,
  wrongAddress: /certificate not valid for name/,
  untrusted: /BadSignature/,
  expired: /certificate expired/,
  notYetValid: /certificate not valid yet/,
  wrongUsage: /does not allow extended key usage for server authentication/,
  takesUnicodeNames: false,
  chains: {
    unknownIssuer: /UnknownIssuer/,
    expired: /certificate expired/,
    notYetValid: /certificate not valid yet/,
    wrongUsage: /does not allow extended key usage for server authentication/,
    outsideAnchor: /NameConstraintViolation/,
    outsideIntermediate: /NameConstraintViolation/,
  },
})
