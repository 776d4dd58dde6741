/**
 * What is written here is read by a second implementation before the run reports success: certificates and keys by
 * `node:crypto`, and what that cannot read (PKCS #12, JKS, certification requests, certificate revocation lists) by
 * node-forge, here. This is the only module that sees node-forge, and it is given only what was just written:
 * node-forge's advisories are about parsing input from others.
 *
 * A mistake that it finds is a bug of the writer, so every function throws a plain Error. They return what they were
 * given, so that a caller reads what it writes in one expression.
 */
import { type KeyObject, verify } from 'node:crypto'
import forgeAsn1 from 'node-forge/lib/asn1.js'
import forgePkcs12 from 'node-forge/lib/pkcs12.js'
import forgePki from 'node-forge/lib/pki.js'
import forgeSha1 from 'node-forge/lib/sha1.js'
import type { Der } from './asn1.ts'
import { encodeAlgorithmIdentifier, type SignatureAlgorithm } from './signature-algorithm.ts'

/** What a store has to contain. */
interface ExpectedStore {
  /** DER of the key's PKCS #8; `undefined` in a trust store. */
  readonly privateKey?: Uint8Array
  /** DER, in their order. */
  readonly certificates: readonly Uint8Array[]
}

/**
 * Opens a PKCS #12 store with its password: verifies the MAC, decrypts, and compares key and certificates, byte for byte.
 *
 * @throws {Error} if anything is not as expected.
 */
export function readBackPkcs12(store: Der, password: string, expected: ExpectedStore): Der {
  return reading('PKCS #12 store', store, () => {
    const { safeContents } = forgePkcs12.pkcs12FromAsn1(parse(store), true, password)
    const bags = safeContents.flatMap(({ safeBags }) => safeBags)
    const { pkcs8ShroudedKeyBag, certBag } = forgePki.oids
    const keys = bags.filter(({ type }) => type === pkcs8ShroudedKeyBag)
    expectSame('private key', keys.map(privateKeyOf), expected.privateKey ? [expected.privateKey] : [])
    const certificates = bags.filter(({ type }) => type === certBag)
    const parts = expected.certificates.map((certificate) => partsOf(parse(certificate)))
    expectSame('certificate', certificates.map(certificateOf), parts)
  })
}

type Bag = ReturnType<typeof forgePkcs12.pkcs12FromAsn1>['safeContents'][number]['safeBags'][number]

/** PKCS #8. node-forge knows RSA keys; of others it gives the ASN.1. */
function privateKeyOf({ key, asn1 }: Bag): Buffer {
  return encode(key ? forgePki.wrapRsaPrivateKey(forgePki.privateKeyToAsn1(key)) : asn1)
}

/** node-forge knows certificates of RSA keys; of others it gives the ASN.1. */
function certificateOf({ cert, asn1 }: Bag): Buffer {
  return cert ? Buffer.concat([encode(cert.tbsCertificate), binary(cert.signature)]) : partsOf(asn1)
}

/** What is signed, and the signature. */
function partsOf(certificate: Asn1): Buffer {
  const { toBeSigned, signature } = signedParts(certificate)
  return Buffer.concat([toBeSigned, signature])
}

/**
 * Reads a certification request or a certificate revocation list, whose outer form is the same:
 *
 *     SEQUENCE {
 *       toBeSigned          ANY,
 *       signatureAlgorithm  AlgorithmIdentifier,
 *       signature           BIT STRING }
 *
 * node-forge finds the parts, for keys of every type; the signature must verify over what it found.
 *
 * @throws {Error} if it cannot be read or the signature does not verify.
 */
export function readBackSigned(signed: Der, signature: SignatureAlgorithm, publicKey: KeyObject): Der {
  return reading('signed structure', signed, () => {
    const parts = signedParts(parse(signed))
    expectSame('signature algorithm', [parts.algorithm], [encodeAlgorithmIdentifier(signature)])
    if (!verify(signature.hash, parts.toBeSigned, publicKey, parts.signature))
      throw new Error('The signature does not verify.')
  })
}

function signedParts(signed: Asn1): { toBeSigned: Buffer; algorithm: Buffer; signature: Buffer } {
  const [toBeSigned, algorithm, signature, ...more] = childrenOf(signed)
  if (!toBeSigned || !algorithm || !signature || more.length > 0) throw new Error('It does not have three parts.')
  return { toBeSigned: encode(toBeSigned), algorithm: encode(algorithm), signature: bitsOf(signature) }
}

/**
 * Reads a JKS store. node-forge does not know its outer form, which is a list of fields with their lengths; it computes
 * the digests, and reads the protected key and the certificates in it.
 *
 * @throws {Error} if anything is not as expected.
 */
