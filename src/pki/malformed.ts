/** Certificates that no reader may take. */
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
