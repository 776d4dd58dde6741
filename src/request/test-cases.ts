/** The test cases that are asked for beside a certificate. */
import { type TestCaseName, testCaseNames } from '../interface/table.ts'
import type { GeneralName } from '../pki/general-name.ts'
import { type KeyType, keyTypes } from '../pki/key-pair.ts'
import { choosesHash } from '../pki/signature-algorithm.ts'
import { keyTypeOfPlanned, type PlannedCertificate } from './certificate.ts'
import type { InputValue } from './input-values.ts'
import { mistake, type Note, type Parsed } from './mistake.ts'

export interface TestCasesPlan {
  /** In the order of the table. */
  readonly names: readonly TestCaseName[]
  /** The certificate of the case `good`. */
  readonly good: PlannedCertificate
  readonly keyType: KeyType
  /** The host to ask for. */
  readonly host: string
  readonly warnings: readonly string[]
}

/** In the output directory. */
export const testCasesFolder = 'test-cases'

/** Hosts of the cases that need another one. */
export const otherHosts = { wrong: 'wrong-host.invalid', elsewhere: 'elsewhere.invalid' } as const

/**
 * @param certificate The one that the inputs describe: names, dates and the type of the keys come from it.
 * @returns `undefined` if there can be no test cases for it; why has been noted.
 */
export function planTestCases(
  asked: InputValue<'test-cases'>,
  certificate: PlannedCertificate,
  now: number,
  note: Note,
): TestCasesPlan | undefined {
  const checked = checkCertificate(certificate, now)
  if ('mistake' in checked) {
    note('test-cases', checked.mistake)
    return undefined
  }
  const { value: host } = checked
  const keyType = keyTypeOfCases(certificate)
  const isAll = asked.includes('all')
  const hasSha1 = choosesHash(keyType)
  if (!hasSha1 && !isAll && asked.includes('sha1-signature')) {
    const expected = `no case with SHA-1 for keys of type ${keyType}, which fix the hash`
    note('test-cases', mistake(expected, 'sha1-signature').mistake)
    return undefined
  }
  const isWanted = (name: TestCaseName) =>
    name === 'good' || (isAll ? hasSha1 || name !== 'sha1-signature' : asked.includes(name))
  const warning = `test-cases: sha1-signature is left out because keys of type ${keyType} fix the hash.`
  return {
    names: testCaseNames.filter(isWanted),
    good: {
      ...certificate,
      folder: `${testCasesFolder}/good`,
      serialNumber: undefined,
      subjectAltName: [...certificate.subjectAltName, ...namesOfCases(host, certificate)],
    },
    keyType,
    host,
    warnings: isAll && !hasSha1 ? [warning] : [],
  }
}

/** The host to ask for, or why there can be no test cases for this certificate. */
function checkCertificate(certificate: PlannedCertificate, now: number): Parsed<string> {
  if (certificate.usage === 'client') {
    return mistake('a server certificate', 'usage client', 'Set usage to server or both.')
  }
  const host = hostOf(certificate)
  if (host === undefined) {
    return mistake('a host name or an IP address among the names', 'none', 'Give one in subject-alt-names.')
  }
  if (host === otherHosts.wrong || `.${host}`.endsWith(`.${otherHosts.elsewhere}`)) {
    return mistake('a host that no case uses as the wrong one', host, 'Choose another common-name.')
  }
  const { notBefore, notAfter } = certificate.validity
  if (now >= notBefore && now <= notAfter) return { value: host }
  return mistake(
    'a certificate that is valid now, because clients must accept good',
    now < notBefore ? 'a later start' : 'an earlier end',
    'Remove not-before and not-after.',
  )
}

/** The first host; below a wildcard one that it holds for; else the first address. */
function hostOf({ subjectAltName }: PlannedCertificate): string | undefined {
  const name =
    subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress')
  return name?.value.replace(/^\*\./, 'www.')
}

/** `expired.localhost` and so on, in every case: on one port, a server tells by the name which is asked for. */
function namesOfCases(host: string, { subjectAltName }: PlannedCertificate): readonly GeneralName[] {
  if (!subjectAltName.some(({ type }) => type === 'dNSName')) return []
  return testCaseNames
    .map((name) => `${name}.${host}`)
    .filter((value) => value.length <= longestHost && !subjectAltName.some((asked) => asked.value === value))
    .map((value) => ({ type: 'dNSName', value }))
}

/** Of a name in the DNS, as text (RFC 1035 §2.3.4). */
const longestHost = 253

/** The type of the certificate's key; the usual one for a key of a type that is not made here. */
function keyTypeOfCases({ key }: PlannedCertificate): KeyType {
  const keyType = keyTypeOfPlanned(key)
  return keyTypes.find((made) => made === keyType) ?? 'rsa-2048'
}
