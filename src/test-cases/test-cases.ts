/**
 * Test cases: certificates that a client must refuse, with the one it must accept. They have a CA of their own, whose
 * keys are gone when they are made: nothing that a machine may trust ever signs a certificate that is wrong.
 */
import type { KeyObject } from 'node:crypto'
import { type OutputFile, textFile } from '../files/output-directory.ts'
import type { Der } from '../pki/asn1.ts'
import {
  type CertificateContents,
  encodeTbsCertificate,
  keyIdentifierOf,
  readCertificate,
  signCertificate,
} from '../pki/certificate.ts'
import { type CertificateListContents, encodeTbsCertList, signCertificateList } from '../pki/certificate-list.ts'
import { readOrReason } from '../pki/der-reader.ts'
import { encodeName } from '../pki/distinguished-name.ts'
import { generateWeakPrivateKey, type KeyType, keyTypeOf, publicKeyOf } from '../pki/key-pair.ts'
import { cutOff } from '../pki/malformed.ts'
import { encodePem } from '../pki/pem.ts'
import { readPem } from '../pki/pem-reader.ts'
import { encodePrivateKey, isEncryptedPrivateKey, readPrivateKey } from '../pki/private-key.ts'
import { readBackSigned } from '../pki/second-reader.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { signatureOf } from '../pki/signature-algorithm.ts'
import { isSigned } from '../pki/signed-octets.ts'
import type { Validity } from '../pki/validity.ts'
import { flawOfValidity } from '../request/requested-time.ts'
import { type TestCasesPlan, testCasesFolder } from '../request/test-cases.ts'
import {
  type CertificateName,
  chainOf,
  type KeyName,
  keyOfServer,
  type PublicKeys,
  signingKeyOf,
  subjectKeyOf,
  testCaseContents,
  withIssuers,
} from './certificates.ts'
import { verdictsOf } from './client-verdicts.ts'
import {
  type TestCaseFiles,
  type TestCaseName,
  type TestCasesDocument,
  testCases,
  testCasesFile,
  testCasesVersion,
} from './table.ts'

/** All that the files are made from. */
interface Material {
  readonly certificates: ReadonlyMap<CertificateName, Der>
  /** PEM, as it stands in key.pem. */
  readonly keys: ReadonlyMap<KeyName, string>
  /** Of the intermediate, then of the root. */
  readonly lists: readonly Der[]
}

/** Octets of a file of the output directory; `undefined` where it is not there. */
type Read = (name: string) => Uint8Array | undefined

/** As the rest of `made anew: …`. */
type Flawed = { readonly flaw: string }

export interface TestCases {
  readonly files: readonly OutputFile[]
  /** Whether all of them stood there and stay. */
  readonly kept: boolean
  /** Why they are made anew; `undefined` where there were none, or they stay. */
  readonly because: string | undefined
}

/**
 * Those that stand there, where each is what would be made now; else all anew, since their CA's keys are gone.
 *
 * @param newPrivateKey Of a type that is asked for.
 */
export async function makeTestCases(
  plan: TestCasesPlan,
  mayKeep: boolean,
  read: Read,
  now: number,
  tools: {
    readonly newPrivateKey: (keyType: KeyType) => Promise<KeyObject>
    readonly randomOctets: (count: number) => Uint8Array
  },
): Promise<TestCases> {
  const isThere = read(testCasesFile) !== undefined
  const stored = isThere && mayKeep ? soundMaterial(plan, read, now) : undefined
  if (stored && !('flaw' in stored)) return { files: filesOf(plan, stored), kept: true, because: undefined }
  const material = await newMaterial(plan, tools)
  const because = stored?.flaw ?? (isThere ? 'if-exists is replace' : undefined)
  return { files: filesOf(plan, material), kept: false, because }
}

function certificatesOf({ names }: TestCasesPlan): readonly CertificateName[] {
  return withIssuers(new Set<CertificateName>(['root', ...names.flatMap((name) => chainOf[name])]))
}

