/** Which test cases are made, for which host and with which keys; or why there can be none for what the inputs ask for. */
import type { Issue } from '../errors.ts'
import { testCaseNames } from '../interface/table.ts'
import type { GeneralName } from '../pki/general-name.ts'
import { type KeyType, keyTypeOf, keyTypes } from '../pki/key-pair.ts'
import { choosesHash } from '../pki/signature-algorithm.ts'
import type { Request } from '../request/parse.ts'
import { mistake } from '../request/parsed.ts'
import type { PlannedCertificate, TestCasesPlan } from '../request/planned.ts'
import { inputsThemselves, note } from '../request/sources.ts'
import { isHostOfCases } from './certificates.ts'
import type { TestCaseName } from './table.ts'
import { testCasesFolder } from './table.ts'

/**
 * @param certificates The first is the one that the inputs describe; from it come names, dates and the type of the keys.
 * @param issues Told why there can be no test cases for it.
 */
export function planTestCases(
  { batch, testCases }: Request,
  [first]: readonly PlannedCertificate[],
  now: number,
  issues: Issue[],
): TestCasesPlan | undefined {
  const fail = (expected: string, got: string, advice?: string): undefined => {
    note(issues, inputsThemselves, 'test-cases', mistake(expected, got, advice).mistake)
  }
  if (batch) {
    return fail(
      'nothing beside certificates',
      testCases.join(', '),
      'Make them without it, in another output-directory.',
    )
  }
  if (!first) return undefined
  const { asked } = first
  if (asked.usage === 'client') return fail('the certificate of a server', 'usage client', 'Say usage server or both.')
  const host = hostOf(asked)
  if (host === undefined) {
    return fail('a host name or an IP address among the names', 'none', 'Name one in subject-alt-names.')
  }
  if (isHostOfCases(host)) {
    return fail('a host that no case has for another', host, 'Choose another common-name.')
  }
  const { notBefore, notAfter } = asked.validity
  if (now < notBefore || now > notAfter) {
    const got = now < notBefore ? 'a later start' : 'an earlier end'
    return fail(
      'a certificate that is valid now, since good must be accepted',
      got,
      'Leave not-before and not-after out.',
    )
  }
  const keyType = keyTypeOfCases(first)
  const isAll = testCases.includes('all')
  const hasSha1 = choosesHash(keyType)
  if (!hasSha1 && !isAll && testCases.includes('sha1-signature')) {
    return fail(`none with SHA-1 and keys of type ${keyType}, which fix their own hash`, 'sha1-signature')
  }
  const isWanted = (name: TestCaseName) =>
    name === 'good' || (isAll ? hasSha1 || name !== 'sha1-signature' : testCases.includes(name))
  return {
    names: testCaseNames.filter(isWanted),
    good: {
      ...asked,
      folder: `${testCasesFolder}/good`,
      serialNumber: undefined,
      subjectAltName: [...asked.subjectAltName, ...namesOfCases(host, asked)],
    },
    keyType,
    host,
    warnings:
      isAll && !hasSha1
        ? [`test-cases: sha1-signature is left out, since keys of type ${keyType} fix their own hash.`]
        : [],
  }
}

/** The first host; below a wildcard one that it holds for; else the first address. */
function hostOf({ subjectAltName }: PlannedCertificate['asked']): string | undefined {
  const name =
    subjectAltName.find(({ type }) => type === 'dNSName') ?? subjectAltName.find(({ type }) => type === 'iPAddress')
  return name?.value.replace(/^\*\./, 'www.')
}

/** `expired.localhost` and so on, in every case: on one port, a server tells by the name which is asked for. */
function namesOfCases(host: string, { subjectAltName }: PlannedCertificate['asked']): readonly GeneralName[] {
  if (!subjectAltName.some(({ type }) => type === 'dNSName')) return []
  return testCaseNames
    .map((name) => `${name}.${host}`)
    .filter((value) => value.length <= longestHost && !subjectAltName.some((asked) => asked.value === value))
    .map((value) => ({ type: 'dNSName', value }))
}

/** Of a name in the DNS, as text (RFC 1035 §2.3.4). */
const longestHost = 253

/** That of the certificate's key; of one that exists and is of no type that is made here, the usual. */
function keyTypeOfCases({ key }: PlannedCertificate): KeyType {
  const keyType = key.kind === 'make' ? key.keyType : keyTypeOf(key.kind === 'private' ? key.privateKey : key.publicKey)
  return keyTypes.find((made) => made === keyType) ?? 'rsa-2048'
}
