/**
 * RabbitMQ 3.8 and later: a whole `rabbitmq.conf`. It has no quotes and only ISO 8859-1. If a path or a passphrase needs more,
 * the TLS options are written as Erlang terms into an `advanced.config`.
 */
import { erlangBinary, quoteForErlang } from './erlang-syntax.ts'
import { header } from './header.ts'
import { warnOfRootsKey } from './key-permissions.ts'
import { cipherSuites, opensslCiphers } from './mozilla-intermediate.ts'
import type { Server, SettingsFile, Site } from './server.ts'
import { quoteForShell } from './shell-syntax.ts'

/** @see https://www.rabbitmq.com/docs/ssl */
export const rabbitmq: Server = {
  needs: [],
  encryptedKey: 'opened',
  settings(site) {
    const { settings } = site.paths
    const options = optionsOf(site)
    const secret = site.keyPassphrase === undefined ? {} : { secret: true as const }
    const isPlain = Object.values(options)
      .filter(isText)
      .every(({ text }) => plain.test(text))
    const variables = [
      `RABBITMQ_CONFIG_FILE=${quoteForShell(`${settings}/${configFile}`)}`,
      ...(isPlain ? [] : [`RABBITMQ_ADVANCED_CONFIG_FILE=${quoteForShell(`${settings}/${advancedFile}`)}`]),
    ]
    const loading = { load: `${variables.join(' ')} rabbitmq-server` }
    const lines = ['listeners.tcp = none', 'listeners.ssl.default = 5671', ...(isPlain ? plainLines(options) : [])]
    const head = header('#', 'TLS of RabbitMQ', loading)
    const config: SettingsFile = {
      name: configFile,
      text: head + lines.map((line) => `${line}\n`).join(''),
      ...(isPlain ? secret : {}),
    }
    const advanced: SettingsFile = { name: advancedFile, text: terms(options), ...secret }
    const warnings = [...(site.clients?.selfSigned ? [refusesSelfSigned] : []), ...warnOfRootsKey('rabbitmq', site)]
    return { files: isPlain ? [config] : [config, advanced], ...loading, warnings }
  },
}

const configFile = 'rabbitmq.conf'
const advancedFile = 'rabbitmq-advanced.config'

const refusesSelfSigned =
  'rabbitmq: expected client certificates from a CA, got some that sign themselves, which Erlang refuses whatever it trusts. Set issued-by to root-ca.'

/** Whether `rabbitmq.conf` reads a text as it is: `#` starts a comment, `$(` a substitution, `encrypted:` a ciphertext. */
const plain = /^(?!encrypted:)[\w/.:@%+=,~-]([\w/.:@%+=,~ -]*[\w/.:@%+=,~-])?$/

/** A text from the user is an object. A string or a list of strings is Erlang source. */
type Option = string | readonly string[] | { readonly text: string; readonly isPath: boolean }

/** The options of Erlang's `ssl`, by their names. */
function optionsOf({ paths, clients, keyPassphrase }: Site): { readonly [name: string]: Option } {
  const path = (text: string) => ({ text, isPath: true })
  return {
    cacertfile: path(clients?.pem ?? paths.ca),
    certfile: path(paths.fullchain),
    keyfile: path(paths.key),
    ...(keyPassphrase === undefined ? {} : { password: { text: keyPassphrase, isPath: false } }),
    verify: clients ? 'verify_peer' : 'verify_none',
    fail_if_no_peer_cert: clients ? 'true' : 'false',
    depth: '10',
    versions: ['tlsv1.3', 'tlsv1.2'],
    ciphers: [...cipherSuites, ...opensslCiphers],
  }
}

function isText(option: Option): option is { readonly text: string; readonly isPath: boolean } {
  return typeof option === 'object' && 'text' in option
}

function plainLines(options: { readonly [name: string]: Option }): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) => {
    const key = `ssl_options.${name}`
    if (typeof option === 'string') return `${key} = ${option}`
    if (isText(option)) return `${key} = ${option.text}`
    return option.map((word, index) => `${key}.${index + 1} = ${word}`)
  })
}

function terms(options: { readonly [name: string]: Option }): string {
  const entries = Object.entries(options).map(([name, option]) => `    {${name}, ${term(name, option)}}`)
  const head = header('%%', 'TLS of RabbitMQ, read after rabbitmq.conf')
  return `${head}[{rabbit, [\n  {ssl_options, [\n${entries.join(',\n')}\n  ]}\n]}].\n`
}

function term(name: string, option: Option): string {
  if (typeof option === 'string') return option
  if (isText(option)) return option.isPath ? erlangBinary(option.text) : quoteForErlang(option.text)
  return `[${option.map((word) => (name === 'versions' ? `'${word}'` : quoteForErlang(word))).join(', ')}]`
}