async function newMaterial(
  plan: TestCasesPlan,
  { newPrivateKey, randomOctets }: Parameters<typeof makeTestCases>[4],
): Promise<Material> {
  const names = certificatesOf(plan)
  const keyNames = new Set<KeyName>([...names.map(subjectKeyOf), ...plan.names.map(keyOfServer)])
  const newKey = (name: KeyName) => (name === 'weak' ? generateWeakPrivateKey() : newPrivateKey(plan.keyType))
  const privateKeys = new Map(await Promise.all([...keyNames].map(async (name) => [name, await newKey(name)] as const)))
  const publicKeys = Object.fromEntries([...privateKeys].map(([name, key]) => [name, publicKeyOf(key)]))
  const certificates = new Map<CertificateName, Der>()
  const serialNumbers = new Map<CertificateName, bigint>()
  for (const name of names) {
    const serialNumber = randomSerialNumber(randomOctets(serialNumberOctets))
    const contents = testCaseContents(name, plan.good, plan.host, publicKeys, serialNumber)
    serialNumbers.set(name, serialNumber)
    certificates.set(name, signCertificate(contents, privateKeys.get(signingKeyOf(name)) as KeyObject))
  }
  const keys = [...privateKeys].map(([name, key]) => [name, encodePrivateKey(key, plan.good.keyPassphrase)] as const)
  const lists = issuersOfLists.map((issuer) => {
    const contents = listContents(issuer, plan.good, publicKeys, serialNumbers.get('revoked'))
    const list = signCertificateList(contents, privateKeys.get(issuer) as KeyObject)
    return readBackSigned(list, contents.signature, publicKeys[issuer] as KeyObject)
  })
  return { certificates, keys: new Map(keys), lists }
}

const issuersOfLists = ['intermediate', 'root'] as const

