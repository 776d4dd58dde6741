/** Plans the requested server settings, and notes for which certificates they cannot be written. */
import type { ServerName } from '../interface/table.ts'
import type { Server } from '../servers/server.ts'
import { servers } from '../servers/table.ts'
import type { CertificateDraft, Drafts, PlannedCertificate } from './certificate.ts'
import { mistake, type Note } from './mistake.ts'

export interface PlannedSettings {
  readonly servers: ReadonlySet<ServerName>
  /** Absolute path of the output directory as the servers see it, with `/` between its parts. */
  readonly root: string
}

/** The server for each name of the interface table. */
export const serverOf: { readonly [Name in ServerName]: Server } = servers

export function isForServer({ usage }: PlannedCertificate): boolean {
  return usage !== 'client'
}

/** The path of a file as the servers see it. */
export function pathInRoot(root: string, name: string): string {
  if (name === '') return root
  return root.endsWith('/') ? `${root}${name}` : `${root}/${name}`
}

/** @param root As given; trailing slashes are removed. */
export function planSettings(asked: readonly ServerName[], root: string): PlannedSettings {
  let end = root.length
  while (end > 1 && root[end - 1] === '/') end--
  return { servers: new Set(asked), root: root.slice(0, end) }
}

/** @param hasCa Whether a CA signs. If not, some servers need the path of each client's own certificate. */
export function noteImpossibleSettings(
  settings: PlannedSettings,
  { certificates, areComplete }: Drafts,
  hasCa: boolean,
  note: Note,
): void {
  if (settings.servers.size === 0) return
  const served = certificates.filter(({ certificate }) => isForServer(certificate))
  if (served.length === 0 && areComplete) {
    note('settings-for', mistake('a certificate for a server (usage)', 'client').mistake)
  }
  const refusing = [...settings.servers].filter((name) => serverOf[name].encryptedKey === 'refused')
  for (const draft of served) noteImpossibleKey(draft, refusing)
  for (const name of settings.servers) notePath(name, settings.root, certificates, hasCa, note)
}

/** @param refusing Servers that cannot start unattended with an encrypted key. */
function noteImpossibleKey({ certificate, note }: CertificateDraft, refusing: readonly ServerName[]): void {
  const { key, keyPassphrase } = certificate
  const advice = 'Remove one of the two.'
  if (key.kind === 'public') {
    const other = 'settings-for, whose servers need the private key'
    note('certificate-request', { cannotBeCombinedWith: other, advice })
  } else if (keyPassphrase !== undefined && refusing.length > 0) {
    const other = `settings-for: ${refusing.join(', ')}, which cannot start unattended with an encrypted key`
    note('key-passphrase', { cannotBeCombinedWith: other, advice })
  } else if (keyPassphrase !== undefined && /\p{Cc}/u.test(keyPassphrase)) {
    const expected = 'a passphrase without control characters and line breaks beside settings-for'
    note('key-passphrase', mistake(expected, 'some').mistake)
  }
}

/** Notes the first path that the syntax of a server cannot express. */
function notePath(
  name: ServerName,
  root: string,
  drafts: readonly CertificateDraft[],
  hasCa: boolean,
  note: Note,
): void {
  const { cannotSay, namesEachClient = false } = serverOf[name]
  const paths = drafts.flatMap(({ certificate }) => {
    const isNamed = isForServer(certificate) || (namesEachClient && !hasCa)
    return isNamed ? pathInRoot(root, certificate.folder) : []
  })
  const path = paths.find((path) => cannotSay?.(path) !== undefined)
  if (path === undefined) return
  const advice = 'Choose another settings-root, or another output-directory or name for the entry.'
  note('settings-for', mistake(`a path ${cannotSay?.(path)}, for ${name}`, path, advice).mistake)
}
