import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { implicitElements, implicitTag, nullValue, sequence } from '../../src/pki/asn1.ts'
import { readDer, readOrReason } from '../../src/pki/der-reader.ts'
import type { GeneralName } from '../../src/pki/general-name.ts'
import {
  constraintsFor,
  type GeneralSubtree,
  type NameConstraints,
  nameConstraints,
  permits,
  readNameConstraints,
} from '../../src/pki/name-constraints.ts'
import { parseIpAddress } from '../../src/request/ip-address.ts'
import { parseAlternativeName } from '../../src/request/names.ts'
import { pathOfJudge, requireJudges } from '../judges.ts'
import { isVerified, type MadeByOpenssl, makeCertificate, makeKeyFile } from './made-by-openssl.ts'
import { hasOpenssl } from './openssl.ts'

const hasCerttool = requireJudges('certtool')

function octetsOf(address: string): Uint8Array {
  const read = parseIpAddress(address)
  if (!read) throw new Error(`no address: ${address}`)
  return read.octets
}

/** `DNS:a.test`, `IP:10.0.0.0/255.0.0.0` and so on, as OpenSSL's configuration has them. */
function subtree(text: string): GeneralSubtree {
  const [, prefix, value = ''] = /^(DNS|IP|email|URI):(.*)$/.exec(text) ?? []
  switch (prefix) {
    case 'DNS':
      return { type: 'dNSName', value }
    case 'email':
      return { type: 'rfc822Name', value }
    case 'URI':
      return { type: 'uniformResourceIdentifier', value }
    default: {
      const [address = '', mask = ''] = value.split('/')
      return { type: 'iPAddress', octets: octetsOf(address), mask: octetsOf(mask) }
    }
  }
}

function constraints(permitted: readonly string[], excluded: readonly string[] = []): NameConstraints {
  return { permittedSubtrees: permitted.map(subtree), excludedSubtrees: excluded.map(subtree) }
}

/** An alternative name from OpenSSL's notation. */
function nameOf(text: string): GeneralName {
  const parsed = parseAlternativeName(text)
  if ('mistake' in parsed) throw new Error(`no name: ${text}`)
  return parsed.value
}

const rootExtensions = [
  'basicConstraints = critical,CA:TRUE',
  'keyUsage = critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier = hash',
]

/** A root CA of OpenSSL with these constraints, in its own words or in our octets. */
function rootWith(extension: string, keyFile: string): MadeByOpenssl {
  return makeCertificate({ subject: ['CN = Root'], extensions: [...rootExtensions, extension], keyFile })
}

function leafOf(
  root: MadeByOpenssl,
  names: readonly string[],
  subject: readonly string[] = ['O = Leaf'],
): MadeByOpenssl {
  const extensions = [
    'basicConstraints = critical,CA:FALSE',
    'authorityKeyIdentifier = keyid',
    'subjectKeyIdentifier = hash',
  ]
  const san = names.map((name) => name.replace(/^IP:\[?|\]$/g, 'IP:')).join(',')
  const withNames = names.length > 0 ? [...extensions, `subjectAltName = ${san}`] : extensions
  return makeCertificate({ subject, extensions: withNames, keyFile: root.keyFile }, root)
}

const ourExtension = (value: NameConstraints) => {
  // Of Extension OpenSSL's configuration takes the extnValue.
  const extnValue = readDer(nameConstraints(value)).children.at(-1)?.contents as Uint8Array
  return `nameConstraints = critical,DER:${Buffer.from(extnValue).toString('hex')}`
}

