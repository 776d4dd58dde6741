import { type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bitString,
  booleanTrue,
  type Der,
  explicitTag,
  generalizedTime,
  implicitElements,
  implicitTag,
  nullValue,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  unsignedInteger,
  utcTime,
} from '../../src/pki/asn1.ts'
import { encodeSubjectPublicKeyInfo, keyIdentifierOf } from '../../src/pki/certificate.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { basicConstraints, extension, keyUsage } from '../../src/pki/extensions.ts'
import {
  type AskedOfIssuer,
  type CaCertificate,
  type CertificationPath,
  readCaCertificate,
  readCertificationPath,
  refusalsOf,
} from '../../src/pki/issuer.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { endEntityProfiles, type Profile } from '../../src/pki/profiles.ts'
import { isVerified, type MadeByOpenssl, makeCertificate, makeKeyFile, type Wanted } from './made-by-openssl.ts'
import { hasOpenssl, openssl } from './openssl.ts'
import { ed25519KeyOf, p256KeyOf } from './sample.ts'

const nowSeconds = Math.floor(Date.now() / 1000)
const day = 86_400

const rootExtensions = [
  'basicConstraints = critical,CA:TRUE',
  'keyUsage = critical,keyCertSign,cRLSign',
  'subjectKeyIdentifier = hash',
]
const leafExtensions = [
  'basicConstraints = critical,CA:FALSE',
  'keyUsage = critical,digitalSignature',
  'subjectKeyIdentifier = hash',
  'authorityKeyIdentifier = keyid',
]
const caProfile: Profile = {
  basicConstraints: { cA: true, pathLenConstraint: 0 },
  keyUsage: ['keyCertSign', 'cRLSign'],
}

function root(changes: Wanted = {}): MadeByOpenssl {
  return makeCertificate({ subject: ['CN = Root'], extensions: rootExtensions, ...changes })
}

function intermediate(issuer: MadeByOpenssl, extensions: readonly string[] = [], name = 'Intermediate'): MadeByOpenssl {
  const all = [...rootExtensions, 'authorityKeyIdentifier = keyid', ...extensions]
  return makeCertificate({ subject: [`CN = ${name}`], extensions: all }, issuer)
}

function leafOf(issuer: MadeByOpenssl, name = 'DNS:a.test', days = 5): MadeByOpenssl {
  return makeCertificate(
    { subject: ['O = Leaf'], extensions: [...leafExtensions, `subjectAltName = ${name}`], days },
    issuer,
  )
}

/** @throws {Error} with the reason where it is refused. */
function pathOf(...made: readonly MadeByOpenssl[]): CertificationPath {
  const path = readCertificationPath(made.map(({ pem }) => pem).join(''))
  if ('unreadable' in path) throw new Error(path.unreadable)
  return path
}

const caOf = (made: MadeByOpenssl): CaCertificate => pathOf(made)[0]

const reasonOf = (pem: string) => {
  const path = readCertificationPath(pem)
  return 'unreadable' in path ? path.unreadable : 'read'
}

/** A server certificate for a.test, of five days. */
function asked(privateKey: KeyObject, changes: Partial<AskedOfIssuer> = {}): AskedOfIssuer {
  return {
    privateKey,
    profile: endEntityProfiles.server,
    validity: { notBefore: nowSeconds + 3600, notAfter: nowSeconds + 5 * day },
    subject: { commonName: 'a.test' },
    subjectAltName: [{ type: 'dNSName', value: 'a.test' }],
    nowSeconds: nowSeconds + 3600,
    ...changes,
  }
}

const messagesOf = (path: CertificationPath, what: AskedOfIssuer) =>
  refusalsOf(path, what).map(({ message }) => message)

