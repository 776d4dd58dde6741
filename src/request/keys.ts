/** Keys that someone has: a private one in a file, a public one in a certification request. */
import type { KeyObject } from 'node:crypto'
import { type CertificationRequest, readCertificationRequest } from '../pki/certification-request.ts'
import { type KeyType, keyTypeOf } from '../pki/key-pair.ts'
import { readPrivateKey } from '../pki/private-key.ts'
import type { Source } from './input-values.ts'
import { mistake, type Note } from './mistake.ts'
import { type RequestContext, readSource } from './request-context.ts'

export type NamesOfRequest = Pick<CertificationRequest, 'subject' | 'subjectAltName'>

/** A PKCS #10 request whose own signature verifies; `undefined` if there is none, which has been noted. */
export function readCertificationRequestOf(
  source: Source,
  context: RequestContext,
  note: Note,
): CertificationRequest | undefined {
  const text = readSource(source, 'certificate-request', context, note)
  if (text === undefined) return undefined
  const request = readCertificationRequest(text)
  if (!('unreadable' in request)) return request
  note('certificate-request', request.unreadable)
  return undefined
}

const keysOfOurs = 'an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key'

/** The private key in a file; `undefined` if there is none that can be used, which has been noted. */
export function readKeyFile(
  path: string,
  passphrase: string | undefined,
  expectedType: KeyType | undefined,
  context: RequestContext,
  note: Note,
): KeyObject | undefined {
  const text = readSource({ path }, 'key-file', context, note)
  if (text === undefined) return undefined
  const refuse = (expected: string, got = path): undefined => {
    note('key-file', mistake(expected, got).mistake)
  }
  const key = readPrivateKey(text, passphrase)
  if (key === 'passphrase missing') return refuse('an unencrypted key, or key-passphrase')
  if (key === 'passphrase wrong') return refuse('a key that key-passphrase decrypts')
  if (key === 'not a private key') return refuse('a private key in PEM')
  if (key === 'not sound') return refuse('a valid private key')
  if (key === 'of another kind') return refuse(keysOfOurs)
  const keyType = keyTypeOf(key)
  if (keyType === undefined) return refuse(keysOfOurs)
  if (expectedType !== undefined && expectedType !== keyType) {
    return refuse(`a key of type ${expectedType}, as in key-type`, `${keyType} in ${path}`)
  }
  return key
}
