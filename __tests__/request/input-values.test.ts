import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InputName, inputNames, inputs } from '../../src/interface/table.ts'
import { greatestSerialNumber } from '../../src/pki/serial-number.ts'
import { readInput, readInputs } from '../../src/request/input-values.ts'
import { anyText, lineOfText } from './arbitraries.ts'

/** The value, or what was expected instead. */
function read(name: InputName, text: string | undefined): unknown {
  const parsed = readInput(name, text)
  if (parsed === undefined) return undefined
  return 'value' in parsed ? parsed.value : `expected ${parsed.mistake.expected}`
}

describe('what is not given', () => {
  it.each(['', ' ', '\n', undefined])('has the default if there is one: %j', (text) => {
    expect(read('usage', text)).toBe('server')
    expect(read('common-name', text)).toBeUndefined()
    expect(read('key-mode', text)).toBe(0o600)
    expect(read('organization', text)).toBeUndefined()
  })

  it('is an empty passphrase, but not one of spaces', () => {
    expect(read('key-passphrase', '')).toBeUndefined()
    expect(read('key-passphrase', ' ')).toBe(' ')
  })
})

describe('a text', () => {
  it('may be in any script, up to its bound in characters (RFC 5280 Appendix A.1)', () => {
    fc.assert(
      fc.property(lineOfText(64), (text) => {
        expect(read('organization', text)).toBe(text)
      }),
    )
    expect(read('organization', '😀'.repeat(64))).toBe('😀'.repeat(64))
    expect(read('organization', '😀'.repeat(65))).toBe('expected at most 64 characters')
    expect(read('locality', 'x'.repeat(128))).toBe('x'.repeat(128))
    expect(read('locality', 'x'.repeat(129))).toBe('expected at most 128 characters')
  })

  it('has no spaces at its ends', () => {
    expect(read('organization', ' a  b \n')).toBe('a  b')
  })

  it.each([
    'a\nb',
    'a\rb',
    'a\tb',
    'a\0b',
    'a\x1b[31mb',
    'a\x7fb',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\ud800b',
    '\udc00a',
  ])('has no control characters, line breaks or lone surrogates: %j', (text) => {
    expect(read('organization', text)).toBe('expected text without control characters and line breaks')
    expect(read('key-file', text)).toBe('expected a path without control characters and line breaks')
  })
})

describe('a country', () => {
  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    [' jp ', 'JP'],
  ])('is two letters, written as capitals: %j', (text, country) => {
    expect(read('country', text)).toBe(country)
  })

  it.each(['D', 'DEU', 'D1', 'Germany', 'ＤＥ', 'ÄÖ', 'ß', '\u212aR'])('is nothing else: %s', (text) => {
    expect(read('country', text)).toBe('expected a country code of two letters')
  })
})

describe('an e-mail address', () => {
  it('has its host as A-labels', () => {
    expect(read('email-address', 'a@bücher.example')).toBe('a@xn--bcher-kva.example')
    expect(read('email-address', 'a')).toMatch(/^expected an e-mail address/)
  })

  it('is of at most 255 characters in a subject (ub-emailaddress-length of RFC 5280 Appendix A.1)', () => {
    const host = ['b', 'c', 'd'].map((letter) => letter.repeat(62)).join('.')
    const longest = `${'a'.repeat(64)}@${host}.t`
    expect(longest).toHaveLength(255)
    expect(read('email-address', longest)).toBe(longest)
    expect(read('email-address', `${longest}t`)).toMatch(/^expected .*255 characters/)
    expect(read('email-address', `${'a'.repeat(64)}@${'ü.'.repeat(25)}test`)).toMatch(/^expected .*255 characters/)
  })
})

