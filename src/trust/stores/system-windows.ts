/**
 * The system's store on Windows: the trusted roots of the computer. certutil.exe changes them. They are read from the
 * registry, which contains whole certificates, while certutil prints only a SHA-1, in the language of the system.
 * Never the roots of the user: Windows asks before it changes those, in a window that waits forever.
 *
 * Written from documentation.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/certutil
 * @see https://learn.microsoft.com/windows/win32/seccrypto/system-store-locations
 */
import { X509Certificate } from 'node:crypto'
import { win32 as path } from 'node:path'
import { CommandError, HostError } from '../../errors.ts'
import { nothingPlanned, type TrustAnchor, type TrustChange, type TrustPlan, type TrustStore } from '../ports.ts'
import { certificatesIn, pemOf, signsItself, thumbprintOf } from './certificate-text.ts'
import { detailsReader, expectKind, isOf } from './ledger-details.ts'
import type { Machine } from './machine.ts'
import { isTemporaryFile, nameTemporaryFile, systemRoot, withFile } from './temporary-file.ts'

/** The key to which `certutil -addstore Root` adds a certificate. */
const ours = 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\ROOT\\Certificates'

/** The other roots of the computer: Microsoft's program, group policy, the domain. */
const others = [
  'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\AuthRoot\\Certificates',
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates',
  'HKLM\\SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates',
]

const timeoutSeconds = 30

export function windowsStore(machine: Machine): TrustStore {
  return {
    plan: async (anchor) => plan(machine, anchor),
    make: (change) => make(machine, change),
    validate: (change) => void detailsOf(machine, change),
    undo: (change) => undo(machine, change),
  }
}

async function plan(machine: Machine, anchor: TrustAnchor): Promise<TrustPlan> {
  const refuse = (what: string) => ({ ...nothingPlanned, refusals: [what] })
  try {
    const place = await whereItIs(machine, anchor.certificate)
    if (place !== undefined) return { ...nothingPlanned, alreadyIn: [place] }
  } catch (error) {
    if (error instanceof HostError) return refuse(error.message)
    if (!(error instanceof CommandError)) throw error
    return refuse(
      `trust system: expected to read the roots of this computer, got ${error.message}. Trust the environment.`,
    )
  }
  if (!machine.isAdministrator) {
    return refuse(
      'trust system: expected an elevated process, since Windows lets no other process change the roots of the computer, got another. Run it as administrator, or trust the environment.',
    )
  }
  const certutil = inSystem32(machine, 'certutil.exe')
  if (!machine.exists(certutil)) {
    return refuse(
      `trust system: expected "${certutil}", got none, as in a Nano Server container. Trust the environment.`,
    )
  }
  const details = { pem: pemOf(anchor.certificate), file: nameTemporaryFile(machine, '.cer') }
  const change = { store: 'system', kind: 'root', where: ours, fingerprint: anchor.fingerprint, details } as const
  return { ...nothingPlanned, changes: [change], notes: notesOn(anchor) }
}

function notesOn(anchor: TrustAnchor): readonly string[] {
  const x509 = new X509Certificate(anchor.certificate)
  if (signsItself(x509)) return []
  return [
    `trust system: "${anchor.name}" is not self-signed, and Windows accepts nothing else as a root. Trust the CA that issued it.`,
  ]
}

/** Not the first on the PATH, because Mozilla's certutil has the same name. */
function inSystem32(machine: Machine, program: string): string {
  return path.join(systemRoot(machine), 'System32', program)
}

interface Details {
  readonly pem: string
  /** Contains the certificate while certutil reads it. */
  readonly file: string
  /** DER of `pem`. */
  readonly certificate: Uint8Array
}

function detailsOf(machine: Machine, change: TrustChange): Details {
  expectKind(change, ['root'])
  const read = detailsReader(change)
  const [pem, file] = [read.text('pem'), read.text('file')]
  const [certificate, ...more] = certificatesIn(pem)
  if (certificate === undefined || more.length > 0 || !isOf(certificate, change)) {
    throw read.refusal('the certificate with its SHA-256')
  }
  read.expect(isTemporaryFile(machine, file, '.cer'), 'the name of a temporary file of its own')
  return { pem, file, certificate }
}

async function make(machine: Machine, change: TrustChange): Promise<void> {
  const { pem, file, certificate } = detailsOf(machine, change)
  await withFile(machine, file, Buffer.from(pem), () => certutil(machine, ['-addstore', '-f', 'Root', file]))
  if ((await lookUp(machine, ours, certificate)) === 'here') return
  throw new HostError(
    `trust system: expected the certificate in "${ours}" after certutil, got none. Trust the environment.`,
  )
}

async function undo(machine: Machine, change: TrustChange): Promise<void> {
  const { file, certificate } = detailsOf(machine, change)
  machine.remove(file)
  if ((await lookUp(machine, ours, certificate)) === 'here') {
    await certutil(machine, ['-delstore', 'Root', thumbprintOf(certificate)])
  }
  const remains =
    (await lookUp(machine, ours, certificate)) === 'here' ? ours : await whereElseItIs(machine, certificate)
  if (remains === undefined) return
  throw new HostError(
    `trust system: expected no certificate "${thumbprintOf(certificate)}" in "${remains}" after certutil, got it. Remove it with certlm.msc, then run untrust again.`,
  )
}

async function certutil(machine: Machine, words: readonly string[]): Promise<void> {
  await machine.runAsAdministrator({ program: inSystem32(machine, 'certutil.exe'), words, timeoutSeconds })
}

/** The registry key, ours or another, that contains the certificate. */
async function whereItIs(machine: Machine, certificate: Uint8Array): Promise<string | undefined> {
  const found = await lookUp(machine, ours, certificate)
  if (found === 'here') return ours
  if (found === 'another') {
    throw new HostError(
      `trust system: expected no other certificate with the SHA-1 "${thumbprintOf(certificate)}" in "${ours}", got one. It was left unchanged; trust the environment.`,
    )
  }
  return whereElseItIs(machine, certificate)
}

async function whereElseItIs(machine: Machine, certificate: Uint8Array): Promise<string | undefined> {
  for (const key of others) {
    try {
      if ((await lookUp(machine, key, certificate)) === 'here') return key
    } catch (error) {
      // Without a domain or a policy there is no such key.
      if (!(error instanceof CommandError)) throw error
    }
  }
  return undefined
}

/**
 * In the registry a certificate is a key named after its SHA-1, with a value that contains the whole certificate.
 *
 * @see [MS-GPEF] §2.2.1.1.1 https://learn.microsoft.com/openspecs/windows_protocols/ms-gpef/e051aba9-c9df-4f82-a42a-c13012c9d381
 */
async function lookUp(machine: Machine, key: string, certificate: Uint8Array): Promise<'absent' | 'here' | 'another'> {
  const reg = (words: readonly string[]) =>
    machine.run({ program: inSystem32(machine, 'reg.exe'), words: ['query', ...words], timeoutSeconds })
  const thumbprint = thumbprintOf(certificate)
  // reg.exe exits with 1 for a missing key and for any other failure, so the entries are listed first.
  const entries = (await reg([key])).toUpperCase().split(/\s*[\r\n]+/)
  if (!entries.some((line) => line.endsWith(`\\${thumbprint}`))) return 'absent'
  const [, blob = ''] = /REG_BINARY\s+([0-9A-F]+)/i.exec(await reg([`${key}\\${thumbprint}`, '/v', 'Blob'])) ?? []
  return Buffer.from(blob, 'hex').includes(Buffer.from(certificate)) ? 'here' : 'another'
}
