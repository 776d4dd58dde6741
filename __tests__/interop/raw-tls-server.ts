/**
 * A TLS 1.2 server that sends what it is given and signs with the key it is given, whether they belong together or not:
 * servers on OpenSSL, GnuTLS and the like refuse to load such a pair. It says its first flight, all of it in the clear
 * (RFC 5246 §7.3), after which a client has seen the certificate and a signature by the key; how it goes on from there is
 * the client's to say, so it never comes to a page.
 */
import { createECDH, createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { keyTypeOf } from '../../src/pki/key-pair.ts'
import type { TlsServer } from './tls-server.ts'

export interface RawTlsServer extends TlsServer {
  /** Whether a client went on after the first flight: it took the certificate, and the signature. */
  wasAccepted(): boolean
}

const contentTypes = { alert: 21, handshake: 22 } as const
const handshakeTypes = { clientHello: 1, serverHello: 2, certificate: 11, serverKeyExchange: 12, serverHelloDone: 14 }
const tls12 = Buffer.from([3, 3])
const secp256r1 = Buffer.from([0, 23])

/** @param chain DER, the server's first. */
export async function serveRaw(chain: readonly Uint8Array[], keyPem: string): Promise<RawTlsServer> {
  const privateKey = createPrivateKey(keyPem)
  let accepted = false
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    let isAnswered = false
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (octets) => {
      received = Buffer.concat([received, octets])
      for (let record = takeRecord(received); record; record = takeRecord(received)) {
        received = received.subarray(5 + record.fragment.length)
        if (record.type !== contentTypes.handshake) socket.end()
        else if (isAnswered) {
          accepted = true
          socket.end()
        } else {
          isAnswered = true
          // Handshake header, version, and then the random.
          socket.write(firstFlight(record.fragment.subarray(6, 38), chain, privateKey))
        }
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    wasAccepted: () => accepted,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function takeRecord(octets: Buffer): { readonly type: number; readonly fragment: Buffer } | undefined {
  if (octets.length < 5 || octets.length < 5 + octets.readUInt16BE(3)) return undefined
  return { type: octets[0] as number, fragment: octets.subarray(5, 5 + octets.readUInt16BE(3)) }
}

function firstFlight(clientRandom: Uint8Array, chain: readonly Uint8Array[], privateKey: KeyObject): Buffer {
  const serverRandom = randomBytes(32)
  const { cipherSuite, scheme, hash } = algorithmsOf(privateKey)
  // renegotiation_info (RFC 5746): clients refuse a server without it.
  const extensions = vector(2, Buffer.from([0xff, 1, 0, 1, 0]))
  const serverHello = [tls12, serverRandom, vector(1), cipherSuite, Buffer.of(0), extensions]
  const certificates = vector(3, ...chain.map((der) => vector(3, der)))
  const ecdh = createECDH('prime256v1')
  const parameters = Buffer.concat([Buffer.of(3), secp256r1, vector(1, ecdh.generateKeys())])
  const signature = sign(hash, Buffer.concat([clientRandom, serverRandom, parameters]), privateKey)
  return Buffer.concat([
    handshake(handshakeTypes.serverHello, ...serverHello),
    handshake(handshakeTypes.certificate, certificates),
    handshake(handshakeTypes.serverKeyExchange, parameters, scheme, vector(2, signature)),
    handshake(handshakeTypes.serverHelloDone),
  ])
}

/** The scheme in which a key of each type signs (RFC 8446 §4.2.3), and its hash; ML-DSA is none of TLS 1.2. */
const schemes: { readonly [keyType: string]: readonly [scheme: readonly [number, number], hash: string | null] } = {
  rsa: [[4, 1], 'sha256'],
  'ecdsa-p256': [[4, 3], 'sha256'],
  'ecdsa-p384': [[5, 3], 'sha384'],
  'ecdsa-p521': [[6, 3], 'sha512'],
  ed25519: [[8, 7], null],
}

/** TLS_ECDHE_…_WITH_AES_128_GCM_SHA256 (RFC 5289), and how the key signs. */
function algorithmsOf(privateKey: KeyObject) {
  const isRsa = privateKey.asymmetricKeyType === 'rsa'
  const keyType = isRsa ? 'rsa' : String(keyTypeOf(privateKey))
  const found = schemes[keyType]
  if (!found) throw new Error(`TLS 1.2 has no signature with a key of type ${keyType}`)
  const [scheme, hash] = found
  return { cipherSuite: Buffer.from([0xc0, isRsa ? 0x2f : 0x2b]), scheme: Buffer.from(scheme), hash }
}

function vector(lengthOctets: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts)
  const length = Buffer.alloc(lengthOctets)
  length.writeUIntBE(contents.length, 0, lengthOctets)
  return Buffer.concat([length, contents])
}

function handshake(type: number, ...parts: readonly Uint8Array[]): Buffer {
  const fragment = Buffer.concat([Buffer.of(type), vector(3, ...parts)])
  return Buffer.concat([Buffer.of(contentTypes.handshake), tls12, vector(2, fragment)])
}
