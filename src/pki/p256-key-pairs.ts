/**
 * P-256 key pairs in the form in which they are written. `node:crypto` makes them, as the plain octets of its ECDH: of a
 * KeyObject they would have to be asked by OpenSSL's encoders, which take several times as long as making the key.
 */
import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto'
import { bitString, type Der, explicitTag, objectIdentifier, octetString, sequence, smallInteger } from './asn1.ts'
import { rememberKeyType, type WrittenPublicKey } from './key-pair.ts'
import { decodePem, encodePem } from './pem.ts'

export interface P256KeyPair {
  readonly publicKey: WrittenPublicKey
  /** PKCS #8. */
  readonly pem: string
  /** The private key, to sign with; it takes as long as all the rest. */
  readonly keyObject: () => KeyObject
}

export interface P256KeyPairs {
  generate(): P256KeyPair
  /**
   * Whether this is, as it is written here, the private half of this key: by the public half, which OpenSSL works out
   * from the private octets.
   */
  isPair(pem: string, publicKey: WrittenPublicKey): boolean
}

/** Holds the last private key it has seen, so it is to be let go with the run that it was made for. */
export function createP256KeyPairs(): P256KeyPairs {
  const ecdh = createECDH('prime256v1')
  return {
    generate() {
      ecdh.generateKeys()
      const d = leftPadded(ecdh.getPrivateKey())
      const point = ecdh.getPublicKey()
      return {
        publicKey: { keyType: 'ecdsa-p256', subjectPublicKeyInfo: encodeSubjectPublicKeyInfo(point) },
        pem: encodePem('PRIVATE KEY', encodePrivateKeyInfo(d, point)),
        keyObject: () => keyObjectOf(d, point),
      }
    },
    isPair(pem, publicKey) {
      const d = decodePem('PRIVATE KEY', pem).subarray(startOfPrivateKey, startOfPrivateKey + fieldOctets)
      try {
        ecdh.setPrivateKey(d)
      } catch {
        return false
      }
      const point = ecdh.getPublicKey()
      return (
        encodePem('PRIVATE KEY', encodePrivateKeyInfo(d, point)) === pem &&
        encodeSubjectPublicKeyInfo(point).equals(publicKey.subjectPublicKeyInfo)
      )
    },
  }
}

/** Of a number below the order of the curve, and of each coordinate. */
const fieldOctets = 32

/** Where its octets begin in PrivateKeyInfo; what is not there will not be the same when it is written anew. */
const startOfPrivateKey = 36

/** ECDH leaves zeros at the front out; RFC 5915 §3 does not. */
function leftPadded(d: Buffer): Buffer {
  return d.length === fieldOctets ? d : Buffer.concat([Buffer.alloc(fieldOctets - d.length), d])
}

/** id-ecPublicKey with the named curve (RFC 5480 §2.1.1). */
const algorithm = () => sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.840.10045.3.1.7'))

/**
 *     SubjectPublicKeyInfo  ::=  SEQUENCE  {
 *          algorithm            AlgorithmIdentifier,
 *          subjectPublicKey     BIT STRING  }
 *
 * @param point Uncompressed (RFC 5480 §2.2).
 */
function encodeSubjectPublicKeyInfo(point: Uint8Array): Der {
  return sequence(algorithm(), bitString(point))
}

/**
 *     PrivateKeyInfo ::= SEQUENCE {                     -- RFC 5208 §5
 *          version                   INTEGER { v1(0) },
 *          privateKeyAlgorithm       AlgorithmIdentifier,
 *          privateKey                OCTET STRING }
 *
 *     ECPrivateKey ::= SEQUENCE {                       -- RFC 5915 §3
 *          version        INTEGER { ecPrivkeyVer1(1) },
 *          privateKey     OCTET STRING,
 *          publicKey  [1] BIT STRING OPTIONAL }
 */
function encodePrivateKeyInfo(d: Uint8Array, point: Uint8Array): Der {
  const ecPrivateKey = sequence(smallInteger(1), octetString(d), explicitTag(1, bitString(point)))
  return sequence(smallInteger(0), algorithm(), octetString(ecPrivateKey))
}

function keyObjectOf(d: Buffer, point: Buffer): KeyObject {
  const [x, y] = [point.subarray(1, 1 + fieldOctets), point.subarray(1 + fieldOctets)]
  const [d64, x64, y64] = [d, x, y].map((octets) => octets.toString('base64url')) as [string, string, string]
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: d64, x: x64, y: y64 }, format: 'jwk' })
  return rememberKeyType(privateKey, 'ecdsa-p256')
}