export function readBackJks(store: Buffer, password: string, expected: ExpectedStore): Buffer {
  return reading('JKS store', store, () => {
    const secret = Buffer.from(password, 'utf16le').swap16()
    const body = store.subarray(0, -20)
    expectSame('digest', [sha1(secret, Buffer.from('Mighty Aphrodite'), body)], [store.subarray(-20)])
    const { keys, certificates } = readJksEntries(body)
    const opened = keys.map((key) => unprotect(key, secret))
    expectSame('private key', opened, expected.privateKey ? [expected.privateKey] : [])
    for (const der of [...opened, ...certificates]) parse(der)
    expectSame('certificate', certificates, expected.certificates)
  })
}

/** The fields of {@link encodeJksKeyStore} and {@link encodeJksTrustStore}. */
function readJksEntries(body: Buffer): { keys: readonly Buffer[]; certificates: readonly Buffer[] } {
  let rest = body
  const take = (length: number) => {
    const taken = rest.subarray(0, length)
    rest = rest.subarray(length)
    return taken
  }
  const int = () => take(4).readUInt32BE()
  const text = () => take(take(2).readUInt16BE()).toString()
  const takeCertificate = () => {
    if (text() !== 'X.509') throw new Error('A certificate is not of the type X.509.')
    return take(int())
  }
  if (int() !== 0xfeedfeed || int() !== 2) throw new Error('It is not of version 2.')
  const keys: Buffer[] = []
  const certificates: Buffer[] = []
  for (let left = int(); left > 0; left--) {
    const isKey = int() === 1
    text()
    take(8)
    if (isKey) keys.push(take(int()))
    for (let count = isKey ? int() : 1; count > 0; count--) certificates.push(takeCertificate())
  }
  if (rest.length > 0) throw new Error('Something follows the last entry.')
  return { keys, certificates }
}

/** Salt, key XOR digests, and a digest of the key, in an EncryptedPrivateKeyInfo. */
function unprotect(encryptedPrivateKeyInfo: Buffer, secret: Buffer): Buffer {
  const octets = binary(bytesOf(childrenOf(parse(encryptedPrivateKeyInfo))[1]))
  const key = Buffer.from(octets.subarray(20, -20))
  let digest = octets.subarray(0, 20)
  for (let start = 0; start < key.length; start += 20) {
    digest = sha1(secret, digest)
    for (let index = 0; index < 20 && start + index < key.length; index++) {
      key.writeUInt8(key.readUInt8(start + index) ^ digest.readUInt8(index), start + index)
    }
  }
  expectSame('check of the private key', [sha1(secret, key)], [octets.subarray(-20)])
  return key
}

// ---- node-forge, which holds bytes in strings

type Asn1 = ReturnType<typeof forgeAsn1.fromDer>

/** One element with nothing after it, every length in it as DER has them. */
function parse(der: Uint8Array): Asn1 {
  return forgeAsn1.fromDer(Buffer.from(der).toString('latin1'), true)
}

function encode(asn1: Asn1): Buffer {
  return binary(forgeAsn1.toDer(asn1).getBytes())
}

/** Of a SEQUENCE. */
function childrenOf({ type, value }: Asn1): readonly Asn1[] {
  return type === forgeAsn1.Type.SEQUENCE && typeof value !== 'string' ? value : []
}

function bytesOf(asn1: Asn1 | undefined): string {
  if (typeof asn1?.value !== 'string') throw new Error('It does not have bytes where they belong.')
  return asn1.value
}

/**
 * Whole bytes. node-forge may take the contents of a BIT STRING for an element, but encodes it as it was.
 */
function bitsOf(bitString: Asn1): Buffer {
  const encoded = encode(bitString)
  const lengthByte = encoded.readUInt8(1)
  const start = 2 + (lengthByte < 0x80 ? 0 : lengthByte & 0x7f)
  if (bitString.type !== forgeAsn1.Type.BITSTRING || encoded.readUInt8(start) !== 0) {
    throw new Error('The signature is not a BIT STRING of whole bytes.')
  }
  return encoded.subarray(start + 1)
}

function binary(bytes: string): Buffer {
  return Buffer.from(bytes, 'latin1')
}

function sha1(...parts: readonly Uint8Array[]): Buffer {
  const digest = forgeSha1.create().update(Buffer.concat(parts).toString('latin1')).digest()
  return binary(digest.getBytes())
}

// ---- failures

function expectSame(what: string, found: readonly Uint8Array[], expected: readonly Uint8Array[]): void {
  const text = (list: readonly Uint8Array[]) => list.map((bytes) => Buffer.from(bytes).toString('hex')).join()
  if (text(found) !== text(expected)) throw new Error(`The ${what} in it is not the one that was written.`)
}

function reading<Written>(what: string, written: Written, read: () => void): Written {
  try {
    read()
    return written
  } catch (cause) {
    throw new Error(`A ${what} came out wrong: node-forge does not read in it what was written.`, { cause })
  }
}