describe('nameConstraints', () => {
  it.skipIf(!hasOpenssl).each<[permitted: readonly string[], excluded: readonly string[]]>([
    [['DNS:example.test'], []],
    [[], ['DNS:example.test', 'DNS:other.test']],
    [
      ['DNS:.a.test', 'email:b.test', 'URI:.c.test', 'IP:10.0.0.0/255.0.0.0'],
      ['IP:2001:db8::/ffff:ffff::', 'email:a@b.test'],
    ],
  ])('are written octet for octet as OpenSSL writes them, and read back: %j without %j', (permitted, excluded) => {
    const lines = [...permitted.map((text) => `permitted;${text}`), ...excluded.map((text) => `excluded;${text}`)]
    // In a list OpenSSL would take commas and colons of IPv6 apart; in a section it does not.
    const sections = `[constraints]\n${lines.map((line, index) => line.replace(/^(\w+;\w+):/, `$1.${index} = `)).join('\n')}`
    const extensions = [...rootExtensions, 'nameConstraints = critical,@constraints']
    const { pem } = makeCertificate({ extensions, sections })
    const ours = nameConstraints(constraints(permitted, excluded))
    expect(new X509Certificate(pem).raw.includes(ours)).toBe(true)
    const extnValue = readDer(ours).children.at(-1)?.contents as Uint8Array
    expect(JSON.stringify(readNameConstraints(extnValue))).toBe(
      JSON.stringify({ ...constraints(permitted, excluded), hasOtherForms: false }),
    )
  })

  const generalSubtrees = (tag: number, ...bases: readonly Buffer[]) =>
    implicitElements(tag, ...bases.map((base) => sequence(base)))

  it('of other forms are told to be there', () => {
    const directoryName = implicitElements(4, sequence())
    const mixed = sequence(generalSubtrees(0, directoryName, implicitTag(2, Buffer.from('a.test'))))
    expect(readNameConstraints(mixed)).toEqual({ ...constraints(['DNS:a.test']), hasOtherForms: true })
    expect(readNameConstraints(sequence(generalSubtrees(1, directoryName)))).toEqual({
      ...constraints([]),
      hasOtherForms: true,
    })
  })

  it.each<[what: string, extnValue: Buffer, reason: string]>([
    ['nothing', sequence(), 'expected a subtree in nameConstraints (RFC 5280 §4.2.1.10), got none.'],
    ['no subtrees', sequence(implicitElements(0)), 'expected at least one element in GeneralSubtrees, got none.'],
    [
      'more than there is',
      sequence(generalSubtrees(0, implicitTag(2, Buffer.of())), nullValue()),
      'the end of NameConstra',
    ],
    [
      'a minimum',
      sequence(implicitElements(0, sequence(implicitTag(2, Buffer.of()), implicitTag(0, Buffer.of(1))))),
      'expected the end of GeneralSubtree, got identifier octet 0x80.',
    ],
    [
      'an address without a mask',
      sequence(generalSubtrees(0, implicitTag(7, Buffer.of(10, 0, 0, 0)))),
      'expected an address and a mask (RFC 5280 §4.2.1.10), got 4 octets.',
    ],
    ['a host in another script', sequence(generalSubtrees(0, implicitTag(2, Buffer.from('ü')))), 'dNSName in ASCII'],
    ['another type', nullValue(), 'expected NameConstraints as a SEQUENCE'],
  ])('are refused with a reason: %s', (_, extnValue, reason) => {
    const read = readOrReason(() => readNameConstraints(extnValue))
    expect(read).toHaveProperty('unreadable', expect.stringContaining(reason))
  })
})

/** Constraints in OpenSSL's words, names that they permit, names that they do not. */
const cases: readonly {
  readonly permitted?: readonly string[]
  readonly excluded?: readonly string[]
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
}[] = [
  {
    permitted: ['DNS:example.test'],
    accepted: [
      'DNS:example.test',
      'DNS:a.example.test',
      'DNS:*.example.test',
      'DNS:a.b.EXAMPLE.test',
      'IP:10.0.0.1',
      'email:a@b.test',
    ],
    refused: ['DNS:test', 'DNS:badexample.test', 'DNS:example.test.other', 'DNS:*.test', 'DNS:localhost'],
  },
  {
    permitted: ['DNS:.Example.test'],
    accepted: ['DNS:a.example.test', 'DNS:*.example.test'],
    refused: ['DNS:example.test', 'DNS:other.test'],
  },
  { permitted: ['DNS:a.test', 'DNS:b.test'], accepted: ['DNS:a.test', 'DNS:b.test'], refused: ['DNS:c.test'] },
  {
    permitted: ['DNS:a.test'],
    excluded: ['DNS:b.a.test'],
    accepted: ['DNS:a.test', 'DNS:c.a.test'],
    refused: ['DNS:b.a.test', 'DNS:c.b.a.test', 'DNS:*.b.a.test'],
  },
  { excluded: ['DNS:a.test'], accepted: ['DNS:b.test', 'DNS:ba.test'], refused: ['DNS:a.test', 'DNS:b.a.test'] },
  {
    permitted: ['IP:10.0.0.0/255.0.0.0'],
    accepted: ['IP:10.1.2.3', 'DNS:a.test'],
    refused: ['IP:11.0.0.1', 'IP:::1', 'IP:::ffff:10.1.2.3'],
  },
  {
    permitted: ['IP:2001:db8::/ffff:ffff::'],
    accepted: ['IP:2001:db8::1', 'IP:2001:db8:ffff::'],
    refused: ['IP:2001:db9::1', 'IP:32.1.13.184'],
  },
  {
    excluded: ['IP:192.168.0.0/255.255.0.0', 'IP:::/::'],
    accepted: ['IP:192.169.0.1'],
    refused: ['IP:192.168.9.9', 'IP:::1'],
  },
  {
    permitted: ['email:example.test'],
    accepted: ['email:a@example.test', 'email:A@EXAMPLE.test', 'DNS:other.test'],
    refused: ['email:a@b.example.test', 'email:a@other.test'],
  },
  {
    permitted: ['email:.example.test'],
    accepted: ['email:a@b.example.test'],
    refused: ['email:a@example.test', 'email:a@other.test'],
  },
  {
    permitted: ['email:a@example.test'],
    accepted: ['email:a@example.test', 'email:a@EXAMPLE.test'],
    refused: ['email:b@example.test', 'email:ba@example.test', 'email:A@example.test', 'email:a@b.example.test'],
  },
  { excluded: ['email:example.test'], accepted: ['email:a@b.test'], refused: ['email:a@example.test'] },
  {
    permitted: ['URI:example.test'],
    accepted: ['URI:https://example.test/a', 'URI:https://EXAMPLE.test:8443/a@b', 'DNS:a.test'],
    refused: ['URI:https://a.example.test/', 'URI:https://other.test/example.test', 'URI:urn:uuid:1'],
  },
  {
    permitted: ['URI:.example.test'],
    accepted: ['URI:spiffe://a.example.test/b'],
    refused: ['URI:spiffe://example.test/b'],
  },
  { excluded: ['URI:.a.test'], accepted: ['URI:https://b.test'], refused: ['URI:https://b.a.test', 'URI:urn:uuid:1'] },
]

