import { describe, expect, it } from 'vitest'
import { clientJson, clientMarkdown, clientTable, clientVerdict } from '../../src/host/serving-report.ts'
import { judgeCase, notTried } from '../../src/test-cases/judge-client.ts'
import type { CaseReport, ClientReport } from '../../src/test-cases/ports.ts'

const seen = { connections: 1, handshakes: 1, requests: 1 }
const run = (exitCode: number, said = '') => ({ exitCode, signal: null, inTime: true, said, output: [said] })
const plain = { hasLists: false, isAllowed: false, asks: true }
const hostile = '| <script>alert(1)</script> [x](y) `z` **b** &amp; \n\n# h'

const cases: readonly CaseReport[] = [
  judgeCase('good', run(0), seen, plain),
  judgeCase('expired', run(60, 'client: certificate has expired'), { ...seen, requests: 0 }, plain),
  judgeCase('ca-as-end-entity', run(0), seen, plain),
  judgeCase('weak-key', run(0), seen, { ...plain, isAllowed: true }),
  judgeCase('wrong-usage', run(3, hostile), seen, plain),
  judgeCase('revoked', run(0), seen, plain),
]
const report: ClientReport = { command: 'client {url}', host: 'localhost', ok: false, cases, warnings: [] }
const bare = (_: string, text: string) => text

describe('what a client made of the cases', () => {
  it('is a table', () => {
    expect(
      clientTable({ ...report, cases: cases.filter(({ name }) => name !== 'wrong-usage') }, 100, bare),
    ).toMatchInlineSnapshot(`
      "Asked for localhost:  client {url}

           case              must    did       it said
        ✓  good              accept  accepted
        ✓  expired           refuse  refused   client: certificate has expired
        ✗  ca-as-end-entity  refuse  accepted
           A server sends the certificate of a CA, whose key could sign certificates for any host
           (CA/Browser Forum TLS Baseline Requirements §7.1.2.7.6).
        ~  weak-key          refuse  accepted
           A key of 1024 bits can be broken (CA/Browser Forum TLS Baseline Requirements §6.1.5; NIST SP
           800-131A).
        ·  revoked           refuse  accepted
           Its command does not give it the lists of revoked certificates: {crl}.
      "
    `)
  })

  it.each([40, 60, 80, 100, 160])('is no wider than %i columns', (columns) => {
    const lines = clientTable({ ...report, cases: cases.filter(({ name }) => name !== 'wrong-usage') }, columns, bare)
    for (const line of lines.split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(Math.max(columns, 43))
    }
    expect(lines).toContain('expired')
  })

  it('has no line that is a command to a runner', () => {
    const command = judgeCase(
      'expired',
      run(1, `${'x '.repeat(30)} ::add-mask::a ::stop-commands::b`),
      { ...seen, requests: 1 },
      plain,
    )
    for (const columns of [20, 40, 60, 80, 100]) {
      const table = clientTable({ ...report, cases: [command] }, columns, bare)
      expect(table).toContain('add-mask')
      expect(table).not.toMatch(/^\s*::/m)
    }
  })

  it('is painted by verdict, where there are colours', () => {
    const painted = clientTable(report, 100, (style, text) => `<${style}>${text}</>`)
    expect(painted).toContain('<green>✓</>  good')
    expect(painted).toContain('<red>✗</>  ca-as-end-entity')
    expect(painted).toContain('<yellow>~</>  weak-key')
  })

  it('is summed up, with what to do', () => {
    expect(clientVerdict(report)).toEqual([
      '2 of 6 as they must be, 2 findings, 1 allowed, 1 not judged.',
      'Where that is known and meant to be so: --allow ca-as-end-entity,wrong-usage',
    ])
    expect(clientVerdict({ ...report, cases: cases.slice(0, 2) })).toEqual(['2 of 2 as they must be.'])
    const none = { ...seen, connections: 0 }
    const unmet = [judgeCase('good', run(0), none, plain), notTried('expired')]
    expect(clientVerdict({ ...report, cases: unmet })).toEqual([
      '0 of 2 as they must be, 1 finding, 1 not tried.',
      expect.stringContaining('{address}'),
    ])
    const refusing = [judgeCase('good', run(1), { ...seen, requests: 0 }, plain), notTried('expired')]
    expect(clientVerdict({ ...report, cases: refusing })[1]).toContain('{ca}')
  })

  it('says which refusals have words that nobody knows, and shows a refusal for another reason', () => {
    const refused = { ...seen, requests: 0 }
    const some = [
      judgeCase('good', run(0), seen, plain),
      judgeCase('expired', run(1, 'no'), refused, plain),
      judgeCase('name-constraint-violation', run(60, 'unable to get certificate CRL'), refused, plain),
    ]
    expect(clientVerdict({ ...report, cases: some })).toEqual([
      '2 of 3 as they must be, 1 finding.',
      expect.stringContaining('--allow name-constraint-violation'),
      'Refused (no reason recognised), which counts as refused: expired. Let the client print why it refuses.',
    ])
    expect(clientTable({ ...report, cases: some }, 120, bare)).toMatchInlineSnapshot(`
      "Asked for localhost:  client {url}

           case                       must    did                    it said
        ✓  good                       accept  accepted
        ✓  expired                    refuse  refused                no
        ✗  name-constraint-violation  refuse  refused, other reason  unable to get certificate CRL
           Refused, but for another reason: there is no list of revoked certificates of a CA.
           It said: unable to get certificate CRL
      "
    `)
  })

  it('is Markdown in which nothing that the client said has a meaning', () => {
    const markdown = clientMarkdown({ ...report, command: hostile })
    expect(markdown).not.toMatch(/<script|\[x\]|`z`|\*\*b|^# h/m)
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(2 + cases.length)
    for (const row of rows) expect(row.match(/\|/g), row).toHaveLength(6)
    expect(markdown).toContain('| ✗ | `ca-as-end-entity` | refuse | <strong>accepted</strong> |')
  })

  it('is JSON of all that is known', () => {
    const { ok, cases: told } = clientJson(report)
    expect(ok).toBe(false)
    expect(told[1]).toEqual({
      name: 'expired',
      expected: 'refuse',
      conduct: 'refused',
      verdict: 'as it must',
      note: '',
      said: 'client: certificate has expired',
      recognised: ['expired'],
      reason: 'The certificate is no longer valid.',
      source: 'RFC 5280 §6.1.3 (a)(2)',
      'exit-code': 60,
    })
  })
})
