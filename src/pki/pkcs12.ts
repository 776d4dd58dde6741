/**
 * PKCS #12 (RFC 7292): a key with its certificates, or certificates to be trusted, in one file under a password
 * ("password privacy mode" and "password integrity mode").
 *
 * Two profiles: what everything reads, and what has no SHA-1 and no Triple DES in it. Neither uses RC2 (OpenSSL 3 and
 * others do not know it any more), neither goes without the MAC.
 */
import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import {
  bmpString,
  bmpStringContents,
  type Der,
  explicitTag,
  implicitTag,
  nullValue,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  smallInteger,
} from './asn1.ts'

/** A key and whom it belongs to. */
interface KeyStoreContents {
  /** DER of its PKCS #8. */
  readonly privateKey: Uint8Array
  /** DER: the end entity's first, then its chain with the CA. */
  readonly certificates: readonly Uint8Array[]
  /** Java's alias, in lower case there; NSS's nickname. */
  readonly friendlyName: string
}

/** A certificate to be trusted. */
export interface TrustedCertificate {
  /** DER. */
  readonly certificate: Uint8Array
  /** Unique in its store whatever the case, or Java keeps the last of them. */
  readonly friendlyName: string
}

interface TrustStoreContents {
  readonly certificates: readonly TrustedCertificate[]
}

/**
 * - `compatible`: Triple DES and SHA-1, which every reader has; Windows Server 2016, old Java 8 and some macOS have
 *   nothing newer.
 * - `modern`: AES-256 and SHA-256, as OpenSSL 3 and Java 17 write it.
 */
export type Pkcs12Profile = 'compatible' | 'modern'

/** What a store is closed with. */
export interface Pkcs12Seal {
  /**
   * ASCII, and not empty: the caller has seen to it. An empty password is encoded in two ways, and readers disagree;
   * other letters come out differently by the rules of RFC 7292 (UTF-16) and of RFC 8018 (UTF-8).
   */
  readonly password: string
  readonly profile: Pkcs12Profile
  /** So many octets, from a source fit for cryptography. */
  readonly randomOctets: (count: number) => Uint8Array
}

/**
 * What OpenSSL 3 writes unless told otherwise, for encryption and MAC alike, so that no reader has a limit below it. More
 * would cost at each start of a server and defend poor passwords only: a generated one needs no defence.
 */
export const iterations = 2048

/** How contents are encrypted, and what the MAC is made of. */
interface Algorithms {
  readonly encrypt: (contents: Uint8Array, seal: Pkcs12Seal) => Encrypted
  readonly macHash: Hash
  readonly macSaltOctets: number
}

interface Encrypted {
  readonly algorithm: Der
  readonly encrypted: Uint8Array
}

const profiles: { readonly [profile in Pkcs12Profile]: Algorithms } = {
  compatible: { encrypt: encryptByPbeWithSHAAnd3KeyTripleDES, macHash: 'sha1', macSaltOctets: 8 },
  modern: { encrypt: encryptByPbes2, macHash: 'sha256', macSaltOctets: 16 },
}

/** A key store: the key and its certificate bear the same localKeyId, so that readers know that they belong together. */
export function encodeKeyStore(contents: KeyStoreContents, seal: Pkcs12Seal): Der {
  const { privateKey, certificates, friendlyName } = contents
  const own = [friendlyNameAttribute(friendlyName), localKeyIdAttribute(certificates[0] as Uint8Array)]
  const certBags = certificates.map((certificate, index) => certBag(certificate, index === 0 ? own : []))
  return encodePfx(
    [encryptedData(safeContents(certBags), seal), data(safeContents([pkcs8ShroudedKeyBag(privateKey, own, seal)]))],
    seal,
  )
}

/** A trust store for Java, which takes no certificate for trusted that does not say so. */
export function encodeTrustStore({ certificates }: TrustStoreContents, seal: Pkcs12Seal): Der {
  const certBags = certificates.map(({ certificate, friendlyName }) =>
    certBag(certificate, [friendlyNameAttribute(friendlyName), trustedKeyUsageAttribute()]),
  )
  return encodePfx([encryptedData(safeContents(certBags), seal)], seal)
}

/**
 *     PFX ::= SEQUENCE {
 *       version    INTEGER {v3(3)}(v3,...),
 *       authSafe   ContentInfo,
 *       macData    MacData OPTIONAL }
 *
 *     AuthenticatedSafe ::= SEQUENCE OF ContentInfo
 *
 * @see RFC 7292 §4
 */
