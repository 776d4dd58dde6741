/** The formats beyond PEM that servers and languages need, made from an issued certificate. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { inFolder } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import type { Issuer } from '../pki/issuer.ts'
import { encodeJksKeyStore, encodeJksTrustStore } from '../pki/jks.ts'
import { encodePem } from '../pki/pem.ts'
import {
  encodeKeyStore,
  encodeTrustStore,
  iterations,
  type Pkcs12Seal,
  type TrustedCertificate,
} from '../pki/pkcs12.ts'
import { canBeTried } from '../pki/private-key.ts'
import { readBackJks, readBackPkcs12 } from '../pki/second-reader.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import type { KeyStoreSettings, Plan } from '../request/plan.ts'
import { certificationRequestFile } from './certification-request-file.ts'
import type { DerivedFile } from './file-set.ts'
import { saltsOfKeyStore, saltsOfTrustStore } from './store-salts.ts'

/** The formats to write, and their settings. */
type WrittenForms = Pick<Plan, 'formats' | 'keyStore' | 'secret'>

/** The certificate and key to write in these formats. */
interface FormatSource {
  readonly planned: PlannedCertificate
  readonly certificate: Der
  /** Seconds since 1970. */
  readonly notBefore: number
  readonly publicKey: KeyObject
  /** `undefined` if the public key came with a certification request. */
  readonly privateKey: KeyObject | undefined
  /** The contents of key.pem. */
  readonly keyPem: string | undefined
  readonly issuer: Issuer | undefined
}

/** The files of one certificate. */
export async function formatFiles(
  source: FormatSource,
  plan: WrittenForms,
  password: string,
): Promise<readonly DerivedFile[]> {
  const { planned, certificate, privateKey, keyPem, issuer } = source
  const { formats } = plan
  const file = (name: string, contents: Uint8Array, secret: boolean): DerivedFile => ({
    name: inFolder(planned.folder, name),
    contents,
    secret,
  })
  const files: DerivedFile[] = []
  const chain = [certificate, ...(issuer?.intermediates ?? [])]
  if (formats.has('der')) files.push(file('cert.der', certificate, false))
  if (formats.has('der') && privateKey) files.push(derOfKey(file, privateKey, planned.keyPassphrase))
  if (privateKey && keyPem !== undefined) {
    const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
    const certificates = issuer ? [...chain, issuer.trustAnchor] : chain
    const { alias, profile } = plan.keyStore
    if (formats.has('pkcs12')) {
      const contents = { privateKey: pkcs8, certificates, friendlyName: alias }
      const parts = ['PKCS #12', profile, iterations, alias, ...certificates]
      const seal = { password, profile, randomOctets: saltsOfKeyStore(pkcs8, password, parts) }
      const store = encodeKeyStore(contents, seal)
      files.push(file('keystore.p12', readBackPkcs12(store, password, contents), true))
    }
    if (formats.has('jks')) {
      const contents = { privateKey: pkcs8, certificates, alias }
      const parts = ['JKS', source.notBefore, alias, ...certificates]
      const randomOctets = saltsOfKeyStore(pkcs8, password, parts)
      const seal = { password, randomOctets, createdSeconds: source.notBefore }
      files.push(file('keystore.jks', readBackJks(encodeJksKeyStore(contents, seal), password, contents), true))
    }
    const fullchainPem = chain.map((der) => encodePem('CERTIFICATE', der)).join('')
    if (formats.has('combined')) files.push(file('combined.pem', Buffer.from(fullchainPem + keyPem), true))
    if (formats.has('certificate-request')) {
      files.push(await certificationRequestFile(planned, source.publicKey, privateKey))
    }
    if (formats.has('kubernetes-secret')) {
      const caPem = encodePem('CERTIFICATE', issuer?.trustAnchor ?? certificate)
      const text = kubernetesSecret(plan.secret, { 'tls.crt': fullchainPem, 'tls.key': keyPem, 'ca.crt': caPem })
      files.push(file('secret.yaml', Buffer.from(text), true))
    }
  }
  return issuer ? files : [...files, ...trustStoreFiles(planned.folder, certificate, source.notBefore, plan, password)]
}

/** The trust stores: one for a CA, otherwise one in the folder of each certificate. */
export function trustStoreFiles(
  folder: string,
  trustAnchor: Der,
  createdSeconds: number,
  { formats, keyStore }: WrittenForms,
  password: string,
): readonly DerivedFile[] {
  const files: DerivedFile[] = []
  if (formats.has('truststore')) {
    const certificates = [{ certificate: trustAnchor, friendlyName: 'ca' }]
    files.push(trustStoreFile(inFolder(folder, 'truststore.p12'), certificates, keyStore.profile, password))
  }
  if (formats.has('jks')) {
    const certificates = [{ certificate: trustAnchor, alias: 'ca' }]
    const store = encodeJksTrustStore({ certificates }, { password, createdSeconds })
    const contents = readBackJks(store, password, { certificates: [trustAnchor] })
    files.push({ name: inFolder(folder, 'truststore.jks'), contents, secret: false })
  }
  return files
}

/** The trust store with which servers verify clients that have self-signed certificates. */
export function clientStoreFile(
  name: string,
  certificates: readonly Der[],
  keyStore: KeyStoreSettings,
  password: string,
): DerivedFile {
  const named = certificates.map((certificate, index) => ({ certificate, friendlyName: `client ${index + 1}` }))
  return trustStoreFile(name, named, keyStore.profile, password)
}

function trustStoreFile(
  name: string,
  certificates: readonly TrustedCertificate[],
  profile: Pkcs12Seal['profile'],
  password: string,
): DerivedFile {
  const named = certificates.flatMap(({ certificate, friendlyName }) => [friendlyName, certificate])
  const randomOctets = saltsOfTrustStore(password, iterations, ['PKCS #12', profile, ...named])
  const store = encodeTrustStore({ certificates }, { password, profile, randomOctets })
  const trusted = certificates.map(({ certificate }) => certificate)
  return { name, contents: readBackPkcs12(store, password, { certificates: trusted }), secret: false }
}

/** PKCS #8. An encrypted key has a new salt each time, so an existing file is kept if the passphrase opens it. */
function derOfKey(
  file: (name: string, contents: Uint8Array, secret: boolean) => DerivedFile,
  privateKey: KeyObject,
  passphrase: string | undefined,
): DerivedFile {
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' })
  if (passphrase === undefined) return file('key.der', plain, true)
  const encrypted = privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase })
  return { ...file('key.der', encrypted, true), isCurrent: (stored) => opensTo(stored, passphrase, plain) }
}

function opensTo(encrypted: Uint8Array, passphrase: string, plain: Buffer): boolean {
  if (!canBeTried(encrypted)) return false
  try {
    const key = createPrivateKey({ key: Buffer.from(encrypted), format: 'der', type: 'pkcs8', passphrase })
    return key.export({ type: 'pkcs8', format: 'der' }).equals(plain)
  } catch {
    return false
  }
}

/** A Secret of type kubernetes.io/tls (Kubernetes API, core/v1); JSON strings are valid YAML. */
function kubernetesSecret({ name, namespace }: Plan['secret'], data: { readonly [key: string]: string }): string {
  const lines = Object.entries(data).map(([key, text]) => `  ${key}: ${Buffer.from(text).toString('base64')}`)
  return [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    `  name: ${JSON.stringify(name)}`,
    ...(namespace === undefined ? [] : [`  namespace: ${JSON.stringify(namespace)}`]),
    'type: kubernetes.io/tls',
    'data:',
    ...lines,
    '',
  ].join('\n')
}
