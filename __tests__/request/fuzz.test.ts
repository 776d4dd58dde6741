/** Anything at all, as a request and as words of the program: an answer, never a stack trace, never a secret. */
import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateContents } from '../../src/certificates/certificate-contents.ts'
import { InputError } from '../../src/errors.ts'
import { type GivenInput, inputNames, inputs } from '../../src/interface/table.ts'
import { signCertificate } from '../../src/pki/certificate.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { runInProcess } from '../commands/in-process.ts'
import { ed25519KeyOf } from '../pki/sample.ts'
import { temporaryDirectory } from '../program.ts'
import { anyText } from './arbitraries.ts'
import { expectClear, given, mistakes, planOrMistakes } from './given.ts'

const privateKey = ed25519KeyOf(1)

/** Accepted and then certificates that verify, or refused in clear words. */
function expectAnswer(asked: readonly GivenInput[]): void {
  const parsed = planOrMistakes(asked)
  if (parsed instanceof InputError) {
    expectClear(parsed)
    return
  }
  const folders = parsed.certificates.map(({ folder }) => folder)
  if (!parsed.isBatch) expect(folders[0]).toBe('')
  const entry = parsed.isBatch ? /^[^/\\]+$/ : /^(clients\/[^/\\]+)?$/
  expect(folders.filter((folder) => !entry.test(folder))).toEqual([])
  expect(new Set(folders.map((folder) => folder.toLowerCase())).size).toBe(folders.length)
  for (const certificate of parsed.certificates) {
    const { serialNumber = 1n, validity } = certificate
    const contents = certificateContents(certificate, publicKeyOf(privateKey), serialNumber, validity)
    const x509 = new X509Certificate(signCertificate(contents, privateKey))
    expect(x509.verify(x509.publicKey)).toBe(true)
  }
}

describe('any text', () => {
  it.each(inputNames)('as %s is accepted or refused with a clear message', (name) => {
    fc.assert(
      fc.property(anyText, (text) => expectAnswer(given({ [name]: text }))),
      { numRuns: 300 },
    )
  })

  it('as all inputs at once, some of them twice, is accepted or refused with a clear message', () => {
    const input = fc.record({ name: fc.constantFrom(...inputNames), text: anyText })
    fc.assert(
      fc.property(fc.array(input, { maxLength: 30 }), (all) => {
        expectAnswer(all.flatMap(({ name, text }) => given({ [name]: text })))
      }),
      { numRuns: 300 },
    )
  })

  it('as inputs that depend on each other is accepted or refused with a clear message', () => {
    const word = (...words: readonly string[]) => fc.oneof(fc.constantFrom('', ...words), anyText)
    const pem = '-----BEGIN X-----\nMA==\n-----END X-----'
    const words = fc.record(
      {
        'common-name': word('a.test', 'Alice A.'),
        'key-type': word('ed25519', 'ecdsa-p256'),
        'signature-hash': word('sha384'),
        'key-file': word('key.pem'),
        'certificate-request': word('request.pem', pem),
        'issued-by': word('self', 'root-ca', 'intermediate-ca'),
        'ca-common-name': word('Example'),
        'keep-ca-key': word('true', 'false'),
        'name-constraints': word('issued', 'a.test, 10.0.0.0/8'),
        'ca-certificate': word('ca.pem', pem),
        'ca-key': word('ca-key.pem', pem),
        'client-names': word('alice', 'alice, bob', 'Alice, alice'),
        certificates: word('batch.yml', 'certificates:\n  a: {}', '{}'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(words, (asked) => expectAnswer(given(asked))),
      { numRuns: 1000 },
    )
  })

  it('as the name of an input is refused with a clear message', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const parsed = planOrMistakes([{ name, text: 'x', spell: (spelled) => `--${spelled}` }])
        expect(parsed).toBeInstanceOf(InputError)
        expectClear(parsed as InputError)
      }),
      { numRuns: 300 },
    )
  })

  it.each(inputNames)('of 100,000 characters as %s is answered', (name) => {
    for (const part of [
      'a',
      '0',
      '1',
      'ü',
      '😀',
      ':',
      '::',
      '.',
      '*.',
      '@',
      'a@',
      '/',
      '\0',
      '\ud800',
      '0x',
      'T',
      'urn:',
      'a,',
      'a\n',
      '{',
      '-----BEGIN ',
    ]) {
      const text = part.repeat(100_000 / part.length)
      const parsed = planOrMistakes(given({ [name]: text }))
      if (parsed instanceof InputError) expectClear(parsed)
    }
  })
})

