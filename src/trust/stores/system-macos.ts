/**
 * The system's store on macOS, which is two places: the System keychain contains the certificate, and the trust settings of
 * the admin domain make it trusted. `security` changes both, as root.
 *
 * Written from documentation: security(1), and its source in Apple's Security project (SecurityTool/macOS).
 */
import { X509Certificate } from 'node:crypto'
import { CommandError, HostError } from '../../errors.ts'
import { nothingPlanned, type TrustAnchor, type TrustChange, type TrustPlan, type TrustStore } from '../ports.ts'
import { canBeAdministrator } from './administrator.ts'
import { certificatesIn, fingerprintOf, pemOf, signsItself, thumbprintOf } from './certificate-text.ts'
import { detailsReader, expectKind, isOf } from './ledger-details.ts'
import type { Machine } from './machine.ts'
import { isTemporaryFile, nameTemporaryFile, withFile } from './temporary-file.ts'

const program = '/usr/bin/security'

const keychain = '/Library/Keychains/System.keychain'

/**
 * For each call. Since macOS 11 a change of trust settings may ask for a password on the screen, even if it is made by root,
 * and waits forever if nobody is there. On GitHub's runners of 2025 and 2026 the removal waits.
 *
 * @see https://developer.apple.com/documentation/macos-release-notes/macos-big-sur-11_0_1-release-notes#Security
 * @see https://github.com/actions/runner-images/issues/12116
 */
const timeoutSeconds = 30

export function macosStore(machine: Machine): TrustStore {
  return {
    plan: async (anchor) => plan(machine, anchor),
    make: (change, anchor) => make(machine, change, anchor),
    validate: (change) => void detailsOf(machine, change),
    undo: (change) => undo(machine, change),
  }
}

async function plan(machine: Machine, anchor: TrustAnchor): Promise<TrustPlan> {
  const refuse = (what: string) => ({ ...nothingPlanned, refusals: [what] })
  try {
    const settings = await settingsFor(machine, anchor.certificate)
    if (settings === 'trusted') return { ...nothingPlanned, alreadyIn: [keychain] }
    if (settings === 'otherwise') {
      return refuse(
        `trust system: expected no trust settings for "${anchor.name}" on this Mac, got some that do not trust it for TLS. They were left unchanged; trust the environment.`,
      )
    }
    const inKeychain = await certificatesInKeychain(machine)
    if (!(await canBeAdministrator(machine, ['/usr/bin/true']))) {
      return refuse(
        'trust system: expected root, or sudo without a password, to change the System keychain, got neither. Run it as root, or trust the environment.',
      )
    }
    const details = {
      pem: pemOf(anchor.certificate),
      file: nameTemporaryFile(machine, '.pem'),
      wasInKeychain: inKeychain.some((certificate) => fingerprintOf(certificate) === anchor.fingerprint),
    }
    const change = {
      store: 'system',
      kind: 'keychain',
      where: keychain,
      fingerprint: anchor.fingerprint,
      details,
    } as const
    return { ...nothingPlanned, changes: [change], notes: notesOn(anchor, inKeychain) }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return refuse(`trust system: expected to read the System keychain, got ${error.message}. Trust the environment.`)
  }
}

/** For server certificates; a CA may be valid for longer. @see https://support.apple.com/103769 */
const mostDays = 825

function notesOn(anchor: TrustAnchor, inKeychain: readonly Uint8Array[]): readonly string[] {
  const notes = [
    'trust system: macOS may ask for a password on the screen before it removes trust, and nobody can enter it in a job; then the trust settings stay. Trust only the environment on a Mac that you keep.',
  ]
  const { validFrom, issuer, serialNumber } = new X509Certificate(anchor.certificate)
  const days = Math.ceil((anchor.notAfter - Date.parse(validFrom) / 1000) / 86_400)
  if (!anchor.isCa && days > mostDays) {
    notes.push(
      `trust system: "${anchor.name}" is valid for ${days} days, and macOS accepts no server certificate of more than ${mostDays}, trusted or not. Use validity-days: ${mostDays} or less.`,
    )
  }
  const namesake = inKeychain.find((certificate) => {
    if (fingerprintOf(certificate) === anchor.fingerprint) return false
    const other = asX509(certificate)
    return other !== undefined && other.issuer === issuer && other.serialNumber === serialNumber
  })
  if (namesake) {
    // Issuer and serial number are the primary key of a certificate (errSecDuplicateItem).
    notes.push(
      `trust system: the System keychain has another certificate with the issuer and serial number of "${anchor.name}", and keeps only one of them. Let the server send "${anchor.name}" too, or give it another serial number.`,
    )
  }
  return notes
}

function asX509(certificate: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(certificate)
  } catch {
    return undefined
  }
}

interface Details {
  readonly pem: string
  /** Contains the certificate while `security` reads it. */
  readonly file: string
  readonly wasInKeychain: boolean
  /** DER of `pem`. */
  readonly certificate: Uint8Array
}

function detailsOf(machine: Machine, change: TrustChange): Details {
  expectKind(change, ['keychain'])
  const read = detailsReader(change)
  const [pem, file, wasInKeychain] = [read.text('pem'), read.text('file'), read.truth('wasInKeychain')]
  const [certificate, ...others] = certificatesIn(pem)
  if (certificate === undefined || others.length > 0 || !isOf(certificate, change)) {
    throw read.refusal('the certificate with its SHA-256')
  }
  read.expect(isTemporaryFile(machine, file, '.pem'), 'the name of a temporary file of its own')
  return { pem, file, wasInKeychain, certificate }
}