describe('a CA’s certificate of OpenSSL', () => {
  it.skipIf(!hasOpenssl)('is read as what it says', () => {
    const made = root({
      extensions: [
        'basicConstraints = critical,CA:TRUE,pathlen:3',
        'keyUsage = critical,keyCertSign,cRLSign,digitalSignature,nonRepudiation',
        'extendedKeyUsage = serverAuth,1.2.3',
        'subjectKeyIdentifier = 0102',
        'nameConstraints = permitted;DNS:a.test',
      ],
    })
    const x509 = new X509Certificate(made.pem)
    const ca = caOf(made)
    expect(ca).toMatchObject({
      version: 3,
      validity: { notBefore: Date.parse(x509.validFrom) / 1000, notAfter: Date.parse(x509.validTo) / 1000 },
      selfIssued: true,
      basicConstraints: { cA: true, pathLenConstraint: 3 },
      keyUsage: ['digitalSignature', 'keyCertSign', 'cRLSign'],
      extKeyUsage: ['1.3.6.1.5.5.7.3.1', '1.2.3'],
      nameConstraints: {
        permittedSubtrees: [{ type: 'dNSName', value: 'a.test' }],
        excludedSubtrees: [],
        hasOtherForms: false,
      },
    })
    expect(ca.der.equals(x509.raw)).toBe(true)
    expect(ca.x509.fingerprint256).toBe(x509.fingerprint256)
    expect(ca.subject.equals(encodeName({ commonName: 'Root' }))).toBe(true)
    expect(Buffer.from(ca.subjectKeyIdentifier).toString('hex')).toBe('0102')
    expect(readCaCertificate(made.pem)).toMatchObject({ basicConstraints: { cA: true, pathLenConstraint: 3 } })
  })

  it.skipIf(!hasOpenssl)('may say next to nothing', () => {
    const made = root({ extensions: ['basicConstraints = CA:TRUE', 'subjectKeyIdentifier = none'] })
    const ca = caOf(made)
    expect(ca).toMatchObject({ keyUsage: undefined, extKeyUsage: undefined, nameConstraints: undefined })
    const ours = keyIdentifierOf(publicKeyOf(made.privateKey))
    expect(Buffer.compare(ca.subjectKeyIdentifier, ours)).toBe(0)
  })

  it.skipIf(!hasOpenssl)('of version 1 is read, to be refused by its right name', () => {
    const request = openssl(['req', '-new', '-key', makeKeyFile('P-256'), '-subj', '/CN=Old'])
    const keyFile = makeKeyFile('P-256')
    // Without extensions `openssl x509` of version 3.0 writes version 1; later ones write 3.
    const pem = openssl(['x509', '-req', '-signkey', keyFile, '-days', '30'], request)
    const path = readCertificationPath(pem) as CertificationPath
    expect([1, 3]).toContain(path[0].version)
  })

  it.skipIf(!hasOpenssl)('is read with its Name octet for octet, and the CAs above it', () => {
    const top = root()
    const path = pathOf(intermediate(top), top)
    expect(path[0].subject.equals(encodeName({ commonName: 'Intermediate' }))).toBe(true)
    expect(path.map(({ x509 }) => x509.subject)).toEqual(['CN=Intermediate', 'CN=Root'])
  })

  it.skipIf(!hasOpenssl).each(['rsa', 'P-384', 'ed25519'] as const)('with a key of %s signs', (type) => {
    const made = root({ keyFile: makeKeyFile(type) })
    expect(refusalsOf(pathOf(made), asked(made.privateKey))).toEqual([])
  })
})