describe('in no message, however wrong all else is,', () => {
  const secret = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 12, maxLength: 40 })
  const others = fc.dictionary(fc.constantFrom(...inputNames, 'key-passphras'), anyText)

  it.each(inputNames.filter((name) => inputs[name].type.kind === 'secret'))('is a %s', (name) => {
    fc.assert(
      fc.property(secret, secret, others, fc.boolean(), (passphrase, second, rest, twice) => {
        const all = [
          ...given({ ...rest, [name]: passphrase }),
          // With what no key store takes.
          ...(twice ? given({ [name]: `${second}\nü` }) : []),
        ]
        const said = mistakes(all).join('\n')
        expect(said.includes(passphrase) || said.includes(second)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['\n', '\r\n', 'ü\n', '\0'])('is the text of a ca-key with %j in it', (between) => {
    fc.assert(
      fc.property(secret, secret, others, (one, other, rest) => {
        for (const text of [`${one}${between}${other}`, `-----BEGIN PRIVATE KEY-----\n${one}${between}${other}`]) {
          const said = mistakes({ ...rest, 'ca-key': text }).join('\n')
          expect(said.includes(one) || said.includes(other)).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('any words of the program', () => {
  /** What a process can be given: no NUL, and no half of a character. Where the files go, whose they are and who trusts them is not left to dice. */
  const word = anyText.map((text) => [...text.replace(/[\0\p{Cs}]/gu, '')].slice(0, 400).join(''))
  const flags = inputNames.filter((name) => !['output-directory', 'owner', 'trust'].includes(name))
  const flag = fc.oneof(fc.constantFrom(...flags), fc.stringMatching(/^[a-z-]{1,12}$/)).map((name) => `--${name}`)
  const words = fc.array(
    fc.oneof(
      word,
      flag,
      fc.tuple(flag, word).map((pair) => pair.join('=')),
    ),
    { maxLength: 6 },
  )

  /** Without a stack trace, which is a bug's: those have another status. */
  async function expectAnswered(words: readonly string[], variables: { readonly [variable: string]: string } = {}) {
    const environment = { CERT_KEY_TYPE: 'ecdsa-p256', ...variables }
    const { status, printed } = await runInProcess(words, { directory: temporaryDirectory(), environment })
    expect([0, 2], `${JSON.stringify([words, variables])}: ${printed}`).toContain(status)
  }

  it('end in a certificate or in clear words, exit code 0 or 2', async () => {
    await fc.assert(
      fc.asyncProperty(words, (sample) => expectAnswered(sample)),
      { numRuns: 100 },
    )
  })

  it('in variables are answered no differently', async () => {
    const variables = fc.dictionary(
      fc.constantFrom(...flags).map((name) => `CERT_${name.toUpperCase().replaceAll('-', '_')}`),
      word,
      { minKeys: 1, maxKeys: 4 },
    )
    await fc.assert(
      fc.asyncProperty(variables, (sample) => expectAnswered([], sample)),
      { numRuns: 100 },
    )
  })

  it('that hold a passphrase too long to be read back are answered without showing it', async () => {
    const words = ['localhost', '--key-type', 'ecdsa-p256', '--key-passphrase', 'x'.repeat(2000)]
    const { status, printed } = await runInProcess(words, { directory: temporaryDirectory() })
    expect(printed).not.toContain('xxxx')
    expect(status).toBe(2)
  })
})
