/** A CA that someone has: how it is read, and what it may sign. Each rule of RFC 5280: pki/issuer.test.ts. */
import { describe, expect, it } from 'vitest'
import type { Issuer } from '../../src/pki/issuer.ts'
import { readPrivateKey } from '../../src/pki/private-key.ts'
import { files, validityOfCas } from './files.ts'
import { day, mistakes, now, plan, type Words } from './given.ts'

const theirs: Words = { 'ca-certificate': 'ca.pem', 'ca-key': 'ca-key.pem' }

function issuerOf(words: Words): Issuer {
  const { issuer } = plan(words)
  if (issuer.kind !== 'given') throw new Error(issuer.kind)
  return issuer.issuer
}

describe('a given CA', () => {
  it('is read from files or from PEM text', () => {
    const inFiles = issuerOf(theirs)
    const asText = issuerOf({
      'ca-certificate': `text around it\n${files['ca.pem']}`,
      'ca-key': files['ca-key.pem'] as string,
    })
    expect({ ...asText, privateKey: undefined, publicKey: undefined }).toEqual({
      ...inFiles,
      privateKey: undefined,
      publicKey: undefined,
    })
    expect(asText.privateKey?.equals(readPrivateKey(files['ca-key.pem'] as string) as never)).toBe(true)
    expect(inFiles).toMatchObject({ intermediates: [], validity: validityOfCas })
  })

  it('is an intermediate with or without its root, and without it there is a warning', () => {
    const key = { 'ca-key': 'below-key.pem' }
    const whole = issuerOf({ ...key, 'ca-certificate': 'below-and-root.pem' })
    expect(whole.intermediates).toHaveLength(1)
    expect(whole.trustAnchor).toEqual(issuerOf(theirs).trustAnchor)
    const alone = issuerOf({ ...key, 'ca-certificate': 'below.pem' })
    expect(alone.intermediates).toEqual([alone.trustAnchor])
    expect(plan({ ...key, 'ca-certificate': 'below.pem' }).warnings).toEqual([
      'ca-certificate: this is an intermediate CA without its root, which OpenSSL trusts only with -partial_chain. Append the root.',
    ])
    expect(plan({ ...key, 'ca-certificate': 'below-and-root.pem' }).warnings).toEqual([])
  })

  it('has a key that ca-key-passphrase decrypts if it is encrypted', () => {
    const encrypted = { ...theirs, 'ca-key': 'encrypted-ca-key.pem' }
    expect(issuerOf({ ...encrypted, 'ca-key-passphrase': 'hunter2' }).privateKey).toBeDefined()
    expect(mistakes(encrypted)).toEqual([
      'ca-key: expected an unencrypted key, or ca-key-passphrase, got "encrypted-ca-key.pem".',
    ])
    expect(mistakes({ ...encrypted, 'ca-key-passphrase': 'hunter3' })).toEqual([
      'ca-key: expected a key that ca-key-passphrase decrypts, got "encrypted-ca-key.pem".',
    ])
    // A key that is given as text is not shown.
    expect(mistakes({ ...theirs, 'ca-key': files['encrypted-ca-key.pem'] as string })).toEqual([
      'ca-key: expected an unencrypted key, or ca-key-passphrase, got "PEM".',
    ])
  })

  it.each<[Words, readonly unknown[]]>([
    [
      { 'ca-certificate': 'no-such.pem', 'ca-key': 'no-such-key.pem' },
      [
        'ca-certificate: expected a file that can be read (no such file), got "no-such.pem".',
        'ca-key: expected a file that can be read (no such file), got "no-such-key.pem".',
      ],
    ],
    [{ ...theirs, 'ca-certificate': 'text.txt' }, [expect.stringMatching(/^ca-certificate: expected .*CERTIFICATE/)]],
    [{ ...theirs, 'ca-key': 'text.txt' }, ['ca-key: expected a private key in PEM, got "text.txt".']],
    [
      { ...theirs, 'ca-key': 'ed25519-ca-key.pem' },
      ['ca-key: expected the private key of the CA certificate, got another.'],
    ],
    [
      { ...theirs, 'ca-certificate': 'no-ca.pem' },
      [expect.stringMatching(/^ca-certificate: expected the CA certificate to be a CA's .*, got an end entity's\.$/)],
    ],
    [
      { ...theirs, 'ca-certificate': 'expired-ca.pem' },
      [expect.stringMatching(/^ca-certificate: expected the CA certificate to be valid now, got one that ended /)],
    ],
    [
      { ...theirs, 'ca-certificate': 'future-ca.pem' },
      [expect.stringMatching(/^ca-certificate: expected the CA certificate to be valid now, got one that begins /)],
    ],
    [
      { ...theirs, 'ca-certificate': 'low-ca.pem', 'issued-by': 'intermediate-ca' },
      [expect.stringMatching(/^ca-certificate: expected at most 0 intermediates below the CA certificate /)],
    ],
    [
      { ...theirs, 'ca-certificate': 'ca-for-servers.pem', usage: 'client' },
      [expect.stringMatching(/^ca-certificate: expected clientAuth in the extKeyUsage of the CA certificate/)],
    ],
  ])('is refused with the reason, once for all certificates: %j', (words, lines) => {
    const more =
      'client-names' in words || words['usage'] !== undefined ? {} : { 'subject-alt-names': 'b.test, c.test' }
    expect(mistakes({ ...words, ...more })).toEqual(lines)
  })

  it('signs only for its own extended key usages', () => {
    const forClients = { ...theirs, 'ca-certificate': 'ca-for-clients.pem' }
    expect(mistakes({ ...forClients, usage: 'client' })).toEqual([])
    expect(mistakes({ ...forClients, usage: 'both' })).toHaveLength(1)
  })

  it('is refused also if the certificate to be signed has a mistake', () => {
    expect(mistakes({ ...theirs, 'ca-certificate': 'expired-ca.pem', country: 'DEU' })).toEqual([
      'country: expected a country code of two letters, got "DEU".',
      expect.stringMatching(/^ca-certificate: expected the CA certificate to be valid now/),
    ])
  })
})

