/** Words that a person, or a machine gone wrong, might give. */
import fc from 'fast-check'

/** One line in any script: no control characters, not blank at its ends. */
export function lineOfText(maxCharacters: number): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((grapheme) => [...grapheme].length === 1),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom(...' #,+"\\<>;=/'),
      ),
      { minLength: 1, maxLength: maxCharacters, size: 'max' },
    )
    .map((characters) => characters.join('').trim())
    .filter((text) => text !== '' && !/[\p{Cc}\u2028\u2029]/u.test(text))
}

/** Characters that stand where something is read: signs of names, of addresses, of times, and what nobody can see. */
const signs = fc.constantFrom(
  ...'.:/@*-_%#?[]+,;=&"\'\\ \t\r\n\0\x1b\x7f\u0085\u00a0\u200b\u202e\u2028\ufeff\ud800\udc00',
  ...['::', '://', 'xn--', '*.', '..', 'dns:', 'ip:', 'email:', 'uri:', 'urn:', '0x', '０', '。', 'ü', 'ß', '例', '😀'],
  ...['1', '9', 'a', 'f', 'Z', 'T', '00:00', '2026-02-30', '127.0.0.1', 'fe80::1', 'localhost', 'test'],
)

/** Anything: all of Unicode, halves of surrogate pairs, control characters, scraps of what is read, and a lot of it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0, max: 0x1f })).map((units) => String.fromCharCode(...units)),
  fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.oneof(signs, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })),
      fc.integer({ min: 60, max: 5000 }),
    )
    .map(([part, times]) => part.repeat(times)),
)

const letterOrDigit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')

/** LDH, as people write it. */
const asciiLabel = fc
  .tuple(letterOrDigit, fc.string({ unit: fc.oneof(letterOrDigit, fc.constantFrom('-', '_')), maxLength: 61 }))
  .chain(([first, middle]) => letterOrDigit.map((last) => first + middle + last))
  .filter((label) => !/^..--/.test(label))

/** Labels whose A-labels are known from elsewhere: RFC 3492 §7.1, IANA's test domains, RFC 5891's ß. */
export const knownALabels = {
  bücher: 'xn--bcher-kva',
  BÜCHER: 'xn--bcher-kva',
  faß: 'xn--fa-hia',
  例え: 'xn--r8jz45g',
  テスト: 'xn--zckzah',
  пример: 'xn--e1afmkfd',
  испытание: 'xn--80akhbyknj4f',
  مثال: 'xn--mgbh0fb',
  إختبار: 'xn--kgbechtv',
  उदाहरण: 'xn--p1b6ci4b4b3a',
  παράδειγμα: 'xn--hxajbheg2az3al',
} as const

/** What is typed, and what a certificate holds of it. */
export interface Typed {
  readonly typed: string
  readonly written: string
}

const label = fc.oneof(
  { weight: 3, arbitrary: asciiLabel.map((typed): Typed => ({ typed, written: typed.toLowerCase() })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...Object.entries(knownALabels)).map(([typed, written]): Typed => ({ typed, written })),
  },
)

/** A host name without a wildcard. */
export const hostName: fc.Arbitrary<Typed> = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('test', 'Example', 'a1'), fc.boolean())
  .map(([labels, last, rooted]) => ({
    typed: [...labels.map(({ typed }) => typed), last].join('.') + (rooted ? '.' : ''),
    written: [...labels.map(({ written }) => written), last.toLowerCase()].join('.'),
  }))

/** RFC 5322's atext. */
const atom = fc.string({
  unit: fc.oneof(letterOrDigit, fc.constantFrom(..."!#$%&'*+/=?^_`{|}~-")),
  minLength: 1,
  maxLength: 20,
})

export const emailAddress: fc.Arbitrary<Typed> = fc
  .tuple(fc.array(atom, { minLength: 1, maxLength: 3 }), hostName)
  .map(([atoms, host]) => ({
    typed: `${atoms.join('.')}@${host.typed}`,
    written: `${atoms.join('.')}@${host.written}`,
  }))
  .filter(({ typed }) => !typed.includes('://'))

