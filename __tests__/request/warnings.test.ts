import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyTypes } from '../../src/pki/key-pair.ts'
import type { PlannedKey } from '../../src/request/certificate.ts'
import { warningsOf } from '../../src/request/warnings.ts'
import { certificate, now, plan, type Words } from './given.ts'

/** The warnings for one certificate, whose key is of this type. */
function warnings(words: Words, keyType = 'ecdsa-p256'): readonly string[] {
  const { 'key-mode': _, ...ofCertificate } = words
  const { keyMode } = plan(words).directory
  return warningsOf({ ...certificate(ofCertificate), key: keyOf(keyType) }, keyMode, now)
}

/** An RSA key of any size is one from a file, and any other is made. */
function keyOf(keyType: string): PlannedKey {
  const made = keyTypes.find((known) => known === keyType)
  if (made) return { kind: 'make', keyType: made }
  return { kind: 'private', privateKey: rsaKeyOf(Number(keyType.slice('rsa-'.length))) }
}

function rsaKeyOf(modulusLength: number): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength }).privateKey
}

it('is silent if every client accepts the certificate', () => {
  for (const keyType of ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384']) {
    expect(warnings({ 'subject-alt-names': '*.example.test, ::1, spiffe://a_b.test/' }, keyType)).toEqual([])
  }
})

describe('warnings say', () => {
  it.each([
    ['rsa-1024', 'key-file: an RSA key of 1024 bits is refused by most clients. Use one of 2048 bits or more.'],
    [
      'ed25519',
      'key-type: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.',
    ],
    ['ecdsa-p521', 'key-type: P-521 is refused by Chromium. ecdsa-p256 suits every client.'],
    ['ml-dsa-65', 'key-type: ML-DSA is known to OpenSSL 3.5 and few other clients; browsers refuse it.'],
  ])('which clients refuse a key of %s', (keyType, warning) => {
    expect(warnings({}, keyType)).toEqual([warning])
  })

  it('which servers cannot load an encrypted key', () => {
    expect(warnings({ 'key-passphrase': 'hunter2' })).toEqual([
      'key-passphrase: an encrypted key cannot be loaded unattended by HAProxy, Apache, Caddy, MariaDB, Mosquitto, Postfix or Flask.',
    ])
  })

  it('that others can read the key', () => {
    expect(warnings({ 'key-mode': '0640' })).toEqual([])
    expect(warnings({ 'key-mode': '0644' })).toEqual([
      'key-mode: every user of this machine can read the key. Use 0600, or 0640 with owner.',
    ])
  })

  it('that Apple counts 825 days, and no more', () => {
    expect(warnings({ 'validity-days': '825' })).toEqual([])
    expect(warnings({ 'validity-days': '826' })).toEqual([
      "validity-days: Apple's clients refuse certificates that are valid for more than 825 days.",
    ])
    expect(warnings({ 'not-before': '0s', 'not-after': `${825 * 86_400 + 1}s` })).toHaveLength(1)
  })

  it('that it is not valid any more, or not yet', () => {
    expect(warnings({ 'not-before': '-2d', 'not-after': '-1s' })).toEqual([
      'not-after: this is in the past, so every client will refuse the certificate as expired.',
    ])
    expect(warnings({ 'not-before': '1s' })).toEqual([
      'not-before: this is in the future, so every client will refuse the certificate until then.',
    ])
    expect(warnings({ 'not-before': '0s', 'not-after': '1s' })).toEqual([])
    expect(warnings({ 'not-before': '-1s', 'not-after': '0s' })).toEqual([])
  })

  it('that a wildcard needs two labels below it', () => {
    expect(warnings({ 'common-name': '*.test', 'subject-alt-names': '*.localhost, *.a.test' })).toEqual(
      ['*.test', '*.localhost'].map(
        (name) =>
          `subject-alt-names: ${name} has a single label below the wildcard, which nearly every client refuses. Name the hosts, or put the wildcard one label deeper.`,
      ),
    )
  })

  it('that Java refuses an underscore in a host, and only there', () => {
    expect(warnings({ 'common-name': 'a_b.test', 'subject-alt-names': 'a_b@c.test' })).toEqual([
      'subject-alt-names: a_b.test has an underscore, which Java refuses in a host name. Use a hyphen.',
    ])
  })

  it('all at once, of key, time and names', () => {
    expect(warnings({ 'common-name': '*.a_b', 'validity-days': '1000' }, 'ed25519')).toHaveLength(4)
  })
})

describe('a certification request', () => {
  const signed: Words = { 'issued-by': 'root-ca' }

  it('brings a key that clients refuse, which no input of ours has', () => {
    expect(plan({ ...signed, 'certificate-request': 'ed25519.csr' }).warnings).toEqual([
      'certificate-request: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.',
    ])
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(warningsOf({ ...certificate(), key: { kind: 'public', publicKey } }, 0o600, now)).toEqual([
      'certificate-request: an RSA key of 1024 bits is refused by most clients. Use one of 2048 bits or more.',
    ])
  })

  it('brings no private key that could be encrypted', () => {
    const words = { ...signed, 'certificate-request': 'request.csr', 'key-passphrase': 'hunter2' }
    expect(plan(words).warnings).toEqual([])
  })
})

it('knows RSA keys of 2048 bits and more as those that every client accepts', () => {
  for (const bits of [512, 1024, 2047]) expect(warnings({}, `rsa-${bits}`)).toHaveLength(1)
  for (const bits of [2048, 2049]) expect(warnings({}, `rsa-${bits}`)).toEqual([])
})

it('never shows a passphrase', () => {
  for (const keyType of keyTypes) {
    expect(warnings({ 'key-passphrase': 'hunter2' }, keyType).join()).not.toContain('hunter2')
  }
})