/** Valid as long as `good`, so that it is current for all its life; the first and only list of its CA. */
function listContents(
  issuer: (typeof issuersOfLists)[number],
  good: TestCasesPlan['good'],
  publicKeys: PublicKeys,
  revoked: bigint | undefined,
): CertificateListContents {
  const publicKey = publicKeys[issuer] as KeyObject
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

/** Cases whose client may be told of the lists. */
const casesWithLists: readonly TestCaseName[] = ['good', 'revoked']

function filesOf(plan: TestCasesPlan, { certificates, keys, lists }: Material): readonly OutputFile[] {
  const pemOf = (name: CertificateName) => encodePem('CERTIFICATE', certificates.get(name) as Der)
  const files: OutputFile[] = []
  const cases = plan.names.map((name) => {
    const file = (fileName: string) => `${name}/${fileName}`
    const put = (fileName: string, contents: string | Uint8Array, secret = false) => {
      files.push({ name: `${testCasesFolder}/${file(fileName)}`, contents: Buffer.from(contents as string), secret })
    }
    const [own, ...above] = chainOf[name] as readonly [CertificateName, ...CertificateName[]]
    const certificatePem =
      name === 'malformed' ? encodePem('CERTIFICATE', cutOff(certificates.get(own) as Der)) : pemOf(own)
    put('cert.pem', certificatePem)
    put('key.pem', keys.get(keyOfServer(name)) as string, true)
    put('fullchain.pem', certificatePem + above.map(pemOf).join(''))
    put('ca.pem', pemOf('root'))
    const paths: TestCaseFiles = {
      certificate: file('cert.pem'),
      key: file('key.pem'),
      fullchain: file('fullchain.pem'),
      ca: file('ca.pem'),
    }
    if (!casesWithLists.includes(name)) return { name, files: paths }
    put('crl.pem', lists.map((list) => encodePem('X509 CRL', list)).join(''))
    put('crl.der', lists[0] as Der)
    return { name, files: { ...paths, crl: file('crl.pem'), 'crl-der': file('crl.der') } }
  })
  const document: TestCasesDocument = {
    version: testCasesVersion,
    host: plan.host,
    encrypted: plan.good.keyPassphrase !== undefined,
    cases: cases.map(({ name, files }) => ({
      name,
      ...testCases[name],
      files,
      clients: verdictsOf(name, plan.host),
    })),
  }
  return [...files, textFile(testCasesFile, `${JSON.stringify(document, undefined, 2)}\n`)]
}

/** What of them, as they were written, is not as it was to be made; `undefined` for nothing. */
export function flawOfTestCases(plan: TestCasesPlan, read: Read): string | undefined {
  const stored = storedMaterial(plan, read)
  return 'flaw' in stored ? stored.flaw : undefined
}

/** What stands there and lasts long enough. */
function soundMaterial(plan: TestCasesPlan, read: Read, now: number): Material | Flawed {
  const stored = storedMaterial(plan, read)
  const flaw = 'flaw' in stored ? undefined : flawOfValidity(stored.validity, plan.good, now)
  return flaw === undefined ? stored : { flaw: `of good, ${flaw}` }
}

/** What stands there, whenever it is valid, or what of it is not as it would be made. */
function storedMaterial(plan: TestCasesPlan, read: Read): (Material & { readonly validity: Validity }) | Flawed {
  const text = (name: TestCaseName, file: string) =>
    Buffer.from(read(`${testCasesFolder}/${name}/${file}`) ?? '').toString()
  const certificates = new Map<CertificateName, Der>()
  const keys = new Map<KeyName, string>()
  const publicKeys = new Map<KeyName, KeyObject>()
  const serverKeys = new Map<KeyName, KeyObject>()
  for (const name of plan.names) {
    const pem = text(name, 'key.pem')
    const privateKey = readKey(pem, plan.good.keyPassphrase)
    if ('flaw' in privateKey) return { flaw: `of ${name}, ${privateKey.flaw}` }
    const keyName = keyOfServer(name)
    if (!keys.has(keyName)) {
      keys.set(keyName, pem)
      serverKeys.set(keyName, publicKeyOf(privateKey))
    }
    const blocks = blocksOf(text(name, 'fullchain.pem'), 'CERTIFICATE')
    for (const [index, certificate] of chainOf[name].entries()) {
      if (name === 'malformed') continue
      certificates.set(certificate, certificates.get(certificate) ?? (blocks[index] as Der) ?? Buffer.alloc(0))
    }
  }
  certificates.set('root', blocksOf(text('good', 'ca.pem'), 'CERTIFICATE')[0] ?? Buffer.alloc(0))
  const readCertificates = new Map([...certificates].map(([name, der]) => [name, readCertificate(der)]))
  for (const [name, certificate] of readCertificates) {
    if (certificate) publicKeys.set(subjectKeyOf(name), certificate.publicKey)
  }
  const good = readCertificates.get('good')
  if (!good) return { flaw: 'good has no certificate' }
  const asked = { ...plan.good, validity: good.validity }
  const keysByName: PublicKeys = Object.fromEntries(publicKeys)
  for (const name of certificatesOf(plan)) {
    const der = certificates.get(name)
    const serialNumber = readCertificates.get(name)?.serialNumber
    const issuer = keysByName[signingKeyOf(name)]
    if (!der || serialNumber === undefined || !issuer) return { flaw: `the certificate of ${name} is missing` }
    const contents: CertificateContents = testCaseContents(name, asked, plan.host, keysByName, serialNumber)
    if (!isSigned(der, encodeTbsCertificate(contents), contents.signature, issuer)) {
      return { flaw: `the certificate of ${name} differs` }
    }
  }
  for (const [name, key] of serverKeys) {
    const inCertificate = keysByName[name === 'mismatched' ? 'server' : name] as KeyObject
    if (key.equals(inCertificate) === (name === 'mismatched')) return { flaw: `the ${name} key is another` }
    if (name !== 'weak' && keyTypeOf(key) !== plan.keyType) return { flaw: 'their keys are of another type' }
  }
  const lists = blocksOf(text('good', 'crl.pem'), 'X509 CRL')
  const revoked = readCertificates.get('revoked')?.serialNumber
  for (const [index, issuer] of issuersOfLists.entries()) {
    const contents = listContents(issuer, asked, keysByName, revoked)
    const publicKey = keysByName[issuer] as KeyObject
    if (!isSigned(lists[index] ?? Buffer.alloc(0), encodeTbsCertList(contents), contents.signature, publicKey)) {
      return { flaw: `the list of revoked certificates of ${issuer} differs` }
    }
  }
  return { certificates, keys, lists, validity: good.validity }
}

function readKey(pem: string, passphrase: string | undefined): KeyObject | Flawed {
  const key = readPrivateKey(pem, passphrase)
  if (typeof key === 'string') return { flaw: `key.pem cannot be used: ${key}` }
  const isEncrypted = isEncryptedPrivateKey(pem)
  if (isEncrypted === (passphrase !== undefined)) return key
  return { flaw: isEncrypted ? 'key.pem is encrypted' : 'key.pem is not encrypted' }
}

/** None where it is no PEM. */
function blocksOf(pem: string, label: string): readonly Der[] {
  const blocks = readOrReason(() => readPem(pem, [label], mostBlocks))
  return 'unreadable' in blocks ? [] : blocks
}

/** More than any of the files holds. */
const mostBlocks = 8
