/** Certificates in files that stores share with others: PEM (RFC 7468) in and out, by their fingerprints. */
import { createHash, type X509Certificate } from 'node:crypto'

/** SHA-256 of DER, upper-case hexadecimal with colons. */
export function fingerprintOf(certificate: Uint8Array): string {
  const hex = createHash('sha256').update(certificate).digest('hex').toUpperCase()
  return (hex.match(/../g) as string[]).join(':')
}

/** SHA-1 of DER, upper-case hexadecimal, by which macOS and Windows name a certificate. */
export function thumbprintOf(certificate: Uint8Array): string {
  return createHash('sha1').update(certificate).digest('hex').toUpperCase()
}

/** Node.js's checkIssued wants a CA's key usage also of a certificate that signs nothing but itself. */
export function signsItself(x509: X509Certificate): boolean {
  if (x509.subject !== x509.issuer) return false
  try {
    return x509.verify(x509.publicKey)
  } catch {
    // A type of key that this Node.js does not know: the names alone tell.
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

/** DER of each CERTIFICATE block of a text; what is around them is explanatory text (RFC 7468 §5.2). */
export function certificatesIn(text: string): readonly Uint8Array[] {
  const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----/g)
  return [...blocks].map(([, body]) => Buffer.from(body as string, 'base64'))
}

/** Whether a text has a certificate, whatever else is in it. */
export function holdsCertificate(text: Uint8Array | undefined, fingerprint: string): boolean {
  return text !== undefined && certificatesIn(latin1Of(text)).some((one) => fingerprintOf(one) === fingerprint)
}

/**
 * Whether a file is one that we wrote for a certificate: by what it holds, not by its text, which an editor may have
 * touched. It holds that certificate and no other block of PEM, or as much of `pem` as a killed run wrote.
 */
export function isFileFor(pem: string, contents: Uint8Array | undefined): boolean {
  if (contents === undefined) return false
  const text = latin1Of(contents)
  if (pem.startsWith(text)) return true
  const [wanted] = certificatesIn(pem).map(fingerprintOf)
  const found = certificatesIn(text).map(fingerprintOf)
  return (
    found.length > 0 && found.length === text.split('-----BEGIN ').length - 1 && found.every((one) => one === wanted)
  )
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** The first 16 hexadecimal digits, for names of files and entries. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').slice(0, 16).toLowerCase()
}
