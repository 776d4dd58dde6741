/**
 * Kestrel, the server of ASP.NET Core 5 and later: its configuration, and the same as variables. Its configuration has no
 * setting for ciphers, so the system's apply.
 */
import { header } from './header.ts'
import type { Server, Site } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints */
export const kestrel: Server = {
  needs: ['pkcs12'],
  encryptedKey: 'unread',
  settings(site) {
    const { settings } = site.paths
    const loading = {
      load: `docker run --env-file ${quoteForShell(`${settings}/kestrel.env`)}`,
      where: 'with Docker, or kestrel.json with builder.Configuration.AddJsonFile',
    }
    const endpoint = endpointOf(site)
    const json = `${JSON.stringify({ Kestrel: { Endpoints: { Https: endpoint } } }, undefined, 2)}\n`
    const variables = [
      ...variablesOf('Kestrel__Endpoints__Https', endpoint),
      // .NET on Linux verifies clients with OpenSSL's trusted certificates. This variable replaces them.
      ...(site.clients ? [`SSL_CERT_FILE=${site.clients.pem}`] : []),
    ]
    const env = header('#', 'TLS of Kestrel', loading) + variables.map((line) => `${line}\n`).join('')
    return {
      files: [
        { name: 'kestrel.env', text: env, secret: true },
        { name: 'kestrel.json', text: json, secret: true },
      ],
      ...loading,
    }
  },
}

interface Section {
  readonly [name: string]: string | readonly string[] | Section
}

function endpointOf({ paths, clients, storePassword }: Site): Section {
  return {
    Url: 'https://*:8443',
    Certificate: { Path: paths.keyStore, Password: storePassword },
    SslProtocols: ['Tls12', 'Tls13'],
    ...(clients ? { ClientCertificateMode: 'RequireCertificate' } : {}),
  }
}

function isList(value: readonly string[] | Section): value is readonly string[] {
  return Array.isArray(value)
}

/** One variable per line, unquoted: Docker does not remove quotes. */
function variablesOf(prefix: string, section: Section): readonly string[] {
  return Object.entries(section).flatMap(([name, value]) => {
    const variable = `${prefix}__${name}`
    if (typeof value === 'string') return `${variable}=${value}`
    if (isList(value)) return value.map((item, index) => `${variable}__${index}=${item}`)
    return variablesOf(variable, value)
  })
}
