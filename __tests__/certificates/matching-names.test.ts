/** A name that a request may have is found again in the certificate made for it: otherwise a right certificate would be called wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unmatchedName } from '../../src/certificates/reuse.ts'
import { readCertificate, signCertificate } from '../../src/pki/certificate.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { parseAlternativeName } from '../../src/request/names.ts'
import { p256KeyOf, selfSignedContents } from '../pki/sample.ts'

const privateKey = p256KeyOf(1)

/** The first of the names that the certificate does not hold for; those that no request can have are left out. */
function unmatched(texts: readonly string[]): string | undefined {
  const subjectAltName = texts.flatMap((text) => {
    const parsed = parseAlternativeName(text)
    return 'value' in parsed ? [parsed.value] : []
  })
  if (subjectAltName.length === 0) return undefined
  const der = signCertificate(selfSignedContents(privateKey, { subjectAltName }), privateKey)
  const certificate = readCertificate(encodePem('CERTIFICATE', der))
  return certificate && unmatchedName(certificate, subjectAltName)?.value
}

describe('a certificate holds for', () => {
  it.each([
    '*.my_app.test',
    '*._tcp.example.test',
    '*.a.b_c',
    '*.test',
    '_dmarc.example.test',
    '*.xn--bcher-kva.example',
    '*.bücher.example',
    '*.-a.test',
    '*.a_.test',
    `*.${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(59)}`,
    '0x1.test',
    "o'brien+x=y@example.test",
    'a@b',
    'someone@my_app.test',
    '::ffff:1.2.3.4',
  ])('%s', (text) => {
    expect(unmatched([text])).toBeUndefined()
  })

  it('every name that a request can have', () => {
    const letter = fc.constantFrom('a', 'b', '0', '-', '_', 'x', 'n', 'é', '例', 'ß', 'Z')
    const label = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'))
    const local = fc.string({ unit: fc.constantFrom(..."aZ0!#$%&'*+/=?^_`{|}~-."), minLength: 1, maxLength: 8 })
    const name = fc.oneof(
      host,
      host.map((text) => `*.${text}`),
      fc.tuple(local, host).map(([part, text]) => `${part}@${text}`),
      fc.ipV6(),
      fc.ipV4(),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (texts) => {
        expect(unmatched(texts)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})
