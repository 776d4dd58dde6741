/**
 * What servers are told of the certificates of a run. Each certificate that a server can use has a `settings` folder
 * beside it; what servers verify clients with is there once. Loaded only where settings are asked for.
 */

import type { Issued, OutputDirectory } from '../commands/ports.ts'
import { InputError, type Issue } from '../errors.ts'
import type { ServerName } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import { encodePem } from '../pki/pem.ts'
import type { RequestedCertificate } from '../request/certificate.ts'
import type { Format, Request } from '../request/parse.ts'
import { mistake, toIssue } from '../request/parsed.ts'
import type { Plan, PlannedCertificate } from '../request/planned.ts'
import { inputsThemselves, note } from '../request/sources.ts'
import type { Server, Site, SiteClients } from '../servers/server.ts'
import { servers } from '../servers/table.ts'
import type { FileSet } from './file-set.ts'
import { inFolder, textFile } from './output-files.ts'

/** The same names as in the interface table, each with its server. */
const serverOf: { readonly [Name in ServerName]: Server } = servers

/** Notes what no settings can be written for, before anything is. */
export function noteWithoutSettings(
  { settings }: Request,
  certificates: readonly PlannedCertificate[],
  issues: Issue[],
): void {
  const served = certificates.filter(({ asked }) => isForServer(asked))
  if (served.length === 0 && certificates.length > 0) {
    note(issues, inputsThemselves, 'settings-for', mistake('a certificate for a server (usage)', 'client').mistake)
  }
  const asking = [...settings.servers].filter((name) => serverOf[name].encryptedKey === 'refused')
  for (const { asked } of served) {
    const { keyPassphrase, certificationRequest } = asked
    if (certificationRequest) {
      const expected = 'a certificate whose key is here'
      note(issues, asked, 'settings-for', mistake(expected, 'certificate-request', leaveOutOne).mistake)
    } else if (keyPassphrase !== undefined && asking.length > 0) {
      const expected = 'nothing beside settings for servers that cannot start unattended with an encrypted key'
      note(issues, asked, 'key-passphrase', mistake(expected, asking.join(', '), leaveOutOne).mistake)
    } else if (keyPassphrase !== undefined && /\p{Cc}/u.test(keyPassphrase)) {
      const expected = 'a passphrase without control characters and line ends beside settings-for'
      note(issues, asked, 'key-passphrase', mistake(expected, 'some').mistake)
    }
  }
}

const leaveOutOne = 'Leave out one of the two.'

/** The writing of settings in one run. */
export interface SettingsTask {
  /** Whether servers want stores, whose password stands in their settings. */
  readonly needsPassword: boolean
  /** Whether servers want a trust store to verify clients with. */
  readonly needsTrustStore: boolean
  /** The forms of a certificate that servers want, whether `formats` has them or not. */
  formatsFor(asked: RequestedCertificate): readonly Format[]
  /** Puts the settings for one certificate; none where it is no server's. */
  put(asked: RequestedCertificate, certificate: Der, password: string): Promise<Written>
  /** Puts what all of them share. */
  putShared(password: string): Promise<void>
}

export interface Written {
  readonly loads: Issued['settings']
  readonly warnings: readonly string[]
}

const clientsPem = 'settings/clients.pem'
const clientsStore = 'settings/clients.p12'

