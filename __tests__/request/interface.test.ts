import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributeTypes } from '../../src/pki/distinguished-name.ts'
import { endEntityProfiles } from '../../src/pki/profiles.ts'
import {
  type InputDefinition,
  inputNames,
  inputs,
  outputs,
  programName,
  programVersion,
  terminalFlags,
  variableName,
} from '../../src/request/interface.ts'
import { readInput } from '../../src/request/values.ts'

const packageJson = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly name: string
  readonly version: string
}

it('has the name and version of package.json', () => {
  expect({ name: programName, version: programVersion }).toEqual({
    name: packageJson.name,
    version: packageJson.version,
  })
})

describe('an input', () => {
  it.each(inputNames)('is a name in kebab-case that no flag of the terminal has: %s', (name) => {
    expect(name).toMatch(/^[a-z]+[0-9]*(-[a-z]+)*$/)
    expect(Object.keys(terminalFlags)).not.toContain(name)
  })

  it.each(inputNames)('says what it is in one line, and not what happens where it is missing twice: %s', (name) => {
    const definition: InputDefinition = inputs[name]
    expect(definition.description).toMatch(/^[A-Z`][^\n|]*\.$/)
    expect(definition.default !== undefined && definition.defaultText !== undefined).toBe(false)
  })

  it.each(inputNames.filter((name) => 'default' in inputs[name]))('takes its own default: %s', (name) => {
    expect(readInput(name, undefined)).toHaveProperty('value')
    expect(readInput(name, ' ')).toEqual(readInput(name, undefined))
  })

  it('has a variable of its own, CERT_ before it', () => {
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

it('offers each use that there is a profile for', () => {
  expect(inputs.usage.type.choices).toEqual(Object.keys(endEntityProfiles))
})

it.each(Object.entries(outputs))('says what the output is in one sentence: %s', (_, description) => {
  expect(description).toMatch(/^[A-Z`][^\n|]*\.$/)
})