describe('a certification path', () => {
  it.skipIf(!hasOpenssl)('is the certificates of a PEM text, each issued by the next', () => {
    const top = root()
    const middle = intermediate(top)
    const bottom = intermediate(middle, [], 'Bottom')
    const path = pathOf(bottom, middle, top)
    expect(path.map(({ x509, selfIssued }) => [x509.subject, selfIssued])).toEqual([
      ['CN=Bottom', false],
      ['CN=Intermediate', false],
      ['CN=Root', true],
    ])
    const crlf = `Subject: Bottom\r\n${bottom.pem}\r\n# and then\r\n${middle.pem}`.replaceAll('\n', '\r\n')
    expect(reasonOf(`\ufeff${crlf}`)).toBe('read')
    // Together with the key, as `combined` files have it.
    expect(reasonOf(bottom.pem + readFileSync(bottom.keyFile, 'utf8'))).toBe('read')
  })

  it.skipIf(!hasOpenssl)('is refused in another order, or with a stranger in it', () => {
    const top = root()
    const middle = intermediate(top)
    const reason = 'expected certificate 2 of the PEM text to be the issuer of certificate 1, got another.'
    expect(reasonOf(top.pem + middle.pem)).toBe(reason)
    expect(reasonOf(middle.pem + root().pem)).toBe(reason)
    expect(reasonOf(middle.pem + top.pem + root({ subject: ['CN = Other'] }).pem)).toBe(
      'expected certificate 3 of the PEM text to be the issuer of certificate 2, got another.',
    )
    // The same name, and no identifier of the key to tell: the signature does.
    const bare = ['basicConstraints = critical,CA:TRUE', 'subjectKeyIdentifier = none', 'authorityKeyIdentifier = none']
    const impostor = root({ extensions: bare })
    expect(reasonOf(makeCertificate({ extensions: bare }, root({ extensions: bare })).pem + impostor.pem)).toBe(reason)
  })

  it.skipIf(!hasOpenssl)(
    'is refused by their number or its size where a file holds a hundred certificates, or is huge',
    () => {
      const { pem } = root()
      expect(reasonOf(pem.repeat(100))).toBe('expected no more than 10 of the PEM block CERTIFICATE, got more.')
      expect(reasonOf(pem.repeat(200_000))).toMatch(/^expected a PEM text of at most 1048576 characters, got \d+\.$/)
    },
  )

  it.each<[what: string, pem: string, reason: string]>([
    ['nothing', '', 'expected a PEM block CERTIFICATE, got none.'],
    ['garbage', encodePem('CERTIFICATE', Buffer.alloc(100, 7)), 'expected '],
    ['half of one', encodePem('CERTIFICATE', sequence()).slice(0, 40), 'expected a PEM line END CERTIFICATE'],
  ])('is refused with its reason: %s', (_, pem, reason) => {
    expect(reasonOf(pem)).toContain(reason)
    expect(readCaCertificate(pem)).toEqual({ unreadable: reasonOf(pem) })
  })

  it.skipIf(!hasOpenssl)('changed in any octet, or cut, gives a reason or is read, and never an error', () => {
    const made = root({
      extensions: [
        ...rootExtensions,
        'nameConstraints = permitted;DNS:a.test,excluded;IP:10.0.0.0/255.0.0.0',
        'extendedKeyUsage = serverAuth',
      ],
    })
    const der = new X509Certificate(made.pem).raw
    const one = (octets: Uint8Array) => {
      const reason = reasonOf(encodePem('CERTIFICATE', octets))
      expect(reason).toMatch(/^expected .*, got .*\.$|^read$/)
      return reason
    }
    for (const index of der.keys()) {
      for (const difference of [0x01, 0x20, 0x80, 0xff]) {
        const changed = Buffer.from(der)
        changed.writeUInt8(der.readUInt8(index) ^ difference, index)
        one(changed)
      }
      expect(one(der.subarray(0, index))).not.toBe('read')
    }
    const spliced = fc
      .tuple(fc.nat(der.length), fc.uint8Array({ maxLength: 40 }), fc.nat(der.length))
      .map(([from, octets, to]) => Buffer.concat([der.subarray(0, from), octets, der.subarray(to)]))
    fc.assert(
      fc.property(fc.oneof(spliced, fc.uint8Array({ maxLength: 500 })), (octets) => void one(octets)),
      {
        numRuns: 2000,
      },
    )
  })
})

