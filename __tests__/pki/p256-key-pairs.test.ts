import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyTypeOf } from '../../src/pki/key-pair.ts'
import { createP256Maker, isP256Pair, type P256KeyPair, writeP256KeyPair } from '../../src/pki/p256-key-pairs.ts'
import { encodePrivateKey, readPrivateKey } from '../../src/pki/private-key.ts'

/** Above it some numbers of 32 octets are no private keys (FIPS 186-5 §6.1.1). */
const privateNumber = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .filter((d) => (d[0] ?? 0) < 0xff && (d[31] ?? 0) > 0)

function pairOf(d: Uint8Array): P256KeyPair {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(d)
  return writeP256KeyPair(ecdh.getPrivateKey(), ecdh.getPublicKey())
}

describe('a P-256 pair', () => {
  it('is written octet for octet as OpenSSL writes it', () => {
    fc.assert(
      fc.property(privateNumber, (d) => {
        const { pem, publicKey } = pairOf(d)
        const privateKey = createPrivateKey(pem)
        expect(pem).toBe(encodePrivateKey(privateKey))
        const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
        expect(publicKey).toEqual({ keyType: 'ecdsa-p256', subjectPublicKeyInfo: spki })
      }),
    )
  })

  it('has all 32 octets of a private number that begins with zeros', () => {
    const d = new Uint8Array(32).fill(7, 3)
    const { pem } = pairOf(d)
    expect(createECDHLength(d)).toBe(29)
    expect(createPrivateKey(pem).export({ format: 'jwk' }).d).toBe(Buffer.from(d).toString('base64url'))
    expect(pem).toBe(encodePrivateKey(createPrivateKey(pem)))
  })

  it('is a new one each time, and signs', () => {
    const make = createP256Maker()
    const [first, second] = [make(), make()]
    expect(first.pem).not.toBe(second.pem)
    expect(keyTypeOf(first.keyObject())).toBe('ecdsa-p256')
    expect(first.keyObject()).toBe(first.keyObject())
    expect(first.keyObject().equals(readPrivateKey(first.pem) as ReturnType<typeof first.keyObject>)).toBe(true)
  })

  it('is known to be one by the public half in its text', () => {
    const make = createP256Maker()
    const [first, second] = [make(), make()]
    expect(isP256Pair(first.pem, first.publicKey)).toBe(true)
    expect(isP256Pair(first.pem, second.publicKey)).toBe(false)
    expect(isP256Pair('', first.publicKey)).toBe(false)
  })
})

function createECDHLength(d: Uint8Array): number {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(d)
  return ecdh.getPrivateKey().length
}
