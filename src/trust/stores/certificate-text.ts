/** Reads and writes certificates in PEM (RFC 7468), and finds them by their fingerprints. */
import { createHash, type X509Certificate } from 'node:crypto'

/** SHA-256 of DER, upper-case hexadecimal with colons. */
export function fingerprintOf(certificate: Uint8Array): string {
  const hex = createHash('sha256').update(certificate).digest('hex').toUpperCase()
  return hex.replace(/..(?!$)/g, '$&:')
}

/** SHA-1 of DER, upper-case hexadecimal. macOS and Windows identify certificates by it. */
export function thumbprintOf(certificate: Uint8Array): string {
  return createHash('sha1').update(certificate).digest('hex').toUpperCase()
}

/** Not `checkIssued` of Node.js, which also demands a CA's key usage. */
export function signsItself(x509: X509Certificate): boolean {
  if (x509.subject !== x509.issuer) return false
  try {
    return x509.verify(x509.publicKey)
  } catch {
    // This Node.js does not know the type of key, so the equal names decide.
    return true
  }
}

/** One PEM block. */
export function pemOf(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** DER of each CERTIFICATE block of a text. Skips explanatory text around the blocks (RFC 7468 §5.2). */
export function certificatesIn(text: string): readonly Uint8Array[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  return [...blocks].map(([, body = '']) => Buffer.from(body, 'base64'))
}

/** Whether a text contains the certificate, whatever else it contains. */
export function holdsCertificate(text: Uint8Array | undefined, fingerprint: string): boolean {
  return text !== undefined && certificatesIn(latin1Of(text)).some((one) => fingerprintOf(one) === fingerprint)
}

/**
 * Whether we wrote the file for this certificate. Compares certificates and not text, which an editor may have changed: the
 * file contains that certificate and no other PEM block, or as much of `pem` as a killed run had written.
 */
export function isFileFor(pem: string, contents: Uint8Array | undefined): boolean {
  if (contents === undefined) return false
  const text = latin1Of(contents)
  if (pem.startsWith(text)) return true
  const [expected] = certificatesIn(pem).map(fingerprintOf)
  const found = certificatesIn(text).map(fingerprintOf)
  return (
    found.length > 0 && found.length === text.split('-----BEGIN ').length - 1 && found.every((one) => one === expected)
  )
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** Its first 16 hexadecimal digits, for names of files and entries. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').slice(0, 16).toLowerCase()
}
