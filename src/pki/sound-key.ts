/**
 * Whether a private key that somebody gave can be used: `node:crypto` reads many that cannot. An RSA key may have one
 * number of another key, an EC key the public half of another key, or a scalar of no point. With such a key handshakes
 * fail, and Node.js 20 and 22 can end the process when they are asked about it. So its numbers are read first, by the
 * strict reader, and then it has to sign a challenge.
 */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import {
  componentsOf,
  type DerElement,
  identifiers,
  readDer,
  readObjectIdentifier,
  readOctetString,
} from './der-reader.ts'

/** `of another kind`: on a curve that no certificate is made for here. */
export type Soundness = 'sound' | 'not sound' | 'of another kind'

export function soundnessOf(privateKey: KeyObject): Soundness {
  const algorithm = `${privateKey.asymmetricKeyType}`
  try {
    const soundness = soundnessOfNumbers(privateKey, algorithm)
    if (soundness !== 'sound' || !/^(rsa|ec|ed25519|ml-dsa-\d+)$/.test(algorithm)) return soundness
    return signsAndVerifies(privateKey, /^(rsa|ec)$/.test(algorithm) ? 'sha256' : null) ? 'sound' : 'not sound'
  } catch {
    return 'not sound'
  }
}

function soundnessOfNumbers(privateKey: KeyObject, algorithm: string): Soundness {
  if (algorithm === 'ec') return soundnessOfScalar(privateKey)
  return algorithm === 'rsa' && !hasSoundNumbers(privateKey) ? 'not sound' : 'sound'
}

/** By the public half that goes into the certificate. */
function signsAndVerifies(privateKey: KeyObject, hash: 'sha256' | null): boolean {
  const challenge = Buffer.from('selfsigned-cert-action')
  return verify(hash, challenge, createPublicKey(privateKey), sign(hash, challenge, privateKey))
}

/** Order n of each curve's base point (SEC 2 §2.4.2, §2.5.1, §2.6.1), by namedCurve. */
const orders: { readonly [oid: string]: bigint } = {
  '1.2.840.10045.3.1.7': 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  '1.3.132.0.34': 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  '1.3.132.0.35':
    0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
}

/**
 *     PrivateKeyInfo ::= SEQUENCE {
 *          version                   Version,
 *          privateKeyAlgorithm       AlgorithmIdentifier,
 *          privateKey                OCTET STRING,
 *          attributes           [0]  IMPLICIT Attributes OPTIONAL }
 *     ECPrivateKey ::= SEQUENCE {
 *          version                   INTEGER { ecPrivkeyVer1(1) },
 *          privateKey                OCTET STRING,
 *          parameters           [0]  ECParameters OPTIONAL,
 *          publicKey            [1]  BIT STRING OPTIONAL }
 *
 * @see RFC 5958 §2, RFC 5915 §3
 */
function soundnessOfScalar(privateKey: KeyObject): Soundness {
  const info = componentsOf(readDer(privateKey.export({ type: 'pkcs8', format: 'der' })), 'PrivateKeyInfo')
  info.take('version', identifiers.integer)
  const algorithm = componentsOf(info.take('privateKeyAlgorithm'), 'AlgorithmIdentifier')
  algorithm.take('algorithm', identifiers.objectIdentifier)
  const order = orderOf(algorithm.take('parameters'))
  if (order === undefined) return 'of another kind'
  const octets = readOctetString(info.take('privateKey'), 'privateKey')
  const ecPrivateKey = componentsOf(readDer(octets), 'ECPrivateKey')
  ecPrivateKey.take('version', identifiers.integer)
  const scalar = numberOf(readOctetString(ecPrivateKey.take('privateKey'), 'privateKey'))
  return scalar > 0n && scalar < order ? 'sound' : 'not sound'
}

/** Parameters that are written out (RFC 3279 §2.3.5) are known by their order, the fifth of them. */
function orderOf(parameters: DerElement): bigint | undefined {
  if (parameters.identifier === identifiers.objectIdentifier) {
    return orders[readObjectIdentifier(parameters, 'namedCurve')]
  }
  const order = numberOf(parameters.children.slice(4, 5).flatMap(({ contents }) => [...contents]))
  return Object.values(orders).find((known) => known === order)
}

function numberOf(octets: Iterable<number>): bigint {
  return BigInt(`0x0${Buffer.from([...octets]).toString('hex')}`)
}

/** OpenSSL verifies by no longer one (OPENSSL_RSA_MAX_MODULUS_BITS). */
const mostModulusBits = 16_384

/** RFC 8017 §3.2: all numbers are of one key. */
function hasSoundNumbers(privateKey: KeyObject): boolean {
  const jwk = privateKey.export({ format: 'jwk' })
  const octetsOf = (text: string | undefined) => Buffer.from(`${text}`, 'base64url')
  if (octetsOf(jwk.n).length * 8 > mostModulusBits) return false
  const read = (text: string | undefined) => numberOf(octetsOf(text))
  const [n, e, d, p, q] = [read(jwk.n), read(jwk.e), read(jwk.d), read(jwk.p), read(jwk.q)]
  const [dP, dQ, qInv] = [read(jwk.dp), read(jwk.dq), read(jwk.qi)]
  const areOddPrimes = p > 2n && q > 2n && p % 2n === 1n && q % 2n === 1n
  return (
    areOddPrimes &&
    p * q === n &&
    [d, dP].every((exponent) => (e * exponent) % (p - 1n) === 1n) &&
    [d, dQ].every((exponent) => (e * exponent) % (q - 1n) === 1n) &&
    (qInv * q) % p === 1n
  )
}
