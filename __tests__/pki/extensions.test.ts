import { describe, expect, it } from 'vitest'
import type { Der } from '../../src/pki/asn1.ts'
import {
  authorityKeyIdentifier,
  basicConstraints,
  extKeyUsage,
  keyUsage,
  subjectAltName,
  subjectKeyIdentifier,
} from '../../src/pki/extensions.ts'

/** extnID and BOOLEAN TRUE where it is critical, then the octets of extnValue. */
const hex = (der: Der) => der.toString('hex')
const critical = '0101ff'

describe('basicConstraints (RFC 5280 §4.2.1.9)', () => {
  const head = `0603551d13${critical}`

  it('is critical and empty for an end entity, since FALSE is the default', () => {
    expect(hex(basicConstraints({ cA: false }))).toBe(`300c${head}04023000`)
  })

  it('says cA for a CA, without a limit where there is none', () => {
    expect(hex(basicConstraints({ cA: true }))).toBe(`300f${head}040530030101ff`)
  })

  it('counts the intermediates below a CA, none among them', () => {
    expect(hex(basicConstraints({ cA: true, pathLenConstraint: 0 }))).toBe(`3012${head}040830060101ff020100`)
    expect(hex(basicConstraints({ cA: true, pathLenConstraint: 1 }))).toBe(`3012${head}040830060101ff020101`)
  })
})

describe('keyUsage (RFC 5280 §4.2.1.3)', () => {
  const head = `300e0603551d0f${critical}0404`

  it.each([
    [['digitalSignature'], '03020780'],
    [['digitalSignature', 'keyEncipherment'], '030205a0'],
    [['keyEncipherment', 'digitalSignature'], '030205a0'],
    [['keyCertSign', 'cRLSign'], '03020106'],
    [['keyCertSign'], '03020204'],
  ] as const)('is critical and leaves trailing zero bits out (X.690 §11.2.2): %j', (usages, bits) => {
    expect(hex(keyUsage(usages))).toBe(head + bits)
  })
})

describe('extKeyUsage (RFC 5280 §4.2.1.12)', () => {
  it('names the purposes in the order given, not critical', () => {
    const serverAuth = '06082b06010505070301'
    const clientAuth = '06082b06010505070302'
    expect(hex(extKeyUsage(['serverAuth']))).toBe(`30130603551d25040c300a${serverAuth}`)
    expect(hex(extKeyUsage(['serverAuth', 'clientAuth']))).toBe(`301d0603551d2504163014${serverAuth}${clientAuth}`)
  })
})

describe('key identifiers (RFC 5280 §4.2.1.1, §4.2.1.2)', () => {
  const identifier = Uint8Array.of(1, 2, 3)

  it('are an OCTET STRING for the subject, not critical', () => {
    expect(hex(subjectKeyIdentifier(identifier))).toBe('300c0603551d0e04050403010203')
  })

  it('are [0] in a SEQUENCE for the authority, not critical', () => {
    expect(hex(authorityKeyIdentifier(identifier))).toBe('300e0603551d23040730058003010203')
  })
})

describe('subjectAltName (RFC 5280 §4.2.1.6)', () => {
  it('holds the names in the order given, not critical since the subject is never empty', () => {
    const names = subjectAltName([
      { type: 'dNSName', value: 'b' },
      { type: 'dNSName', value: 'a' },
    ])
    expect(hex(names)).toBe('300f0603551d1104083006820162820161')
  })
})
