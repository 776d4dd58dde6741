/** Issues the test cases: certificates, keys and lists of revoked certificates. */
import type { KeyObject } from 'node:crypto'
import type { Der } from '../pki/asn1.ts'
import { keyIdentifierOf, signCertificate } from '../pki/certificate.ts'
import { type CertificateListContents, signCertificateList } from '../pki/certificate-list.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import { generateWeakPrivateKey, type KeyType, publicKeyOf } from '../pki/key-pair.ts'
import { encodePrivateKey } from '../pki/private-key.ts'
import { readBackSigned } from '../pki/second-reader.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import type { TestCasesPlan } from '../request/test-cases.ts'
import {
  type CaName,
  type CaseKeys,
  type CertificateName,
  chainOf,
  isCa,
  type KeyName,
  keyNamed,
  keyOfServer,
  signingKeyOf,
  subjectKeyOf,
  testCaseContents,
  withIssuers,
} from './certificate-contents.ts'

export interface TestCaseMaterial {
  /** All with valid signatures. Cases with damaged bytes are damaged only when their files are written. */
  readonly certificates: ReadonlyMap<CertificateName, Der>
  /** PEM, as in key.pem. */
  readonly keys: ReadonlyMap<KeyName, string>
  /** In the order of `issuersOfLists`. */
  readonly lists: readonly Der[]
}

export interface MaterialTools {
  /** Generates a key. */
  readonly newPrivateKey: (keyType: KeyType) => Promise<KeyObject>
  readonly randomOctets: (count: number) => Uint8Array
}

export function certificatesOf({ names }: TestCasesPlan): readonly CertificateName[] {
  return withIssuers(new Set<CertificateName>(['root', ...names.flatMap((name) => chainOf[name])]))
}

/**
 * Every CA of the cases, with the issuer of `good` first, because some clients read only the first list of a file. A client
 * that checks lists refuses all certificates of a CA without one, which would hide whether it checks the rule of the case.
 */
export function issuersOfLists(plan: TestCasesPlan): readonly CaName[] {
  return [...new Set<CaName>(['intermediate', 'root', ...certificatesOf(plan).filter(isCa)])]
}

export async function newMaterial(
  plan: TestCasesPlan,
  { newPrivateKey, randomOctets }: MaterialTools,
): Promise<TestCaseMaterial> {
  const names = certificatesOf(plan)
  const keyNames = new Set<KeyName>([...names.map(subjectKeyOf), ...plan.names.map(keyOfServer)])
  const newKey = (name: KeyName) => (name === 'weak' ? generateWeakPrivateKey() : newPrivateKey(plan.keyType))
  const generated = await Promise.all([...keyNames].map(async (name) => [name, await newKey(name)] as const))
  const privateKeys: CaseKeys = Object.fromEntries(generated)
  const publicKeys: CaseKeys = Object.fromEntries(generated.map(([name, key]) => [name, publicKeyOf(key)]))
  const certificates = new Map<CertificateName, Der>()
  const serialNumbers = new Map<CertificateName, bigint>()
  for (const name of names) {
    const serialNumber = randomSerialNumber(randomOctets(serialNumberOctets))
    const contents = testCaseContents(name, plan.good, plan.host, publicKeys, serialNumber)
    serialNumbers.set(name, serialNumber)
    certificates.set(name, signCertificate(contents, keyNamed(privateKeys, signingKeyOf(name))))
  }
  const keys = generated.map(([name, key]) => [name, encodePrivateKey(key, plan.good.keyPassphrase)] as const)
  const lists = issuersOfLists(plan).map((issuer) => {
    const contents = listContents(issuer, plan.good, publicKeys, serialNumbers.get('revoked'))
    const list = signCertificateList(contents, keyNamed(privateKeys, issuer))
    return readBackSigned(list, contents.signature, keyNamed(publicKeys, issuer))
  })
  return { certificates, keys: new Map(keys), lists }
}

/** The only list of its CA. It is valid as long as `good`, so that it never becomes outdated. */
export function listContents(
  issuer: CaName,
  good: TestCasesPlan['good'],
  publicKeys: CaseKeys,
  revoked: bigint | undefined,
): CertificateListContents {
  const publicKey = keyNamed(publicKeys, issuer)
  const { subject, validity } = testCaseContents(issuer, good, '', publicKeys, 1n)
  const isRevoked = issuer === 'intermediate' && revoked !== undefined
  return {
    signature: signatureOf(publicKey, undefined),
    issuer: encodeName(subject),
    authorityKeyIdentifier: keyIdentifierOf(publicKey),
    thisUpdate: validity.notBefore,
    nextUpdate: validity.notAfter,
    cRLNumber: 1n,
    revokedCertificates: isRevoked
      ? [{ userCertificate: revoked, revocationDate: validity.notBefore, reasonCode: 'keyCompromise' }]
      : [],
  }
}
