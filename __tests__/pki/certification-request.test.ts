import { spawnSync } from 'node:child_process'
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitString,
  type Der,
  ia5String,
  implicitElements,
  implicitTag,
  nullValue,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  unsignedInteger,
  utf8String,
} from '../../src/pki/asn1.ts'
import { encodeSubjectPublicKeyInfo } from '../../src/pki/certificate.ts'
import {
  type CertificationRequest,
  type CertificationRequestContents,
  encodeCertificationRequest,
  readCertificationRequest,
} from '../../src/pki/certification-request.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { basicConstraints, extension, subjectAltName } from '../../src/pki/extensions.ts'
import { formatGeneralName, type GeneralName } from '../../src/pki/general-name.ts'
import { formatIpAddress } from '../../src/pki/ip-address.ts'
import { generatePrivateKey, type KeyType, keyTypeOf, publicKeyOf } from '../../src/pki/key-pair.ts'
import { endEntityProfiles } from '../../src/pki/profiles.ts'
import { defaultSignatureHash, signatureAlgorithmFor } from '../../src/pki/signature-algorithm.ts'
import { parseIpAddress } from '../../src/request/ip-address.ts'
import { isQuickLoop, type JudgeName, pathOfJudge, requireJudges } from '../judges.ts'
import { temporaryDirectory } from '../program.ts'
import { type MadeKeyType, makeKeyFile, makeRequest } from './made-by-openssl.ts'
import { hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, names, p256KeyOf, subject } from './sample.ts'

const hasCerttool = requireJudges('certtool')

const hasKeytool = requireJudges('keytool')

/** @throws {Error} with what it says where it does not succeed. */
function run(program: JudgeName, words: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(pathOfJudge(program), words, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr} ${stdout}`)
  return stdout
}

const certtool = (words: readonly string[], input = '') => run('certtool', words, input)

const keytool = (words: readonly string[]) => run('keytool', words, '')

function pemOf(der: Uint8Array, label = 'CERTIFICATE REQUEST'): string {
  const body = Buffer.from(der)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`
}

function contentsOf(privateKey: KeyObject, changes: Partial<CertificationRequestContents> = {}) {
  return {
    subject,
    subjectPublicKey: publicKeyOf(privateKey),
    subjectAltName: names,
    profile: endEntityProfiles.server,
    signature: signatureAlgorithmFor(privateKey, defaultSignatureHash(keyTypeOf(privateKey) as string)),
    ...changes,
  }
}

function written(privateKey: KeyObject, changes: Partial<CertificationRequestContents> = {}): Der {
  return encodeCertificationRequest(contentsOf(privateKey, changes), privateKey)
}

/** @throws {Error} with the reason where it is refused. */
function read(pem: string): CertificationRequest {
  const request = readCertificationRequest(pem)
  if ('unreadable' in request) throw new Error(request.unreadable)
  return request
}

const reasonOf = (pem: string) => {
  const request = readCertificationRequest(pem)
  return 'unreadable' in request ? request.unreadable : 'read'
}

const asText = (read: readonly GeneralName[]) => read.map(formatGeneralName)
const allNames = asText(names)