function encodePfx(contentInfos: readonly Der[], seal: Pkcs12Seal): Der {
  const authenticatedSafe = sequence(...contentInfos)
  return sequence(smallInteger(3), data(authenticatedSafe), macData(authenticatedSafe, seal))
}

/**
 *     MacData ::= SEQUENCE {
 *       mac        DigestInfo,
 *       macSalt    OCTET STRING,
 *       iterations INTEGER DEFAULT 1 }
 *
 *     DigestInfo ::= SEQUENCE {
 *       digestAlgorithm DigestAlgorithmIdentifier,
 *       digest          Digest }
 *
 * @see RFC 7292 §4, RFC 2315 §9.4
 */
function macData(authenticatedSafe: Der, { password, profile, randomOctets }: Pkcs12Seal): Der {
  const { macHash, macSaltOctets } = profiles[profile]
  const macSalt = randomOctets(macSaltOctets)
  const key = deriveOctets('MAC key', hashes[macHash].octets, { hash: macHash, password, salt: macSalt, iterations })
  const digest = createHmac(macHash, key).update(authenticatedSafe).digest()
  const digestAlgorithm = sequence(objectIdentifier(hashes[macHash].oid), nullValue())
  return sequence(sequence(digestAlgorithm, octetString(digest)), octetString(macSalt), smallInteger(iterations))
}

/**
 *     ContentInfo ::= SEQUENCE {
 *       contentType ContentType,
 *       content     [0] EXPLICIT ANY DEFINED BY contentType OPTIONAL }
 *
 *     Data ::= OCTET STRING
 *
 * @see RFC 2315 §7, §8
 */
function data(contents: Der): Der {
  return sequence(objectIdentifier(idData), explicitTag(0, octetString(contents)))
}

/**
 *     EncryptedData ::= SEQUENCE {
 *       version              Version,
 *       encryptedContentInfo EncryptedContentInfo }
 *
 *     EncryptedContentInfo ::= SEQUENCE {
 *       contentType                ContentType,
 *       contentEncryptionAlgorithm ContentEncryptionAlgorithmIdentifier,
 *       encryptedContent           [0] IMPLICIT EncryptedContent OPTIONAL }
 *
 *     EncryptedContent ::= OCTET STRING
 *
 * @see RFC 2315 §13, §10.1
 */
function encryptedData(contents: Der, seal: Pkcs12Seal): Der {
  const { algorithm, encrypted } = profiles[seal.profile].encrypt(contents, seal)
  const encryptedContentInfo = sequence(objectIdentifier(idData), algorithm, implicitTag(0, encrypted))
  return sequence(objectIdentifier(idEncryptedData), explicitTag(0, sequence(smallInteger(0), encryptedContentInfo)))
}

const idData = '1.2.840.113549.1.7.1'
const idEncryptedData = '1.2.840.113549.1.7.6'

/** SafeContents ::= SEQUENCE OF SafeBag */
function safeContents(safeBags: readonly Der[]): Der {
  return sequence(...safeBags)
}

/**
 *     SafeBag ::= SEQUENCE {
 *       bagId         BAG-TYPE.&id ({PKCS12BagSet})
 *       bagValue      [0] EXPLICIT BAG-TYPE.&Type({PKCS12BagSet}{@bagId}),
 *       bagAttributes SET OF PKCS12Attribute OPTIONAL }
 *
 * @see RFC 7292 §4.2
 */
function safeBag(bagId: string, bagValue: Der, bagAttributes: readonly Der[]): Der {
  const attributes = bagAttributes.length === 0 ? [] : [setOf(...bagAttributes)]
  return sequence(objectIdentifier(bagId), explicitTag(0, bagValue), ...attributes)
}

/**
 *     PKCS8ShroudedKeyBag ::= EncryptedPrivateKeyInfo
 *
 *     EncryptedPrivateKeyInfo ::= SEQUENCE {
 *       encryptionAlgorithm  EncryptionAlgorithmIdentifier,
 *       encryptedData        EncryptedData }
 *
 * @see RFC 7292 §4.2.2, RFC 5958 §3
 */
function pkcs8ShroudedKeyBag(privateKey: Uint8Array, bagAttributes: readonly Der[], seal: Pkcs12Seal): Der {
  const { algorithm, encrypted } = profiles[seal.profile].encrypt(privateKey, seal)
  return safeBag('1.2.840.113549.1.12.10.1.2', sequence(algorithm, octetString(encrypted)), bagAttributes)
}