describe('what nameConstraints permit', () => {
  it.each(cases)('is decided as RFC 5280 §4.2.1.10 says: $permitted without $excluded', (row) => {
    const { permitted = [], excluded = [], accepted, refused } = row
    const value = constraints(permitted, excluded)
    expect(accepted.filter((name) => !permits(value, nameOf(name)))).toEqual([])
    expect(refused.filter((name) => permits(value, nameOf(name)))).toEqual([])
  })

  it.skipIf(!hasOpenssl).each(cases)('is decided alike by OpenSSL: $permitted without $excluded', (row) => {
    const { permitted = [], excluded = [], accepted, refused } = row
    const root = rootWith(ourExtension(constraints(permitted, excluded)), makeKeyFile('P-256'))
    expect(accepted.filter((name) => !isVerified(leafOf(root, [name]), root))).toEqual([])
    expect(refused.filter((name) => isVerified(leafOf(root, [name]), root))).toEqual([])
  })

  it('is no wildcard above what is excluded, which OpenSSL lets pass and Go does not (CVE-2025-61727)', () => {
    const value = constraints(['DNS:test'], ['DNS:secret.a.test', 'DNS:.b.test'])
    expect(permits(value, nameOf('*.a.test'))).toBe(false)
    expect(permits(value, nameOf('*.c.test'))).toBe(true)
    expect(permits(value, nameOf('*.b.test'))).toBe(false)
    expect(permits(constraints([], ['DNS:a.test']), nameOf('*.a.a.test'))).toBe(false)
    expect(permits(constraints([], ['DNS:aa.test']), nameOf('*.a.test'))).toBe(true)
  })

  it.skipIf(!hasOpenssl)('is a URI by its host, also where OpenSSL takes more for it', () => {
    const root = rootWith(ourExtension(constraints(['URI:a.test'])), makeKeyFile('P-256'))
    for (const uri of ['https://someone@a.test/', 'https://a.test?b']) {
      expect(permits(constraints(['URI:a.test']), nameOf(uri))).toBe(true)
      expect(isVerified(leafOf(root, [`URI:${uri}`]), root)).toBe(false)
    }
    expect(permits(constraints(['URI:a.test']), nameOf('https://a.test@b.test/'))).toBe(false)
    expect(permits(constraints(['URI:a.test']), nameOf('https://b.test?@a.test'))).toBe(false)
  })

  it('is no URI whose host is an address, once URIs are constrained', () => {
    expect(permits(constraints(['URI:a.test']), nameOf('https://127.0.0.1/'))).toBe(false)
    expect(permits(constraints(['URI:a.test']), nameOf('https://[::1]/'))).toBe(false)
    expect(permits(constraints(['DNS:a.test']), nameOf('https://[::1]/'))).toBe(true)
  })
})

