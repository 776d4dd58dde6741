import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { formatGeneralName } from '../../src/pki/general-name.ts'
import { parseAlternativeName, parseEmailAddress, parseHost } from '../../src/request/names.ts'
import { hasOpenssl, judgeCertificate } from '../pki/openssl.ts'
import { ed25519KeyOf, selfSignedContents } from '../pki/sample.ts'
import { anyText, emailAddress, hostName, ipAddress, knownALabels, uri } from './arbitraries.ts'

/** The name with its type, or what was expected instead. */
function read(text: string): string {
  const name = parseAlternativeName(text)
  return 'value' in name ? formatGeneralName(name.value) : `expected ${name.mistake.expected}`
}

/** Node.js puts what could be mistaken into quotes, and writes IPv6 without `::`. */
function canonical(said: string): string {
  const [, prefix, shown = ''] = /^(DNS|IP Address|email|URI):(.*)$/.exec(said) ?? []
  const value = shown.startsWith('"') ? (JSON.parse(shown) as string) : shown
  if (prefix !== 'IP Address') return `${prefix}:${value}`
  const host = value.includes(':') ? `[${value}]` : value
  return `IP:${new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '')}`
}

describe('a host name', () => {
  it.each([
    ['localhost', 'localhost'],
    ['WWW.Example.TEST', 'www.example.test'],
    ['example.test.', 'example.test'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['_sip._tcp.example.test', '_sip._tcp.example.test'],
    ['a--b.test', 'a--b.test'],
    ['1.2.3.4.in-addr.arpa', '1.2.3.4.in-addr.arpa'],
    ['3com.test', '3com.test'],
    ['a', 'a'],
  ])('is in lower case and without a trailing dot: %s', (text, written) => {
    expect(read(text)).toBe(`DNS:${written}`)
  })

  it.each(Object.entries(knownALabels))('in another script becomes its A-label (RFC 5890): %s', (label, aLabel) => {
    expect(read(`${label}.test`)).toBe(`DNS:${aLabel}.test`)
    expect(read(`www.${label}`)).toBe(`DNS:www.${aLabel}`)
  })

  it('in another script may have the dots of that script (RFC 3490 §3.1)', () => {
    expect(['例え。テスト', '例え．テスト', '例え｡テスト'].map(read)).toEqual(
      new Array(3).fill('DNS:xn--r8jz45g.xn--zckzah'),
    )
  })

  it('may have labels of 63 characters, 253 in all (RFC 1035 §2.3.4)', () => {
    const longest = [63, 63, 63, 61].map((length) => 'a'.repeat(length)).join('.')
    expect(longest).toHaveLength(253)
    expect(read(longest)).toBe(`DNS:${longest}`)
    expect(read(`${longest}.`)).toBe(`DNS:${longest}`)
    expect(read(`b${longest}`)).toBe('expected a host name of at most 253 characters')
    expect(read(`${'a'.repeat(64)}.test`)).toBe('expected labels of at most 63 characters')
  })

  it('is measured in A-labels', () => {
    expect(read(`${'ü'.repeat(60)}.test`)).toBe('expected labels of at most 63 characters')
    expect(read(`${'ü.'.repeat(40)}test`)).toBe('expected a host name of at most 253 characters')
  })

  it.each(['', '.', '..', '.example.test', 'a..test', 'a.test..', 'dns:', '*.', '*..test'])(
    'has no empty label: %j',
    (text) => {
      const expected =
        text === '.' || text === '..'
          ? 'an IPv4 address, four numbers from 0 to 255'
          : 'a host name without empty labels'
      expect(read(text)).toBe(`expected ${expected}`)
    },
  )

  it.each([
    ...['-a.test', 'a-.test', 'a.-test', '-', 'a b.test', 'a\tb', "o'brien", 'a&b.test', 'a/b', 'a\\b', 'a%2eb', '"a"'],
    ...['a\0b', 'a\x7fb', '(a)', 'a=b', '~', 'dns:a:443', 'dns:someone@example.test', 'dns:dns:a', 'dns:::1'],
  ])('has letters, digits and hyphens only (RFC 1123 §2.1): %j', (text) => {
    expect(read(text)).toBe('expected a host name of letters, digits and hyphens, no label with a hyphen at its end')
  })

  it.each([
    'xn--a.test',
    'xn--zzzzzzzzzzz99.test',
    'xn--.test',
    'bü cher.test',
    'ü%41.test',
    'ü/x',
    '\ud800.test',
    'a\ud800ü',
  ])('is one that IDNA allows (RFC 5891): %j', (text) => {
    expect(read(text)).toBe('expected a host name that IDNA allows')
  })

  it.each(['dns:1.2.3.4', 'example.1', 'a.b.007', '１２７.０.０.１'])('does not end in a number: %s', (text) => {
    expect(read(text)).toBe('expected a host name whose last label is not all digits')
  })

  it('is refused for its length before any other check', () => {
    for (const label of ['a', 'ü', 'xn--a', '.', 'ü.', '*']) expect(read(label.repeat(30_000))).toMatch(/^expected /)
  })
})

describe('a wildcard (RFC 9525 §6.3)', () => {
  it.each([
    ['*.example.test', '*.example.test'],
    ['*.EXAMPLE.test.', '*.example.test'],
    ['*.bücher.example', '*.xn--bcher-kva.example'],
    ['*.test', '*.test'],
  ])('is the whole left-most label: %s', (text, written) => {
    expect(read(text)).toBe(`DNS:${written}`)
  })

  it.each([
    '*',
    '**',
    '*.*.example.com',
    'w*.example.com',
    '*w.example.com',
    'www.*.com',
    'a.*',
    '**.test',
    '*。ü.test',
  ])('is nothing else: %s', (text) => {
    expect(read(text)).toBe('expected one wildcard, as the whole left-most label')
  })

  it.each(['*.127.0.0.1', '*.1', '*.::1'])('is followed by a host name, not an address: %s', (text) => {
    expect(read(`dns:${text}`)).toBe('expected a wildcard before a host name')
  })
})

describe('an address', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['2001:DB8:0:0::7', '2001:db8::7'],
    ['ip:10.0.0.1', '10.0.0.1'],
    ['IP:fe80::1', 'fe80::1'],
  ])('is found out: %s', (text, value) => {
    expect(read(text)).toBe(`IP:${value}`)
  })

  it.each([
    ['1.2.3.400', 'an IPv4 address, four numbers from 0 to 255'],
    ['1.2.3', 'an IPv4 address, four numbers from 0 to 255'],
    ['01.2.3.4', 'an IPv4 address, four numbers from 0 to 255'],
    ['12345', 'an IPv4 address, four numbers from 0 to 255'],
    ['ip:localhost', 'an IPv4 address, four numbers from 0 to 255'],
    ['ip:', 'an IPv4 address, four numbers from 0 to 255'],
    ['[::1]', 'an IPv6 address without brackets and port'],
    ['[::1]:443', 'an IPv6 address without brackets and port'],
    ['localhost:8443', 'a name without a port'],
    ['127.0.0.1:443', 'a name without a port'],
    ['ip:10.0.0.0/8', 'one IP address'],
    ['2001:db8::/32', 'one IP address'],
    ['fe80::1%eth0', 'an IPv6 address without a zone'],
  ])('has nothing around it: %s', (text, expected) => {
    expect(read(text)).toBe(`expected ${expected}`)
  })

  it.each(['1::2::3', 'a:b', ':', 'g::1', '12345::'])('is one of RFC 4291 §2.2: %s', (text) => {
    expect(read(text)).toMatch(/^expected an IPv6 address/)
  })

  it('is what Node.js accepts as one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          ipAddress.map(({ typed }) => typed),
        ),
        (text) => {
          const name = parseHost(text)
          const isAddress = isIP(text) !== 0 && !text.includes('%')
          expect('value' in name && name.value.type === 'iPAddress').toBe(isAddress)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    ['someone@example.test', 'someone@example.test'],
    ['Some.One+tag@EXAMPLE.test.', 'Some.One+tag@example.test'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['email:root@localhost', 'root@localhost'],
    ["!#$%&'*+/=?^_`{|}~-@a.test", "!#$%&'*+/=?^_`{|}~-@a.test"],
    [`${'a'.repeat(64)}@a.test`, `${'a'.repeat(64)}@a.test`],
  ])('keeps its local part, and its host is one (RFC 5280 §7.5): %s', (text, written) => {
    expect(read(text)).toBe(`email:${written}`)
  })

  it.each([
    ...['@', '@example.test', 'a..b@example.test', '.a@example.test', 'a.@example.test', 'a b@example.test', 'email:'],
    ...['email:someone', '"a b"@example.test', 'a@b@example.test', 'ü@example.test', 'a\0@b.test'],
    `${'a'.repeat(65)}@example.test`,
  ])('has a local part of RFC 5321 §4.1.2, unquoted and ASCII: %j', (text) => {
    expect(read(text)).toBe('expected an e-mail address such as someone@example.test, ASCII before the @')
  })

  it.each([
    ['a@', 'an e-mail address with a host name without empty labels'],
    ['a@127.0.0.1', 'an e-mail address with a host name whose last label is not all digits'],
    [
      'a@[127.0.0.1]',
      'an e-mail address with a host name of letters, digits and hyphens, no label with a hyphen at its end',
    ],
    ['a@xn--a', 'an e-mail address with a host name that IDNA allows'],
  ])('has a host: %s', (text, expected) => {
    expect(read(text)).toBe(`expected ${expected}`)
    const found = parseEmailAddress(text)
    expect('mistake' in found && found.mistake.got).toBe(text)
  })
})