describe('what a given CA signs', () => {
  it('is shortened to the validity of the CA, unless its times were given', () => {
    expect(plan(theirs).certificates[0]).toMatchObject({
      validity: { notBefore: now - 300, notAfter: validityOfCas.notAfter },
      requestedValidity: { notBefore: { secondsFromNow: -300 }, notAfter: { at: validityOfCas.notAfter } },
    })
    expect(plan({ ...theirs, 'validity-days': '30' }).certificates[0]).toMatchObject({
      validity: { notBefore: now - 300, notAfter: now - 300 + 30 * day },
      requestedValidity: { notAfter: { daysAfterNotBefore: 30 } },
    })
  })

  it('starts no earlier than the CA, unless its start was given', () => {
    const young = { 'ca-certificate': 'young-ca.pem', 'ca-key': 'ca-key.pem' }
    expect(plan(young).certificates[0]).toMatchObject({
      validity: { notBefore: now - 60 },
      requestedValidity: { notBefore: { at: now - 60 } },
    })
    expect(mistakes({ ...young, 'not-before': '-90s' })).toEqual([
      expect.stringMatching(/^not-before: expected a begin not before that of the CA certificate/),
    ])
  })

  it('does not outlive the CA if its end was given', () => {
    for (const words of [{ 'not-after': '+171d' }, { 'validity-days': '171' }]) {
      expect(mistakes({ ...theirs, ...words })).toEqual([
        expect.stringMatching(/^not-after: expected an end not after that of the CA certificate/),
      ])
    }
  })

  it('has names that the CA permits', () => {
    const constrained = { ...theirs, 'ca-certificate': 'ca-for-a.test.pem' }
    expect(mistakes({ ...constrained, 'common-name': 'x.a.test' })).toEqual([])
    expect(mistakes({ ...constrained, 'common-name': 'b.test' })).toEqual([
      expect.stringMatching(/^subject-alt-names: expected names that the nameConstraints of the CA certificate permit/),
    ])
    expect(mistakes({ ...constrained, 'common-name': 'a.test', 'client-names': 'b.test' })).toEqual([
      expect.stringMatching(/^client-names: expected names that the nameConstraints of the CA certificate permit/),
    ])
  })

  it('is refused in the line of an entry', () => {
    const batch = `certificates:
  a:
    common-name: a.test
    subject-alt-names:
      - b.test
  b:
    common-name: b.a.test
    not-after: +300d
  c: { common-name: c.a.test, not-before: -90d }
`
    const constrained = { ...theirs, 'ca-certificate': 'ca-for-a.test.pem' }
    expect(mistakes({ ...constrained, certificates: 'batch.yml' }, { 'batch.yml': batch })).toEqual([
      expect.stringMatching(
        /^batch\.yml:5 certificates\.a\.subject-alt-names: expected names that the nameConstraints/,
      ),
      expect.stringMatching(/^batch\.yml:8 certificates\.b\.not-after: expected an end not after that of the CA/),
      expect.stringMatching(/^batch\.yml:9 certificates\.c\.not-before: expected a begin not before that of the CA/),
    ])
  })
})