describe('the constraints for names', () => {
  const all = 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'
  // Addresses that nobody has, in the place of a family without one.
  const deadIpv4 = 'IP:192.0.2.0/255.255.255.255'
  const dead = [deadIpv4, `IP:100::/${all}`]

  it.each<[names: readonly string[], permitted: readonly string[], excluded: readonly string[]]>([
    [['localhost', 'a.test', 'localhost'], ['DNS:localhost', 'DNS:a.test', ...dead], []],
    [['*.a.test', 'a.test'], ['DNS:a.test', ...dead], []],
    [['127.0.0.1', 'a.test'], ['DNS:a.test', 'IP:127.0.0.1/255.255.255.255', `IP:100::/${all}`], []],
    [['::1', '10.0.0.1'], [`IP:::1/${all}`, 'IP:10.0.0.1/255.255.255.255'], ['DNS:']],
    [['::1'], [`IP:::1/${all}`, deadIpv4], ['DNS:']],
    [['a@b.test', 'c@b.test', 'b.test'], ['DNS:b.test', 'email:b.test', ...dead], []],
    [['https://a.test:8443/', 'a.test'], ['DNS:a.test', 'URI:a.test', ...dead], []],
    [['https://a.test/', 'urn:uuid:1', 'a.test'], ['DNS:a.test', ...dead], []],
    [[], dead, ['DNS:']],
  ])('%j are %j, and none of %j', (names, permitted, excluded) => {
    const made = constraintsFor(names.map(nameOf))
    const text = (value: NameConstraints) =>
      JSON.stringify([value.permittedSubtrees.map(sorted), value.excludedSubtrees.map(sorted)])
    const sorted = (one: GeneralSubtree) => Object.entries(one).sort().map(String)
    expect(JSON.parse(text(made)).flat().sort()).toEqual(
      JSON.parse(text(constraints(permitted, excluded)))
        .flat()
        .sort(),
    )
  })

  it('permit a common name that is an IPv4 address as a host, since OpenSSL and GnuTLS take it for one', () => {
    const names = ['10.0.0.1', '::1'].map(nameOf)
    const made = constraintsFor(names, ['10.0.0.1', '10.0.0.1', 'Alice', '::1'])
    expect(made.permittedSubtrees.filter(({ type }) => type === 'dNSName')).toEqual([
      { type: 'dNSName', value: '10.0.0.1' },
    ])
    expect(made.excludedSubtrees).toEqual([])
  })

  it.skipIf(!hasOpenssl)('permit a common name that is an IPv4 address as OpenSSL does', () => {
    const made = constraintsFor(['10.0.0.1', '::1'].map(nameOf), ['10.0.0.1', '10.0.0.1', 'Alice', '::1'])
    const root = rootWith(ourExtension(made), makeKeyFile('P-256'))
    expect(isVerified(leafOf(root, ['IP:10.0.0.1'], ['CN = 10.0.0.1']), root)).toBe(true)
    expect(isVerified(leafOf(root, ['IP:10.0.0.2'], ['CN = 10.0.0.1']), root)).toBe(false)
    expect(isVerified(leafOf(root, ['DNS:other.test'], ['CN = 10.0.0.1']), root)).toBe(false)
  })

  const lists: readonly (readonly string[])[] = [
    ['localhost', '127.0.0.1', '::1'],
    ['*.example.test', 'example.test'],
    ['10.0.0.1'],
    ['2001:db8::7'],
    ['a.test', 'someone@b.test', 'spiffe://c.test/x'],
    ['a.test', 'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66'],
  ]
  const strangers = ['other.test', '*.other.test', '10.0.0.2', '127.0.0.2', '::2']

  it.each(lists)('permit all of them and no other', (...list) => {
    const made = constraintsFor(list.map(nameOf))
    expect(list.filter((name) => !permits(made, nameOf(name)))).toEqual([])
    expect(strangers.filter((name) => permits(made, nameOf(name)))).toEqual([])
  })

  /** In OpenSSL's words. */
  const worded = (name: string) => {
    const { type, value } = nameOf(name)
    return `${{ dNSName: 'DNS', iPAddress: 'IP', rfc822Name: 'email', uniformResourceIdentifier: 'URI' }[type]}:${value}`
  }

  it.skipIf(!hasOpenssl).each(lists)('permit all of them and no other, says OpenSSL', (...list) => {
    const root = rootWith(ourExtension(constraintsFor(list.map(nameOf))), makeKeyFile('P-256'))
    expect(isVerified(leafOf(root, list.map(worded)), root)).toBe(true)
    expect(strangers.filter((name) => isVerified(leafOf(root, [...list, name].map(worded)), root))).toEqual([])
  })

  it.skipIf(!hasOpenssl || !hasCerttool).each(lists)('permit all of them and no other, says GnuTLS', (...list) => {
    const root = rootWith(ourExtension(constraintsFor(list.map(nameOf))), makeKeyFile('P-256'))
    const takes = (names: readonly string[]) => {
      const leaf = leafOf(root, names.map(worded))
      const words = ['--verify', '--load-ca-certificate', root.file, '--infile', leaf.file]
      const { status, stdout, stderr } = spawnSync(pathOfJudge('certtool'), words, { encoding: 'utf8' })
      if (!/Chain verification output: /.test(stdout))
        throw new Error(`certtool has judged nothing: ${stdout}${stderr}`)
      return status === 0
    }
    expect(takes(list)).toBe(true)
    expect(strangers.filter((name) => takes([...list, name]))).toEqual([])
  })
})
