/** The `openssl` program as a judge: what it reads in what was written here. */
import { spawnSync } from 'node:child_process'
import { pathOfJudge, requireJudges } from '../judges.ts'

/** Tests that need the judge are skipped without it, and fail in CI. */
export const hasOpenssl = requireJudges('openssl')

/**
 * What it says about octets or text on its standard input.
 *
 * @throws {Error} with its own words where it refuses.
 */
export function openssl(words: readonly string[], input: string | Uint8Array = ''): string {
  const { status, stdout, stderr } = spawnSync(pathOfJudge('openssl'), words, { input })
  if (status !== 0) throw new Error(`openssl ${words.join(' ')}: ${stderr} ${stdout}`)
  return stdout.toString('utf8')
}

/** The elements of a DER text, one a line, without their places: `prim: INTEGER           :02`. */
export function elementsOf(der: Uint8Array): readonly string[] {
  return openssl(['asn1parse', '-inform', 'DER'], der)
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/^.*?(prim|cons): */, '$1 ')
        .replace(/ +:/, ' :')
        .trimEnd(),
    )
}

/** What a certificate says, in types that compare. */
export interface JudgedCertificate {
  readonly serialNumber: bigint
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly notBefore: number
  readonly notAfter: number
  /** By long attribute name, in the order written. */
  readonly subject: { readonly [attribute: string]: string }
  /** With OpenSSL's prefixes; addresses as hexadecimal octets: `IP:7f000001`. */
  readonly subjectAltName: readonly string[]
}

/** One process for all that is compared. */
export function judgeCertificate(der: Uint8Array): JudgedCertificate {
  const nameopt = ['-nameopt', 'sep_multiline,utf8,lname']
  const words = ['x509', '-inform', 'DER', '-noout', '-serial', '-dates', '-subject', ...nameopt]
  const said = openssl([...words, '-ext', 'subjectAltName'], der)
  const line = (label: string) => new RegExp(`^${label}=(.*)$`, 'm').exec(said)?.[1] ?? ''
  const subject = /^subject=\n((?: {4}.*\n)*)/m.exec(said)?.[1] ?? ''
  const names = /^X509v3 Subject Alternative Name:.*\n {4}(.*)$/m.exec(said)?.[1]
  return {
    serialNumber: BigInt(`0x${line('serial')}`),
    notBefore: Date.parse(line('notBefore')) / 1000,
    notAfter: Date.parse(line('notAfter')) / 1000,
    subject: Object.fromEntries(
      subject
        .split('\n')
        .filter((attribute) => attribute !== '')
        .map((attribute) => /^ {4}(\w+)=(.*)$/s.exec(attribute)?.slice(1) as [string, string]),
    ),
    subjectAltName: names?.split(', ').map(withHexadecimalAddress) ?? [],
  }
}

/** OpenSSL writes IPv4 in decimal and IPv6 as eight upper-case pieces without `::`. */
function withHexadecimalAddress(name: string): string {
  const address = /^IP Address:(.*)$/.exec(name)?.[1]
  if (address === undefined) return name
  const hexadecimal = address.includes(':')
    ? address.split(':').map((piece) => piece.toLowerCase().padStart(4, '0'))
    : address.split('.').map((number) => Number(number).toString(16).padStart(2, '0'))
  return `IP:${hexadecimal.join('')}`
}
