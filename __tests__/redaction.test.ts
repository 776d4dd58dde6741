import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactText, redactValue } from '../src/redaction.ts'
import { mangledKeys, shows } from './mangled-keys.ts'

describe('a value that holds a private key', () => {
  it('is replaced by its kind and length, however the key was mangled', () => {
    for (const { how, text } of mangledKeys()) {
      expect(redactValue(text), how).toMatch(/^\[(a private key|what could be a private key), \d+ characters\]$/)
      expect(redactValue(text), how).toContain(`, ${text.length} characters`)
    }
  })

  it('is replaced wherever the key begins in it', () => {
    for (const { how, text } of mangledKeys()) {
      const value = `certs/${'a'.repeat(30)} ${text}`
      expect(shows(redactValue(value), text), how).toBeUndefined()
    }
  })

  it('is replaced where other letters are directly beside it, with hardly an exception', () => {
    const keys = mangledKeys().filter(({ how }) => !/half|hexadecimal/.test(how))
    const besideLetters = keys.flatMap(({ text }) => [
      `${text}${'a'.repeat(300)}`,
      `${'Ab'.repeat(3)}${'/certs'.repeat(30)}${text}`,
    ])
    // One random line of base64 in a thousand looks like words.
    expect(besideLetters.filter((value) => redactValue(value) === value).length).toBeLessThanOrEqual(2)
  })

  it('is named as a key where its label or its member says so', () => {
    expect(redactValue('-----BEGIN EC PRIVATE KEY-----')).toBe('[a private key, 30 characters]')
    expect(redactValue('-----begin-private-key-----')).toBe('[a private key, 27 characters]')
    expect(redactValue(`{"kty":"EC","d":"${'a'.repeat(43)}"}`)).toBe('[a private key, 62 characters]')
  })
})

describe('a path of short random names', () => {
  it('is shown, and one with a key in it is not', () => {
    for (let count = 0; count < 500; count++) {
      const names = Array.from({ length: 4 }, () => `own-${randomBytes(6).toString('base64url').slice(0, 6)}`)
      const path = `/tmp/${names.join('/')}/certs`
      expect(redactText(path)).toBe(path)
    }
    const key = 'MC4CAQAwBQYDK2VwBCIEIJ8w3Zt5gq1ZxX9sQnB2v7yT4kLmRc6hVdPfUoEjWaNi'
    expect(redactText(`/home/me/${key}/cert.pem`)).not.toContain(key)
  })
})

describe('a value that holds none', () => {
  it.each([
    'localhost',
    'private-key.pem',
    'certs/private key.pem',
    '/home/runner/work/MyRepo/MyRepo2/certs/key.pem',
    '/Users/JohnDoe/Library/Developer/Project1/certs',
    'C:\\Users\\JohnDoe\\AppData\\Local\\Temp\\selfsigned-Xa3bQ7\\key.pem',
    '/tmp/tmp.L4IUa40Pnn/a/certs',
    '/tmp/selfsigned-Xa3bQ7/own-aB3dE5/root/',
    '/var/folders/x7/ch5v91h56_zbvbd1y2f600dm0000gn/T/build-Q7bX3a/certs',
    'my-service-with-a-rather-long-name.some-very-long-namespace-name.svc.cluster.local',
    'xn--bcher-kva.example',
    'spiffe://example.test/ns/production/sa/payments-v2',
    '3f2a8c1e-9b7d-4c5a-8e6f-0123456789ab',
    'f'.repeat(64),
    '9'.repeat(60),
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'MyOrganizationName2024GmbH',
    "d: ''",
  ])('is shown: %s', (value) => {
    expect(redactValue(value)).toBe(value)
    expect(redactText(`got "${value}".`)).toBe(`got "${value}".`)
  })
})

describe('a text', () => {
  it('loses every key in it, and keeps the rest', () => {
    for (const { how, text } of mangledKeys()) {
      // The net is for whole lines; a part of one is replaced where it enters a message.
      if (how.includes('half') || how.includes('in lines') || text.length < 32) continue
      const redacted = redactText(`before "${text}" after`)
      expect(shows(redacted, text), how).toBeUndefined()
      expect(redacted, how).toMatch(/^before .* after$/s)
    }
  })

  it('keeps fingerprints', () => {
    const hash = createHash('sha256').update('x')
    const [hex, base64] = [hash.copy().digest('hex'), hash.digest('base64')]
    const texts = [
      `SHA-256 ${hex.toUpperCase().replace(/..(?=.)/g, '$&:')}`,
      `selfsigned-cert-action-${hex}.crt`,
      `--ignore-certificate-errors-spki-list=${base64}`,
    ]
    for (const text of texts) expect(redactText(text)).toBe(text)
  })

  it('loses 64 characters of base64 with hardly an exception', () => {
    const missed = Array.from({ length: 2000 }, () => randomBytes(48).toString('base64')).filter((text) =>
      redactText(`x ${text} y`).includes(text),
    )
    expect(missed.length).toBeLessThanOrEqual(1)
  })

  it('of any length comes to its end', () => {
    for (const part of ['-----BEGIN PRIVATE KEY', 'd:', 'a', 'aB1', '-', '\\n', ' ']) {
      const text = part.repeat(200_000 / part.length)
      expect(redactText(text).length).toBeLessThan(2 * text.length)
      expect(redactValue(text).length).toBeLessThan(2 * text.length)
    }
  })

  it('without a key is never changed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bc', '.', ' ', '/', '7', ':', '-', '\n', 'é', '例')), (parts) => {
        expect(redactText(parts.join(''))).toBe(parts.join(''))
      }),
    )
  })
})
