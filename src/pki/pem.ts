/** Textual encoding (RFC 7468): strict form, 64 characters a line, LF. */

/** The labels of RFC 7468 that this program writes. */
type PemLabel = 'CERTIFICATE' | 'CERTIFICATE REQUEST' | 'PRIVATE KEY' | 'X509 CRL'

/** The DER element as a PEM text that ends with LF. */
export function encodePem(label: PemLabel, der: Uint8Array): string {
  const body = Buffer.from(der.buffer, der.byteOffset, der.length)
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')
  return `-----BEGIN ${label}-----\n${body}-----END ${label}-----\n`
}

/** What a text that was written here holds; of any other text some octets. */
export function decodePem(label: PemLabel, pem: string): Buffer {
  return Buffer.from(pem.slice(`-----BEGIN ${label}-----\n`.length, -`-----END ${label}-----\n`.length), 'base64')
}
