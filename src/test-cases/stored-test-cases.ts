/** Reads test cases that an earlier run wrote and judges whether each file is what would be written now. */
import type { KeyObject } from 'node:crypto'
import type { Der } from '../pki/asn1.ts'
import { encodeTbsCertificate, readCertificate } from '../pki/certificate.ts'
import { encodeTbsCertList } from '../pki/certificate-list.ts'
import { readOrReason } from '../pki/der-reader.ts'
import { keyTypeOf, publicKeyOf } from '../pki/key-pair.ts'
import { readPem } from '../pki/pem-reader.ts'
import { isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import { isSigned } from '../pki/signed-octets.ts'
import type { Validity } from '../pki/validity.ts'
import { flawOfValidity } from '../request/requested-time.ts'
import { type TestCasesPlan, testCasesFolder } from '../request/test-cases.ts'
import type { TestCaseName } from './case-definitions.ts'
import {
  type CaseKeys,
  type CertificateName,
  chainOf,
  fromFile,
  type KeyName,
  keyNamed,
  keyOfServer,
  signingKeyOf,
  subjectKeyOf,
  testCaseContents,
} from './certificate-contents.ts'
import { certificatesOf, issuersOfLists, listContents, type TestCaseMaterial } from './issued-test-cases.ts'

/** Reads a file of the output directory; `undefined` if it does not exist. */
export type ReadFile = (name: string) => Uint8Array | undefined

/** The end of the sentence `reissued: …`. */
export interface Flaw {
  readonly flaw: string
}

/** How the stored files differ from the plan; `undefined` if they match. */
export function flawOfTestCases(plan: TestCasesPlan, read: ReadFile): string | undefined {
  const stored = storedMaterial(plan, read)
  return 'flaw' in stored ? stored.flaw : undefined
}

/** The stored test cases, if they match the plan and are valid long enough. */
export function reusableMaterial(plan: TestCasesPlan, read: ReadFile, now: number): TestCaseMaterial | Flaw {
  const stored = storedMaterial(plan, read)
  const flaw = 'flaw' in stored ? undefined : flawOfValidity(stored.validity, plan.good, now)
  return flaw === undefined ? stored : { flaw: `of good, ${flaw}` }
}

/** The stored test cases, whatever their validity, or how they differ from the plan. */
function storedMaterial(
  plan: TestCasesPlan,
  read: ReadFile,
): (TestCaseMaterial & { readonly validity: Validity }) | Flaw {
  const text: ReadText = (name, file) => Buffer.from(read(`${testCasesFolder}/${name}/${file}`) ?? '').toString()
  const keys = storedKeys(plan, text)
  if ('flaw' in keys) return keys
  const certificates = storedCertificates(plan, text)
  const readCertificates = new Map([...certificates].map(([name, der]) => [name, readCertificate(der)]))
  const good = readCertificates.get('good')
  if (!good) return { flaw: 'good has no certificate' }
  const asked = { ...plan.good, validity: good.validity }
  const publicKeys: CaseKeys = Object.fromEntries(
    [...readCertificates].flatMap(([name, certificate]) =>
      certificate ? [[subjectKeyOf(name), certificate.publicKey] as const] : [],
    ),
  )
  for (const name of certificatesOf(plan)) {
    const der = certificates.get(name)
    const serialNumber = readCertificates.get(name)?.serialNumber
    const issuer = publicKeys[signingKeyOf(name)]
    if (!der || serialNumber === undefined || !issuer) return { flaw: `the certificate of ${name} is missing` }
    const contents = testCaseContents(name, asked, plan.host, publicKeys, serialNumber)
    if (!isSigned(der, encodeTbsCertificate(contents), contents.signature, issuer)) {
      return { flaw: `the certificate of ${name} differs` }
    }
  }
  const flaw = flawOfKeys(plan, keys.publicKeys, publicKeys)
  if (flaw !== undefined) return { flaw }
  const lists = storedLists(plan, asked, publicKeys, readCertificates.get('revoked')?.serialNumber, text)
  return 'flaw' in lists ? lists : { certificates, keys: keys.pem, lists, validity: good.validity }
}

type ReadText = (name: TestCaseName, file: string) => string

interface StoredKeys {
  readonly pem: ReadonlyMap<KeyName, string>
  readonly publicKeys: ReadonlyMap<KeyName, KeyObject>
}

function storedKeys(plan: TestCasesPlan, text: ReadText): StoredKeys | Flaw {
  const keys = new Map<KeyName, string>()
  const publicKeys = new Map<KeyName, KeyObject>()
  for (const name of plan.names) {
    const pem = text(name, 'key.pem')
    const privateKey = readKey(pem, plan.good.keyPassphrase)
    if ('flaw' in privateKey) return { flaw: `of ${name}, ${privateKey.flaw}` }
    const keyName = keyOfServer(name)
    if (keys.has(keyName)) continue
    keys.set(keyName, pem)
    publicKeys.set(keyName, publicKeyOf(privateKey))
  }
  return { pem: keys, publicKeys }
}

/** Each certificate from the first chain that has it. A missing one has no bytes. */
function storedCertificates({ names }: TestCasesPlan, text: ReadText): ReadonlyMap<CertificateName, Der> {
  const certificates = new Map<CertificateName, Der>()
  for (const name of names) {
    if (name === 'malformed') continue
    const blocks = blocksOf(text(name, 'fullchain.pem'), 'CERTIFICATE')
    for (const [index, certificate] of chainOf[name].entries()) {
      if (certificates.has(certificate)) continue
      const block = blocks[index] ?? Buffer.alloc(0)
      certificates.set(certificate, index === 0 ? fromFile(name, block) : block)
    }
  }
  return certificates.set('root', blocksOf(text('good', 'ca.pem'), 'CERTIFICATE')[0] ?? Buffer.alloc(0))
}

function flawOfKeys(
  { keyType }: TestCasesPlan,
  serverKeys: StoredKeys['publicKeys'],
  publicKeys: CaseKeys,
): string | undefined {
  for (const [name, key] of serverKeys) {
    const inCertificate = keyNamed(publicKeys, name === 'mismatched' ? 'server' : name)
    if (key.equals(inCertificate) === (name === 'mismatched')) return `the ${name} key is a different one`
    if (name !== 'weak' && keyTypeOf(key) !== keyType) return 'their keys are of another type'
  }
  return undefined
}

function storedLists(
  plan: TestCasesPlan,
  good: TestCasesPlan['good'],
  publicKeys: CaseKeys,
  revoked: bigint | undefined,
  text: ReadText,
): readonly Der[] | Flaw {
  const blocks = blocksOf(text('good', 'crl.pem'), 'X509 CRL')
  const lists: Der[] = []
  for (const issuer of issuersOfLists(plan)) {
    const contents = listContents(issuer, good, publicKeys, revoked)
    const toBeSigned = encodeTbsCertList(contents)
    const publicKey = keyNamed(publicKeys, issuer)
    const list = blocks.find((block) => isSigned(block, toBeSigned, contents.signature, publicKey))
    if (!list) return { flaw: `the list of revoked certificates of ${issuer} differs` }
    lists.push(list)
  }
  return lists
}

function readKey(pem: string, passphrase: string | undefined): KeyObject | Flaw {
  const key = readPrivateKey(pem, passphrase)
  if (typeof key === 'string') return { flaw: `key.pem cannot be used: ${key}` }
  const isEncrypted = isEncryptedPrivateKey(pem)
  if (isEncrypted === (passphrase !== undefined)) return key
  return { flaw: isEncrypted ? 'key.pem is encrypted' : 'key.pem is not encrypted' }
}

/** None if the text is not PEM. */
function blocksOf(pem: string, label: string): readonly Der[] {
  const blocks = readOrReason(() => readPem(pem, [label], mostBlocks))
  return 'unreadable' in blocks ? [] : blocks
}

/** More than any of the files contains. */
const mostBlocks = 8