/** Without a comma, which parts a list. */
const uriPath = fc
  .array(fc.oneof(letterOrDigit, fc.constantFrom(..."-._~!$&'()*+;=:@/?#", '%2F', '%20')), { maxLength: 30 })
  .map((characters) => `/${characters.join('')}`)
  // One begins the fragment; a second would have to be percent-encoded.
  .filter((path) => path.indexOf('#') === path.lastIndexOf('#'))

export const uri: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('https', 'spiffe', 'a+b-c.1'),
      fc.constantFrom('', 'user@', 'user:pass@'),
      fc.constantFrom('example.test', '127.0.0.1', '[2001:db8::7]', 'LOCALHOST'),
      fc.constantFrom('', ':8443'),
      uriPath,
    )
    .map(([scheme, userinfo, host, port, path]) => `${scheme}://${userinfo}${host}${port}${path}`),
  fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
)

/** An address in every notation that RFC 4291 §2.2 has, with its octets in hexadecimal. */
export const ipAddress: fc.Arbitrary<Typed> = fc.oneof(
  fc.uint8Array({ minLength: 4, maxLength: 4 }).map((octets) => ({
    typed: [...octets].join('.'),
    written: Buffer.from(octets).toString('hex'),
  })),
  fc
    .record({
      // Zeros often, so that there are runs of them.
      pieces: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 }),
      run: fc.tuple(fc.nat(7), fc.nat(8)),
      padded: fc.boolean(),
      upperCase: fc.boolean(),
      endsInIpv4: fc.boolean(),
    })
    .map(({ pieces, run: [start, length], padded, upperCase, endsInIpv4 }) => {
      const end = Math.min(start + length, 8)
      const zeroed = pieces.map((piece, index) => (index >= start && index < end ? 0 : piece))
      const words = zeroed.map((piece) => piece.toString(16).padStart(padded ? 4 : 1, '0'))
      const ipv4 = zeroed.slice(6).flatMap((piece) => [piece >> 8, piece & 0xff])
      // Each part is a piece, but the last of them stands for two where it is written as IPv4.
      const tail = endsInIpv4 && end <= 6 ? [...words.slice(end, 6), ipv4.join('.')] : words.slice(end)
      const text =
        end > start
          ? `${words.slice(0, start).join(':')}::${tail.join(':')}`
          : [...words.slice(0, start), ...tail].join(':')
      return {
        typed: upperCase ? text.toUpperCase() : text,
        written: zeroed.map((piece) => piece.toString(16).padStart(4, '0')).join(''),
      }
    }),
)

/** Any second that a certificate can say, in any offset that RFC 3339 allows. */
export const timeText: fc.Arbitrary<{ readonly typed: string; readonly at: number }> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -631_152_000, max: 253_402_300_799 }),
      fc.integer({ min: 2_524_607_990, max: 2_524_608_010 }),
    ),
    fc.constantFrom('Z', 'z', '+', '-'),
    fc.integer({ min: 0, max: 23 * 60 + 59 }),
    fc.constantFrom('T', 't'),
    fc.constantFrom('', '.0', '.000000'),
  )
  .map(([at, kind, minutes, separator, fraction]) => {
    const signed = kind === '+' ? minutes : kind === '-' ? -minutes : 0
    const local = new Date((at + signed * 60) * 1000).toISOString().slice(0, -'.000Z'.length).replace('T', separator)
    const twoDigits = (number: number) => String(number).padStart(2, '0')
    const offset = /[zZ]/.test(kind) ? kind : `${kind}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
    return { typed: `${local}${fraction}${offset}`, at }
  })
  // In its own offset it may lie in the year 10000.
  .filter(({ typed }) => /^\d{4}-/.test(typed))
