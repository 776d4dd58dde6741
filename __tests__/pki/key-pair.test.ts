import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  generatePrivateKey,
  generateWeakPrivateKey,
  type KeyType,
  keyTypeOf,
  keyTypes,
  publicKeyOf,
} from '../../src/pki/key-pair.ts'
import { ed25519KeyOf, p256KeyOf } from './sample.ts'

describe('a new key', () => {
  it.each(keyTypes.filter((keyType) => !keyType.startsWith('ml-dsa')))(
    'is of the type asked for: %s',
    async (keyType) => {
      const key = await generatePrivateKey(keyType)
      expect([key?.type, key && keyTypeOf(key)]).toEqual(['private', keyType])
    },
  )

  it.each(keyTypes.filter((keyType) => keyType.startsWith('ml-dsa')))(
    'is of the type asked for from Node.js 24.7 on, and none before: %s',
    async (keyType) => {
      const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
      const key = await generatePrivateKey(keyType)
      expect(key && keyTypeOf(key)).toBe(major > 24 || (major === 24 && minor >= 7) ? keyType : undefined)
    },
  )

  it('is none where no Node.js has the type', async () => {
    expect(await generatePrivateKey('ml-dsa-99' as KeyType)).toBeUndefined()
  })

  it('that OpenSSL refuses to make is a failure in its words', async () => {
    await expect(generatePrivateKey('rsa-8' as KeyType)).rejects.toThrow('key size too small')
  })
})

describe('the type of a key', () => {
  it('is the same for a public key as for its private key', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    expect([publicKey, privateKey].map(keyTypeOf)).toEqual(['ecdsa-p384', 'ecdsa-p384'])
    expect([ed25519KeyOf(1), p256KeyOf(1)].map(keyTypeOf)).toEqual(['ed25519', 'ecdsa-p256'])
  })

  it('has the size of any RSA key', () => {
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

it('makes an RSA key of 1024 bits for certificates that are made to be refused, and for nothing else', async () => {
  expect(keyTypeOf(await generateWeakPrivateKey())).toBe('rsa-1024')
  expect(keyTypes).not.toContain('rsa-1024')
})

describe('a key that was made here', () => {
  it('is never asked what it is, nor is its public half: Node.js 20 may lock itself out', async () => {
    const privateKey = (await generatePrivateKey('ecdsa-p256')) as KeyObject
    for (const key of [privateKey, publicKeyOf(privateKey), await generateWeakPrivateKey()]) {
      const type = key.asymmetricKeyType === 'rsa' ? 'rsa-1024' : 'ecdsa-p256'
      for (const property of ['asymmetricKeyType', 'asymmetricKeyDetails']) {
        Object.defineProperty(key, property, {
          get() {
            throw new Error(`${property} was asked for`)
          },
        })
      }
      expect(keyTypeOf(key)).toBe(type)
    }
  })
})