/**
 *     CertBag ::= SEQUENCE {
 *       certId    BAG-TYPE.&id   ({CertTypes}),
 *       certValue [0] EXPLICIT BAG-TYPE.&Type ({CertTypes}{@certId}) }
 *
 *     x509Certificate BAG-TYPE ::= {OCTET STRING IDENTIFIED BY {certTypes 1}}
 *
 * @see RFC 7292 §4.2.3
 */
function certBag(certificate: Uint8Array, bagAttributes: readonly Der[]): Der {
  const x509Certificate = '1.2.840.113549.1.9.22.1'
  return safeBag(
    '1.2.840.113549.1.12.10.1.3',
    sequence(objectIdentifier(x509Certificate), explicitTag(0, octetString(certificate))),
    bagAttributes,
  )
}

/**
 *     PKCS12Attribute ::= SEQUENCE {
 *       attrId      ATTRIBUTE.&id ({PKCS12AttrSet}),
 *       attrValues  SET OF ATTRIBUTE.&Type ({PKCS12AttrSet}{@attrId}) }
 *
 * @see RFC 7292 §4.2
 */
function pkcs12Attribute(attrId: string, attrValue: Der): Der {
  return sequence(objectIdentifier(attrId), setOf(attrValue))
}

/** @see RFC 2985 §5.5.1 */
function friendlyNameAttribute(friendlyName: string): Der {
  return pkcs12Attribute('1.2.840.113549.1.9.20', bmpString(friendlyName))
}

/**
 * Any octets, if only the key and its certificate have the same; like OpenSSL, the certificate's SHA-1.
 *
 * @see RFC 2985 §5.5.2
 */
function localKeyIdAttribute(certificate: Uint8Array): Der {
  return pkcs12Attribute('1.2.840.113549.1.9.21', octetString(createHash('sha1').update(certificate).digest()))
}

/**
 * Oracle's trustedKeyUsage with anyExtendedKeyUsage (RFC 5280 §4.2.1.12): to Java a certificate without it is none to
 * trust, and a store of such is empty.
 *
 * @see https://bugs.openjdk.org/browse/JDK-8006591
 */
function trustedKeyUsageAttribute(): Der {
  return pkcs12Attribute('2.16.840.1.113894.746875.1.1', objectIdentifier('2.5.29.37.0'))
}

/**
 *     pbeWithSHAAnd3-KeyTripleDES-CBC OBJECT IDENTIFIER ::= {pkcs-12PbeIds 3}
 *
 *     pkcs-12PbeParams ::= SEQUENCE {
 *         salt        OCTET STRING,
 *         iterations  INTEGER }
 *
 * @see RFC 7292 Appendix C
 */
function encryptByPbeWithSHAAnd3KeyTripleDES(contents: Uint8Array, { password, randomOctets }: Pkcs12Seal): Encrypted {
  const salt = randomOctets(8)
  const from: DerivedFrom = { hash: 'sha1', password, salt, iterations }
  const cipher = createCipheriv('des-ede3-cbc', deriveOctets('key', 24, from), deriveOctets('IV', 8, from))
  return {
    algorithm: sequence(
      objectIdentifier('1.2.840.113549.1.12.1.3'),
      sequence(octetString(salt), smallInteger(iterations)),
    ),
    encrypted: Buffer.concat([cipher.update(contents), cipher.final()]),
  }
}

/**
 *     PBES2-params ::= SEQUENCE {
 *         keyDerivationFunc AlgorithmIdentifier {{PBES2-KDFs}},
 *         encryptionScheme AlgorithmIdentifier {{PBES2-Encs}} }
 *
 * The parameters of AES-256-CBC are its initialization vector.
 *
 * @see RFC 8018 §6.2, Appendix A.4, Appendix B.2.5
 */
function encryptByPbes2(contents: Uint8Array, { password, randomOctets }: Pkcs12Seal): Encrypted {
  const salt = randomOctets(16)
  const initializationVector = randomOctets(16)
  const key = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const cipher = createCipheriv('aes-256-cbc', key, initializationVector)
  const keyDerivationFunc = sequence(objectIdentifier('1.2.840.113549.1.5.12'), pbkdf2Params(salt))
  const encryptionScheme = sequence(objectIdentifier('2.16.840.1.101.3.4.1.42'), octetString(initializationVector))
  return {
    algorithm: sequence(objectIdentifier('1.2.840.113549.1.5.13'), sequence(keyDerivationFunc, encryptionScheme)),
    encrypted: Buffer.concat([cipher.update(contents), cipher.final()]),
  }
}