describe('a certificate that Node.js reads, but', () => {
  const privateKey = ed25519KeyOf(7)
  const ed25519 = sequence(objectIdentifier('1.3.101.112'))
  const name = encodeName({ commonName: 'Root' })
  const times = [utcTime('260101000000Z'), utcTime('360101000000Z')] as const

  interface Parts {
    readonly version: readonly Der[]
    readonly signature: Der
    readonly notBefore: Der
    readonly notAfter: Der
    readonly spki: Der
    readonly uniqueIdentifiers: readonly Der[]
    readonly extensions: readonly Der[]
    readonly more: readonly Der[]
  }

  function certificate(changes: Partial<Parts> = {}): string {
    const parts: Parts = {
      version: [explicitTag(0, unsignedInteger(Buffer.of(2)))],
      signature: ed25519,
      notBefore: times[0],
      notAfter: times[1],
      spki: encodeSubjectPublicKeyInfo(publicKeyOf(privateKey)),
      uniqueIdentifiers: [],
      extensions: [explicitTag(3, sequence(basicConstraints({ cA: true })))],
      more: [],
      ...changes,
    }
    const tbsCertificate = sequence(
      ...parts.version,
      unsignedInteger(Buffer.of(1)),
      parts.signature,
      name,
      sequence(parts.notBefore, parts.notAfter),
      name,
      parts.spki,
      ...parts.uniqueIdentifiers,
      ...parts.extensions,
    )
    return encodePem('CERTIFICATE', sequence(tbsCertificate, ed25519, bitString(new Uint8Array(64)), ...parts.more))
  }

  const read = (changes: Partial<Parts>): CaCertificate => {
    const ca = readCaCertificate(certificate(changes))
    if ('unreadable' in ca) throw new Error(ca.unreadable)
    return ca
  }

  it('is not signed by anyone, is read all the same: a trust anchor’s signature says nothing', () => {
    expect(read({}).basicConstraints).toEqual({ cA: true })
  })

  it('is of version 1 or 2, is read, to be refused by that name', () => {
    const first = read({ version: [], extensions: [] })
    expect(first).toMatchObject({ version: 1, basicConstraints: { cA: false } })
    const what = asked(privateKey)
    expect(messagesOf([first], what)).toEqual([
      'expected the CA certificate to be of version 3 (RFC 5280 §6.1.4), got version 1.',
    ])
    const second = read({
      version: [explicitTag(0, unsignedInteger(Buffer.of(1)))],
      uniqueIdentifiers: [implicitTag(1, Buffer.of(0, 1)), implicitTag(2, Buffer.of(0, 1))],
      extensions: [],
    })
    expect(second.version).toBe(2)
    expect(messagesOf([second], what)).toEqual([
      'expected the CA certificate to be of version 3 (RFC 5280 §6.1.4), got version 2.',
    ])
  })

  it('has times of any year, is read', () => {
    expect(
      read({ notBefore: utcTime('500101000000Z'), notAfter: generalizedTime('99991231235959Z') }).validity,
    ).toEqual({
      notBefore: -631_152_000,
      notAfter: 253_402_300_799,
    })
    expect(
      read({ notBefore: utcTime('491231235959Z'), notAfter: generalizedTime('20500101000000Z') }).validity,
    ).toEqual({
      notBefore: 2_524_607_999,
      notAfter: 2_524_608_000,
    })
  })

  it('says by FALSE that it is no CA, is read (many write it so)', () => {
    const extnValue = sequence(Buffer.from('010100', 'hex'))
    const extensions = [explicitTag(3, sequence(extension('2.5.29.19', 'critical', extnValue)))]
    expect(read({ extensions }).basicConstraints).toEqual({ cA: false })
  })

  it.each<[what: string, changes: Partial<Parts>, reason: string]>([
    [
      'names two algorithms',
      { signature: sequence(objectIdentifier('1.3.101.113')) },
      'one signature algorithm (RFC 5280 §4.1.1.2), got two.',
    ],
    [
      'says version 1 aloud',
      { version: [explicitTag(0, unsignedInteger(Buffer.of(0)))] },
      'version v2(1) or v3(2) of a certificate',
    ],
    [
      'is of version 4',
      { version: [explicitTag(0, unsignedInteger(Buffer.of(3)))] },
      'version v2(1) or v3(2) of a certificate',
    ],
    [
      'has a time without seconds',
      { notBefore: utcTime('2601010000Z') },
      'expected a time such as 20261124075246Z (RFC 5280 §4.1.2.5), got another.',
    ],
    ['has a time of another zone', { notBefore: utcTime('260101000000+0100') }, 'expected a time such as'],
    ['has a time with fractions', { notAfter: generalizedTime('20360101000000.5Z') }, 'expected a time such as'],
    ['has a day that is none', { notAfter: utcTime('360230000000Z') }, 'expected a time such as'],
    ['has a month that is none', { notAfter: utcTime('361330000000Z') }, 'expected a time such as'],
    ['has a leap second', { notAfter: utcTime('360630235960Z') }, 'expected a time such as'],
    [
      'has no extensions where it says so',
      { extensions: [implicitElements(3)] },
      'expected extensions alone in its tag, got 0.',
    ],
    [
      'has no version where it says so',
      { version: [implicitElements(0)] },
      'expected version alone in its tag, got 0.',
    ],
    [
      'has extensions twice',
      { extensions: [implicitElements(3, sequence(basicConstraints({ cA: true })), sequence())] },
      'expected extensions alone in its tag, got 2.',
    ],
    [
      'has an extension twice',
      { extensions: [explicitTag(3, sequence(basicConstraints({ cA: true }), basicConstraints({ cA: false })))] },
      'expected one extension 2.5.29.19 (RFC 5280 §4.2), got two.',
    ],
    [
      'has nothing in an extension',
      { extensions: [explicitTag(3, sequence(extension('2.5.29.15', 'critical', Buffer.of())))] },
      'expected a DER element, got nothing.',
    ],
    [
      'has another type in an extension',
      { extensions: [explicitTag(3, sequence(extension('2.5.29.37', 'critical', setOf(nullValue()))))] },
      'expected ExtKeyUsageSyntax',
    ],
    [
      'has more in an extension',
      {
        extensions: [
          explicitTag(
            3,
            sequence(extension('2.5.29.19', 'critical', sequence(booleanTrue(), octetString(Buffer.of())))),
          ),
        ],
      },
      'expected the end of BasicConstraints',
    ],
    [
      'has a key that is none',
      { spki: sequence(ed25519, bitString(new Uint8Array(5))) },
      'a certificate, and in it a key, that this Node.js reads, got one it does not.',
    ],
    ['goes on after its signature', { more: [nullValue()] }, 'expected the end of Certificate'],
  ])('%s, is refused with its reason', (_, changes, reason) => {
    expect(reasonOf(certificate(changes))).toContain(reason)
  })

  it('allows no use of its key that is known here, is told so', () => {
    const none = extension('2.5.29.15', 'critical', bitString(Buffer.of(0x40), 6))
    const ca = read({ extensions: [explicitTag(3, sequence(basicConstraints({ cA: true }), none))] })
    expect(messagesOf([ca], asked(privateKey))).toEqual([
      'expected keyCertSign in the keyUsage of the CA certificate (RFC 5280 §4.2.1.3), got none.',
    ])
    const empty = extension('2.5.29.15', 'critical', bitString(Buffer.of()))
    expect(read({ extensions: [explicitTag(3, sequence(empty))] }).keyUsage).toEqual([])
    const signs = read({
      extensions: [explicitTag(3, sequence(basicConstraints({ cA: true }), keyUsage(['keyCertSign'])))],
    })
    expect(messagesOf([signs], asked(privateKey))).toEqual([])
  })
})

