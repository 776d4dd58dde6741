/** Reads keys that the user gives: a private key in a file, a public key in a certification request. */
import type { KeyObject } from 'node:crypto'
import { type CertificationRequest, readCertificationRequest } from '../pki/certification-request.ts'
import { type KeyType, keyTypeOf } from '../pki/key-pair.ts'
import { mostIterations, readPrivateKey, type UnreadableKey } from '../pki/private-key.ts'
import type { Source } from './input-values.ts'
import { mistake, type Note } from './mistake.ts'
import { type RequestContext, readSource } from './request-context.ts'

export type NamesOfRequest = Pick<CertificationRequest, 'subject' | 'subjectAltName'>

/** A PKCS #10 request with a valid signature; `undefined` if there are mistakes, which have been noted. */
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

const knownKeyType = 'an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key'

/** What is expected of a private key that cannot be used. */
export function expectedPrivateKey(problem: UnreadableKey, passphrase: 'key-passphrase' | 'ca-key-passphrase'): string {
  return {
    'not a private key': 'a private key in PEM',
    'not sound': 'a valid private key',
    'of another kind': knownKeyType,
    'passphrase missing': `an unencrypted key, or ${passphrase}`,
    'encrypted by too many iterations': `a key encrypted by at most ${mostIterations} iterations`,
    'passphrase wrong': `a key that ${passphrase} decrypts`,
  }[problem]
}

/** The private key in a file; `undefined` if there are mistakes, which have been noted. */
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
  if (typeof key === 'string') return refuse(expectedPrivateKey(key, 'key-passphrase'))
  const keyType = keyTypeOf(key)
  if (keyType === undefined) return refuse(knownKeyType)
  if (expectedType !== undefined && expectedType !== keyType) {
    return refuse(`a key of type ${expectedType}, as in key-type`, `${keyType} in ${path}`)
  }
  return key
}
