import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signCertificate } from '../../src/pki/certificate.ts'
import { attributeTypes, type DistinguishedName, encodeName, formatName } from '../../src/pki/distinguished-name.ts'
import { lineOfText } from '../request/arbitraries.ts'
import { elementsOf, hasOpenssl, judgeCertificate, openssl } from './openssl.ts'
import { ed25519KeyOf, selfSignedContents } from './sample.ts'

const privateKey = ed25519KeyOf(1)

const whole: DistinguishedName = {
  emailAddress: 'someone@example.test',
  commonName: 'localhost',
  organizationalUnitName: 'Тест',
  organizationName: 'Müller & Söhne',
  localityName: '東京',
  stateOrProvinceName: 'Île-de-France',
  countryName: 'DE',
}

function certificateOf(subject: DistinguishedName): Uint8Array {
  return signCertificate(selfSignedContents(privateKey, { subject, issuer: encodeName(subject) }), privateKey)
}

describe('a name', () => {
  it.skipIf(!hasOpenssl)('goes from country to common name, whatever the order it was given in', () => {
    expect(Object.entries(judgeCertificate(certificateOf(whole)).subject)).toEqual([
      ['countryName', 'DE'],
      ['stateOrProvinceName', 'Île-de-France'],
      ['localityName', '東京'],
      ['organizationName', 'Müller & Söhne'],
      ['organizationalUnitName', 'Тест'],
      ['commonName', 'localhost'],
      ['emailAddress', 'someone@example.test'],
    ])
  })

  it.skipIf(!hasOpenssl)(
    'has its country as PrintableString, its e-mail as IA5String, all else as UTF8String (RFC 5280 Appendix A.1)',
    () => {
      expect(elementsOf(encodeName(whole)).filter((line) => line.includes('STRING'))).toEqual([
        'prim PRINTABLESTRING :DE',
        'prim UTF8STRING :Île-de-France',
        'prim UTF8STRING :東京',
        'prim UTF8STRING :Müller & Söhne',
        'prim UTF8STRING :Тест',
        'prim UTF8STRING :localhost',
        'prim IA5STRING :someone@example.test',
      ])
    },
  )

  it('has one attribute in each RDN', () => {
    expect(encodeName({ countryName: 'DE', commonName: 'a' }).toString('hex')).toBe(
      '3019310b3009060355040613024445310a300806035504030c0161',
    )
  })

  it('may be empty', () => {
    expect(encodeName({}).toString('hex')).toBe('3000')
  })
})

describe('a name as text', () => {
  it('has the common name before the country (RFC 4514 §2.1)', () => {
    expect(formatName(whole)).toBe(
      'emailAddress=someone@example.test,CN=localhost,OU=Тест,O=Müller & Söhne,L=東京,ST=Île-de-France,C=DE',
    )
  })

  it.each([
    ['a,b', 'a\\,b'],
    ['a"b', 'a\\"b'],
    ['a+b;c<d>e\\f', 'a\\+b\\;c\\<d\\>e\\\\f'],
    ['#a#', '\\#a#'],
    [' a b ', '\\ a b\\ '],
    ['a=b', 'a=b'],
  ])('escapes what would be read as something else (RFC 4514 §2.4): %s', (value, escaped) => {
    expect(formatName({ organizationName: value })).toBe(`O=${escaped}`)
  })

  it.skipIf(!hasOpenssl)('is letter for letter what OpenSSL prints, whatever the values', () => {
    const nameopt = 'esc_2253,sep_comma_plus,dn_rev,utf8,sname'
    const fields = Object.fromEntries(
      attributeTypes
        .filter(({ type }) => type !== 'countryName' && type !== 'emailAddress')
        .map(({ type, upperBound }) => [type, lineOfText(upperBound)]),
    )
    fc.assert(
      fc.property(fc.record(fields, { requiredKeys: [] }), (subject) => {
        fc.pre(Object.keys(subject).length > 0)
        // OpenSSL forgets to escape it where it is the last character too.
        fc.pre(!Object.values(subject).includes('#'))
        const said = openssl(
          ['x509', '-inform', 'DER', '-noout', '-subject', '-nameopt', nameopt],
          certificateOf(subject),
        )
        expect(`subject=${formatName(subject)}\n`).toBe(said)
      }),
      { numRuns: 40 },
    )
  })
})

it('knows the bounds of RFC 5280 Appendix A.1', () => {
  expect(Object.fromEntries(attributeTypes.map(({ type, upperBound }) => [type, upperBound]))).toEqual({
    countryName: 2,
    stateOrProvinceName: 128,
    localityName: 128,
    organizationName: 64,
    organizationalUnitName: 64,
    commonName: 64,
    emailAddress: 255,
  })
})
