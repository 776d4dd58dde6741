/** Who signs, for whom else, and in which forms: what a person can ask, and what does not go together. */
import { describe, expect, it } from 'vitest'
import type { RequestedCertificate } from '../../src/request/certificate.ts'
import { parseRequest } from '../../src/request/parse.ts'
import { given, mistakes, now, request, type Words } from './given.ts'

const certificates = (words: Words): readonly RequestedCertificate[] => parseRequest(given(words), now).certificates

const ca = {
  commonName: undefined,
  isIntermediate: false,
  keepKey: false,
  keyType: undefined,
  nameConstraints: undefined,
}
const source = { path: 'ca.pem' }

describe('the issuer', () => {
  it('is the certificate itself where nothing is said', () => {
    expect(request().issuer).toEqual({ kind: 'self' })
    expect(request({ 'issued-by': 'self' }).issuer).toEqual({ kind: 'self' })
  })

  it('is a CA to be made', () => {
    expect(request({ 'issued-by': 'root-ca' }).issuer).toEqual({ kind: 'made', ca })
    const words = {
      'issued-by': 'intermediate-ca',
      'key-type': 'ecdsa-p256',
      'ca-common-name': 'Example',
      'keep-ca-key': 'True',
      'name-constraints': 'issued',
    }
    const asked = { commonName: 'Example', isIntermediate: true, keepKey: true, keyType: undefined }
    expect(request(words).issuer).toEqual({ kind: 'made', ca: { ...asked, nameConstraints: 'issued' } })
  })

  it('is a CA that someone has, and perhaps an intermediate below it', () => {
    const words = { 'ca-certificate': 'ca.pem', 'ca-key': 'ca.pem' }
    const issuer = { kind: 'given', certificate: source, key: source }
    expect(request(words).issuer).toEqual({ ...issuer, ca: undefined })
    const below = request({ ...words, 'issued-by': 'intermediate-ca' }).issuer
    expect(below).toEqual({ ...issuer, ca: { ...ca, isIntermediate: true } })
  })

  it.each<[Words, readonly string[]]>([
    [{ 'ca-certificate': 'x' }, ['ca-key: expected the private key of ca-certificate, got "".']],
    [{ 'ca-key': 'x' }, ['ca-certificate: expected the certificate of ca-key, got "".']],
    [
      { 'ca-certificate': 'x', 'ca-key': 'x', 'issued-by': 'root-ca' },
      ['issued-by: expected intermediate-ca or nothing beside ca-certificate, got "root-ca".'],
    ],
    [
      { 'ca-certificate': 'x', 'ca-key': 'x', 'issued-by': 'self' },
      ['issued-by: expected intermediate-ca or nothing beside ca-certificate, got "self".'],
    ],
    [
      { 'ca-common-name': 'x', 'keep-ca-key': 'true', 'name-constraints': 'issued' },
      ['ca-common-name', 'keep-ca-key', 'name-constraints'].map(
        (name) => `${name}: expected a CA made here: issued-by root-ca or intermediate-ca, got "self".`,
      ),
    ],
    [{ 'issued-by': 'root-ca', 'keep-ca-key': 'yes' }, ['keep-ca-key: expected true or false, got "yes".']],
    [
      { 'certificate-request': 'x' },
      [
        'certificate-request: expected a CA to sign it: its own key is not here, got "self". Give issued-by or ca-certificate.',
      ],
    ],
    [
      { 'issued-by': 'root-ca', 'certificate-request': 'x', 'key-file': 'y' },
      ['key-file: expected nothing beside certificate-request, got "y". Give one of the two.'],
    ],
  ])('is told what does not go together: %j', (words, lines) => {
    expect(mistakes(words)).toEqual(lines)
  })

  it('is told of constraints that are none', () => {
    expect(mistakes({ 'issued-by': 'root-ca', 'name-constraints': '10.0.0.1/8' })).toHaveLength(1)
  })
})

describe('a signature hash', () => {
  it('is refused where a key that fixes its own signs itself, and not where another may sign', () => {
    const words = { 'key-type': 'ed25519', 'signature-hash': 'sha384' }
    expect(mistakes(words)).toEqual([
      'signature-hash: expected nothing with a key of type ed25519, which fixes its own hash, got "sha384".',
    ])
    expect(mistakes({ ...words, 'issued-by': 'root-ca' })).toEqual([])
  })
})

describe('a certification request', () => {
  it('gives the names where none are given', () => {
    const words = { 'issued-by': 'root-ca', 'certificate-request': 'request.pem' }
    expect(request(words)).toMatchObject({
      certificationRequest: { path: 'request.pem' },
      namesOfCertificationRequest: true,
      keyType: undefined,
    })
    expect(request({ ...words, 'common-name': ' ' }).namesOfCertificationRequest).toBe(true)
    expect(request({ ...words, organization: 'Example' }).namesOfCertificationRequest).toBe(false)
  })

  it('may be given as it is', () => {
    const text = '-----BEGIN CERTIFICATE REQUEST-----\nMA==\n-----END CERTIFICATE REQUEST-----\n'
    const words = { 'issued-by': 'root-ca', 'certificate-request': text }
    expect(request(words).certificationRequest).toEqual({ text: text.trim() })
  })
})

