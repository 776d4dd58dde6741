/** Plans the test cases that are requested together with a certificate. */
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
  /** The host that clients request. */
  readonly host: string
  readonly warnings: readonly string[]
}

/** In the output directory. */
export const testCasesFolder = 'test-cases'

/** Hosts of the cases that need a wrong one. */
export const otherHosts = { wrong: 'wrong-host.invalid', elsewhere: 'elsewhere.invalid' } as const

/**
 * @param certificate The one that the inputs describe. The cases have its names, dates and key type.
 * @returns `undefined` if test cases are not possible; the reason has been noted.
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

/** The host to request, or why test cases are not possible for this certificate. */
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

/** The first host name (for a wildcard, a name that it matches), otherwise the first address. */
function hostOf({ subjectAltName }: PlannedCertificate): string | undefined {
  const name =
    subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress')
  return name?.value.replace(/^\*\./, 'www.')
}

/** `expired.localhost` and so on, for every case: on a single port, the name tells the server which case is requested. */
function namesOfCases(host: string, { subjectAltName }: PlannedCertificate): readonly GeneralName[] {
  if (!subjectAltName.some(({ type }) => type === 'dNSName')) return []
  return testCaseNames
    .map((name) => `${name}.${host}`)
    .filter((value) => value.length <= longestHost && !subjectAltName.some((asked) => asked.value === value))
    .map((value) => ({ type: 'dNSName', value }))
}

/** Longest DNS name, as text (RFC 1035 §2.3.4). */
const longestHost = 253

/** The type of the certificate's key, or RSA 2048 if this program cannot generate that type. */
function keyTypeOfCases({ key }: PlannedCertificate): KeyType {
  const keyType = keyTypeOfPlanned(key)
  return keyTypes.find((made) => made === keyType) ?? 'rsa-2048'
}
