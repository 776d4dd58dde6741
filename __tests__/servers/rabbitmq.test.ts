import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erlangBinary, quoteForErlang } from '../../src/servers/erlang-syntax.ts'
import { rabbitmq } from '../../src/servers/rabbitmq.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

const names = ['cacertfile', 'certfile', 'keyfile', 'password', 'verify', 'fail_if_no_peer_cert', 'depth']

/** A string literal of Erlang, as the octets that it stands for. */
function octetsOf(literal: string): Buffer {
  const [, inside] = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\]|\\x\{[0-9a-f]{2}\})*)"$/.exec(
    literal,
  ) as RegExpExecArray
  const octets = [...(inside as string).matchAll(/\\x\{(..)\}|\\?(.)/g)].map(([, hex, one]) =>
    hex === undefined ? (one as string).charCodeAt(0) : Number.parseInt(hex, 16),
  )
  return Buffer.from(octets)
}

describe('rabbitmq', () => {
  it('listens with TLS alone, and has versions and ciphers of the recommendation', () => {
    const { files, load } = rabbitmq.settings(siteAt('/my certs'))
    expect(files.map(({ name, secret }) => [name, secret])).toEqual([['rabbitmq.conf', undefined]])
    expect(load).toBe("RABBITMQ_CONFIG_FILE='/my certs/settings/rabbitmq.conf' rabbitmq-server")
    expect(linesOf(files[0]?.text as string)).toEqual([
      'listeners.tcp = none',
      'listeners.ssl.default = 5671',
      'ssl_options.cacertfile = /my certs/ca.pem',
      'ssl_options.certfile = /my certs/fullchain.pem',
      'ssl_options.keyfile = /my certs/key.pem',
      'ssl_options.verify = verify_none',
      'ssl_options.fail_if_no_peer_cert = false',
      'ssl_options.depth = 10',
      'ssl_options.versions.1 = tlsv1.3',
      'ssl_options.versions.2 = tlsv1.2',
      'ssl_options.ciphers.1 = TLS_AES_128_GCM_SHA256',
      'ssl_options.ciphers.2 = TLS_AES_256_GCM_SHA384',
      'ssl_options.ciphers.3 = TLS_CHACHA20_POLY1305_SHA256',
      'ssl_options.ciphers.4 = ECDHE-ECDSA-AES128-GCM-SHA256',
      'ssl_options.ciphers.5 = ECDHE-RSA-AES128-GCM-SHA256',
      'ssl_options.ciphers.6 = ECDHE-ECDSA-AES256-GCM-SHA384',
      'ssl_options.ciphers.7 = ECDHE-RSA-AES256-GCM-SHA384',
      'ssl_options.ciphers.8 = ECDHE-ECDSA-CHACHA20-POLY1305',
      'ssl_options.ciphers.9 = ECDHE-RSA-CHACHA20-POLY1305',
    ])
  })

  it('asks for a client certificate where some were issued', () => {
    const clients = { pem: '/certs/clients.pem', selfSigned: false, each: [], trustStore: '' }
    const lines = linesOf(textOf(rabbitmq, 'rabbitmq.conf', siteAt('/certs', { clients })))
    expect(lines).toContain('ssl_options.cacertfile = /certs/clients.pem')
    expect(lines).toContain('ssl_options.verify = verify_peer')
    expect(lines).toContain('ssl_options.fail_if_no_peer_cert = true')
  })

  it('warns of clients that sign themselves', () => {
    const clients = { pem: '/certs/settings/clients.pem', selfSigned: true, each: [], trustStore: '' }
    expect(rabbitmq.settings(siteAt('/certs', { clients })).warnings).toEqual([
      'rabbitmq: expected client certificates from a CA, got some that sign themselves, which Erlang refuses whatever it trusts. Set issued-by to root-ca.',
    ])
    expect(rabbitmq.settings(siteAt('/certs', withClients)).warnings).toEqual([])
  })

  it('keeps the file with the passphrase of a key from others', () => {
    const { files } = rabbitmq.settings(siteAt('/certs', { keyPassphrase: 'open sesame' }))
    expect(files.map(({ name, secret }) => [name, secret])).toEqual([['rabbitmq.conf', true]])
    expect(files[0]?.text).toContain('ssl_options.password = open sesame\n')
  })

  it.each(['#', 'encrypted:a', ' a', 'a ', '$(a)', 'größe', "'a'", ''])(
    'has terms of Erlang where a passphrase is not for rabbitmq.conf: %j',
    (keyPassphrase) => {
      const { files, load } = rabbitmq.settings(siteAt('/certs', { keyPassphrase }))
      expect(files.map(({ name, secret }) => [name, secret])).toEqual([
        ['rabbitmq.conf', undefined],
        ['rabbitmq-advanced.config', true],
      ])
      expect(load).toBe(
        'RABBITMQ_CONFIG_FILE=/certs/settings/rabbitmq.conf RABBITMQ_ADVANCED_CONFIG_FILE=/certs/settings/rabbitmq-advanced.config rabbitmq-server',
      )
      expect(files[0]?.text).not.toContain('ssl_options')
      expect(files[1]?.text).toContain(`    {password, ${quoteForErlang(keyPassphrase)}},\n`)
    },
  )

  it('has all options in these terms', () => {
    const text = textOf(rabbitmq, 'rabbitmq-advanced.config', siteAt('/ä', { ...withClients, keyPassphrase: 'a' }))
    expect(text.replace(/^%%.*\n/gm, '').split('\n')).toEqual([
      '[{rabbit, [',
      '  {ssl_options, [',
      '    {cacertfile, <<"/certs/ca.pem">>},',
      '    {certfile, <<"/\\x{c3}\\x{a4}/fullchain.pem">>},',
      '    {keyfile, <<"/\\x{c3}\\x{a4}/key.pem">>},',
      '    {password, "a"},',
      '    {verify, verify_peer},',
      '    {fail_if_no_peer_cert, true},',
      '    {depth, 10},',
      "    {versions, ['tlsv1.3', 'tlsv1.2']},",
      '    {ciphers, ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305", "ECDHE-RSA-CHACHA20-POLY1305"]}',
      '  ]}',
      ']}].',
      '',
    ])
  })

  it('reads each path and passphrase as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, paths, (root, keyPassphrase) => {
        const { files } = rabbitmq.settings(siteAt(root, { keyPassphrase }))
        const [plain, terms] = files
        const expected = [`${root}/ca.pem`, `${root}/fullchain.pem`, `${root}/key.pem`, keyPassphrase]
        if (terms) {
          const lines = terms.text.split('\n').filter((line) => /^ {4}\{\w+, (<<)?"/.test(line))
          const literals = lines.map((line) => /^ {4}\{(\w+), (?:<<)?(".*")(?:>>)?\},$/.exec(line)?.slice(1, 3))
          expect(literals.map((literal) => literal?.[0])).toEqual(names.slice(0, 4))
          expect(literals.map((literal) => octetsOf(literal?.[1] as string).toString())).toEqual(expected)
        } else {
          // A value ends at a comment and at the spaces before the end of the line (conf_parse.peg).
          const values = linesOf(plain?.text as string).map(
            (line) => /^[\w.]+ = ([^#$\x7f-\uffff]*[^ ])$/.exec(line)?.[1],
          )
          expect(values.slice(2, 6)).toEqual(expected)
        }
      }),
    )
  })

  it('warns of a key that its user cannot read', () => {
    const { warnings } = rabbitmq.settings(siteAt('/certs', { owner: { uid: 0, gid: 0 } }))
    expect(warnings).toEqual([expect.stringMatching(/^rabbitmq: expected a key that its own user can read/)])
  })
})

describe('a string of Erlang', () => {
  it.each([
    ['a b', '"a b"'],
    ['a"\\b', '"a\\"\\\\b"'],
    ['ë', '"\\x{c3}\\x{ab}"'],
    ['~', '"~"'],
    ['\x7f', '"\\x{7f}"'],
  ])('of %s is %s', (text, written) => {
    expect(quoteForErlang(text)).toBe(written)
    expect(erlangBinary(text)).toBe(`<<${written}>>`)
  })
})