describe('a list', () => {
  it('is split at line breaks and commas, and items are trimmed', () => {
    expect(read('subject-alt-names', 'a, b,,c\r\nd\n\n e \t')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(read('subject-alt-names', ',')).toEqual([])
  })
})

describe('a choice', () => {
  it('is one of them, letter for letter', () => {
    expect(read('usage', 'client')).toBe('client')
    expect(read('usage', 'Client')).toBe('expected one of server, client, both')
  })

  it('is suggested if the text is close to it', () => {
    expect(readInput('usage', 'Client')).toMatchObject({ mistake: { advice: 'Did you mean client?' } })
    expect(readInput('signature-hash', 'SHA-256')).toMatchObject({ mistake: { advice: 'Did you mean sha256?' } })
    expect(readInput('if-exists', 'something')).toMatchObject({ mistake: { advice: undefined } })
  })
})

describe('a list of choices', () => {
  it('is some of them, by line and comma, in the order given', () => {
    expect(read('formats', 'jks, der\r\npkcs12\n')).toEqual(['jks', 'der', 'pkcs12'])
    expect(read('formats', 'der,der')).toEqual(['der', 'der'])
    expect(read('formats', undefined)).toEqual(['pem'])
    expect(read('formats', ',')).toEqual([])
  })

  it.each([
    ['der, pkcs11, jsk', 'pkcs11', 'Did you mean pkcs12?'],
    ['DER', 'DER', 'Did you mean der?'],
    ['trust-store', 'trust-store', 'Did you mean truststore?'],
    ['pem der', 'pem der', undefined],
    ['constructor', 'constructor', undefined],
  ])('is refused with the first unknown item and the nearest choice: %s', (text, got, advice) => {
    expect(readInput('formats', text)).toEqual({
      mistake: {
        expected: 'some of pem, der, pkcs12, truststore, jks, combined, certificate-request, kubernetes-secret',
        got,
        advice,
        source: undefined,
      },
    })
  })
})

describe('yes or no', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    [' False\n', false],
    ['', false],
  ])('is true or false, in any case: %j', (text, value) => {
    expect(read('keep-ca-key', text)).toBe(value)
  })

  it.each(['yes', 'no', '1', '0', 'truefalse', 'ｔrue', '__proto__', 'constructor', 'toString'])(
    'is nothing else, least of all for keeping a key: %s',
    (text) => {
      expect(read('keep-ca-key', text)).toBe('expected true or false')
    },
  )
})

describe('PEM', () => {
  const pem = '-----BEGIN CERTIFICATE-----\r\nMA==\r\n-----END CERTIFICATE-----'

  it('is text if it contains BEGIN, whatever is around it', () => {
    for (const name of ['ca-certificate', 'ca-key', 'certificate-request'] as const) {
      for (const text of [pem, `subject=CN = a\n\t${pem}`, pem.replace(/\r\n/g, ' '), `\0${pem}`]) {
        expect(read(name, `\n${text}\n`)).toEqual({ text })
      }
    }
  })

  it('is the path of a file if it is one line without BEGIN', () => {
    for (const path of ['ca.pem', '/etc/ssl/größe 例え/ca.pem', '-----BEGIN', 'BEGIN CERTIFICATE']) {
      expect(read('ca-certificate', ` ${path}\n`)).toEqual({ path })
    }
  })

  it.each(['MA==\nMA==', 'a\tb', 'a\0b', 'a\u2028b'])('is neither, and a private key is not shown: %j', (text) => {
    const expected = 'PEM, or the path of a PEM file'
    expect(readInput('ca-certificate', text)).toMatchObject({ mistake: { expected, got: text } })
    expect(readInput('certificate-request', text)).toMatchObject({ mistake: { expected, got: text } })
    expect(readInput('ca-key', text)).toMatchObject({ mistake: { expected, got: 'neither' } })
  })
})

describe('a document', () => {
  it.each([
    'certificates:\n  a: {}',
    'a:\r\n  b',
    'a:\rb',
    '{"certificates": {}}',
    '{',
    '[',
    'batch.yml\nother.yml',
    'certificates: x',
  ])('is text if it has several lines, or begins with a bracket or a key of a batch: %j', (text) => {
    expect(read('certificates', ` ${text} \n`)).toEqual({ text })
  })

  it.each(['batch.yml', 'a {b}/[c].json', 'C:\\batch.yml', 'certificates.yml', 'ca', 'other: x'])(
    'is in the file of any other: %s',
    (path) => {
      expect(read('certificates', `\n${path} `)).toEqual({ path })
    },
  )
})

