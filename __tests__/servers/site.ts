/** Sites as servers are told of them, and paths that are hard to say. */
import fc from 'fast-check'
import type { Server, Site } from '../../src/servers/server.ts'

export function siteAt(root: string, more: Partial<Site> = {}): Site {
  const path = (name: string) => `${root}/${name}`
  return {
    hosts: ['localhost', '127.0.0.1', '::1'],
    paths: {
      fullchain: path('fullchain.pem'),
      key: path('key.pem'),
      ca: path('ca.pem'),
      combined: path('combined.pem'),
      keyStore: path('keystore.p12'),
      settings: path('settings'),
    },
    clients: undefined,
    keyPassphrase: undefined,
    storePassword: 'store password',
    keyAlias: '1',
    keyMode: 0o600,
    owner: undefined,
    ...more,
  }
}

export const withClients: Partial<Site> = {
  clients: { pem: '/certs/ca.pem', selfSigned: false, each: ['/certs/ca.pem'], trustStore: '/certs/truststore.p12' },
}

/** The text of a settings file. */
export function textOf(server: Server, name: string, site: Site): string {
  const file = server.settings(site).files.find((file) => file.name === name)
  if (!file) throw new Error(`no file ${name}`)
  return file.text
}

/** The same without comments and empty lines. */
export function linesOf(text: string, mark = '#'): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith(mark))
}

/** Characters that some syntax or other has a use for, letters of other scripts, and a space. */
const hardCharacters = [
  ...`ab 'é"\\$%{}#;*?[]()<>&|!~\`^@=:,+-_日😀`,
  '$' + '{a}',
  '{{',
  '{$A}',
  '%{A}',
  '%s',
  '\\n',
  '\\"',
]

/** Any absolute path without control characters: what `settings-root` and the output directory may be. */
export const paths: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hardCharacters), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `/${parts.join('').replace(/[\p{Cc}\p{Cs}\u2028\u2029/]/gu, '')}`)