describe('a URI (RFC 3986 §3)', () => {
  it.each([
    ...[
      'https://example.test',
      'https://example.test:8443/a/b?c=d&e#f',
      'spiffe://example.test/ns/a',
      'https://127.0.0.1/',
    ],
    ...['https://[2001:db8::7]:443/', 'https://user:pass@example.test/', 'HTTPS://EXAMPLE.test/%20', 'a+b-c.1://host'],
    ...['urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'URN:example:a', 'https://example.test:/', 'urn:example:a:'],
    'mailto:a@example.test',
  ])('is kept as it is: %s', (text) => {
    expect(read(text)).toBe(`URI:${text}`)
  })

  it('is forced by its prefix, which is not a part of it', () => {
    expect(read('uri:mailto:a@example.test')).toBe('URI:mailto:a@example.test')
    expect(read('URI:tag:example.test:a')).toBe('URI:tag:example.test:a')
  })

  it.each([
    ...[
      '://',
      '://example.test',
      'uri:',
      'uri:a',
      'uri:a:',
      'uri:/a',
      'uri:1a:b',
      'urn:a b',
      'urn:ü',
      'urn:%zz',
      'urn:%4',
      'urn:a#b#c',
    ],
    ...[
      'https://example.test/ü',
      'https://example.test/a b',
      'https://example.test/"',
      'https://example.test/\0',
      'urn:<a>',
    ],
  ])('is absolute and ASCII, other characters percent-encoded: %j', (text) => {
    expect(read(text)).toBe('expected an absolute URI, other characters percent-encoded')
  })

  it.each([
    ...['https://', 'https:///a', 'file:///etc/hosts', 'https://-a.test/', 'https://1.2.3.400/', 'https://[::1/'],
    ...[
      'https://[1.2.3.400]/',
      'https://[]/',
      'https://a@b@example.test/',
      'https://bücher.example/',
      'https://user@/',
    ],
    ...['https://a..b/', 'https://example.test:80a/'],
  ])('that has an authority has a host in it (RFC 5280 §4.2.1.6): %s', (text) => {
    expect(read(text)).toMatch(/^expected (a URI whose host is a host name or an IP address|an absolute URI)/)
  })

  it.each([
    'https://us er@example.test/',
    'https://\0@example.test/',
    'https://%zz@example.test/',
    'https://"@a.test/',
  ])('has no user that must be percent-encoded: %j', (text) => {
    expect(read(text)).toMatch(/^expected (a URI|an absolute URI)/)
  })

  it.each([
    'https://*.example.test/',
    'https://1:2:3:4:5:6:7:8:443/',
    'https://[example.test]/',
    'https://[127.0.0.1]/',
  ])('has no wildcard for a host, and brackets around IPv6 and nothing else (RFC 3986 §3.2.2): %s', (text) => {
    expect(read(text)).toMatch(/^expected (a URI|an absolute URI)/)
  })

  it('has at most 8000 characters, and a longer one is refused before it is parsed', () => {
    expect(read(`urn:${'x'.repeat(7996)}`)).toMatch(/^URI:urn:x/)
    for (const text of [`a://${'x'.repeat(40_000)}/ y`, `urn:${'x'.repeat(7997)}`, `urn:${'/'.repeat(10_000_000)}`]) {
      expect(read(text)).toBe('expected a URI of at most 8000 characters')
    }
  })
})

describe('any accepted name', () => {
  const typedName = fc.oneof(
    fc.tuple(fc.constantFrom('', 'dns:'), hostName).map(([prefix, { typed, written }]) => ({
      prefix,
      typed,
      judged: `DNS:${written}`,
    })),
    hostName.map(({ typed, written }) => ({ prefix: '', typed: `*.${typed}`, judged: `DNS:*.${written}` })),
    fc.tuple(fc.constantFrom('', 'ip:'), ipAddress).map(([prefix, { typed, written }]) => ({
      prefix,
      typed,
      judged: `IP:${written}`,
    })),
    fc.tuple(fc.constantFrom('', 'email:'), emailAddress).map(([prefix, { typed, written }]) => ({
      prefix,
      typed,
      judged: `email:${written}`,
    })),
    fc.tuple(fc.constantFrom('', 'uri:'), uri).map(([prefix, typed]) => ({ prefix, typed, judged: `URI:${typed}` })),
  )
  const privateKey = ed25519KeyOf(1)

  it.skipIf(!hasOpenssl)('is read back by OpenSSL as what was typed', () => {
    const prefixed = typedName.chain(({ prefix, typed, judged }) =>
      fc.mixedCase(fc.constant(prefix)).map((anyPrefix) => ({ text: anyPrefix + typed, judged })),
    )
    fc.assert(
      fc.property(fc.array(prefixed, { minLength: 1, maxLength: 20 }), (names) => {
        const subjectAltName = names.map(({ text }) => {
          const name = parseAlternativeName(text)
          if ('mistake' in name) throw new Error(`${text}: expected ${name.mistake.expected}`)
          return name.value
        })
        const der = signCertificate(selfSignedContents(privateKey, { subjectAltName }), privateKey)
        expect(judgeCertificate(der).subjectAltName).toEqual(names.map(({ judged }) => judged))
      }),
      { numRuns: 50 },
    )
  })

  it('is ASCII that Node.js reads in a certificate, and is the same when it is read again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = parseAlternativeName(text)
        if ('mistake' in name) return
        expect(name.value.value).toMatch(/^[\x21-\x7e]+$/)
        expect(parseAlternativeName(formatGeneralName(name.value))).toEqual(name)
        const contents = selfSignedContents(privateKey, { subjectAltName: [name.value] })
        const said = new X509Certificate(signCertificate(contents, privateKey)).subjectAltName ?? ''
        expect(canonical(said)).toBe(formatGeneralName(name.value))
      }),
      { numRuns: 2000 },
    )
  })
})
