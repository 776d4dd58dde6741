/** Certificates that no client may accept, whatever they say. */
import type { Der } from './asn1.ts'

/** The end of a signature, of any kind. */
const octetsMissing = 16

/**
 * A certificate whose last octets are missing, as in a file that was cut off: its outermost SEQUENCE says more than there
 * are. With damage within, an extension that is no DER for instance, some clients do not look, and others give another
 * reason; a list of TLS carries any octets (RFC 8446 §4.4.2).
 */
export function cutOff(certificate: Der): Der {
  return certificate.subarray(0, certificate.length - octetsMissing)
}

/**
 * The same certificate with one bit of its signature changed, so that no key verifies it; of the result, the original. The
 * last bit is in the last component of every kind of signature and leaves its form as it is.
 */
export function withOtherSignature(certificate: Der): Der {
  const changed = Buffer.from(certificate)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  return changed
}