/** @throws {InputError} where a server cannot be told the paths. */
export function createSettings(
  request: Request,
  { certificates, issuer }: Plan,
  directory: OutputDirectory,
  files: FileSet,
): SettingsTask {
  const chosen = [...request.settings.servers].map((name) => [name, serverOf[name]] as const)
  const root = (request.settings.root ?? directory.absolutePath).replace(/(?<=.)\/+$/, '')
  const hasAuthority = issuer.kind !== 'self'
  expectPathsThatCanBeSaid(chosen, root, certificates, hasAuthority)
  const siteClients = clientsOf(certificates, root, hasAuthority)
  const hasClients = siteClients !== undefined
  const needsTrustStore = hasClients && chosen.some(([, { needs }]) => needs.includes('truststore'))
  const needsPassword = needsTrustStore || chosen.some(([, { needs }]) => needs.includes('pkcs12'))
  const clients: Der[] = []
  return {
    needsPassword,
    needsTrustStore,
    formatsFor: (asked) =>
      isForServer(asked) ? chosen.flatMap(([, { needs }]) => needs.filter((need) => need !== 'truststore')) : [],
    async put(asked, certificate, password) {
      if (!isForServer(asked)) {
        clients.push(certificate)
        return { loads: [], warnings: [] }
      }
      const site = siteOf(asked, request, root, hasAuthority, siteClients, password)
      const written = chosen.map(([server, { settings }]) => ({ server, ...settings(site) }))
      for (const { name, text, secret } of written.flatMap(({ files }) => files)) {
        await files.put(textFile(inFolder(asked.folder, `settings/${name}`), text, secret ? 'secret' : 'public'))
      }
      return {
        loads: written.map(({ server, load, where }) => ({ server, load, ...(where === undefined ? {} : { where }) })),
        warnings: written.flatMap(({ warnings }) => warnings ?? []),
      }
    },
    async putShared(password) {
      if (hasAuthority || !hasClients) return
      await files.put(textFile(clientsPem, clients.map((der) => encodePem('CERTIFICATE', der)).join('')))
      if (!needsTrustStore) return
      const { clientStoreFile } = await import('./formats.ts')
      await files.put(clientStoreFile(clientsStore, clients, request, password))
    },
  }
}

function isForServer({ usage }: RequestedCertificate): boolean {
  return usage !== 'client'
}

/** One mistake for each server: the first path that it cannot be told. */
function expectPathsThatCanBeSaid(
  servers: readonly (readonly [ServerName, Server])[],
  root: string,
  certificates: readonly PlannedCertificate[],
  hasAuthority: boolean,
): void {
  const issues = servers.flatMap(([name, { cannotSay, namesEachClient = false }]) => {
    const isNamed = (asked: RequestedCertificate) => isForServer(asked) || (namesEachClient && !hasAuthority)
    const paths = certificates.flatMap(({ asked }) => (isNamed(asked) ? inRoot(root, asked.folder) : []))
    const path = paths.find((path) => cannotSay?.(path) !== undefined)
    if (path === undefined) return []
    const advice = 'Choose another settings-root, or another output-directory or name for the entry.'
    return toIssue('settings-for', mistake(`a path ${cannotSay?.(path)}, for ${name}`, path, advice).mistake)
  })
  if (issues.length > 0) throw new InputError(issues)
}

/** The same for all servers of a run: `undefined` where there are no clients. */
function clientsOf(
  certificates: readonly PlannedCertificate[],
  root: string,
  hasAuthority: boolean,
): SiteClients | undefined {
  const folders = certificates.flatMap(({ asked }) => (asked.usage === 'client' ? asked.folder : []))
  if (folders.length === 0) return undefined
  const shared = (name: string) => inRoot(root, name)
  const selfSigned = !hasAuthority
  if (hasAuthority) {
    return { selfSigned, pem: shared('ca.pem'), each: [shared('ca.pem')], trustStore: shared('truststore.p12') }
  }
  const each = folders.map((folder) => shared(inFolder(folder, 'cert.pem')))
  return { selfSigned, pem: shared(clientsPem), each, trustStore: shared(clientsStore) }
}

function siteOf(
  asked: RequestedCertificate,
  request: Request,
  root: string,
  hasAuthority: boolean,
  clients: SiteClients | undefined,
  storePassword: string,
): Site {
  const shared = (name: string) => inRoot(root, name)
  const own = (name: string) => shared(inFolder(asked.folder, name))
  return {
    hosts: asked.subjectAltName.flatMap(({ type, value }) => (type === 'dNSName' || type === 'iPAddress' ? value : [])),
    paths: {
      fullchain: own('fullchain.pem'),
      key: own('key.pem'),
      ca: hasAuthority ? shared('ca.pem') : own('ca.pem'),
      combined: own('combined.pem'),
      keyStore: own('keystore.p12'),
      settings: own('settings'),
    },
    clients,
    keyPassphrase: asked.keyPassphrase,
    storePassword,
    keyAlias: request.keyStore.alias,
    keyMode: request.keyMode,
    owner: request.owner,
  }
}

function inRoot(root: string, name: string): string {
  if (name === '') return root
  return root.endsWith('/') ? `${root}${name}` : `${root}/${name}`
}
