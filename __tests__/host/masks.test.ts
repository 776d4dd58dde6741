import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { masksOf } from '../../src/host/masks.ts'
import { describeKey } from '../../src/redaction.ts'

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  format: 'pem',
  type: 'pkcs8',
}) as string
const body = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-----'))

describe('the masks of a key', () => {
  it.each<[string, string]>([
    ['as OpenSSL writes it', pem],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
    ['with the two characters \\n for line ends', pem.replaceAll('\n', '\\n')],
    ['with spaces for line ends', pem.replaceAll('\n', ' ')],
    ['indented, as in YAML', pem.replaceAll(/^/gm, '    ')],
    ['in quotes', `"${pem}"`],
    ['with a byte order mark', `\ufeff${pem}`],
    ['in base64 of the whole', Buffer.from(pem).toString('base64')],
  ])('are the lines of its body, whatever was done to it: %s', (_, text) => {
    const masks = masksOf(text)
    expect(masks).toEqual(expect.arrayContaining(body))
    for (const mask of masks) {
      expect(mask).not.toMatch(/[\r\n]/)
      expect(mask).not.toMatch(/^-----[A-Z ]+-----$/)
    }
  })

  it('are also the base64 of DER, and the parts of a JWK', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    expect(masksOf(der)).toContain(der)
    const jwk = privateKey.export({ format: 'jwk' })
    expect(masksOf(JSON.stringify(jwk))).toContain(jwk.d)
  })

  it('are none for a path: a job output with a masked value is dropped', () => {
    for (const path of ['certs/key.pem', '/home/runner/work/a/a/certs/ca-key.pem', 'C:\\certs\\key.pem']) {
      expect(describeKey(path)).toBeUndefined()
    }
  })
})

describe('the masks of a password', () => {
  it('are the password, and it without what is around it', () => {
    expect(masksOf('x')).toEqual(['x'])
    expect(masksOf(' two words ')).toEqual([' two words ', 'two words'])
    expect(masksOf('word\r\n')).toEqual(['word'])
    expect(masksOf('\n')).toEqual([])
  })
})