async function make(machine: Machine, change: TrustChange, anchor: TrustAnchor): Promise<void> {
  const { pem, file, certificate } = detailsOf(machine, change)
  // Apple: with trustRoot "if the certificate is not a root (self-signed) certificate, the usage constraints dictionary
  // is invalid".
  const x509 = new X509Certificate(certificate)
  const result = signsItself(x509) ? 'trustRoot' : 'trustAsRoot'
  // For TLS and nothing else, like mkcert and ASP.NET Core.
  const words = ['add-trusted-cert', '-d', '-r', result, '-p', 'ssl', '-p', 'basic', '-k', keychain, file]
  try {
    await withFile(machine, file, Buffer.from(pem), () =>
      machine.runAsAdministrator({ program, words, timeoutSeconds }),
    )
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    throw new HostError(
      `trust system: expected macOS to let root trust "${anchor.name}", got ${error.message}. Trust the environment, which needs no permission.`,
      { cause: error },
    )
  }
}

/** The step that never prompts comes first, because a cancelled job has little time. */
async function undo(machine: Machine, change: TrustChange): Promise<void> {
  const { pem, file, wasInKeychain, certificate } = detailsOf(machine, change)
  machine.remove(file)
  const failures: string[] = []
  const attempt = async (step: () => Promise<void>) => {
    try {
      await step()
    } catch (error) {
      if (!(error instanceof HostError || error instanceof CommandError)) throw error
      failures.push(error.message)
    }
  }
  if (!wasInKeychain) await attempt(() => removeFromKeychain(machine, change.fingerprint))
  await attempt(() => removeSettings(machine, certificate, pem, file))
  // If no step failed, verify the result.
  if (failures.length === 0) failures.push(...(await whatRemains(machine, certificate, wasInKeychain)))
  if (failures.length === 0) return
  throw new HostError(
    `trust system: expected the certificate ${change.fingerprint} to be gone from the System keychain, and its trust settings too, got ${failures.join(', and ')}. Run sudo security remove-trusted-cert -d with the certificate's file in a session on the screen.`,
  )
}

async function whatRemains(
  machine: Machine,
  certificate: Uint8Array,
  wasInKeychain: boolean,
): Promise<readonly string[]> {
  const inKeychain = wasInKeychain ? [] : await certificatesInKeychain(machine)
  const fingerprint = fingerprintOf(certificate)
  return [
    ...(inKeychain.some((one) => fingerprintOf(one) === fingerprint) ? ['the certificate still there'] : []),
    ...((await settingsFor(machine, certificate)) === 'trusted' ? ['its trust settings still there'] : []),
  ]
}

async function removeSettings(machine: Machine, certificate: Uint8Array, pem: string, file: string): Promise<void> {
  if ((await settingsFor(machine, certificate)) === 'none') return
  const words = ['remove-trusted-cert', '-d', file]
  await withFile(machine, file, Buffer.from(pem), async () => {
    await machine.runAsAdministrator({ program, words, timeoutSeconds })
  })
}

async function removeFromKeychain(machine: Machine, fingerprint: string): Promise<void> {
  const inKeychain = await certificatesInKeychain(machine)
  if (!inKeychain.some((certificate) => fingerprintOf(certificate) === fingerprint)) return
  // Without -t, which also removes the settings of root's own domain, and fails if there are none.
  const words = ['delete-certificate', '-Z', fingerprint.replaceAll(':', ''), keychain]
  await machine.runAsAdministrator({ program, words, timeoutSeconds })
}

async function certificatesInKeychain(machine: Machine): Promise<readonly Uint8Array[]> {
  const words = ['find-certificate', '-a', '-p', keychain]
  return certificatesIn(await machine.run({ program, words, timeoutSeconds }))
}

/** What `security` prints if the admin domain has no settings at all. */
const noSettings = 'No Trust Settings were found'

/**
 * The settings of the admin domain: `none`; `trusted` for everything or for TLS; `otherwise`, such as denied or for other
 * uses; `unknown` if they cannot be read, which may also mean that there are none, reported in another language.
 */
async function settingsFor(
  machine: Machine,
  certificate: Uint8Array,
): Promise<'none' | 'trusted' | 'otherwise' | 'unknown'> {
  const file = nameTemporaryFile(machine, '.plist')
  try {
    await machine.run({ program, words: ['trust-settings-export', '-d', file], timeoutSeconds })
    const plist = Buffer.from(machine.read(file) ?? []).toString()
    return readSettings(plist, thumbprintOf(certificate))
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    return error.message.includes(noSettings) ? 'none' : 'unknown'
  } finally {
    machine.remove(file)
  }
}

/** The property list has an entry for each certificate, by its SHA-1. */
function readSettings(plist: string, thumbprint: string): 'none' | 'trusted' | 'otherwise' {
  const [, from] = plist.split(`<key>${thumbprint}</key>`)
  if (from === undefined) return 'none'
  const [entry = ''] = from.split(/<key>[0-9A-F]{40}<\/key>/)
  const isDenied = /<key>kSecTrustSettingsResult<\/key>\s*<integer>[034]<\/integer>/.test(entry)
  const forUses = entry.includes('<key>kSecTrustSettingsPolicyName</key>')
  const forTls = /<key>kSecTrustSettingsPolicyName<\/key>\s*<string>sslServer<\/string>/.test(entry)
  return isDenied || (forUses && !forTls) ? 'otherwise' : 'trusted'
}
