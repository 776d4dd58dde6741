/**
 * The files of the test cases: certificates that a client must refuse, and the one that it must accept. They have their own
 * CA, whose keys exist only during the run: no CA that a machine may trust ever signs a bad certificate.
 */

import { type OutputFile, textFile } from '../files/output-directory.ts'
import { isServed } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import { encodePem } from '../pki/pem.ts'
import { type TestCasesPlan, testCasesFolder } from '../request/test-cases.ts'
import {
  type TestCaseEntry,
  type TestCaseName,
  type TestCasesDocument,
  testCases,
  testCasesFile,
  testCasesVersion,
} from './case-definitions.ts'
import { type CertificateName, chainOf, inFile, keyOfServer } from './certificate-contents.ts'
import { verdictsOf } from './client-verdicts.ts'
import { type MaterialTools, newMaterial, type TestCaseMaterial } from './issued-test-cases.ts'
import { type ReadFile, reusableMaterial } from './stored-test-cases.ts'

interface TestCases {
  readonly files: readonly OutputFile[]
  /** Whether all of them existed and are kept. */
  readonly kept: boolean
  /** Why they are reissued; `undefined` if there were none, or if they are kept. */
  readonly because: string | undefined
}

/** Keeps the stored test cases if all match the plan. Otherwise reissues all, because the keys of their CA no longer exist. */
export async function makeTestCases(
  plan: TestCasesPlan,
  mayKeep: boolean,
  read: ReadFile,
  now: number,
  tools: MaterialTools,
): Promise<TestCases> {
  const exist = read(testCasesFile) !== undefined
  const stored = exist && mayKeep ? reusableMaterial(plan, read, now) : undefined
  if (stored && !('flaw' in stored)) return { files: filesOf(plan, stored), kept: true, because: undefined }
  const material = await newMaterial(plan, tools)
  const because = stored?.flaw ?? (exist ? 'if-exists is replace' : undefined)
  return { files: filesOf(plan, material), kept: false, because }
}

/** The cases whose folder has the lists of revoked certificates. */
const casesWithLists: readonly TestCaseName[] = ['good', 'revoked']

function filesOf(plan: TestCasesPlan, { certificates, keys, lists }: TestCaseMaterial): readonly OutputFile[] {
  const pemOf = (name: CertificateName) => encodePem('CERTIFICATE', certificates.get(name) as Der)
  const files: OutputFile[] = []
  const cases = plan.names.map((name): TestCaseEntry => {
    const file = (fileName: string) => `${name}/${fileName}`
    const put = (fileName: string, contents: string | Uint8Array, secret = false) => {
      files.push({ name: `${testCasesFolder}/${file(fileName)}`, contents: Buffer.from(contents as string), secret })
    }
    const [own, ...above] = chainOf[name] as readonly [CertificateName, ...CertificateName[]]
    const certificatePem = encodePem('CERTIFICATE', inFile(name, certificates.get(own) as Der))
    put('cert.pem', certificatePem)
    put('key.pem', keys.get(keyOfServer(name)) as string, true)
    put('fullchain.pem', certificatePem + above.map(pemOf).join(''))
    put('ca.pem', pemOf('root'))
    const paths = {
      certificate: file('cert.pem'),
      key: file('key.pem'),
      fullchain: file('fullchain.pem'),
      ca: file('ca.pem'),
    }
    const entry = {
      name,
      ...testCases[name],
      loads: isServed(name),
      files: paths,
      clients: verdictsOf(name, plan.host),
    }
    if (!casesWithLists.includes(name)) return entry
    put('crl.pem', lists.map((list) => encodePem('X509 CRL', list)).join(''))
    put('crl.der', lists[0] as Der)
    return { ...entry, files: { ...paths, crl: file('crl.pem'), 'crl-der': file('crl.der') } }
  })
  const { host, good } = plan
  const encrypted = good.keyPassphrase !== undefined
  const document: TestCasesDocument = { version: testCasesVersion, host, encrypted, cases }
  return [...files, textFile(testCasesFile, `${JSON.stringify(document, undefined, 2)}\n`)]
}
