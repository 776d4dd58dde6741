/**
 * P-256 key pairs in the form in which they are written. `node:crypto` makes them, as the plain octets of its ECDH: of a
 * KeyObject they would have to be asked by OpenSSL's encoders, which take several times as long as making the key.
 */
import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto'
import { bitString, type Der, explicitTag, objectIdentifier, octetString, sequence, smallInteger } from './asn1.ts'
import { rememberKeyType, type WrittenPublicKey } from './key-pair.ts'
import { decodePem, encodePem } from './pem.ts'
import { once } from './remembered.ts'

export interface P256KeyPair {
  readonly publicKey: WrittenPublicKey
  /** PKCS #8. */
  readonly pem: string
  /** The private key, to sign with; making it takes as long as all the rest. */
  readonly keyObject: () => KeyObject
}

/**
 * Makes one pair after the other. It holds the last private key that it made, so it is to be let go with the run that it
 * was made for.
 */
export function createP256Maker(): () => P256KeyPair {
  const ecdh = createECDH('prime256v1')
  return () => {
    const point = ecdh.generateKeys()
    return writeP256KeyPair(ecdh.getPrivateKey(), point)
  }
}

/**
 * @param d The private number, big-endian; ECDH leaves zeros at its front out, RFC 5915 §3 does not.
 * @param point Its public half, uncompressed.
 */
export function writeP256KeyPair(d: Buffer, point: Buffer): P256KeyPair {
  const padded = d.length === fieldOctets ? d : Buffer.concat([Buffer.alloc(fieldOctets - d.length), d])
  return {
    publicKey: { keyType: 'ecdsa-p256', subjectPublicKeyInfo: encodeSubjectPublicKeyInfo(point) },
    pem: encodePem('PRIVATE KEY', encodePrivateKeyInfo(padded, point)),
    keyObject: once(() => keyObjectOf(padded, point)),
  }
}

/**
 * Whether a text that was written here, and came back as it was, holds the private half of this key: it ends with its
 * public half, and both came from OpenSSL at once. `X509Certificate.checkPrivateKey` asks no more of a key that was read:
 * it compares the public halves.
 */
export function isP256Pair(pem: string, { subjectPublicKeyInfo }: WrittenPublicKey): boolean {
  const publicHalf = decodePem('PRIVATE KEY', pem).subarray(-pointOctets)
  return publicHalf.equals(subjectPublicKeyInfo.subarray(-pointOctets))
}

/** Of a number below the order of the curve, and of each coordinate. */
const fieldOctets = 32

/** Uncompressed (SEC 1 §2.3.3): a sign of that, and the coordinates. */
const pointOctets = 1 + 2 * fieldOctets

/** id-ecPublicKey with the named curve (RFC 5480 §2.1.1). */
const algorithm = once(() => sequence(objectIdentifier('1.2.840.10045.2.1'), objectIdentifier('1.2.840.10045.3.1.7')))

const [zero, one] = [0, 1].map((version) => once(() => smallInteger(version))) as [() => Der, () => Der]

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
  const ecPrivateKey = sequence(one(), octetString(d), explicitTag(1, bitString(point)))
  return sequence(zero(), algorithm(), octetString(ecPrivateKey))
}

function keyObjectOf(d: Buffer, point: Buffer): KeyObject {
  const [x, y] = [point.subarray(1, 1 + fieldOctets), point.subarray(1 + fieldOctets)]
  const [d64, x64, y64] = [d, x, y].map((octets) => octets.toString('base64url')) as [string, string, string]
  const privateKey = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d: d64, x: x64, y: y64 }, format: 'jwk' })
  return rememberKeyType(privateKey, 'ecdsa-p256')
}
