/** The report of a run, the same for a terminal, a job's log and its summary. */
import { join } from 'node:path'
import type { IssueResult } from '../commands/ports.ts'
import type { IssuedCertificate } from '../interface/table.ts'
import type { TrustAnchor, TrustReport } from '../trust/ports.ts'

/** `Made a certificate for localhost, 127.0.0.1, ::1.` */
export function headline(issued: IssueResult): string {
  const { certificates, made, kept, replacedBecause } = issued
  const because = replacedBecause === undefined ? '' : `: ${replacedBecause}`
  const verb = replacedBecause === undefined ? 'Made' : 'Reissued'
  if (certificates.size > 1) {
    if (made === 0) return `Kept all ${kept} certificates: they answer the request.`
    return `${verb} ${made} of ${certificates.size} certificates${because}${kept > 0 ? `; kept ${kept}` : ''}.`
  }
  const [only] = certificates.values()
  const names = (only && namesOf(only).join(', ')) || only?.subject
  if (made === 0) return `Kept the certificate for ${names}: it answers the request.`
  return `${verb} ${because === '' ? 'a' : 'the'} certificate for ${names}${because}.`
}

/** How many certificates of a batch are listed by name. */
const mostNamed = 10

/** Labels and values, in the order in which a reader looks for them. */
export function details(issued: IssueResult): readonly (readonly [label: string, value: string])[] {
  const { certificates, keyType, usage, outputs, issuer, moreFiles } = issued
  const main = certificates.get('')
  const folders = [...certificates.keys()].filter((folder) => folder !== '')
  const moreHere = moreFiles.filter((name) => !name.includes('/'))
  const rest = folders.length > mostNamed ? [`and ${folders.length - mostNamed} more`] : []
  const rows: [string, string | undefined][] = [
    ['subject', main?.subject],
    ['key', main && `${keyType}, for ${usage === 'both' ? 'servers and clients' : `a ${usage}`}`],
    ['valid', main && validityOf(main)],
    ['SHA-256', main?.['fingerprint-sha256']],
    ['issuer', issuer],
    ['certificate', main && fileAsSaid(issued, 'cert.pem')],
    ['private key', main?.['key-path'] && fileAsSaid(issued, 'key.pem')],
    ['full chain', main && fileAsSaid(issued, 'fullchain.pem')],
    ['to trust', outputs['ca-certificate-path'] && fileAsSaid(issued, 'ca.pem')],
    ['also', moreHere.map((name) => fileAsSaid(issued, name)).join(', ')],
    ...settingsRows(issued),
    [
      'folders',
      folders.length > 0
        ? [...folders.slice(0, mostNamed).map((folder) => fileAsSaid(issued, folder)), ...rest].join(', ')
        : undefined,
    ],
    ['test cases', issued.testCases && testCasesOf(issued, issued.testCases)],
    [
      'password',
      outputs['pkcs12-password'] === '' ? undefined : 'in the output pkcs12-password (--json on a command line)',
    ],
  ]
  const ofTrust = issued.trusted ? trustDetails(issued.trusted) : []
  return [...rows, ...ofTrust].flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

/** `17 in certs/test-cases, each with what it is in test-cases.json`. */
function testCasesOf(issued: IssueResult, { names, kept, because }: NonNullable<IssueResult['testCases']>): string {
  const reissued = because === undefined ? '' : `; reissued: ${because}`
  const what = names.length > mostNamed ? `${names.length}` : names.join(', ')
  return `${what} in ${fileAsSaid(issued, 'test-cases')}, from a CA of their own${kept ? '; kept' : reissued}`
}

/** Where the settings are, and how each server loads them; for a batch, those of the first certificate with settings. */
function settingsRows(issued: IssueResult): readonly [string, string | undefined][] {
  const [first, ...others] = [...issued.certificates].filter(([, certificate]) => certificate['settings-directory'])
  if (!first) return []
  const directory = fileAsSaid(issued, join(first[0], 'settings'))
  return [
    [
      'settings',
      directory +
        (others.length > 0 ? `, and in ${others.length} more ${others.length === 1 ? 'folder' : 'folders'}` : ''),
    ],
    ...issued.settings.map(({ server, load, where }): [string, string] => [
      server,
      where === undefined ? load : `${load}  (${where})`,
    ]),
  ]
}

function validityOf(certificate: IssuedCertificate): string {
  const [notBefore, notAfter] = [certificate['not-before'] ?? '', certificate['not-after'] ?? '']
  const days = (Date.parse(notAfter) - Date.parse(notBefore)) / 86_400_000
  return `${notBefore} to ${notAfter} (${days >= 1 ? `${round(days)} ${days === 1 ? 'day' : 'days'}` : `${round(days * 24)} hours`})`
}

/** Labels and values: where a certificate is trusted, until when, and who could issue another. */
export function trustDetails({ anchors, key, places, variables }: TrustReport): readonly (readonly [string, string])[] {
  const names = anchors.map(({ name }) => name).join(', ')
  const until = formatTime(Math.min(...anchors.map(({ notAfter }) => notAfter)))
  const rows = [...places].map(([store, where]) => [store, where.join(', ')] as const)
  const unset = places.has('environment') ? [] : Object.keys(variables)
  return [
    ['trusted', places.size === 0 ? 'by nothing on this machine' : `${names}, valid until ${until}; ${key}`],
    ...rows,
    ...(unset.length > 0 ? [['to be set', unset.join(', ')] as const] : []),
  ]
}

/** What `untrust` does not undo; `undefined` if there is nothing. */
export function whatStaysTrusted({ before, canBeUndone }: TrustReport): string | undefined {
  if (before.length === 0) return undefined
  return `It was trusted before${canBeUndone ? ` in ${before.join(', ')}` : ''} and stays so.`
}

/** RFC 3339. The latest time that a certificate can have is within the range of `Date`. */
function formatTime(seconds: TrustAnchor['notAfter']): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** `No longer trusted: …`, one line for each store. */
export function undoneLines(undone: readonly { readonly store: string; readonly where: string }[]): readonly string[] {
  const byStore = new Map<string, string[]>()
  for (const { store, where } of undone) byStore.set(store, [...(byStore.get(store) ?? []), where])
  return [...byStore].map(([store, where]) => `No longer trusted by ${store}: ${where.join(', ')}`)
}

/** A command to paste that uses the certificate; `undefined` if it names no host. */
export function lineToPaste(issued: IssueResult): string | undefined {
  const quoted = (name: string) => quoteForShell(fileAsSaid(issued, name))
  if (issued.usage === 'client' && issued.outputs['key-path'] !== '')
    return `curl --cert ${quoted('cert.pem')} --key ${quoted('key.pem')} https://…`
  if (!issued.certificates.has('')) return undefined
  const host = issued.outputs['subject-alt-names'].split(',').find((name) => /^(DNS|IP):/.test(name))
  if (host === undefined) return undefined
  const name = host.replace(/^(DNS|IP):/, '').replace('*', 'www')
  return `curl --cacert ${quoted('ca.pem')} https://${name.includes(':') ? `[${name}]` : name}`
}

/** One argument of a POSIX shell. */
export function quoteForShell(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function namesOf(certificate: IssuedCertificate): readonly string[] {
  const names = certificate['subject-alt-names'] ?? ''
  return names.split(',').map((name) => name.replace(/^(DNS|IP|email|URI):/, ''))
}

/** A path below the output directory as the user wrote it, which is shorter than the one in the outputs. */
function fileAsSaid({ directory }: IssueResult, name: string): string {
  return join(directory, name)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
