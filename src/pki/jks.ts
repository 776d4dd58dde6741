/**
 * JKS, version 2: the key store of Java before Java 9 made PKCS #12 its default. No standard describes it; Java's own
 * code does, in the comments of OpenJDK's `sun/security/provider/JavaKeyStore.java` (`engineStore`) and
 * `KeyProtector.java`, which the structures below follow. All numbers are big-endian.
 *
 * What protects the key is weak, SHA-1 once over the password: this is for readers that know nothing else.
 */
import { createHash } from 'node:crypto'
import { bmpStringContents, nullValue, objectIdentifier, octetString, sequence } from './asn1.ts'

/** A key with its certificates. */
interface JksKeyEntry {
  /** DER of its PKCS #8. */
  readonly privateKey: Uint8Array
  /** DER: the end entity's first, then its chain with the CA. */
  readonly certificates: readonly Uint8Array[]
  /** Written in lower case. */
  readonly alias: string
}

/** A certificate to be trusted. */
interface JksTrustedEntry {
  /** DER. */
  readonly certificate: Uint8Array
  /** Written in lower case; unique in its store when so written, or Java keeps the last of them. */
  readonly alias: string
}

interface JksTrustStoreContents {
  readonly certificates: readonly JksTrustedEntry[]
}

/** What a store is closed with, and when it was made. */
interface JksSeal {
  readonly password: string
  /** Seconds since 1970-01-01T00:00:00Z; what `keytool` shows as the creation date. */
  readonly createdSeconds: number
}

interface JksKeyStoreSeal extends JksSeal {
  /** So many octets, from a source fit for cryptography. */
  readonly randomOctets: (count: number) => Uint8Array
}

/** A store with one key, whose password is the store's, as servers in Java expect it. */
export function encodeJksKeyStore(entry: JksKeyEntry, seal: JksKeyStoreSeal): Buffer {
  return encodeStore([encodeKeyEntry(entry, seal)], seal.password)
}

/** A store of certificates to be trusted. */
export function encodeJksTrustStore({ certificates }: JksTrustStoreContents, seal: JksSeal): Buffer {
  return encodeStore(
    certificates.map((entry) => encodeTrustedEntry(entry, seal)),
    seal.password,
  )
}

/**
 *     magic number   int, 0xfeedfeed
 *     version        int, 2
 *     count          int
 *     entries
 *     digest         20 octets: SHA-1 of password, "Mighty Aphrodite" and all of the above
 */
function encodeStore(entries: readonly Buffer[], password: string): Buffer {
  const body = Buffer.concat([int(0xfeedfeed), int(2), int(entries.length), ...entries])
  return Buffer.concat([body, sha1(passwordOctets(password), Buffer.from('Mighty Aphrodite', 'ascii'), body)])
}

/**
 *     tag            int, 1
 *     alias          UTF string
 *     created        long, milliseconds
 *     private key    int length, then EncryptedPrivateKeyInfo
 *     chain          int count, then certificates
 */
function encodeKeyEntry({ privateKey, certificates, alias }: JksKeyEntry, seal: JksKeyStoreSeal): Buffer {
  return Buffer.concat([
    int(1),
    encodeAlias(alias),
    milliseconds(seal.createdSeconds),
    withLength(encodeEncryptedPrivateKeyInfo(privateKey, seal)),
    int(certificates.length),
    ...certificates.map(encodeCertificate),
  ])
}

/**
 *     tag            int, 2
 *     alias          UTF string
 *     created        long, milliseconds
 *     certificate
 */
function encodeTrustedEntry({ certificate, alias }: JksTrustedEntry, { createdSeconds }: JksSeal): Buffer {
  return Buffer.concat([int(2), encodeAlias(alias), milliseconds(createdSeconds), encodeCertificate(certificate)])
}

/** Java looks an alias up in lower case but reads it as it stands: one with capitals could never be found. */
function encodeAlias(alias: string): Buffer {
  return utf(alias.toLowerCase())
}

/**
 *     type           UTF string, "X.509"
 *     encoding       int length, then octets
 */
function encodeCertificate(certificate: Uint8Array): Buffer {
  return Buffer.concat([utf('X.509'), withLength(certificate)])
}

/**
 *     EncryptedPrivateKeyInfo ::= SEQUENCE {
 *       encryptionAlgorithm  EncryptionAlgorithmIdentifier,
 *       encryptedData        EncryptedData }
 *     EncryptedData ::= OCTET STRING
 *
 * The algorithm is Sun's own; its identifier is followed by NULL.
 *
 * @see RFC 5958 §3
 */
function encodeEncryptedPrivateKeyInfo(privateKey: Uint8Array, { password, randomOctets }: JksKeyStoreSeal): Buffer {
  return sequence(
    sequence(objectIdentifier('1.3.6.1.4.1.42.2.17.1.1'), nullValue()),
    octetString(protectKey(privateKey, passwordOctets(password), randomOctets(20))),
  )
}

/**
 *     salt           20 octets
 *     key            exclusive or with the digests SHA-1(password, salt), SHA-1(password, previous digest), …
 *     check          20 octets: SHA-1(password, key)
 */
function protectKey(key: Uint8Array, password: Buffer, salt: Uint8Array): Buffer {
  const protectedKey = Buffer.from(key)
  let digest = salt
  for (let start = 0; start < key.length; start += 20) {
    digest = sha1(password, digest)
    for (const [index, octet] of protectedKey.subarray(start, start + 20).entries()) {
      protectedKey[start + index] = octet ^ (digest[index] as number)
    }
  }
  return Buffer.concat([salt, protectedKey, sha1(password, key)])
}

/** Two octets a character, without an end. */
function passwordOctets(password: string): Buffer {
  return bmpStringContents(password)
}

function sha1(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function int(value: number): Buffer {
  const octets = Buffer.alloc(4)
  octets.writeUInt32BE(value)
  return octets
}

function milliseconds(seconds: number): Buffer {
  const octets = Buffer.alloc(8)
  octets.writeBigInt64BE(BigInt(seconds) * 1000n)
  return octets
}

function withLength(contents: Uint8Array): Buffer {
  return Buffer.concat([int(contents.length), contents])
}

/**
 * Java's "modified UTF-8" behind its length in two octets: each half of a surrogate pair is written by itself, and
 * U+0000 as two octets.
 *
 * @see https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/io/DataInput.html#modified-utf-8
 */
function utf(text: string): Buffer {
  const octets = Buffer.from(text.split('').flatMap((unit) => modifiedUtf8Of(unit.charCodeAt(0))))
  const length = Buffer.alloc(2)
  length.writeUInt16BE(octets.length)
  return Buffer.concat([length, octets])
}

function modifiedUtf8Of(unit: number): readonly number[] {
  if (unit > 0 && unit < 0x80) return [unit]
  if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)]
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
}
