import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HostError } from '../../src/errors.ts'
import { generatePrivateKey, type KeyType, keyTypeOf, keyTypes } from '../../src/pki/key-pair.ts'
import { ed25519KeyOf, p256KeyOf } from './sample.ts'

describe('a new key', () => {
  it.each(keyTypes.filter((keyType) => !keyType.startsWith('ml-dsa')))(
    'is of the type asked for: %s',
    async (keyType) => {
      const key = await generatePrivateKey(keyType)
      expect([key.type, keyTypeOf(key)]).toEqual(['private', keyType])
    },
  )

  it.each(keyTypes.filter((keyType) => keyType.startsWith('ml-dsa')))(
    'is of the type asked for where this Node.js has it, and is refused where not: %s',
    async (keyType) => {
      const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
      const made = generatePrivateKey(keyType)
      if (major > 24 || (major === 24 && minor >= 7)) expect(keyTypeOf(await made)).toBe(keyType)
      else await expect(made).rejects.toBeInstanceOf(HostError)
    },
  )

  it('is refused by name, with what would help, where this Node.js has no such type', async () => {
    const unknown = 'ml-dsa-99' as KeyType
    await expect(generatePrivateKey(unknown)).rejects.toThrow(
      new HostError(
        'key-type: expected a type that this Node.js can make, got "ml-dsa-99", which needs Node.js 24.7 or later with OpenSSL 3.5. Choose another key-type, or run a newer Node.js.',
      ),
    )
  })

  it('that OpenSSL fails to make is a failure in its words, at once or later', async () => {
    const tooSmall = await generatePrivateKey('rsa-8' as KeyType).catch((error: unknown) => error)
    expect((tooSmall as NodeJS.ErrnoException).code).toMatch(/^ERR_OSSL_/)
    const tooLarge = await generatePrivateKey(`rsa-${2 ** 40}` as KeyType).catch((error: unknown) => error)
    expect((tooLarge as NodeJS.ErrnoException).code).toBe('ERR_OUT_OF_RANGE')
  })
})

describe('the type of a key', () => {
  it('is told of a public key as of a private one', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    expect([publicKey, privateKey].map(keyTypeOf)).toEqual(['ecdsa-p384', 'ecdsa-p384'])
    expect([ed25519KeyOf(1), p256KeyOf(1)].map(keyTypeOf)).toEqual(['ed25519', 'ecdsa-p256'])
  })

  it('is told of RSA keys of other sizes', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    expect(keyTypeOf(privateKey)).toBe('rsa-1024')
  })

  it('is none for kinds that no certificate is made for', () => {
    const { privateKey: secp256k1 } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    const { privateKey: x25519 } = generateKeyPairSync('x25519')
    const { privateKey: ed448 } = generateKeyPairSync('ed448')
    const { privateKey: pss } = generateKeyPairSync('rsa-pss', { modulusLength: 1024 })
    expect([secp256k1, x25519, ed448, pss].map(keyTypeOf)).toEqual([undefined, undefined, undefined, undefined])
  })

  it('does not depend on how the key was read', () => {
    const pkcs8 = p256KeyOf(1).export({ type: 'pkcs8', format: 'pem' })
    expect(keyTypeOf(createPrivateKey(pkcs8))).toBe('ecdsa-p256')
  })
})
