/**
 * Messages of TLS 1.2 (RFC 5246), those of a server's first flight, all of which are in the clear; and of what a client
 * says the ClientHello, whose form TLS 1.3 has kept (RFC 8446 §4.1.2). Pure: octets in, octets out. Each structure
 * stands above its encoder, in the language of the RFC.
 */

export const contentTypes = { changeCipherSpec: 20, alert: 21, handshake: 22 } as const

/** RFC 5246 §7.2. */
export const alerts = {
  unexpectedMessage: 10,
  handshakeFailure: 40,
  decodeError: 50,
  protocolVersion: 70,
  internalError: 80,
  unrecognizedName: 112,
} as const

export type Alert = keyof typeof alerts

const handshakeTypes = { clientHello: 1, serverHello: 2, certificate: 11, serverKeyExchange: 12, serverHelloDone: 14 }

export const tls12 = 0x0303

const extensionTypes = {
  serverName: 0,
  supportedGroups: 10,
  signatureAlgorithms: 13,
  supportedVersions: 43,
  renegotiationInfo: 0xff01,
} as const

/** TLS_EMPTY_RENEGOTIATION_INFO_SCSV (RFC 5746 §3.3). */
const renegotiationScsv = 0x00ff

/** What is read of a ClientHello. */
export interface ClientHello {
  readonly random: Uint8Array
  readonly cipherSuites: readonly number[]
  /** The versions that it offers. */
  readonly versions: readonly number[]
  /** `undefined` where it does not say: any. */
  readonly groups: readonly number[] | undefined
  readonly signatureSchemes: readonly number[] | undefined
  /** server_name (RFC 6066 §3), in lower case. */
  readonly serverName: string | undefined
  readonly secureRenegotiation: boolean
}

/** Octets that are no TLS, or no ClientHello. */
class DecodeError extends Error {}

/** Reads one structure after the other, and never beyond the end. */
interface Reader {
  isAtEnd(): boolean
  take(length: number): Uint8Array
  uint(octets: 1 | 2 | 3): number
  vector(lengthOctets: 1 | 2 | 3): Reader
  /** All that is left. */
  uint16s(): readonly number[]
}

function readerOf(octets: Uint8Array): Reader {
  let position = 0
  const isAtEnd = () => position === octets.length
  const take = (length: number) => {
    if (position + length > octets.length) throw new DecodeError('expected more octets')
    position += length
    return octets.subarray(position - length, position)
  }
  const uint = (count: 1 | 2 | 3) => take(count).reduce((value, octet) => value * 256 + octet, 0)
  return {
    isAtEnd,
    take,
    uint,
    vector: (lengthOctets) => readerOf(take(uint(lengthOctets))),
    uint16s() {
      const values: number[] = []
      while (!isAtEnd()) values.push(uint(2))
      return values
    },
  }
}

/** A record has at most 2^14 octets (RFC 8446 §5.1), and a ClientHello does not need many. */
const longestHello = 1 << 16

/**
 * The ClientHello at the start of what a client says, over as many records as it takes: `more` where there is more to
 * come, `not TLS` where it is something else.
 */
export function readClientHello(octets: Uint8Array): ClientHello | 'more' | 'not TLS' {
  if (octets.length > 0 && octets[0] !== contentTypes.handshake) return 'not TLS'
  if (octets.length > longestHello) return 'not TLS'
  const message = handshakeOctets(octets)
  if (message.length < 4) return 'more'
  if (message[0] !== handshakeTypes.clientHello) return 'not TLS'
  const length = readerOf(message.subarray(1)).uint(3)
  if (length > longestHello) return 'not TLS'
  if (message.length < 4 + length) return 'more'
  try {
    return parseClientHello(readerOf(message.subarray(4, 4 + length)))
  } catch (error) {
    if (error instanceof DecodeError) return 'not TLS'
    throw error
  }
}

