/** Mistakes that appear only when inputs, certificates and their issuer are checked together. */
import type { InputName } from '../interface/table.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { choosesHash } from '../pki/signature-algorithm.ts'
import { type CertificateDraft, type Drafts, keyTypeOfPlanned } from './certificate.ts'
import { inputsOfOneCertificate } from './clients.ts'
import type { InputValue } from './input-values.ts'
import { type IssuerDraft, noteOutsideConstraints, sharedKeyType } from './issuer.ts'
import { mistake, type Note } from './mistake.ts'
import { mostTrusted, type RequestedTrust } from './trust.ts'

export type Format = InputValue<'formats'>[number]

/** Formats that the password of the stores protects. */
export const formatsWithPassword: readonly Format[] = ['pkcs12', 'truststore', 'jks']

/** Inputs that belong to the entries cannot be given beside a batch. */
export function noteBesideBatch(raw: ReadonlyMap<InputName, string>, note: Note): void {
  const advice = 'Put it into the entries of the batch.'
  for (const name of [...inputsOfOneCertificate, 'client-names'] as const) {
    if ((raw.get(name) ?? '').trim() !== '') note(name, { cannotBeCombinedWith: 'certificates', advice })
  }
}

/** @param issuer `undefined` if it has mistakes; then what depends on it is not checked. */
export function noteForbiddenCombinations(
  { certificates, areComplete }: Drafts,
  issuer: IssuerDraft | undefined,
  formats: readonly Format[],
  trust: RequestedTrust,
  note: Note,
): void {
  for (const draft of certificates) noteWithoutPrivateKey(draft, issuer, formats)
  if (!issuer) return
  noteRefusedHashes(issuer, { certificates, areComplete })
  if (issuer.kind === 'made') noteOutsideConstraints(issuer.ca, certificates)
  if (issuer.kind === 'self' && trust.by.size > 0 && areComplete) noteUntrusted(certificates, note)
}

/** Formats that contain a private key. */
const formatsWithKey: ReadonlySet<Format> = new Set([
  'pkcs12',
  'jks',
  'combined',
  'certificate-request',
  'kubernetes-secret',
])

function noteWithoutPrivateKey(
  { certificate, note }: CertificateDraft,
  issuer: IssuerDraft | undefined,
  formats: readonly Format[],
): void {
  if (certificate.key.kind !== 'public') return
  const withKey = [...new Set(formats)].filter((format) => formatsWithKey.has(format))
  if (withKey.length > 0) {
    const other = `formats ${withKey.join(', ')}, which contain the private key`
    note('certificate-request', { cannotBeCombinedWith: other, advice: 'Leave these formats out.' })
  }
  if (issuer?.kind === 'self') {
    const expected = 'a CA to sign it, because its private key is not available'
    note('certificate-request', mistake(expected, 'self', 'Give issued-by or ca-certificate.').mistake)
  }
}

/** The key that signs decides which hashes are possible. */
function noteRefusedHashes(issuer: IssuerDraft, { certificates, areComplete }: Drafts): void {
  const keyTypeOfCa = keyTypeOfIssuer(issuer, areComplete ? certificates : [])
  for (const { certificate, note } of certificates) {
    const { key, signatureHash } = certificate
    const keyType = issuer.kind === 'self' ? keyTypeOfPlanned(key) : keyTypeOfCa
    if (signatureHash === undefined || keyType === undefined || choosesHash(keyType)) continue
    const expected = `no value for a key of type ${keyType}, which fixes the hash`
    note('signature-hash', mistake(expected, signatureHash).mistake)
  }
}

/** `undefined` if each certificate signs itself, or if the CA's key type is not known yet. */
function keyTypeOfIssuer(issuer: IssuerDraft, drafts: readonly CertificateDraft[]): string | undefined {
  if (issuer.kind === 'given') return keyTypeOf(issuer.given.issuer.publicKey)
  if (issuer.kind === 'self') return undefined
  return issuer.ca.keyType ?? sharedKeyType(drafts.map(({ certificate }) => certificate))
}

/** Without a CA, each server certificate is put into the trust stores by itself. */
function noteUntrusted(drafts: readonly CertificateDraft[], note: Note): void {
  const count = drafts.filter(({ certificate }) => certificate.usage !== 'client').length
  const advice = 'Set issued-by to root-ca, or give ca in the batch.'
  if (count === 0) note('trust', mistake('a CA, or a server certificate', 'client', advice).mistake)
  if (count <= mostTrusted) return
  const expected = `a CA, or at most ${mostTrusted} self-signed certificates`
  note('trust', mistake(expected, String(count), advice).mistake)
}