/**
 *     PBKDF2-params ::= SEQUENCE {
 *         salt CHOICE {
 *             specified OCTET STRING,
 *             otherSource AlgorithmIdentifier {{PBKDF2-SaltSources}} },
 *         iterationCount INTEGER (1..MAX),
 *         keyLength INTEGER (1..MAX) OPTIONAL,
 *         prf AlgorithmIdentifier {{PBKDF2-PRFs}} DEFAULT algid-hmacWithSHA1 }
 *
 * @see RFC 8018 Appendix A.2
 */
function pbkdf2Params(salt: Uint8Array): Der {
  const hmacWithSHA256 = sequence(objectIdentifier('1.2.840.113549.2.9'), nullValue())
  return sequence(octetString(salt), smallInteger(iterations), hmacWithSHA256)
}

/** `octets` is what RFC 7292 calls u/8, `blockOctets` v/8. */
const hashes = {
  sha1: { oid: '1.3.14.3.2.26', octets: 20, blockOctets: 64 },
  sha256: { oid: '2.16.840.1.101.3.4.2.1', octets: 32, blockOctets: 64 },
} as const

type Hash = keyof typeof hashes

/** What the octets are for, and the ID that RFC 7292 Appendix B.3 gives it. */
const diversifiers = { key: 1, IV: 2, 'MAC key': 3 } as const

/** Of what octets are derived. */
interface DerivedFrom {
  readonly hash: Hash
  readonly password: string
  readonly salt: Uint8Array
  readonly iterations: number
}

/**
 * Octets from a password, by PKCS #12's own way. In the words of RFC 7292 Appendix B.2, with octets for bits:
 *
 * 1. Construct a string, D (the "diversifier"), by concatenating v copies of ID.
 * 2. Concatenate copies of the salt together to create a string S of length v(ceiling(s/v)) (the final copy of the salt
 *    may be truncated to create S).
 * 3. Concatenate copies of the password together to create a string P of length v(ceiling(p/v)) (the final copy of the
 *    password may be truncated to create P).
 * 4. Set I=S||P to be the concatenation of S and P.
 * 5. Set c=ceiling(n/u).
 * 6. For i=1, 2, ..., c, do the following:
 *    A. Set A_i=H^r(D||I). (i.e., the r-th hash of D||I, H(H(H(... H(D||I))))
 *    B. Concatenate copies of A_i to create a string B of length v (the final copy of A_i may be truncated to create B).
 *    C. Treating I as a concatenation I_0, I_1, ..., I_(k-1) of v-octet blocks, where k=ceiling(s/v)+ceiling(p/v),
 *       modify I by setting I_j=(I_j+B+1) mod 2^(8v) for each j.
 * 7. Concatenate A_1, A_2, ..., A_c together to form a pseudorandom string, A.
 * 8. Use the first n octets of A as the output of this entire process.
 *
 * The password is a BMPString with two zero octets at its end (Appendix B.1).
 *
 * @param n How many octets, at least 1.
 * @internal Exported for its test vectors.
 */
export function deriveOctets(purpose: keyof typeof diversifiers, n: number, from: DerivedFrom): Buffer {
  const { hash, password, salt, iterations: r } = from
  const v = hashes[hash].blockOctets
  const D = Buffer.alloc(v, diversifiers[purpose])
  const S = repeatTo(v * Math.ceil(salt.length / v), salt)
  const passwordOctets = Buffer.concat([bmpStringContents(password), Buffer.alloc(2)])
  const P = repeatTo(v * Math.ceil(passwordOctets.length / v), passwordOctets)
  const I = Buffer.concat([S, P])
  const c = Math.ceil(n / hashes[hash].octets)
  const A: Buffer[] = []
  for (let i = 1; i <= c; i++) {
    let A_i = createHash(hash).update(D).update(I).digest()
    for (let round = 2; round <= r; round++) A_i = createHash(hash).update(A_i).digest()
    A.push(A_i)
    const B = repeatTo(v, A_i)
    for (let start = 0; start < I.length; start += v) addWithOne(I.subarray(start, start + v), B)
  }
  return Buffer.concat(A).subarray(0, n)
}

/** Copies of the octets up to this length; the last may be cut off. */
function repeatTo(length: number, octets: Uint8Array): Buffer {
  return Buffer.alloc(length, octets)
}

/** Adds to a big-endian number of as many octets, and one; what does not fit is lost. */
function addWithOne(sum: Buffer, addend: Buffer): void {
  let carried = 1
  for (let place = sum.length - 1; place >= 0; place--) {
    carried += (sum[place] as number) + (addend[place] as number)
    sum[place] = carried & 0xff
    carried >>= 8
  }
}
