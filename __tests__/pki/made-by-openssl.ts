/** Requests and certificates that the `openssl` program makes, at test time. */
import { spawnSync } from 'node:child_process'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOfJudge } from '../judges.ts'
import { temporaryDirectory } from '../program.ts'
import { openssl } from './openssl.ts'

/** A key in a file, as `openssl genpkey` makes it. */
export const keyWords = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  secp256k1: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  'explicit P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-pkeyopt', 'ec_param_enc:explicit'],
  ed25519: ['-algorithm', 'ED25519'],
  ed448: ['-algorithm', 'ED448'],
} as const

export type MadeKeyType = keyof typeof keyWords

export function makeKeyFile(type: MadeKeyType): string {
  const file = join(temporaryDirectory(), 'key.pem')
  openssl(['genpkey', ...keyWords[type], '-out', file])
  return file
}

/** A certificate or request in files, beside its key. */
export interface MadeByOpenssl {
  readonly pem: string
  readonly file: string
  readonly keyFile: string
  readonly privateKey: KeyObject
}

export interface Wanted {
  /** Lines of OpenSSL's section for a name. */
  readonly subject?: readonly string[]
  /** Lines of its section for extensions. */
  readonly extensions?: readonly string[]
  /** Its sections besides, that lines refer to. */
  readonly sections?: string
  readonly keyFile?: string
  readonly days?: number
  readonly words?: readonly string[]
}

/** A request. */
export function makeRequest(wanted: Wanted = {}): MadeByOpenssl {
  return make(['-new'], 'req_extensions', wanted)
}

/** A certificate, self-signed or by the issuer. */
export function makeCertificate(wanted: Wanted, issuer?: MadeByOpenssl): MadeByOpenssl {
  const by = issuer ? ['-CA', issuer.file, '-CAkey', issuer.keyFile] : []
  return make(['-x509', '-days', `${wanted.days ?? 30}`, ...by], 'x509_extensions', wanted)
}

function make(words: readonly string[], extensionsWord: string, wanted: Wanted): MadeByOpenssl {
  const directory = temporaryDirectory()
  const [configuration, file] = [join(directory, 'openssl.cnf'), join(directory, 'made.pem')]
  const { subject = ['CN = localhost'], extensions = [], sections = '', keyFile = makeKeyFile('P-256') } = wanted
  const refersToExtensions =
    extensions.length > 0 ? [`${extensionsWord} = extensions`, '[extensions]', ...extensions] : []
  const lines = ['[req]', 'prompt = no', 'utf8 = yes', 'string_mask = utf8only', 'distinguished_name = subject']
  writeFileSync(configuration, [...lines, ...refersToExtensions, '[subject]', ...subject, sections, ''].join('\n'))
  openssl(['req', ...words, '-config', configuration, '-key', keyFile, '-out', file, ...(wanted.words ?? [])])
  return { pem: readFileSync(file, 'utf8'), file, keyFile, privateKey: createPrivateKey(readFileSync(keyFile, 'utf8')) }
}

/**
 * Whether OpenSSL, by its strict rules, takes the certificate for a server's that the anchor vouches for.
 *
 * @throws {Error} where it says neither yes nor why not.
 */
export function isVerified(
  leaf: MadeByOpenssl,
  anchor: MadeByOpenssl,
  ...intermediates: readonly MadeByOpenssl[]
): boolean {
  const untrusted = intermediates.flatMap(({ file }) => ['-untrusted', file])
  const words = ['-x509_strict', '-purpose', 'sslserver', '-no-CApath', ...untrusted, '-CAfile', anchor.file, leaf.file]
  const { status, stderr } = spawnSync(pathOfJudge('openssl'), ['verify', ...words], { encoding: 'utf8' })
  if (status !== 0 && !/^error \d+ at \d+ depth lookup/m.test(stderr ?? ''))
    throw new Error(`openssl verify has judged nothing: ${stderr}`)
  return status === 0
}
