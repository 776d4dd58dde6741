import { createECDH, createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { encodePem } from '../../src/pki/pem.ts'
import { encodePrivateKey, readPrivateKey } from '../../src/pki/private-key.ts'

/** A key of P-256 as PKCS #8 (RFC 5958) with SEC 1 in it, whatever its numbers are. */
function p256Pem(scalar: bigint, publicKey?: Buffer): string {
  const element = (identifier: number, ...parts: Buffer[]) => {
    const contents = Buffer.concat(parts)
    const length = contents.length < 0x80 ? [contents.length] : [0x81, contents.length]
    return Buffer.concat([Buffer.from([identifier, ...length]), contents])
  }
  const octets = element(0x04, Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'))
  const half = publicKey ? [element(0xa1, element(0x03, Buffer.from([0]), publicKey))] : []
  const ecPrivateKey = element(0x30, Buffer.from('020101', 'hex'), octets, ...half)
  const algorithm = Buffer.from('301306072a8648ce3d020106082a8648ce3d030107', 'hex')
  return encodePem('PRIVATE KEY', element(0x30, Buffer.from('020100', 'hex'), algorithm, element(0x04, ecPrivateKey)))
}

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

function publicKeyOf(scalar: bigint): Buffer {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex'))
  return ecdh.getPublicKey()
}

describe('an EC key', () => {
  it('is sound with any scalar from 1 to n - 1', () => {
    for (const scalar of [1n, 2n, 0x1234n, order - 1n]) {
      expect(readPrivateKey(p256Pem(scalar)), `${scalar}`).toBeTypeOf('object')
      expect(readPrivateKey(p256Pem(scalar, publicKeyOf(scalar))), `${scalar}`).toBeTypeOf('object')
    }
  })

  it.each([
    ['0', 0n],
    ['n', order],
    ['n + 1', order + 1n],
    ['2^256 - 1', (1n << 256n) - 1n],
  ])('with the scalar %s is refused', (_, scalar) => {
    expect(typeof readPrivateKey(p256Pem(scalar))).toBe('string')
    expect(typeof readPrivateKey(p256Pem(scalar, publicKeyOf(1n)))).toBe('string')
  })

  it('with the public half of another key is refused', () => {
    expect(readPrivateKey(p256Pem(5n, publicKeyOf(6n)))).toBe('not sound')
  })

  it.each(['P-256', 'P-384', 'P-521'])('of %s is sound, also with its parameters written out', (namedCurve) => {
    for (const paramEncoding of ['named', 'explicit'] as const) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve, paramEncoding })
      expect(readPrivateKey(encodePrivateKey(privateKey))).toBeTypeOf('object')
    }
  })

  it('on another curve is of another kind', () => {
    for (const paramEncoding of ['named', 'explicit'] as const) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1', paramEncoding })
      expect(readPrivateKey(encodePrivateKey(privateKey))).toBe('of another kind')
    }
  })
})

describe('an RSA key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const jwk = privateKey.export({ format: 'jwk' })
  const another = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ format: 'jwk' })
  const read = (numbers: JsonWebKey) => {
    let key: KeyObject
    try {
      key = createPrivateKey({ key: { ...jwk, ...numbers }, format: 'jwk' })
    } catch {
      return 'not read by node:crypto'
    }
    return readPrivateKey(encodePrivateKey(key))
  }

  it('is sound as it was made', () => {
    expect(read({})).toBeTypeOf('object')
  })

  it.each<[string, JsonWebKey]>([
    ['q = 2', { q: 'Ag' }],
    ['p = 2', { p: 'Ag' }],
    ['p and q swapped', { p: jwk.q as string, q: jwk.p as string }],
    ['d of another key', { d: another.d as string }],
    ['dP of another key', { dp: another.dp as string }],
    ['qInv of another key', { qi: another.qi as string }],
    ['n of another key', { n: another.n as string }],
    ['e = 1', { e: 'AQ' }],
    ['a modulus of more than 16384 bits', { n: Buffer.alloc(2100, 0xff).toString('base64url') }],
    // 61 · 53 = 3233: all of its numbers fit, and it is too short to sign with.
    ['12 bits', { n: 'DKE', e: 'EQ', d: 'CsE', p: 'PQ', q: 'NQ', dp: 'NQ', dq: 'MQ', qi: 'Jg' }],
  ])('with %s is refused', (_, numbers) => {
    expect(typeof read(numbers)).toBe('string')
  })
})

it('an Ed25519 key signs without a hash', () => {
  expect(readPrivateKey(encodePrivateKey(generateKeyPairSync('ed25519').privateKey))).toBeTypeOf('object')
})

it('keys of kinds that no certificate is made for are left to the caller', () => {
  for (const key of [
    generateKeyPairSync('x25519').privateKey,
    generateKeyPairSync('ed448').privateKey,
    generateKeyPairSync('rsa-pss', { modulusLength: 1024 }).privateKey,
  ]) {
    expect(readPrivateKey(encodePrivateKey(key))).toBeTypeOf('object')
  }
})
