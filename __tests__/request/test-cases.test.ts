/** What test cases are planned for. What is in them: interop/test-cases.test.ts and entry/test-cases.test.ts. */
import { describe, expect, it } from 'vitest'
import { inputs, testCaseNames } from '../../src/interface/table.ts'
import type { TestCasesPlan } from '../../src/request/test-cases.ts'
import { mistakes, plan, type Words, wrongInputs } from './given.ts'

const all: Words = { 'test-cases': 'all' }

function casesOf(words: Words): TestCasesPlan {
  const { testCases } = plan(words)
  if (!testCases) throw new Error('no test cases')
  return testCases
}

describe('the names of test cases', () => {
  it('are the cases and all; without any, there are none', () => {
    expect(inputs['test-cases'].type.choices).toEqual([...testCaseNames, 'all'])
    for (const text of ['', ' ', ',']) expect(plan({ 'test-cases': text }).testCases).toBeUndefined()
  })

  it('are planned in the order of the table, good always among them', () => {
    expect(casesOf({ 'test-cases': 'revoked, expired, revoked' }).names).toEqual(['good', 'expired', 'revoked'])
    expect(casesOf(all).names).toEqual(testCaseNames)
    expect(casesOf({ 'test-cases': 'all, expired' }).names).toEqual(testCaseNames)
  })

  it('are refused with the nearest name if one is wrong', () => {
    expect(mistakes({ 'test-cases': 'expierd' })).toEqual([
      expect.stringMatching(/^test-cases: expected some of good, .*, all, got "expierd"\. Did you mean expired\?$/),
    ])
  })

  it('are without sha1-signature if keys fix their own hash, unless that case is asked for', () => {
    const fixed = { 'key-type': 'ed25519' }
    expect(casesOf({ ...fixed, ...all })).toMatchObject({
      names: testCaseNames.filter((name) => name !== 'sha1-signature'),
      warnings: ['test-cases: sha1-signature is left out because keys of type ed25519 fix the hash.'],
    })
    expect(casesOf({ ...fixed, 'test-cases': 'expired' }).warnings).toEqual([])
    expect(mistakes({ ...fixed, 'test-cases': 'expired, sha1-signature' })).toEqual([
      'test-cases: expected no case with SHA-1 for keys of type ed25519, which fix the hash, got "sha1-signature".',
    ])
  })
})

describe('the case good', () => {
  it('is the certificate itself, with the names of the cases and without its serial number', () => {
    const words = { 'common-name': 'app.test', 'serial-number': '7', 'key-type': 'ecdsa-p384', 'validity-days': '3' }
    const { certificates } = plan(words)
    const { good, host, keyType } = casesOf({ ...words, ...all })
    expect({ host, keyType }).toEqual({ host: 'app.test', keyType: 'ecdsa-p384' })
    expect({ ...good, subjectAltName: [] }).toEqual({
      ...certificates[0],
      folder: 'test-cases/good',
      serialNumber: undefined,
      subjectAltName: [],
    })
    expect(good.subjectAltName.map(({ value }) => value)).toEqual([
      'app.test',
      ...testCaseNames.map((name) => `${name}.app.test`),
    ])
  })

  it('has each name once, also if it is that of a case', () => {
    const { good } = casesOf({ ...all, 'common-name': 'app.test', 'subject-alt-names': 'expired.app.test' })
    const names = good.subjectAltName.map(({ value }) => value)
    expect(names).toContain('expired.app.test')
    expect(names).toContain('revoked.app.test')
    expect(new Set(names).size).toBe(names.length)
  })

  it('has no name that is longer than the DNS takes', () => {
    const host = `${'a'.repeat(61)}.`.repeat(4).slice(0, -1)
    const { good } = casesOf({ ...all, 'common-name': 'Somebody Else', 'subject-alt-names': host })
    expect(good.subjectAltName.map(({ value }) => value)).toEqual([host, `good.${host}`])
  })

  it('has a key of the default type if this program cannot generate the type of the certificate', () => {
    expect(casesOf({ ...all, 'key-file': 'rsa-1024.pem' }).keyType).toBe('rsa-2048')
    expect(casesOf({ ...all, 'key-file': 'ed25519.pem' }).keyType).toBe('ed25519')
  })
})

describe('the host of test cases', () => {
  it.each([
    ['nowhere.invalid', '', 'nowhere.invalid'],
    ['notelsewhere.invalid', '', 'notelsewhere.invalid'],
    ['*.app.test', '', 'www.app.test'],
    ['10.0.0.7', '', '10.0.0.7'],
    ['10.0.0.7', 'app.test', 'app.test'],
  ])('is the first host, below a wildcard one that it holds for, or the first address: %s %s', (name, more, host) => {
    expect(casesOf({ ...all, 'common-name': name, 'subject-alt-names': more }).host).toBe(host)
  })

  it('has no names of cases if it is an address', () => {
    expect(casesOf({ ...all, 'common-name': '10.0.0.7' }).good.subjectAltName).toHaveLength(1)
  })

  it.each(['wrong-host.invalid', 'elsewhere.invalid', 'app.elsewhere.invalid'])(
    'is not one that a case has for another: %s',
    (host) => {
      expect(mistakes({ ...all, 'common-name': host })).toEqual([
        `test-cases: expected a host that no case uses as the wrong one, got "${host}". Choose another common-name.`,
      ])
    },
  )
})

describe('test cases are refused', () => {
  it.each<[Words, string]>([
    [{ usage: 'client' }, 'a server certificate, got "usage client". Set usage to server or both.'],
    [
      { 'common-name': 'Somebody Else', 'subject-alt-names': 'a@b.test' },
      'a host name or an IP address among the names, got "none". Give one in subject-alt-names.',
    ],
    [
      { 'not-before': '+1d' },
      'a certificate that is valid now, because clients must accept good, got "a later start". Remove not-before and not-after.',
    ],
    [
      { 'not-before': '-2d', 'not-after': '-1d' },
      'a certificate that is valid now, because clients must accept good, got "an earlier end". Remove not-before and not-after.',
    ],
  ])('for a certificate that good cannot be made from: %j', (words, line) => {
    expect(mistakes({ ...all, ...words })).toEqual([`test-cases: expected ${line}`])
  })

  it('beside a batch', () => {
    expect(mistakes({ ...all, certificates: 'certificates: { a: }' })).toEqual([
      'test-cases cannot be combined with certificates. Make them without it, in another output-directory.',
    ])
  })

  it('not because of a client beside a certificate that has a mistake', () => {
    expect(wrongInputs({ ...all, 'common-name': 'a..b', 'client-names': 'alice' })).toEqual(['common-name'])
  })
})