describe('a CA cannot sign', () => {
  it.skipIf(!hasOpenssl)('where it is none, or may not sign certificates; OpenSSL agrees', () => {
    const rows: [extensions: string[], message: string][] = [
      [
        ['basicConstraints = CA:FALSE'],
        "expected the CA certificate to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9), got an end entity's.",
      ],
      [
        ['keyUsage = keyCertSign'],
        "expected the CA certificate to be a CA's (basicConstraints with cA, RFC 5280 §4.2.1.9), got an end entity's.",
      ],
      [
        ['basicConstraints = critical,CA:TRUE', 'keyUsage = critical,digitalSignature,cRLSign'],
        'expected keyCertSign in the keyUsage of the CA certificate (RFC 5280 §4.2.1.3), got digitalSignature, cRLSign.',
      ],
    ]
    for (const [extensions, message] of rows) {
      const made = root({ extensions: [...extensions, 'subjectKeyIdentifier = hash'] })
      expect(refusalsOf(pathOf(made), asked(made.privateKey))).toEqual([{ kind: 'no CA', message }])
      expect(isVerified(leafOf(made), made)).toBe(false)
    }
  })

  it.skipIf(!hasOpenssl)('without a subject, which would be the issuer of what it signs', () => {
    const made = root({ words: ['-subj', '/'] })
    expect(refusalsOf(pathOf(made), asked(made.privateKey))).toEqual([
      { kind: 'no CA', message: 'expected a subject in the CA certificate (RFC 5280 §4.1.2.6), got none.' },
    ])
  })

  it.skipIf(!hasOpenssl)('with a key that is not its own, and the message tells neither', () => {
    const refusals = refusalsOf(pathOf(root()), asked(p256KeyOf(1)))
    expect(refusals).toEqual([{ kind: 'key', message: 'expected the private key of the CA certificate, got another.' }])
    expect(messagesOf(pathOf(root()), asked(ed25519KeyOf(1)))).toEqual([
      'expected the private key of the CA certificate, got another.',
    ])
  })

  it.skipIf(!hasOpenssl)('with a key of a kind that signs nothing here', () => {
    const made = root({ keyFile: makeKeyFile('ed448') })
    expect(messagesOf(pathOf(made), asked(made.privateKey))).toEqual([
      'expected a CA with a key of RSA, ECDSA (P-256, P-384, P-521), Ed25519 or ML-DSA, got another.',
    ])
  })

  it.skipIf(!hasOpenssl)('outside its time; each way has its kind, since a validity can be shortened', () => {
    const made = root({ days: 10 })
    const path = pathOf(made)
    const { notBefore, notAfter } = path[0].validity
    const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '')
    const at = (now: number, from: number, to: number) =>
      refusalsOf(path, asked(made.privateKey, { nowSeconds: now, validity: { notBefore: from, notAfter: to } }))
    expect(at(notBefore, notBefore, notAfter)).toEqual([])
    expect(at(notAfter, notBefore, notAfter)).toEqual([])
    expect(at(notAfter + 1, notBefore, notAfter)).toEqual([
      {
        kind: 'expired',
        message: `expected the CA certificate to be valid now, got one that ended ${text(notAfter)}.`,
      },
    ])
    expect(at(notBefore - 1, notBefore, notAfter)).toEqual([
      {
        kind: 'not yet valid',
        message: `expected the CA certificate to be valid now, got one that begins ${text(notBefore)}.`,
      },
    ])
    expect(at(notBefore, notBefore, notAfter + 1)).toEqual([
      {
        kind: 'outlives',
        message: `expected an end not after that of the CA certificate, ${text(notAfter)}, got ${text(notAfter + 1)}.`,
      },
    ])
    expect(at(notBefore, notBefore - 1, notAfter)).toEqual([
      {
        kind: 'predates',
        message: `expected a begin not before that of the CA certificate, ${text(notBefore)}, got ${text(notBefore - 1)}.`,
      },
    ])
  })

  it.skipIf(!hasOpenssl)('a CA below it where its pathLenConstraint forbids; OpenSSL agrees', () => {
    for (const [line, accepted] of [
      ['pathlen:0', false],
      ['pathlen:1', true],
    ] as const) {
      const top = root({ extensions: [`basicConstraints = critical,CA:TRUE,${line}`, ...rootExtensions.slice(1)] })
      const middle = intermediate(top)
      const ofCa = asked(top.privateKey, {
        profile: caProfile,
        subjectAltName: [],
        subject: { commonName: 'Intermediate' },
      })
      expect(refusalsOf(pathOf(top), asked(top.privateKey))).toEqual([])
      expect(messagesOf(pathOf(top), ofCa)).toEqual(
        accepted
          ? []
          : [
              'expected at most 0 intermediates below the CA certificate (pathLenConstraint, RFC 5280 §4.2.1.9), got 1.',
            ],
      )
      expect(isVerified(leafOf(middle), top, middle)).toBe(accepted)
      // An intermediate that one has already is held to the same.
      expect(messagesOf(pathOf(middle, top), asked(middle.privateKey))).toEqual(
        accepted
          ? []
          : [
              "expected at most 0 intermediates below certificate 2 of the CA's path (pathLenConstraint, RFC 5280 §4.2.1.9), got 1.",
            ],
      )
    }
  })

  it.skipIf(!hasOpenssl)('counts no intermediate that has its own name (RFC 5280 §4.2.1.9); OpenSSL agrees', () => {
    const top = root({ extensions: ['basicConstraints = critical,CA:TRUE,pathlen:0', ...rootExtensions.slice(1)] })
    const again = intermediate(top, [], 'Root')
    expect(refusalsOf(pathOf(again, top), asked(again.privateKey))).toEqual([])
    expect(isVerified(leafOf(again), top, again)).toBe(true)
  })

  it.skipIf(!hasOpenssl)('for purposes that its extKeyUsage leaves out; OpenSSL agrees', () => {
    const rows: [line: string, messages: string[], verified: boolean][] = [
      ['extendedKeyUsage = serverAuth', [], true],
      [
        'extendedKeyUsage = clientAuth',
        ['expected serverAuth in the extKeyUsage of the CA certificate, got 1.3.6.1.5.5.7.3.2.'],
        false,
      ],
      // RFC 5280 §4.2.1.12, Go and NSS; OpenSSL 3.0 passes over it.
      ['extendedKeyUsage = anyExtendedKeyUsage', [], false],
    ]
    for (const [line, messages, verified] of rows) {
      const top = root()
      const made = intermediate(top, [line])
      expect(messagesOf(pathOf(made, top), asked(made.privateKey))).toEqual(messages)
      expect(isVerified(leafOf(made), top, made)).toBe(verified)
      expect(messagesOf(pathOf(made, top), asked(made.privateKey, { profile: caProfile }))).toEqual([])
    }
  })

  it.skipIf(!hasOpenssl)('for names outside its nameConstraints, and tells each; OpenSSL agrees', () => {
    const made = root({
      extensions: [...rootExtensions, 'nameConstraints = critical,permitted;DNS:a.test,permitted;email:a.test'],
    })
    const path = pathOf(made)
    const subjectAltName = [
      { type: 'dNSName', value: 'www.a.test' },
      { type: 'dNSName', value: 'b.test' },
      { type: 'dNSName', value: `${'long.'.repeat(20)}test` },
      { type: 'rfc822Name', value: 'a@b.test' },
    ] as const
    const expected = 'expected names that the nameConstraints of the CA certificate permit (RFC 5280 §4.2.1.10), got'
    expect(messagesOf(path, asked(made.privateKey, { subjectAltName }))).toEqual([
      `${expected} "DNS:b.test".`,
      `${expected} "DNS:${'long.'.repeat(20).slice(0, 76)}…".`,
      `${expected} "email:a@b.test".`,
    ])
    expect([isVerified(leafOf(made, 'DNS:www.a.test'), made), isVerified(leafOf(made, 'DNS:b.test'), made)]).toEqual([
      true,
      false,
    ])
    // Those above bind those below.
    const middle = intermediate(made)
    expect(
      messagesOf(pathOf(middle, made), asked(middle.privateKey, { subjectAltName: subjectAltName.slice(0, 2) })),
    ).toEqual([`${expected.replace('the CA certificate', "certificate 2 of the CA's path")} "DNS:b.test".`])
    expect(isVerified(leafOf(middle, 'DNS:b.test'), made, middle)).toBe(false)
  })

  it.skipIf(!hasOpenssl)('for names in the subject that count; OpenSSL agrees', () => {
    const made = root({
      extensions: [...rootExtensions, 'nameConstraints = critical,permitted;DNS:a.test,permitted;email:a.test'],
    })
    const rows: [subject: { commonName?: string; emailAddress?: string }, names: string[], accepted: boolean][] = [
      [{ commonName: 'b.test' }, [], false],
      [{ commonName: 'www.a.test' }, [], true],
      [{ commonName: 'alice' }, [], true],
      [{ commonName: 'Alice B.' }, [], true],
      [{ commonName: 'b.test' }, ['a.test'], true],
      [{ emailAddress: 'a@b.test' }, ['a.test'], false],
      [{ emailAddress: 'a@a.test' }, ['a.test'], true],
    ]
    for (const [subject, names, accepted] of rows) {
      const subjectAltName = names.map((value) => ({ type: 'dNSName', value }) as const)
      const what = asked(made.privateKey, { subject, subjectAltName })
      expect([subject, refusalsOf(pathOf(made), what).length]).toEqual([subject, accepted ? 0 : 1])
      const lines = Object.entries(subject).map(([type, value]) => `${type} = ${value}`)
      const san = names.map((name) => `subjectAltName = DNS:${name}`)
      const leaf = makeCertificate({ subject: lines, extensions: [...leafExtensions, ...san] }, made)
      expect([subject, isVerified(leaf, made)]).toEqual([subject, accepted])
    }
  })

  it.skipIf(!hasOpenssl)('for many reasons, and all are told', () => {
    const made = root({
      extensions: ['basicConstraints = critical,CA:FALSE', 'nameConstraints = critical,excluded;DNS:a.test'],
      days: 1,
    })
    const kinds = refusalsOf(pathOf(made), asked(p256KeyOf(1), { nowSeconds: nowSeconds + 2 * day })).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['key', 'no CA', 'expired', 'outlives', 'name'])
  })
})
