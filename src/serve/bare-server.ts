/**
 * A TLS 1.2 server that sends any octets as its certificate and signs with the key it is given, whether they belong
 * together or not: what is on OpenSSL refuses to load such a pair. It says its first flight, by which a client has seen
 * the certificate and a signature by the key. How it goes on from there is the client's to say, so it never comes to a
 * page. In TLS 1.3 the certificate is encrypted (RFC 8446 §4.4): a client that speaks nothing else cannot be shown it.
 */
import { createECDH, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Socket } from 'node:net'
import {
  type Alert,
  type ClientHello,
  contentTypes,
  encodeEcdhParameters,
  encodeFatalAlert,
  encodeFirstFlight,
  readClientHello,
  takeRecord,
  tls12,
} from './tls-messages.ts'

/** Told of what a client did. */
export interface BareObserver {
  /** It took the certificate and the signature. */
  wentOn(): void
  /** It offers nothing that this server can answer with. */
  turnedAway(): void
}

/** @param key PEM, not encrypted. */
export function createBareServer(
  chain: readonly Uint8Array[],
  key: string,
  observer: BareObserver,
): (socket: Socket) => void {
  const privateKey = createPrivateKey(key)
  return (socket) => {
    let received: Buffer = Buffer.alloc(0)
    let isAnswered = false
    const end = (alert: Alert) => socket.end(encodeFatalAlert(alert))
    socket.on('error', () => {})
    socket.on('data', (octets: Buffer) => {
      received = Buffer.concat([received, octets])
      if (!isAnswered) {
        const hello = readClientHello(received)
        if (hello === 'more') return
        if (hello === 'not TLS') return void end('unexpectedMessage')
        isAnswered = true
        received = Buffer.alloc(0)
        const answer = firstFlight(hello, chain, privateKey)
        if (Buffer.isBuffer(answer)) return void socket.write(answer)
        observer.turnedAway()
        return void end(answer)
      }
      const next = takeRecord(received)
      if (!next) return
      // ClientKeyExchange; a client that refuses says so by an alert, or just closes.
      if (next.type !== contentTypes.handshake) return void socket.end()
      observer.wentOn()
      socket.removeAllListeners('data')
      socket.resume()
      end('internalError')
    })
    // Another has read what it says so far, and stopped there.
    socket.resume()
  }
}

/** With ECDHE, in the order of preference; AES-GCM and ChaCha20 (RFC 5289, RFC 7905). */
const cipherSuites = { rsa: [0xc02f, 0xc030, 0xcca8], ecdsa: [0xc02b, 0xc02c, 0xcca9] } as const

const schemesOfCurves: { readonly [curve: string]: readonly [scheme: number, hash: string] } = {
  prime256v1: [0x0403, 'sha256'],
  secp384r1: [0x0503, 'sha384'],
  secp521r1: [0x0603, 'sha512'],
}

/** RFC 8446 §4.2.3, with the hash where it is chosen; `undefined` for a key that TLS 1.2 has no use for. */
function schemeOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  switch (asymmetricKeyType) {
    case 'rsa':
      return [0x0401, 'sha256'] as const
    case 'ed25519':
      return [0x0807, undefined] as const
    default:
      return schemesOfCurves[asymmetricKeyDetails?.namedCurve ?? '']
  }
}

const groups = { secp256r1: 23, x25519: 29 } as const

/** The octets, or why there are none. */
function firstFlight(hello: ClientHello, chain: readonly Uint8Array[], privateKey: KeyObject): Buffer | Alert {
  if (!hello.versions.includes(tls12)) return 'protocolVersion'
  const suites: readonly number[] = privateKey.asymmetricKeyType === 'rsa' ? cipherSuites.rsa : cipherSuites.ecdsa
  const cipherSuite = suites.find((suite) => hello.cipherSuites.includes(suite))
  const group = Object.values(groups).find((known) => hello.groups?.includes(known) ?? true)
  const [signatureScheme, hash] = schemeOf(privateKey) ?? []
  if (cipherSuite === undefined || group === undefined || signatureScheme === undefined) return 'handshakeFailure'
  if (hello.signatureSchemes && !hello.signatureSchemes.includes(signatureScheme)) return 'handshakeFailure'
  const random = randomBytes(32)
  const parameters = encodeEcdhParameters(group, newPoint(group))
  const signature = sign(hash, Buffer.concat([hello.random, random, parameters]), privateKey)
  const { secureRenegotiation } = hello
  return encodeFirstFlight({
    random,
    cipherSuite,
    secureRenegotiation,
    certificates: chain,
    parameters,
    signatureScheme,
    signature,
  })
}

/** A public key whose private key nobody needs: the handshake ends before it is used. */
function newPoint(group: number): Uint8Array {
  if (group === groups.secp256r1) return createECDH('prime256v1').generateKeys()
  const spki = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' })
  return spki.subarray(-32)
}
