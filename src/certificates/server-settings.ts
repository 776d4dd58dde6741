/**
 * The settings of servers for the certificates of a run. Each certificate that a server can use has a `settings` folder
 * beside it; the files with which servers verify clients exist once. Loaded only if settings are asked for.
 */

import { inFolder, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import { encodePem } from '../pki/pem.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { Format, Plan } from '../request/plan.ts'
import { isForServer, pathInRoot, serverOf } from '../request/settings.ts'
import type { Site, SiteClients } from '../servers/server.ts'
import type { FileSet } from './file-set.ts'

/** Writes the settings of one run. */
export interface SettingsTask {
  /** Whether servers need stores, whose password is in their settings. */
  readonly needsPassword: boolean
  /** Whether servers need a trust store to verify clients. */
  readonly needsTrustStore: boolean
  /** The formats that servers need, whether the input `formats` lists them or not. */
  formatsFor(planned: PlannedCertificate): readonly Format[]
  /** Puts the settings for one certificate; none for a client's. */
  put(planned: PlannedCertificate, certificate: Der, password: string): Promise<WrittenSettings>
  /** Puts the files that all of them share. */
  putShared(password: string): Promise<void>
}

/** How a server loads the settings that were written for it. */
export interface LoadableSettings {
  readonly server: string
  readonly load: string
  readonly where?: string
}

interface WrittenSettings {
  readonly loads: readonly LoadableSettings[]
  readonly warnings: readonly string[]
}

const clientsPem = 'settings/clients.pem'
const clientsStore = 'settings/clients.p12'

export function createSettings(plan: Plan, files: FileSet): SettingsTask {
  const { root } = plan.settings
  const chosen = [...plan.settings.servers].map((name) => [name, serverOf[name]] as const)
  const hasIssuer = plan.issuer.kind !== 'self'
  const siteClients = clientsOf(plan.certificates, root, hasIssuer)
  const hasClients = siteClients !== undefined
  const needsTrustStore = hasClients && chosen.some(([, { needs }]) => needs.includes('truststore'))
  const needsPassword = needsTrustStore || chosen.some(([, { needs }]) => needs.includes('pkcs12'))
  const clients: Der[] = []
  return {
    needsPassword,
    needsTrustStore,
    formatsFor: (planned) =>
      isForServer(planned) ? chosen.flatMap(([, { needs }]) => needs.filter((need) => need !== 'truststore')) : [],
    async put(planned, certificate, password) {
      if (!isForServer(planned)) {
        clients.push(certificate)
        return { loads: [], warnings: [] }
      }
      const site = siteOf(planned, plan, hasIssuer, siteClients, password)
      const written = chosen.map(([server, { settings }]) => ({ server, ...settings(site) }))
      for (const { name, text, secret } of written.flatMap(({ files }) => files)) {
        await files.put(textFile(inFolder(planned.folder, `settings/${name}`), text, secret ? 'secret' : 'public'))
      }
      return {
        loads: written.map(({ server, load, where }) => ({ server, load, ...(where === undefined ? {} : { where }) })),
        warnings: written.flatMap(({ warnings }) => warnings ?? []),
      }
    },
    async putShared(password) {
      if (hasIssuer || !hasClients) return
      await files.put(textFile(clientsPem, clients.map((der) => encodePem('CERTIFICATE', der)).join('')))
      if (!needsTrustStore) return
      const { clientStoreFile } = await import('./formats.ts')
      await files.put(clientStoreFile(clientsStore, clients, plan.keyStore, password))
    },
  }
}

/** The clients, the same for all servers of a run; `undefined` if there are none. */
function clientsOf(
  certificates: readonly PlannedCertificate[],
  root: string,
  hasIssuer: boolean,
): SiteClients | undefined {
  const folders = certificates.flatMap(({ usage, folder }) => (usage === 'client' ? folder : []))
  if (folders.length === 0) return undefined
  const shared = (name: string) => pathInRoot(root, name)
  const selfSigned = !hasIssuer
  if (hasIssuer) {
    return { selfSigned, pem: shared('ca.pem'), each: [shared('ca.pem')], trustStore: shared('truststore.p12') }
  }
  const each = folders.map((folder) => shared(inFolder(folder, 'cert.pem')))
  return { selfSigned, pem: shared(clientsPem), each, trustStore: shared(clientsStore) }
}

function siteOf(
  planned: PlannedCertificate,
  { settings: { root }, keyStore, directory }: Plan,
  hasIssuer: boolean,
  clients: SiteClients | undefined,
  storePassword: string,
): Site {
  const shared = (name: string) => pathInRoot(root, name)
  const own = (name: string) => shared(inFolder(planned.folder, name))
  return {
    hosts: planned.subjectAltName.flatMap(({ type, value }) =>
      type === 'dNSName' || type === 'iPAddress' ? value : [],
    ),
    paths: {
      fullchain: own('fullchain.pem'),
      key: own('key.pem'),
      ca: hasIssuer ? shared('ca.pem') : own('ca.pem'),
      combined: own('combined.pem'),
      keyStore: own('keystore.p12'),
      settings: own('settings'),
    },
    clients,
    keyPassphrase: planned.keyPassphrase,
    storePassword,
    keyAlias: keyStore.alias,
    keyMode: directory.keyMode,
    owner: directory.owner,
  }
}