/** The fragments of all whole records (RFC 5246 §6.2.1). */
function handshakeOctets(octets: Uint8Array): Uint8Array {
  const fragments: Uint8Array[] = []
  for (let rest = octets; ; ) {
    const record = takeRecord(rest)
    if (!record) return Buffer.concat(fragments)
    if (record.type === contentTypes.handshake) fragments.push(record.fragment)
    rest = rest.subarray(record.length)
  }
}

export interface TlsRecord {
  readonly type: number
  readonly fragment: Uint8Array
  /** With its header. */
  readonly length: number
}

/**
 * struct {
 *     ContentType type;
 *     ProtocolVersion version;
 *     uint16 length;
 *     opaque fragment[TLSPlaintext.length];
 * } TLSPlaintext;
 *
 * `undefined` where it is not there as a whole.
 */
export function takeRecord(octets: Uint8Array): TlsRecord | undefined {
  if (octets.length < 5) return undefined
  const header = readerOf(octets)
  const type = header.uint(1)
  header.uint(2)
  const length = 5 + header.uint(2)
  return octets.length < length ? undefined : { type, fragment: octets.subarray(5, length), length }
}

/**
 * struct {
 *     ProtocolVersion client_version;
 *     Random random;
 *     SessionID session_id;
 *     CipherSuite cipher_suites<2..2^16-2>;
 *     CompressionMethod compression_methods<1..2^8-1>;
 *     Extension extensions<0..2^16-1>;
 * } ClientHello;
 */
function parseClientHello(hello: Reader): ClientHello {
  const clientVersion = hello.uint(2)
  const random = hello.take(32)
  hello.vector(1)
  const cipherSuites = hello.vector(2).uint16s()
  hello.vector(1)
  const extensions = new Map<number, Reader>()
  if (!hello.isAtEnd()) {
    const list = hello.vector(2)
    while (!list.isAtEnd()) extensions.set(list.uint(2), list.vector(2))
  }
  return {
    random,
    cipherSuites,
    versions: extensions.get(extensionTypes.supportedVersions)?.vector(1).uint16s() ?? versionsUpTo(clientVersion),
    groups: extensions.get(extensionTypes.supportedGroups)?.vector(2).uint16s(),
    signatureSchemes: extensions.get(extensionTypes.signatureAlgorithms)?.vector(2).uint16s(),
    serverName: serverNameIn(extensions.get(extensionTypes.serverName)),
    secureRenegotiation: cipherSuites.includes(renegotiationScsv) || extensions.has(extensionTypes.renegotiationInfo),
  }
}

function versionsUpTo(version: number): readonly number[] {
  return version >= tls12 ? [tls12] : [version]
}

/**
 * struct {
 *     NameType name_type;
 *     select (name_type) { case host_name: HostName; } name;
 * } ServerName;
 *
 * struct { ServerName server_name_list<1..2^16-1> } ServerNameList;
 */
function serverNameIn(extension: Reader | undefined): string | undefined {
  if (!extension || extension.isAtEnd()) return undefined
  const list = extension.vector(2)
  const isHostName = list.uint(1) === 0
  const name = list.take(list.uint(2))
  return isHostName ? Buffer.from(name).toString('latin1').toLowerCase() : undefined
}

/** What a server says first. */
export interface FirstFlight {
  readonly random: Uint8Array
  readonly cipherSuite: number
  readonly secureRenegotiation: boolean
  /** DER, or any octets; the server's own first. */
  readonly certificates: readonly Uint8Array[]
  /** The ECDHE parameters, as they were signed. */
  readonly parameters: Uint8Array
  readonly signatureScheme: number
  readonly signature: Uint8Array
}

export function encodeFirstFlight(flight: FirstFlight): Buffer {
  return Buffer.concat([
    handshakeRecord(handshakeTypes.serverHello, serverHello(flight)),
    handshakeRecord(handshakeTypes.certificate, certificate(flight)),
    handshakeRecord(handshakeTypes.serverKeyExchange, serverKeyExchange(flight)),
    handshakeRecord(handshakeTypes.serverHelloDone, Buffer.alloc(0)),
  ])
}

