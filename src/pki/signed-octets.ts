/** What certificates, CRLs and requests have in common: signed octets, the algorithm and the signature. */
import { type KeyObject, verify } from 'node:crypto'
import { componentsOf, readBitStringOctets, readDer, UnreadableError } from './der-reader.ts'
import type { SignatureAlgorithm } from './signature-algorithm.ts'

/**
 * Whether this is a SEQUENCE of exactly these octets, an AlgorithmIdentifier, and a signature over the octets that verifies.
 */
export function isSigned(
  signed: Uint8Array,
  toBeSigned: Uint8Array,
  { hash }: SignatureAlgorithm,
  publicKey: KeyObject,
): boolean {
  try {
    const components = componentsOf(readDer(signed), 'what is signed')
    const isTheSame = Buffer.compare(components.take('what is to be signed').octets, toBeSigned) === 0
    components.take('signatureAlgorithm')
    const signature = readBitStringOctets(components.take('signatureValue'), 'signatureValue')
    return isTheSame && verify(hash, toBeSigned, { key: publicKey, dsaEncoding: 'der' }, signature)
  } catch (error) {
    if (error instanceof UnreadableError) return false
    throw error
  }
}