describe('client names', () => {
  it('are certificates for clients, each in its folder, in the same words otherwise', () => {
    const words = {
      'client-names': 'alice, Bob B',
      organization: 'Example',
      'serial-number': '7',
      'key-type': 'ed25519',
    }
    const [server, alice, bob] = certificates(words)
    expect(server).toMatchObject({ folder: '', usage: 'server', serialNumber: 7n })
    expect(alice).toMatchObject({
      folder: 'clients/alice',
      usage: 'client',
      subject: { commonName: 'alice', organizationName: 'Example' },
      serialNumber: undefined,
      keyType: 'ed25519',
    })
    expect(bob).toMatchObject({ folder: 'clients/Bob B', subject: { commonName: 'Bob B' }, subjectAltName: [] })
  })

  it.each([
    ['../x', 'client-names: expected a name without any of'],
    [
      'alice, Alice',
      'client-names: expected names whose folders differ also where case does not count, got "alice, Alice".',
    ],
    ['1.2.3.400', 'client-names: expected an IPv4 address, four numbers from 0 to 255, got "1.2.3.400".'],
  ])('are refused where they are no folder, or no name: %s', (names, line) => {
    const [first, ...others] = mistakes({ 'client-names': names })
    expect(first?.startsWith(line), first).toBe(true)
    expect(others).toEqual([])
  })

  it('are not told of what is wrong with the words they share', () => {
    expect(mistakes({ 'client-names': 'alice, bob', country: 'DEU' })).toHaveLength(1)
  })
})

describe('a batch', () => {
  it('is named or given as it is, and stands for all certificates', () => {
    const parsed = parseRequest(given({ certificates: 'batch.yml', 'validity-days': '30' }), now)
    expect(parsed.batch).toEqual({ path: 'batch.yml' })
    expect(parsed.certificates).toEqual([])
    expect(parsed.givenToBatch.get('validity-days')).toBe('30')
    for (const text of ['certificates:\n  a: {}', '{"certificates":{}}']) {
      expect(parseRequest(given({ certificates: text }), now).batch).toEqual({ text })
    }
  })

  it('has what belongs to one certificate in its entries', () => {
    const words = { certificates: 'batch.yml', 'common-name': 'a.test', 'serial-number': '7', 'client-names': 'alice' }
    expect(mistakes(words)).toEqual(
      [
        ['common-name', 'a.test'],
        ['serial-number', '7'],
        ['client-names', 'alice'],
      ].map(
        ([name, text]) =>
          `${name}: expected nothing beside certificates, got "${text}". Say it in the entries of the batch.`,
      ),
    )
  })

  it('may have its CA described by inputs or by itself, which is seen when it is read', () => {
    expect(mistakes({ certificates: 'batch.yml', 'keep-ca-key': 'true', 'ca-common-name': 'x' })).toEqual([])
  })
})

describe('formats', () => {
  it('are a list', () => {
    expect(request({ formats: 'pkcs12, jks\nder' }).formats).toEqual(new Set(['pkcs12', 'jks', 'der']))
    expect(mistakes({ formats: 'pem, pkcs11' })).toEqual([
      'formats: expected some of pem, der, pkcs12, truststore, jks, combined, certificate-request, kubernetes-secret, got "pkcs11". Did you mean pkcs12?',
    ])
    expect(mistakes({ formats: 'frobnicate' })).toHaveLength(1)
  })

  it('have a password that every reader takes, and never shows', () => {
    expect(request({ 'pkcs12-password': 'six oh' }).keyStore.password).toBe('six oh')
    for (const password of ['short', 'pässword']) {
      const [line] = mistakes({ 'pkcs12-password': password })
      expect(line).toBe(`pkcs12-password: expected at least six ASCII characters, got "${password.length} characters".`)
    }
  })

  it('have names that Kubernetes takes', () => {
    expect(request({ 'secret-name': 'a.b-c', 'secret-namespace': 'ns' }).secret).toEqual({
      name: 'a.b-c',
      namespace: 'ns',
    })
    expect(mistakes({ 'secret-name': 'A_b' })).toEqual([
      'secret-name: expected a name of lower-case letters, digits, hyphens and dots, got "A_b" (RFC 1123).',
    ])
  })
})

describe('PEM', () => {
  it('is text or a path, and a key that is neither is not shown', () => {
    expect(mistakes({ 'ca-certificate': 'x', 'ca-key': 'secret\nlines' })).toEqual([
      'ca-key: expected PEM, or the path of a file with it, got "neither".',
      'ca-key: expected the private key of ca-certificate, got "".',
    ])
    expect(mistakes({ 'issued-by': 'root-ca', 'certificate-request': 'a\nb' })).toEqual([
      'certificate-request: expected PEM, or the path of a file with it, got "a\\nb".',
    ])
  })
})
