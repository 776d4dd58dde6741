/** What the words of a command line ask for about trust; everything else is in `entry/terminal.test.ts`. */
import { describe, expect, it } from 'vitest'
import { readArguments } from '../../src/host/arguments.ts'

const read = (words: readonly string[], environment: NodeJS.ProcessEnv = {}) => {
  const { command, files, inputs, flags, shellWord } = readArguments(words, environment)
  const said = inputs.map(({ name, text, spell }) => `${spell(name)} ${text}`)
  return { command, files, said, flags: [...flags], shellWord }
}

describe('a command', () => {
  it('is the first word, and the others are files', () => {
    expect(read(['trust', 'a.pem', '--trust', 'java', '--', '-b.pem'])).toEqual({
      command: 'trust',
      files: ['a.pem', '-b.pem'],
      said: ['--trust java'],
      flags: [],
      shellWord: undefined,
    })
    expect(read(['untrust']).command).toBe('untrust')
  })

  it('that makes certificates takes names and every input, and has flags of its own', () => {
    const words = [
      'serve-test-cases',
      'app.test',
      '--port',
      '0',
      '--allow=expired',
      '--port=9000',
      '--key-type',
      'ed25519',
    ]
    const { files, inputs, settings } = readArguments(words, { CERT_VALIDITY_DAYS: '3', CERT_TYPO: 'x' })
    expect(files).toEqual([])
    expect([...settings]).toEqual([
      ['port', '9000'],
      ['allow', 'expired'],
    ])
    expect(inputs.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'key-type ed25519',
      'common-name app.test',
      'validity-days 3',
      'TYPO x',
    ])
  })

  it('alone has its flags', () => {
    const { settings, inputs } = readArguments(['trust', '--port', '1'], {})
    expect(settings.size).toBe(0)
    expect(inputs.map(({ name }) => name)).toEqual(['port'])
  })

  it('is a name like any other where it is not the first word', () => {
    const { command, files, said } = read(['app.test', 'trust'])
    expect({ command, files, said }).toEqual({
      command: undefined,
      files: [],
      said: ['--common-name app.test', '--subject-alt-names trust'],
    })
    expect(read(['--common-name', 'trust']).command).toBeUndefined()
    expect(read(['--', 'untrust']).command).toBeUndefined()
    expect(read(['Trust']).command).toBeUndefined()
  })

  it.each(['toString', 'constructor', '__proto__'])('is none that every object has: %s', (word) => {
    expect(read([word]).command).toBeUndefined()
  })

  it('gets flags that are not its own, to refuse them, and not the variables of other runs', () => {
    const variables = { CERT_KEY_TYPE: 'rsa-2048', CERT_TRUST: 'java', CERT_OUTPUT_DIRECTORY: '/certs', CERT_X: '1' }
    expect(read(['trust', '--usage', 'both'], variables).said).toEqual([
      '--usage both',
      'CERT_TRUST java',
      'CERT_OUTPUT_DIRECTORY /certs',
    ])
    expect(read(['untrust', '--owner', '1:1'], variables).said).toEqual(['--owner 1:1'])
    expect(read([], variables).said).toEqual([
      'CERT_KEY_TYPE rsa-2048',
      'CERT_TRUST java',
      'CERT_OUTPUT_DIRECTORY /certs',
      'CERT_X 1',
    ])
  })

  it('names an unknown variable as it is spelled, unless its name could be a private key', () => {
    expect(read([], { CERT_keyType: '1' }).said).toEqual(['CERT_keyType 1'])
    const key = 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v5ZcV4nVbI7b0m1uYqk0Q'
    expect(read([], { [`CERT_${key}`]: '1' }).said).toEqual(['CERT_[what could be a private key, 48 characters] 1'])
  })
})

describe('--print-env', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['with a word', ['--print-env', 'fish'], 'fish'],
    ['with a word behind a sign of equality', ['--print-env=dotenv'], 'dotenv'],
    ['at the end', ['--print-env'], undefined],
  ])('has the shell for its value, %s', (_, words, shellWord) => {
    expect(read(words)).toMatchObject({ flags: ['print-env'], shellWord, said: ['--trust environment'] })
    expect(read(['trust', ...words])).toMatchObject({ flags: ['print-env'], shellWord, said: ['--trust environment'] })
  })

  it('asks for trust by the environment unless trust is said, in whatever way', () => {
    expect(read(['--trust', 'system', '--print-env']).said).toEqual(['--trust system'])
    expect(read(['trust', '--print-env', 'sh'], { CERT_TRUST: 'java' }).said).toEqual(['CERT_TRUST java'])
    expect(read(['--print-env', 'sh', '--trust', 'none']).said).toEqual(['--trust none'])
  })

  it('asks untrust for nothing besides', () => {
    expect(read(['untrust', '--print-env', 'sh'], { CERT_TRUST: 'all' })).toMatchObject({ said: [], shellWord: 'sh' })
  })
})
