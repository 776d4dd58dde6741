import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  certificateInputNames,
  type InputDefinition,
  inputNames,
  inputs,
  issuesAddress,
  outputs,
  programName,
  programVersion,
  terminalFlags,
  variableName,
} from '../../src/interface/table.ts'
import { attributeTypes } from '../../src/pki/distinguished-name.ts'
import { endEntityProfiles } from '../../src/pki/profiles.ts'
import { readInput } from '../../src/request/input-values.ts'

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly name: string
  readonly version: string
  readonly bugs: string
}

it('has the name, version and address for bugs of package.json', () => {
  expect({ name: programName, version: programVersion, bugs: issuesAddress }).toEqual({
    name: packageJson.name,
    version: packageJson.version,
    bugs: packageJson.bugs,
  })
})

describe('an input', () => {
  it.each(inputNames)('has a name in kebab-case that no terminal flag has: %s', (name) => {
    expect(name).toMatch(/^[a-z]+[0-9]*(-[a-z]+)*$/)
    expect(Object.keys(terminalFlags)).not.toContain(name)
  })

  it.each(inputNames)('has a one-line description and at most one form of default: %s', (name) => {
    const definition: InputDefinition = inputs[name]
    expect(definition.description).toMatch(/^[A-Z`][^\n|]*\.$/)
    expect(definition.default !== undefined && definition.defaultText !== undefined).toBe(false)
  })

  it.each(inputNames.filter((name) => 'default' in inputs[name]))('accepts its own default: %s', (name) => {
    expect(readInput(name, undefined)).toHaveProperty('value')
    expect(readInput(name, ' ')).toEqual(readInput(name, undefined))
  })

  it('has its own variable, which starts with CERT_', () => {
    expect(variableName('validity-days')).toBe('CERT_VALIDITY_DAYS')
    expect(new Set(inputNames.map(variableName)).size).toBe(inputNames.length)
  })
})

it('bounds the subject as RFC 5280 Appendix A.1 does', () => {
  const bounds = Object.fromEntries(attributeTypes.map(({ type, upperBound }) => [type, upperBound]))
  expect(inputs['common-name'].type.upperBound).toBe(bounds['commonName'])
  expect(inputs.organization.type.upperBound).toBe(bounds['organizationName'])
  expect(inputs['organizational-unit'].type.upperBound).toBe(bounds['organizationalUnitName'])
  expect(inputs.locality.type.upperBound).toBe(bounds['localityName'])
  expect(inputs['state-or-province'].type.upperBound).toBe(bounds['stateOrProvinceName'])
})

it('leaves room in the name of a CA for eight digits of its key', () => {
  const upperBound = attributeTypes.find(({ type }) => type === 'commonName')?.upperBound as number
  expect(inputs['ca-common-name'].type.upperBound).toBe(upperBound - ' 01234567'.length)
})

it('distinguishes inputs of each certificate from inputs of the run', () => {
  expect(certificateInputNames).toEqual([
    ...['common-name', 'subject-alt-names', 'organization', 'organizational-unit', 'locality', 'state-or-province'],
    ...['country', 'email-address', 'validity-days', 'not-before', 'not-after', 'key-type', 'signature-hash'],
    ...['key-file', 'key-passphrase', 'usage', 'certificate-request', 'serial-number', 'renew-before-days'],
  ])
  expect(inputNames.filter((name) => !(certificateInputNames as readonly string[]).includes(name))).toEqual([
    ...['issued-by', 'ca-common-name', 'keep-ca-key', 'name-constraints', 'ca-certificate', 'ca-key'],
    ...[
      'ca-key-passphrase',
      'client-names',
      'certificates',
      'test-cases',
      'formats',
      'pkcs12-password',
      'pkcs12-alias',
    ],
    ...['pkcs12-profile', 'secret-name', 'secret-namespace', 'settings-for', 'settings-root', 'output-directory'],
    ...['key-mode', 'owner', 'if-exists'],
    ...['trust', 'trust-required'],
  ])
})

it.each(['common-name', 'issued-by'] as const)('can tell whether it was given, and says what else: %s', (name) => {
  const definition: InputDefinition = inputs[name]
  expect(readInput(name, undefined)).toBeUndefined()
  expect(definition.defaultText).toMatch(/^`(localhost|self)`/)
})

it('hides what is secret: passphrases, passwords and keys', () => {
  const hidden = inputNames.filter((name) => {
    const { type }: InputDefinition = inputs[name]
    return type.kind === 'secret' || (type.kind === 'pem' && type.secret)
  })
  expect(hidden).toEqual(['key-passphrase', 'ca-key', 'ca-key-passphrase', 'pkcs12-password'])
})

it('keeps the inputs of a group together', () => {
  const groups = inputNames.map((name) => inputs[name].group)
  expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
})

it('offers each usage that has a profile', () => {
  expect(inputs.usage.type.choices).toEqual(Object.keys(endEntityProfiles))
})

it.each(Object.entries(outputs))('says what the output is in one sentence: %s', (_, description) => {
  expect(description).toMatch(/^[A-Z`][^\n|]*\.$/)
})
