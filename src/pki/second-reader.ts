/**
 * What is written here is read by a second implementation before it is called done: certificates by `node:crypto`, and
 * what that cannot read (PKCS #12, certification requests, certificate lists) by the DER decoder of node-forge. The one
 * module that knows node-forge, and of it only the ASN.1 part; it never sees what is foreign, since node-forge's
 * advisories lie in parsing.
 */
import forgeAsn1 from 'node-forge/lib/asn1.js'
import type { Der } from './asn1.ts'

/**
 * The element itself, once node-forge has found one element in it, with every length and every constructed one in it as
 * DER has them, and nothing after it.
 *
 * @throws {Error} where it has not: a bug of the writer.
 */
export function readBack(der: Der): Der {
  try {
    forgeAsn1.fromDer(der.toString('latin1'), true)
    return der
  } catch (error) {
    throw new Error('The DER came out wrong: node-forge cannot read it.', { cause: error })
  }
}