describe('a name in the Kubernetes API', () => {
  const refusal = 'expected a name of lower-case letters, digits, hyphens and dots'

  it.each(['a', '0', 'tls', 'a.b-c.9', 'a--b', `${'a'.repeat(64)}.b`, 'a'.repeat(253)])(
    'of an object is labels with dots between (RFC 1123), at most 253 characters: %s',
    (text) => {
      expect(read('secret-name', text)).toBe(text)
    },
  )

  it.each(['A', 'a_b', 'a b', '-a', 'a-', '.a', 'a.', 'ü', 'a/b', 'a\nb', 'a'.repeat(254)])(
    'of an object is nothing else: %j',
    (text) => {
      expect(read('secret-name', text)).toBe(refusal)
    },
  )

  it.each(['a..b', 'a.-b', 'a-.b'])('of an object has labels that end in a letter or digit: %s', (text) => {
    expect(read('secret-name', text)).toMatch(/^expected a name of /)
  })

  it('of a namespace is one label, at most 63 characters', () => {
    for (const text of ['a', 'kube-system', 'a'.repeat(63)]) expect(read('secret-namespace', text)).toBe(text)
    for (const text of ['a.b', 'a'.repeat(64)]) expect(read('secret-namespace', text)).toMatch(/^expected a name of /)
  })

  it('is tls by default, and a namespace has no default', () => {
    expect(read('secret-name', ' ')).toBe('tls')
    expect(read('secret-namespace', ' ')).toBeUndefined()
  })
})

describe('a password of key stores', () => {
  it.each(['123456', '      ', ' ~!"\\ ', 'x'.repeat(1024)])('is ASCII of six characters or more: %j', (text) => {
    expect(read('pkcs12-password', text)).toBe(text)
  })

  it.each(['12345', 'pässword', 'pass\tword', 'password\n', 'pass\x7fword', '😀😀😀😀😀😀'])(
    'is nothing else, and is not shown: %j',
    (text) => {
      expect(readInput('pkcs12-password', text)).toMatchObject({
        mistake: { expected: 'at least six ASCII characters', got: `${[...text].length} characters` },
      })
    },
  )

  it('is of at most 1024 bytes', () => {
    expect(readInput('pkcs12-password', 'x'.repeat(1025))).toMatchObject({
      mistake: { expected: 'at most 1024 bytes', got: '1025 bytes' },
    })
  })

  it('does not limit passphrases of keys, which may be shorter and in any script', () => {
    for (const name of ['key-passphrase', 'ca-key-passphrase'] as const) expect(read(name, 'ü')).toBe('ü')
  })
})

describe('a number of days', () => {
  it.each([
    ['1', 1],
    ['36500', 36_500],
    ['0090', 90],
  ])('is whole: %s', (text, days) => {
    expect(read('validity-days', text)).toBe(days)
  })

  it.each([
    'ten',
    '0',
    '-5',
    '+5',
    '1e9',
    '1e3',
    '1.5',
    '36501',
    '10d',
    '0x10',
    '٣',
    'NaN',
    'Infinity',
    '9'.repeat(400),
  ])('is from 1 to 36500: %s', (text) => {
    expect(read('validity-days', text)).toBe('expected a whole number of days from 1 to 36500')
  })

  it('may be zero for renewal', () => {
    expect(read('renew-before-days', '0')).toBe(0)
  })
})

describe('a serial number', () => {
  it('is any positive number of at most 20 bytes, decimal or hexadecimal (RFC 5280 §4.1.2.2)', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: greatestSerialNumber }), fc.nat(5), (serialNumber, zeros) => {
        const hexadecimal = '0'.repeat(zeros) + serialNumber.toString(16)
        const words = [String(serialNumber), `0x${hexadecimal}`, `0X${hexadecimal.toUpperCase()}`, `00${serialNumber}`]
        expect(words.map((word) => read('serial-number', word))).toEqual(new Array(4).fill(serialNumber))
      }),
    )
    expect(read('serial-number', String(greatestSerialNumber))).toBe(greatestSerialNumber)
    expect(read('serial-number', String(greatestSerialNumber + 1n))).toMatch(/^expected a positive number/)
  })

  it('has no 21st octet, and no sign in its 20th', () => {
    const tooGreat = fc.oneof(
      fc.bigInt({ min: greatestSerialNumber + 1n, max: (1n << 168n) - 1n }),
      fc.bigInt({ min: 1n << 160n, max: 1n << 10_000n }),
    )
    fc.assert(
      fc.property(tooGreat, (number) => {
        for (const word of [String(number), `0x${number.toString(16)}`]) {
          expect(read('serial-number', word)).toMatch(/^expected a positive number of at most 20 bytes/)
        }
      }),
    )
  })

  it.each(['0', '0x0', '00', '-1', '+1', '1.0', '1e3', '0x', '0xg', 'abc', '1A', '0b1', '0o7', '1_000', '1 000', '٣'])(
    'is nothing else: %s',
    (text) => {
      expect(read('serial-number', text)).toBe(
        'expected a positive number of at most 20 bytes, in decimal or in hexadecimal after 0x',
      )
    },
  )
})

