/** Warnings about requests that are allowed but that some clients refuse. */
import { keyTypeOfPlanned, type PlannedCertificate } from './certificate.ts'
import type { PlannedIssuer } from './issuer.ts'
import { secondsPerDay } from './requested-time.ts'

/** Apple's limit for certificates under roots that a user added: https://support.apple.com/en-us/103769 (November 2026). */
const applesLongestDays = 825

/**
 * Warnings about a certificate: one or two sentences each.
 *
 * @param keyMode The permissions that the key file will have.
 * @param now Whole seconds since 1970-01-01T00:00:00Z.
 */
export function warningsOf(certificate: PlannedCertificate, keyMode: number, now: number): readonly string[] {
  const keyType = keyTypeOfPlanned(certificate.key)
  return [
    ...keyWarnings(certificate, keyType, keyMode),
    ...timeWarnings(certificate, now),
    ...nameWarnings(certificate),
  ]
}

/** Warnings about the issuer. */
export function warningsOfIssuer(
  issuer: PlannedIssuer,
  certificates: readonly PlannedCertificate[],
): readonly string[] {
  const warnings: string[] = []
  if (issuer.kind === 'self' && certificates.some(({ folder }) => folder.startsWith('clients/'))) {
    warnings.push(
      'client-names: each client certificate signs itself, so a server must trust each of them. With issued-by root-ca, one CA signs all.',
    )
  }
  if (issuer.kind === 'given' && issuer.issuer.intermediates.includes(issuer.issuer.trustAnchor)) {
    warnings.push(
      'ca-certificate: this is an intermediate CA without its root, which OpenSSL trusts only with -partial_chain. Append the root.',
    )
  }
  return warnings
}

function keyWarnings({ key, keyPassphrase }: PlannedCertificate, keyType: string, keyMode: number): readonly string[] {
  const warnings: string[] = []
  const isOfRequest = key.kind === 'public'
  const input = isOfRequest ? 'certificate-request' : 'key-type'
  const rsaBits = /^rsa-(\d+)$/.exec(keyType)?.[1]
  if (rsaBits !== undefined && Number(rsaBits) < 2048) {
    warnings.push(
      `${isOfRequest ? 'certificate-request' : 'key-file'}: an RSA key of ${rsaBits} bits is refused by most clients. Use one of 2048 bits or more.`,
    )
  }
  if (keyType === 'ed25519') {
    warnings.push(
      `${input}: Ed25519 is refused by Chromium, Firefox, mbed TLS and Apple. ecdsa-p256 suits every client.`,
    )
  }
  if (keyType === 'ecdsa-p521') warnings.push(`${input}: P-521 is refused by Chromium. ecdsa-p256 suits every client.`)
  if (keyType.startsWith('ml-dsa')) {
    warnings.push(`${input}: ML-DSA is known to OpenSSL 3.5 and few other clients; browsers refuse it.`)
  }
  if (keyPassphrase !== undefined && !isOfRequest) {
    warnings.push(
      'key-passphrase: an encrypted key cannot be loaded unattended by HAProxy, Apache, Caddy, MariaDB, Mosquitto, Postfix or Flask.',
    )
  }
  if ((keyMode & 0o004) !== 0) {
    warnings.push('key-mode: every user of this machine can read the key. Use 0600, or 0640 with owner.')
  }
  return warnings
}

function timeWarnings({ validity: { notBefore, notAfter } }: PlannedCertificate, now: number): readonly string[] {
  const warnings: string[] = []
  const days = (notAfter - notBefore) / secondsPerDay
  if (days > applesLongestDays) {
    warnings.push(
      `validity-days: Apple's clients refuse certificates that are valid for more than ${applesLongestDays} days.`,
    )
  }
  if (notAfter < now)
    warnings.push('not-after: this is in the past, so every client will refuse the certificate as expired.')
  if (notBefore > now) {
    warnings.push('not-before: this is in the future, so every client will refuse the certificate until then.')
  }
  return warnings
}

function nameWarnings({ subjectAltName }: PlannedCertificate): readonly string[] {
  return subjectAltName.flatMap((name) => {
    if (name.type !== 'dNSName') return []
    const warnings: string[] = []
    if (/^\*\.[^.]+$/.test(name.value)) {
      warnings.push(
        `subject-alt-names: ${name.value} has a single label below the wildcard, which nearly every client refuses. Name the hosts, or put the wildcard one label deeper.`,
      )
    }
    if (name.value.includes('_')) {
      warnings.push(
        `subject-alt-names: ${name.value} has an underscore, which Java refuses in a host name. Use a hyphen.`,
      )
    }
    return warnings
  })
}