describe('a request that is written', () => {
  it('is octet for octet the same for the same key and names (Ed25519 signs without dice)', () => {
    const digest = createHash('sha256')
      .update(written(ed25519KeyOf(7)))
      .digest('hex')
    expect(digest).toBe('8dc23e3a3170ca276e8197769943677c001645b431a85a5f63f85b925b26b577')
  })

  it.skipIf(!hasOpenssl).each<KeyType>(['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ecdsa-p521', 'ed25519'])(
    'with a key of %s is accepted by OpenSSL, which reads in it what was put in',
    async (keyType) => {
      const privateKey = (await generatePrivateKey(keyType)) as KeyObject
      const said = openssl(
        ['req', '-verify', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus'],
        pemOf(written(privateKey)),
      )
      expect(said).toContain('Version: 1 (0x0)')
      expect(said).toContain('Subject: C=DE,O=Müller & Söhne,CN=localhost')
      expect(said.replaceAll(/ +/g, ' ')).toContain(
        [
          ' Requested Extensions:',
          ' X509v3 Basic Constraints: critical',
          ' CA:FALSE',
          ' X509v3 Key Usage: critical',
          keyType === 'rsa-2048' ? ' Digital Signature, Key Encipherment' : ' Digital Signature',
          ' X509v3 Extended Key Usage: ',
          ' TLS Web Server Authentication',
          ' X509v3 Subject Alternative Name: ',
          ' DNS:localhost, DNS:*.example.test, IP Address:127.0.0.1, IP Address:2001:DB8:0:0:0:0:0:7, email:someone@example.test, URI:spiffe://example.test/a',
        ].join('\n'),
      )
    },
  )

  it.skipIf(!hasCerttool)('is accepted by GnuTLS', () => {
    const said = certtool(['--crq-info'], pemOf(written(p256KeyOf(7))))
    expect(said).toContain('Self signature: verified')
    expect(said).toContain('DNSname: *.example.test')
    expect(said).toContain('IPAddress: 2001:db8::7')
  })

  it.skipIf(!hasOpenssl)('of a client with an RSA key asks for no keyEncipherment', async () => {
    const privateKey = (await generatePrivateKey('rsa-2048')) as KeyObject
    const der = written(privateKey, { profile: endEntityProfiles.client })
    const said = openssl(['req', '-verify', '-noout', '-text'], pemOf(der))
    expect(said).toMatch(/Digital Signature\n.*\n *TLS Web Client Authentication\n/)
  })

  it.skipIf(!hasOpenssl)(
    'asks for no names where there are none, and for no purposes where its profile has none',
    () => {
      const profile = { basicConstraints: { cA: false }, keyUsage: ['digitalSignature'] } as const
      const said = openssl(
        ['req', '-verify', '-noout', '-text'],
        pemOf(written(p256KeyOf(7), { subjectAltName: [], profile })),
      )
      expect(said.match(/X509v3 [^:]+/g)).toEqual(['X509v3 Basic Constraints', 'X509v3 Key Usage'])
    },
  )

  it.each<KeyType>([
    'rsa-2048',
    'ecdsa-p256',
    'ecdsa-p384',
    'ecdsa-p521',
    'ed25519',
    'ml-dsa-44',
    'ml-dsa-65',
    'ml-dsa-87',
  ])('with a key of %s is read as what it is, where Node.js has such keys', async (keyType) => {
    const privateKey = await generatePrivateKey(keyType)
    if (!privateKey) return expect(keyType).toMatch(/^ml-dsa/)
    const request = read(pemOf(written(privateKey)))
    expect(request.subject).toEqual(subject)
    expect(request.subjectAltName).toEqual(names)
    expect(request.publicKey.equals(publicKeyOf(privateKey))).toBe(true)
  })

  it.each(['sha256', 'sha384', 'sha512'] as const)('with %s is read, of RSA and ECDSA', async (hash) => {
    for (const privateKey of [p256KeyOf(7), (await generatePrivateKey('rsa-2048')) as KeyObject]) {
      expect(reasonOf(pemOf(written(privateKey, { signature: signatureAlgorithmFor(privateKey, hash) })))).toBe('read')
    }
  })
})

describe('a request of OpenSSL', () => {
  it.skipIf(!hasOpenssl).each<MadeKeyType>(['rsa', 'P-256', 'P-384', 'P-521', 'ed25519'])(
    'with a key of %s is read as what it is',
    (type) => {
      const { pem, privateKey } = makeRequest({
        keyFile: makeKeyFile(type),
        subject: [
          'C = de',
          'ST = Hessen',
          'L = Köln',
          'O = Müller',
          'OU = Tests',
          'CN = a.test',
          'emailAddress = a@b.test',
        ],
        extensions: ['subjectAltName = DNS:A.test,DNS:*.b.test,IP:10.0.0.1,IP:::1,email:Me@B.test,URI:urn:uuid:1'],
      })
      const request = read(pem)
      expect(request.subject).toEqual({
        countryName: 'DE',
        stateOrProvinceName: 'Hessen',
        localityName: 'Köln',
        organizationName: 'Müller',
        organizationalUnitName: 'Tests',
        commonName: 'a.test',
        emailAddress: 'a@b.test',
      })
      const expected = ['DNS:a.test', 'DNS:*.b.test', 'IP:10.0.0.1', 'IP:::1', 'email:Me@b.test', 'URI:urn:uuid:1']
      expect(asText(request.subjectAltName)).toEqual(expected)
      expect(request.publicKey.equals(publicKeyOf(privateKey))).toBe(true)
    },
  )

  it.skipIf(!hasOpenssl)('as the manual has it, in one line, is read', () => {
    const words = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-outform', 'PEM']
    const der = openssl(['req', '-new', '-key', makeKeyFile('P-256'), ...words])
    expect(asText(read(der).subjectAltName)).toEqual(['DNS:localhost', 'IP:127.0.0.1'])
  })

  it.skipIf(!hasOpenssl)('that asks for nothing but a name is read, and so is one that asks for more', () => {
    expect(read(makeRequest().pem)).toMatchObject({ subject: { commonName: 'localhost' }, subjectAltName: [] })
    const extensions = ['basicConstraints = CA:FALSE', 'keyUsage = digitalSignature', 'tlsfeature = status_request']
    expect(read(makeRequest({ extensions }).pem).subjectAltName).toEqual([])
    const attributes = ['attributes = attributes', '[attributes]', 'challengePassword = secret']
    expect(reasonOf(makeRequest({ sections: ['[req]', ...attributes].join('\n') }).pem)).toBe('read')
  })

  it.skipIf(!hasOpenssl).each<[what: string, wanted: () => Parameters<typeof makeRequest>[0], reason: string]>([
    [
      'signed with SHA-1',
      () => ({ words: ['-sha1'] }),
      'expected a request signed with SHA-256, SHA-384 or SHA-512 by its key of ec, got SHA-1.',
    ],
    [
      'signed with SHA-1 and RSA',
      () => ({ keyFile: makeKeyFile('rsa'), words: ['-sha1'] }),
      'expected a request signed with SHA-256, SHA-384 or SHA-512 by its key of rsa, got SHA-1.',
    ],
    [
      'signed with RSASSA-PSS',
      () => ({ keyFile: makeKeyFile('rsa'), words: ['-sigopt', 'rsa_padding_mode:pss'] }),
      'expected a request signed with SHA-256, SHA-384 or SHA-512 by its key of rsa, got RSASSA-PSS.',
    ],
    [
      'signed with a hash of SHA-3',
      () => ({ words: ['-sha3-256'] }),
      'got the signature algorithm 2.16.840.1.101.3.4.3.10.',
    ],
    [
      'with a key of another kind',
      () => ({ keyFile: makeKeyFile('ed448') }),
      'RSA, ECDSA, Ed25519 or ML-DSA, got 1.3.101.113.',
    ],
    [
      'with a key on another curve',
      () => ({ keyFile: makeKeyFile('secp256k1') }),
      'P-256, P-384 or P-521, got another curve.',
    ],
    [
      'with a curve of its own',
      () => ({ keyFile: makeKeyFile('explicit P-256') }),
      'expected namedCurve as an OBJECT IDENTIFIER (identifier octet 0x06), got identifier octet 0x30.',
    ],
    [
      'for a CA',
      () => ({ extensions: ['basicConstraints = CA:TRUE'] }),
      'a request for an end entity, got one for a CA',
    ],
    [
      'for a name of another form',
      () => ({ extensions: ['subjectAltName = RID:1.2.3'] }),
      'expected alternative names of dNSName, iPAddress, rfc822Name, uniformResourceIdentifier, got the form [8].',
    ],
    [
      'for a directory name',
      () => ({ extensions: ['subjectAltName = dirName:other'], sections: '[other]\nCN = a' }),
      'got the form [4].',
    ],
    [
      'for a host that is none',
      () => ({ extensions: ['subjectAltName = DNS:a b'] }),
      'expected dNSName of a host name',
    ],
    ['for an address as a host', () => ({ extensions: ['subjectAltName = DNS:127.0.0.1'] }), 'dNSName of a host name'],
    [
      'for two wildcards',
      () => ({ extensions: ['subjectAltName = DNS:*.*.test'] }),
      'its first label perhaps a wildcard',
    ],
    [
      'for a URI that is none',
      () => ({ extensions: ['subjectAltName = URI:a'] }),
      'expected uniformResourceIdentifier of',
    ],
    ['for an e-mail that is none', () => ({ extensions: ['subjectAltName = email:a'] }), 'rfc822Name of one mailbox'],
    [
      'with a domain component',
      () => ({ subject: ['DC = test', 'CN = a'] }),
      'got the type 0.9.2342.19200300.100.1.25.',
    ],
    [
      'with two units',
      () => ({ subject: ['0.OU = a', '1.OU = b'] }),
      'expected one organizationalUnitName in a name, got two.',
    ],
    [
      'with two attributes in one',
      () => ({ subject: ['OU = a', '+CN = b'] }),
      'expected one attribute in each RDN of a name, got 2.',
    ],
    ['with an e-mail that is none', () => ({ subject: ['emailAddress = a'] }), 'expected emailAddress of one mailbox'],
  ])('%s is refused with its reason', (_, wanted, reason) => {
    expect(reasonOf(makeRequest(wanted()).pem)).toContain(reason)
  })
})

describe('a request of GnuTLS', () => {
  it.skipIf(!hasCerttool).each(['--key-type=rsa', '--key-type=ecdsa', '--key-type=ed25519'])(
    'with %s is read as what it is',
    (type) => {
      const directory = temporaryDirectory()
      const [key, template] = [join(directory, 'key.pem'), join(directory, 'template')]
      certtool(['--generate-privkey', type, '--outfile', key])
      writeFileSync(
        template,
        [
          'cn = "www.example.test"',
          'organization = "Söhne"',
          'country = DE',
          'dns_name = "www.example.test"',
          'dns_name = "*.example.test"',
          'ip_address = "10.0.0.1"',
          'uri = "https://example.test/a"',
          'email = "a@example.test"',
          'tls_www_server',
          'signing_key',
          'challenge_password = 123456',
          '',
        ].join('\n'),
      )
      const request = read(certtool(['--generate-request', '--load-privkey', key, '--template', template]))
      expect(request.subject).toEqual({ countryName: 'DE', organizationName: 'Söhne', commonName: 'www.example.test' })
      expect(asText(request.subjectAltName).sort()).toEqual([
        'DNS:*.example.test',
        'DNS:www.example.test',
        'IP:10.0.0.1',
        'URI:https://example.test/a',
        'email:a@example.test',
      ])
      expect(request.publicKey.equals(publicKeyOf(createPrivateKey(readFileSync(key, 'utf8'))))).toBe(true)
    },
  )
})

describe('a request of Java', () => {
  it.skipIf(!hasKeytool).each([
    ['-keyalg', 'RSA'],
    ['-keyalg', 'EC', '-groupname', 'secp384r1'],
    ['-keyalg', 'Ed25519'],
  ])('with %s %s is read as what it is', (...key) => {
    const store = ['-keystore', join(temporaryDirectory(), 'store.p12'), '-storepass', 'changeit', '-alias', 'a']
    keytool(['-genkeypair', ...key, '-dname', 'CN=a.test, O=Example, L=Berlin, C=DE', ...store])
    const request = read(
      keytool(['-certreq', '-ext', 'san=dns:a.test,ip:10.0.0.1', '-ext', 'ku=digitalSignature', ...store]),
    )
    expect(request.subject).toEqual({
      countryName: 'DE',
      localityName: 'Berlin',
      organizationName: 'Example',
      commonName: 'a.test',
    })
    expect(asText(request.subjectAltName)).toEqual(['DNS:a.test', 'IP:10.0.0.1'])
  })
})

describe('the PEM text of a request', () => {
  const pem = pemOf(written(ed25519KeyOf(7)))

  it.each<[what: string, text: string]>([
    ['with Windows line ends', pem.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${pem}`],
    ['with text around it', `Certificate Request:\n    Data: -----\n${pem}the end`],
    ['indented', pem.replace(/^/gm, '    ')],
    ['with blanks at its line ends', pem.replaceAll('\n', ' \t\n')],
    ['in one line of base64', pem.replace(/(?<=[^-])\n(?=[^-])/g, '')],
    ['without a line end', pem.trimEnd()],
    ['with the label of old programs', pem.replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST')],
    ['beside another block', `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem}`],
  ])('is read %s', (_, text) => {
    expect(asText(read(text).subjectAltName)).toEqual(allNames)
  })

  it.each<[what: string, text: string, reason: string]>([
    ['nothing', '', 'expected a PEM block CERTIFICATE REQUEST, got none.'],
    [
      'a certificate',
      pem.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'),
      'expected a PEM block CERTIFICATE REQUEST, got none.',
    ],
    ['two requests', pem + pem, 'expected no more than 1 of the PEM block CERTIFICATE REQUEST, got more.'],
    ['half of one', pem.slice(0, 300), 'expected a PEM line END CERTIFICATE REQUEST, got the end of the text.'],
    ['an end alone', pem.slice(300), 'expected a PEM line BEGIN CERTIFICATE REQUEST, got END CERTIFICATE REQUEST.'],
    [
      'a begin in it',
      pem.slice(0, 36) + pem,
      'expected a PEM line END CERTIFICATE REQUEST, got BEGIN CERTIFICATE REQUEST.',
    ],
    [
      'another end',
      pem.replace('END CERT', 'END NEW CERT'),
      'expected a PEM line END CERTIFICATE REQUEST, got END NEW CERTIFICATE REQUEST.',
    ],
    [
      'a header',
      pem.replace('\n', '\nComment: a\n\n'),
      'expected base64 in the PEM block CERTIFICATE REQUEST, got other text.',
    ],
    ['base64 of URLs', pemOf(Buffer.alloc(3, 0xff)).replaceAll('/', '_'), 'expected base64'],
    ['base64 without its padding', pemOf(Buffer.alloc(4)).replaceAll('=', ''), 'expected base64'],
    ['base64 with unused bits', pemOf(Buffer.alloc(4)).replace('A==', 'B=='), 'expected base64'],
    ['an empty block', pemOf(Buffer.alloc(0)), 'expected a DER element, got nothing.'],
    ['garbage', pemOf(Buffer.alloc(300, 'garbage')), 'expected'],
    [
      'a text of 100 MB',
      `${'-----BEGIN CERTIFICATE REQUEST-----\n'.repeat(2_900_000)}`,
      'expected a PEM text of at most 1048576 characters, got 104400000.',
    ],
    ['a million blank lines', '\n'.repeat(1_048_576), 'expected a PEM block CERTIFICATE REQUEST, got none.'],
    ['a million blanks', ' '.repeat(1_048_576), 'expected a PEM block CERTIFICATE REQUEST, got none.'],
    ['a million blanks after a boundary', `-----BEGIN CERTIFICATE REQUEST-----${' '.repeat(1_000_000)}x`, 'got none.'],
  ])('is refused with its reason: %s', (_, text, reason) => {
    expect(reasonOf(text)).toContain(reason)
  })

  it('changed in any character is refused or means the same', () => {
    for (const index of Array.from(pem, (_, place) => place)) {
      for (const character of ['A', '/', '=', '-', ' ', '\n', '\r', 'é']) {
        const changed = readCertificationRequest(pem.slice(0, index) + character + pem.slice(index + 1))
        if (!('unreadable' in changed)) {
          expect({ ...changed, publicKey: undefined }).toEqual({ subject, subjectAltName: names, publicKey: undefined })
        }
      }
    }
  })
})

describe.skipIf(isQuickLoop)('a request changed', () => {
  it.each<[what: string, key: () => KeyObject]>([
    ['Ed25519', () => ed25519KeyOf(7)],
    ['P-256', () => p256KeyOf(7)],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
  ])('in any bit of any octet is refused: %s', (_, key) => {
    const der = written(key())
    expect(reasonOf(pemOf(der))).toBe('read')
    for (const index of der.keys()) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Buffer.from(der)
        changed.writeUInt8(der.readUInt8(index) ^ (1 << bit), index)
        expect([index, bit, reasonOf(pemOf(changed)) === 'read']).toEqual([index, bit, false])
      }
    }
  })

  it('by any other octet, or by one more or less, is refused', () => {
    const der = written(p256KeyOf(7))
    const index = fc.nat(der.length - 1)
    fc.assert(
      fc.property(index, fc.integer({ min: 1, max: 255 }), (place, difference) => {
        const changed = Buffer.from(der)
        changed.writeUInt8(der.readUInt8(place) ^ difference, place)
        expect(reasonOf(pemOf(changed))).toMatch(/^expected /)
        expect(reasonOf(pemOf(Buffer.concat([der.subarray(0, place), der.subarray(place + 1)])))).toMatch(/^expected /)
        const inserted = Buffer.concat([der.subarray(0, place), Buffer.of(difference), der.subarray(place)])
        expect(reasonOf(pemOf(inserted))).toMatch(/^expected /)
      }),
      { numRuns: 500 },
    )
  })

  it('to any octets at all gives a reason, and never an error', () => {
    const der = written(p256KeyOf(7))
    const spliced = fc
      .tuple(fc.nat(der.length), fc.uint8Array({ maxLength: 40 }), fc.nat(der.length))
      .map(([from, octets, to]) => Buffer.concat([der.subarray(0, from), octets, der.subarray(to)]))
    fc.assert(
      fc.property(fc.oneof(spliced, fc.uint8Array({ maxLength: 500 })), (octets) => {
        expect(reasonOf(pemOf(octets))).toMatch(/^expected .*, got .*\.$|^read$/s)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a request that is signed, but', () => {
  const privateKey = ed25519KeyOf(7)
  const ed25519 = sequence(objectIdentifier('1.3.101.112'))
  const spki = encodeSubjectPublicKeyInfo(publicKeyOf(privateKey))
  const attribute = (type: string, ...values: readonly Der[]) =>
    sequence(objectIdentifier(type), Buffer.concat([Buffer.of(0x31, Buffer.concat(values).length), ...values]))
  const extensionRequest = (...extensions: readonly Der[]) =>
    attribute('1.2.840.113549.1.9.14', sequence(...extensions))
  const nameOf = (type: string, value: Der) => sequence(setOf(sequence(objectIdentifier(type), value)))

  interface Parts {
    readonly version: Der
    readonly subject: Der
    readonly subjectPKInfo: Der
    readonly attributes: readonly Der[]
    readonly more: readonly Der[]
    readonly signatureAlgorithm: Der
  }

  /** Signed by the key, whatever it says. */
  function signed(changes: Partial<Parts>): string {
    const parts: Parts = {
      version: unsignedInteger(Buffer.of(0)),
      subject: encodeName(subject),
      subjectPKInfo: spki,
      attributes: [],
      more: [],
      signatureAlgorithm: ed25519,
      ...changes,
    }
    const attributes = implicitElements(0, ...parts.attributes)
    const info = sequence(parts.version, parts.subject, parts.subjectPKInfo, attributes, ...parts.more)
    return pemOf(sequence(info, parts.signatureAlgorithm, bitString(sign(undefined, info, privateKey))))
  }

  it('says no more than that, is read', () => {
    expect(read(signed({}))).toMatchObject({ subject, subjectAltName: [] })
    expect(read(signed({ subject: sequence() })).subject).toEqual({})
    const critical = extension('2.5.29.17', 'critical', sequence(implicitTag(2, Buffer.from('a_b.TEST'))))
    expect(asText(read(signed({ attributes: [extensionRequest(critical)] })).subjectAltName)).toEqual(['DNS:a_b.test'])
  })

  const text = (value: string) => utf8String(value)
  it.each<[what: string, changes: Partial<Parts>, reason: string]>([
    ['is of another version', { version: unsignedInteger(Buffer.of(1)) }, 'version v1(0) (RFC 2986 §4.1), got 1.'],
    ['goes on after its attributes', { more: [nullValue()] }, 'expected the end of CertificationRequestInfo'],
    [
      'has parameters where there are none',
      { signatureAlgorithm: sequence(objectIdentifier('1.3.101.112'), nullValue()) },
      'the end of AlgorithmIdentifier',
    ],
    [
      'names another algorithm',
      { signatureAlgorithm: sequence(objectIdentifier('1.2.840.10045.4.3.2')) },
      'by its key of ed25519, got the signature algorithm 1.2.840.10045.4.3.2.',
    ],
    [
      'names MD5',
      { signatureAlgorithm: sequence(objectIdentifier('1.2.840.113549.1.1.4'), nullValue()) },
      'by its key of ed25519, got MD5.',
    ],
    [
      'has another key',
      { subjectPKInfo: encodeSubjectPublicKeyInfo(publicKeyOf(ed25519KeyOf(8))) },
      'signed by its own key (RFC 2986 §3), got another signature.',
    ],
    [
      'has no key',
      { subjectPKInfo: sequence(ed25519, bitString(new Uint8Array(31))) },
      'a public key of ed25519 that this Node.js reads, got one it does not.',
    ],
    [
      'has an RSA key without parameters',
      { subjectPKInfo: sequence(sequence(objectIdentifier('1.2.840.113549.1.1.1')), bitString(sequence())) },
      'expected parameters in AlgorithmIdentifier, got its end.',
    ],
    ['has a name that is a SET', { subject: setOf(nullValue()) }, 'expected Name as a SEQUENCE'],
    ['has an attribute of no SET', { subject: sequence(sequence()) }, 'expected RelativeDistinguishedName'],
    [
      'has an empty name',
      { subject: nameOf('2.5.4.3', text('')) },
      'commonName of 1 to 64 characters (RFC 5280 Appendix A.1), got 0.',
    ],
    ['has a name that is too long', { subject: nameOf('2.5.4.3', text('ü'.repeat(65))) }, 'got 65.'],
    [
      'has a line end in its name',
      { subject: nameOf('2.5.4.3', text('a\nb')) },
      'commonName without control characters',
    ],
    [
      'has an end of text in its name',
      { subject: nameOf('2.5.4.3', text('a\0b')) },
      'commonName without control characters',
    ],
    [
      'has a country that is none',
      { subject: nameOf('2.5.4.6', printableString('1')) },
      'expected countryName of two letters',
    ],
    [
      'has an e-mail with a quote',
      { subject: nameOf('1.2.840.113549.1.9.1', ia5String('a"@b.test')) },
      'emailAddress of one mailbox',
    ],
    [
      'has two e-mails in one',
      { subject: nameOf('1.2.840.113549.1.9.1', ia5String('a@b.test@c.test')) },
      'emailAddress of one',
    ],
    [
      'asks twice',
      {
        attributes: [
          extensionRequest(basicConstraints({ cA: false })),
          extensionRequest(subjectAltName(names.slice(0, 1))),
        ],
      },
      'expected one extensionRequest (RFC 2985 §5.4.2), got 2.',
    ],
    [
      'asks with an empty attribute',
      { attributes: [attribute('1.2.840.113549.1.9.14')] },
      'at least one element in values of Attribute',
    ],
    [
      'asks for nothing',
      { attributes: [extensionRequest()] },
      'expected at least one element in Extensions, got none.',
    ],
    [
      'asks for no names',
      { attributes: [extensionRequest(subjectAltName([]))] },
      'expected at least one element in GeneralNames, got none.',
    ],
    [
      'asks for one thing twice',
      { attributes: [extensionRequest(subjectAltName(names.slice(0, 1)), subjectAltName(names.slice(1, 2)))] },
      'expected one extension 2.5.29.17 (RFC 5280 §4.2), got two.',
    ],
    [
      'says that it is not critical',
      {
        attributes: [
          extensionRequest(
            sequence(objectIdentifier('2.5.29.17'), Buffer.from('010100', 'hex'), octetString(sequence())),
          ),
        ],
      },
      'no critical where it is FALSE (X.690 §11.5), got FALSE.',
    ],
    [
      'asks for half an address',
      {
        attributes: [
          extensionRequest(extension('2.5.29.17', 'not critical', sequence(implicitTag(7, Buffer.of(1, 2, 3))))),
        ],
      },
      'iPAddress of 4 or 16 octets (RFC 5280 §4.2.1.6), got 3.',
    ],
    [
      'asks for a host in another script',
      {
        attributes: [
          extensionRequest(extension('2.5.29.17', 'not critical', sequence(implicitTag(2, Buffer.from('ü.test'))))),
        ],
      },
      'expected dNSName in ASCII',
    ],
    [
      'asks for too long a host',
      {
        attributes: [
          extensionRequest(
            extension(
              '2.5.29.17',
              'not critical',
              sequence(implicitTag(2, Buffer.from('a.'.repeat(130).slice(0, 255)))),
            ),
          ),
        ],
      },
      'expected',
    ],
  ])('%s, is refused with its reason', (_, changes, reason) => {
    expect(reasonOf(signed(changes))).toContain(reason)
  })
})

describe('the text of an address', () => {
  it('is what `request/` gives for it', () => {
    const octets = fc.oneof(
      fc.uint8Array({ minLength: 4, maxLength: 4 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: 16, maxLength: 16 }).map((array) => Uint8Array.from(array)),
    )
    fc.assert(
      fc.property(octets, (address) => {
        const text = formatIpAddress(address)
        expect(parseIpAddress(text)).toEqual({ value: text, octets: address })
      }),
    )
  })
})