describe('permissions', () => {
  it.each([
    ['0600', 0o600],
    ['600', 0o600],
    ['0640', 0o640],
    ['0444', 0o444],
    ['400', 0o400],
  ])('let the owner read: %s', (text, mode) => {
    expect(read('key-mode', text)).toBe(mode)
  })

  it.each([
    '0',
    '000',
    '0200',
    '0040',
    '0700',
    '0755',
    '0666',
    '0660',
    '0602',
    '1600',
    '00600',
    '0o600',
    '680',
    'rw',
    '-600',
  ])('let nobody else write and nobody execute: %s', (text) => {
    expect(read('key-mode', text)).toMatch(/^expected octal permissions/)
  })
})

describe('an owner', () => {
  it('is a user and a group by number', () => {
    expect(read('owner', '999:0')).toEqual({ uid: 999, gid: 0 })
    expect(read('owner', '4294967294:4294967294')).toEqual({ uid: 4_294_967_294, gid: 4_294_967_294 })
  })

  // 4294967295 is -1, which tells chown to change nothing.
  it.each([
    '999',
    '999:',
    ':999',
    'root:root',
    '-1:0',
    '4294967295:0',
    '0:4294967295',
    '1:2:3',
    '1.5:1',
    '99999999999:0',
  ])('is nothing else: %s', (text) => {
    expect(read('owner', text)).toBe('expected a numeric user and group, uid:gid, such as 999:999')
  })
})

describe('a passphrase', () => {
  it('stays unchanged', () => {
    expect(read('key-passphrase', ' Größe\t例え ')).toBe(' Größe\t例え ')
  })

  // OpenSSL's limit: a longer one would encrypt a key that nobody opens.
  it('has at most 1024 bytes, and a longer one is not shown', () => {
    expect(read('key-passphrase', 'x'.repeat(1024))).toBe('x'.repeat(1024))
    for (const passphrase of ['x'.repeat(1025), 'ü'.repeat(513)]) {
      const parsed = readInput('key-passphrase', passphrase)
      expect(parsed && 'mistake' in parsed && parsed.mistake.expected).toMatch(/1024/)
      expect(JSON.stringify(parsed)).not.toMatch(/xxx|üüü/)
    }
  })
})

it('is read or refused, whatever the text, and what is refused is kept as it was but for its ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputNames), anyText, (name, text) => {
      const parsed = readInput(name, text)
      if (!parsed || 'value' in parsed) return
      const { type } = inputs[name]
      const { got } = parsed.mistake
      if (type.kind === 'secret') expect(got).toMatch(/^\d+ (characters|bytes)$/)
      else if (type.kind === 'pem' && type.secret) expect(got).toBe('neither')
      else if (type.kind === 'choices') expect(text).toContain(got)
      else expect(got).toBe(text.trim())
    }),
    { numRuns: 3000 },
  )
})

describe('a private key of a CA', () => {
  it('without its PEM header does not count as a path, which a message would show', () => {
    const bare = 'MC4CAQAwBQYDK2VwBCIEIA'.repeat(3)
    expect(read('ca-key', bare)).toBe('expected PEM, or the path of a PEM file')
    expect(JSON.stringify(readInput('ca-key', bare))).not.toContain('MC4C')
    expect(read('ca-certificate', bare)).toEqual({ path: bare })
  })
})

describe('several inputs', () => {
  it('are each a value, the default, or missing', () => {
    const raw = new Map<InputName, string>([
      ['formats', 'der, jks'],
      ['country', ' '],
      ['locality', 'Ghent'],
    ])
    const names = ['formats', 'country', 'locality', 'usage', 'keep-ca-key'] as const
    expect(readInputs(names, raw, expect.unreachable)).toEqual({
      formats: ['der', 'jks'],
      country: undefined,
      locality: 'Ghent',
      usage: 'server',
      'keep-ca-key': false,
    })
  })

  it('have their defaults in place of wrong values, each of which is noted', () => {
    const raw = new Map(inputNames.map((name) => [name, 'a\0b'] as const))
    const noted: InputName[] = []
    const values = readInputs(inputNames, raw, (name) => noted.push(name))
    const withDefault = inputNames.filter((name) => 'default' in inputs[name])
    for (const name of withDefault) expect(readInput(name, undefined), name).toEqual({ value: values[name] })
    expect(noted).toEqual(expect.arrayContaining(['usage', 'formats', 'key-mode', 'country', 'not-after']))
    expect(values).toMatchObject({ usage: 'server', formats: ['pem'], 'key-mode': 0o600, country: undefined })
  })
})