/**
 * struct {
 *     ProtocolVersion server_version;
 *     Random random;
 *     SessionID session_id;
 *     CipherSuite cipher_suite;
 *     CompressionMethod compression_method;
 *     Extension extensions<0..2^16-1>;
 * } ServerHello;
 */
function serverHello({ random, cipherSuite, secureRenegotiation }: FirstFlight): Buffer {
  // The body of renegotiation_info is an empty vector (RFC 5746 §3.6).
  const renegotiation = [uint(2, extensionTypes.renegotiationInfo), vector(2, vector(1))]
  return Buffer.concat([
    uint(2, tls12),
    random,
    vector(1),
    uint(2, cipherSuite),
    uint(1, 0),
    ...(secureRenegotiation ? [vector(2, ...renegotiation)] : []),
  ])
}

/**
 * opaque ASN.1Cert<1..2^24-1>;
 *
 * struct { ASN.1Cert certificate_list<0..2^24-1>; } Certificate;
 */
function certificate({ certificates }: FirstFlight): Buffer {
  return vector(3, ...certificates.map((octets) => vector(3, octets)))
}

/**
 * struct {
 *     ServerECDHParams params;
 *     Signature signed_params;
 * } ServerKeyExchange;
 *
 * struct {
 *     SignatureAndHashAlgorithm algorithm;
 *     opaque signature<0..2^16-1>;
 * } DigitallySigned;
 */
function serverKeyExchange({ parameters, signatureScheme, signature }: FirstFlight): Buffer {
  return Buffer.concat([parameters, uint(2, signatureScheme), vector(2, signature)])
}

/** ECCurveType named_curve. */
const namedCurve = 3

/**
 * struct {
 *     ECParameters curve_params;
 *     ECPoint public;
 * } ServerECDHParams;
 *
 * struct {
 *     ECCurveType curve_type;
 *     NamedCurve namedcurve;
 * } ECParameters;
 *
 * struct { opaque point <1..2^8-1>; } ECPoint;
 *
 * @see RFC 8422 §5.4
 */
export function encodeEcdhParameters(group: number, point: Uint8Array): Buffer {
  return Buffer.concat([uint(1, namedCurve), uint(2, group), vector(1, point)])
}

/**
 * struct {
 *     AlertLevel level;
 *     AlertDescription description;
 * } Alert;
 */
export function encodeFatalAlert(alert: Alert): Buffer {
  return record(contentTypes.alert, Buffer.concat([uint(1, 2), uint(1, alerts[alert])]))
}

/** The greatest fragment (RFC 5246 §6.2.1). */
const longestFragment = 1 << 14

/**
 * struct {
 *     HandshakeType msg_type;
 *     uint24 length;
 *     select (HandshakeType) { … } body;
 * } Handshake;
 */
function handshakeRecord(type: number, body: Uint8Array): Buffer {
  const message = Buffer.concat([uint(1, type), vector(3, body)])
  const records: Buffer[] = []
  for (let at = 0; at < message.length; at += longestFragment) {
    records.push(record(contentTypes.handshake, message.subarray(at, at + longestFragment)))
  }
  return Buffer.concat(records)
}

function record(type: number, fragment: Uint8Array): Buffer {
  return Buffer.concat([uint(1, type), uint(2, tls12), vector(2, fragment)])
}

function vector(lengthOctets: 1 | 2 | 3, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts)
  return Buffer.concat([uint(lengthOctets, contents.length), contents])
}

function uint(octets: 1 | 2 | 3, value: number): Buffer {
  const encoded = Buffer.alloc(octets)
  encoded.writeUIntBE(value, 0, octets)
  return encoded
}
