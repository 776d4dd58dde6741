/**
 * Clients that ignore exactly one rule, as a callback of OpenSSL does that lets its errors pass: the kit convicts every
 * one, whether it checks lists of revoked certificates or not, and no other case suffers.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ports } from '../../src/commands/ports.ts'
import { serveTestCases } from '../../src/commands/serve-test-cases.ts'
import type { TestCaseName } from '../../src/test-cases/case-definitions.ts'
import type { ClientReport } from '../../src/test-cases/ports.ts'
import { runClient } from '../../src/test-cases/run-client.ts'
import { startServers } from '../../src/test-cases/servers.ts'
import { requireJudges } from '../judges.ts'
import { makePair, sharedTemporaryDirectory } from '../program.ts'

/** s_client reports every error and goes on; the first that is not ignored ends this client. */
const client = `
ignored=$1 host=$2 address=$3 port=$4 ca=$5 lists=$6
shift 6
errors=$(openssl s_client -brief -CAfile "$ca" -no-CApath \${lists:+-CAstore "$lists" -crl_check_all} \\
  -verify_hostname "$host" -servername "$host" -connect "$address:$port" "$@" </dev/null 2>&1 |
  grep 'verify error:num=' | grep -vE "num=($ignored):" | head -n 1)
[ -z "$errors" ] || { echo "$errors" >&2; exit 1; }
`

/** As programs on Node.js do it: they go on after a failure, and look only at some codes. */
const nodeClient = `
const { readFileSync } = require('node:fs')
const [ignored, url, address, ca, lists] = process.argv.slice(2)
const pattern = new RegExp(ignored)
const crl = lists && readFileSync(lists, 'utf8').match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g)
const lookup = (_host, { all }, done) => all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)
const request = require('node:https').get(url, { lookup, ca: readFileSync(ca), rejectUnauthorized: false, agent: false, ...(crl ? { crl } : {}) }, (answer) => answer.resume())
request.on('socket', (socket) => socket.on('secureConnect', () => {
  const { authorizationError: error } = socket
  if (!error || pattern.test(error.code ?? error)) return
  console.error('Error: ' + (error.message ?? error))
  process.exit(1)
}))
request.on('error', (error) => {
  console.error('Error: ' + error.message)
  process.exitCode = 1
})
`

/** The numbers of OpenSSL's errors (X509_V_ERR_…), and the cases that only this rule refuses. */
const rules: readonly (readonly [rule: string, numbers: string, cases: readonly TestCaseName[]])[] = [
  ['dates', '9|10', ['expired', 'not-yet-valid']],
  ['names', '62', ['wrong-host']],
  ['trust', '2|18|19|20|21|27', ['untrusted-root', 'self-signed', 'incomplete-chain']],
  ['usage', '26', ['wrong-usage']],
  ['name constraints', '47', ['name-constraint-violation']],
  ['path length', '25', ['path-length-violation']],
  ['sizes of keys', '66', ['weak-key']],
  ['hashes of signatures', '68', ['sha1-signature']],
  ['signatures', '7', ['invalid-signature']],
  ['revocation', '23', ['revoked']],
]

/** OpenSSL accepts these by default. */
const acceptedByOpenssl: readonly TestCaseName[] = ['no-subject-alt-name', 'ca-as-end-entity']

describe.skipIf(process.platform === 'win32' || !requireJudges('openssl'))('a client that ignores', () => {
  const directory = sharedTemporaryDirectory()
  const program = join(directory, 'client.sh')
  const nodeProgram = join(directory, 'client.cjs')
  beforeAll(() => {
    makePair(['localhost', '--test-cases', 'all', '--key-type', 'ecdsa-p256'], { directory })
    writeFileSync(program, client)
    writeFileSync(nodeProgram, nodeClient)
  })

  async function check(ignored: string, crl: string): Promise<ClientReport> {
    return checkCommand(`sh '${program}' '${ignored}' {host} {address} {port} {ca} ${crl}`)
  }

  async function checkCommand(command: string): Promise<ClientReport> {
    const pathOf = (name: string) => join(directory, 'certs', name)
    const read = (name: string) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name)) : undefined)
    const ports = {
      fileStore: { openDirectory: () => ({ read, pathOf }) },
      now: () => Date.now() / 1000,
      serve: async () => ({
        start: startServers,
        runClient: (words: readonly [string, ...string[]], seconds: number) =>
          runClient(words, seconds, process.env, () => {}),
      }),
    } as unknown as Ports
    const settings = new Map(Object.entries({ 'check-client': command, allow: acceptedByOpenssl.join(',') }))
    const { report } = await serveTestCases([], settings, ports)
    return report as ClientReport
  }

  const findingsIn = ({ cases }: ClientReport) =>
    cases.filter(({ verdict }) => verdict === 'finding').map(({ name }) => name)

  it.each(rules)('%s is convicted with lists', async (_, numbers, cases) => {
    const report = await check(numbers, '{crl}')
    // A self-signed certificate has no list, so a client that checks lists still refuses it.
    expect(findingsIn(report)).toEqual(cases.filter((name) => name !== 'self-signed'))
    expect(report.ok).toBe(false)
  })

  it.each(rules.filter(([rule]) => rule !== 'revocation'))(
    '%s is convicted without lists',
    async (_, numbers, cases) => {
      const report = await check(numbers, `''`)
      expect(findingsIn(report)).toEqual(cases)
      expect(report.ok).toBe(false)
    },
  )

  it.each<[string, string, string, readonly TestCaseName[]]>([
    ['dates', 'CERT_HAS_EXPIRED|CERT_NOT_YET_VALID', '{crl}', ['expired', 'not-yet-valid']],
    ['names', 'ERR_TLS_CERT_ALTNAME_INVALID', `''`, ['wrong-host']],
  ])('%s is convicted also on Node.js', async (_, codes, crl, cases) => {
    const report = await checkCommand(`'${process.execPath}' '${nodeProgram}' '${codes}' {url} {address} {ca} ${crl}`)
    expect(findingsIn(report).filter((name) => name !== 'weak-key')).toEqual(cases)
    expect(report.ok).toBe(false)
  })

  it.each(['{crl}', `''`])('nothing passes, with the lists %s, each refusal for a reason of its case', async (crl) => {
    const report = await check('none', crl)
    expect(findingsIn(report)).toEqual([])
    const refused = report.cases.filter(({ conduct }) => conduct === 'refused')
    expect(refused.filter(({ recognised }) => recognised.length === 0)).toEqual([])
    expect(refused).toHaveLength(crl === '{crl}' ? 13 : 12)
  })

  it('name constraints fails the check even if the constrained CA has no list, as in older test cases', async () => {
    const lists = readFileSync(join(directory, 'certs/test-cases/good/crl.pem'), 'utf8').split(/(?=-----BEGIN)/)
    const some = join(directory, 'some-lists.pem')
    writeFileSync(some, lists.slice(0, 2).join(''))
    const { cases } = await check('47', `'${some}'`)
    expect(cases.find(({ name }) => name === 'name-constraint-violation')).toMatchObject({
      conduct: 'refused, other reason',
      verdict: 'finding',
      note: 'Refused, but for another reason: there is no list of revoked certificates of a CA.',
    })
  })
})
