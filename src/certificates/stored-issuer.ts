/** Decides whether a CA of an earlier run can continue to sign. */

import { InputError } from '../errors.ts'
import { type OutputFile, textFile } from '../files/output-directory.ts'
import { encodeTbsCertificate, holdsTbsCertificate, readCertificate } from '../pki/certificate.ts'
import { type Issuer, readCaCertificate } from '../pki/issuer.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { encodePem } from '../pki/pem.ts'
import { encodePrivateKey, isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import type { PlannedCa } from '../request/issuer.ts'
import { type Mistake, mistake, toIssue } from '../request/mistake.ts'
import { type CaRole, contentsOf, type IssuerWithFiles, issuerOf, type MadeIssuerPlan, rolesOf } from './made-issuer.ts'

function closedKey(keyFile: string): Mistake {
  const advice = 'Give it, or remove the file, or choose if-exists replace for a new CA.'
  return mistake(`the passphrase that opens ${keyFile}`, 'another or none', advice).mistake
}

interface Flaw {
  readonly flaw: string
}

/** The CA of an earlier run, if this plan would make the same one; otherwise what is wrong with it. */
export function storedIssuer(
  plan: MadeIssuerPlan,
  read: (name: string) => Uint8Array | undefined,
): IssuerWithFiles | Flaw {
  let issuer = plan.above
  const files: OutputFile[] = []
  let keyLeft: string | undefined
  for (const role of rolesOf(plan)) {
    const stored = storedCa(plan.ca, role, read, issuer)
    if ('flaw' in stored) return stored
    issuer = stored.issuer
    files.push(...stored.files)
    keyLeft ??= stored.keyLeft
  }
  if (!issuer) throw new Error('A plan to make an issuer has no CA to make.')
  return { issuer, files, keyLeft }
}

function storedCa(
  plan: PlannedCa,
  role: CaRole,
  read: (name: string) => Uint8Array | undefined,
  issuer: Issuer | undefined,
): IssuerWithFiles | Flaw {
  const pem = read(role.file)
  if (pem === undefined) return { flaw: `${role.file} is missing` }
  const ca = readCaCertificate(Buffer.from(pem).toString())
  const certificate = readCertificate(pem)
  if ('unreadable' in ca || !certificate) return { flaw: `${role.file} is not a CA certificate` }
  const { x509, publicKey } = certificate
  if (plan.keyTypeIsAsked && keyTypeOf(publicKey) !== plan.keyType) {
    return { flaw: `the key of ${role.file} is of another type` }
  }
  const contents = contentsOf(plan, role, publicKey, certificate.serialNumber, certificate.validity, issuer)
  if (!holdsTbsCertificate(x509.raw, encodeTbsCertificate(contents))) return { flaw: `${role.file} is of another CA` }
  if (!x509.verify(issuer?.publicKey ?? publicKey)) return { flaw: `the signature of ${role.file} does not verify` }
  const files = [textFile(role.file, encodePem('CERTIFICATE', ca.der))]
  const keyBytes = read(role.keyFile)
  const keyPem = keyBytes && Buffer.from(keyBytes).toString()
  const privateKey = keyPem === undefined ? undefined : readPrivateKey(keyPem, plan.passphrase)
  if (!plan.keepKey) {
    const isLeft = typeof privateKey === 'object' && x509.checkPrivateKey(privateKey)
    return {
      issuer: issuerOf(ca.der, contents, publicKey, undefined, issuer),
      files,
      keyLeft: isLeft ? role.keyFile : undefined,
    }
  }
  if (keyPem === undefined || privateKey === undefined) return { flaw: `${role.keyFile} is missing` }
  const unusable = ['not a private key', 'not sound', 'of another kind', 'encrypted by too many iterations'] as const
  if (unusable.some((reason) => reason === privateKey)) return { flaw: `${role.keyFile} cannot be used: ${privateKey}` }
  // Others may trust this CA already, so a missing passphrase does not replace it.
  if (typeof privateKey === 'string') throw new InputError([toIssue('ca-key-passphrase', closedKey(role.keyFile))])
  if (!x509.checkPrivateKey(privateKey)) return { flaw: `${role.keyFile} does not belong to ${role.file}` }
  // An encrypted key is not encrypted again, because its bytes would differ each time.
  const isToBeEncrypted = plan.passphrase !== undefined && !isEncryptedPrivateKey(keyPem)
  const text = isToBeEncrypted ? encodePrivateKey(privateKey, plan.passphrase) : keyPem
  return {
    issuer: issuerOf(ca.der, contents, publicKey, privateKey, issuer),
    files: [...files, textFile(role.keyFile, text, 'secret')],
  }
}
