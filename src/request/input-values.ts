/** Reads the values of inputs: one reader for each type of the interface table. */
import { type InputDefinition, type InputName, type InputType, inputs } from '../interface/table.ts'
import { greatestSerialNumber } from '../pki/serial-number.ts'
import { mistake, type Parsed, type WrongValue } from './mistake.ts'
import { parseEmailAddress } from './names.ts'
import { parseRequestedTime, type RequestedTime } from './requested-time.ts'
import { nearestName } from './spelling.ts'

/** A text that was given directly, or the path of the file that contains it. */
export type Source = { readonly text: string } | { readonly path: string }

/** What each type is read into. */
interface ValueOfKind {
  readonly text: string
  readonly country: string
  readonly email: string
  readonly list: readonly string[]
  readonly choice: string
  readonly choices: readonly string[]
  readonly 'yes-or-no': boolean
  readonly days: number
  readonly time: RequestedTime
  readonly 'serial-number': bigint
  readonly path: string
  readonly 'absolute-path': string
  readonly pem: Source
  readonly document: Source
  readonly 'kubernetes-name': string
  readonly secret: string
  readonly mode: number
  readonly owner: { readonly uid: number; readonly gid: number }
}

/** The typed value of an input. */
export type InputValue<Name extends InputName> = (typeof inputs)[Name]['type'] extends {
  readonly kind: 'choice'
  readonly choices: readonly (infer Choice)[]
}
  ? Choice
  : (typeof inputs)[Name]['type'] extends { readonly kind: 'choices'; readonly choices: readonly (infer Choice)[] }
    ? readonly Choice[]
    : ValueOfKind[(typeof inputs)[Name]['type']['kind']]

/** The given value of an input, or its default; `undefined` if there is neither. */
export function readInput<Name extends InputName>(
  name: Name,
  given: string | undefined,
): Parsed<InputValue<Name>> | undefined {
  const definition: InputDefinition = inputs[name]
  // Only a passphrase may begin or end with a space.
  const text = definition.type.kind === 'secret' ? given : given?.trim()
  const word = text === '' || text === undefined ? definition.default : text
  return word === undefined
    ? undefined
    : (readers[definition.type.kind](word, definition.type as never) as Parsed<never>)
}

/** The value of an input. `undefined` is possible only if there is no default. */
type GivenValue<Name extends InputName> =
  | InputValue<Name>
  | ((typeof inputs)[Name] extends { readonly default: string } ? never : undefined)

export type GivenValues<Names extends InputName> = { readonly [Name in Names]: GivenValue<Name> }

/**
 * Reads several inputs.
 *
 * @param raw Texts by input.
 * @param note Called with each mistake. The default takes the place of the wrong value, so that reading can go on.
 */
export function readInputs<Name extends InputName>(
  names: readonly Name[],
  raw: ReadonlyMap<InputName, string>,
  note: (name: Name, found: WrongValue) => void,
): GivenValues<Name> {
  const read = (name: Name, text: string | undefined): unknown => {
    const parsed = readInput(name, text)
    if (!parsed) return undefined
    if ('value' in parsed) return parsed.value
    note(name, parsed.mistake)
    return read(name, undefined)
  }
  // Each value has the type of its own input.
  return Object.fromEntries(names.map((name) => [name, read(name, raw.get(name))])) as GivenValues<Name>
}

type Reader<Kind extends keyof ValueOfKind> = (
  word: string,
  type: Extract<InputType, { readonly kind: Kind }>,
) => Parsed<ValueOfKind[Kind]>

const readers: { readonly [Kind in keyof ValueOfKind]: Reader<Kind> } = {
  text(word, { upperBound, advice, source }) {
    if (hasControlCharacters(word)) return mistake('text without control characters and line breaks', word)
    if ([...word].length > upperBound) {
      return mistake(`at most ${upperBound} characters`, word, advice, source)
    }
    return { value: word }
  },
  country: (word) =>
    /^[A-Za-z]{2}$/.test(word) ? { value: word.toUpperCase() } : mistake('a country code of two letters', word),
  email(word) {
    const address = parseEmailAddress(word)
    // ub-emailaddress-length, for the address as written, in A-labels.
    return 'value' in address && address.value.length > 255
      ? mistake('an e-mail address of at most 255 characters', word, undefined, 'RFC 5280 Appendix A.1')
      : address
  },
  list: (word) => ({ value: itemsOf(word) }),
  choice(word, { choices }) {
    if (choices.includes(word)) return { value: word }
    const nearest = nearestName(word, choices)
    return mistake(`one of ${choices.join(', ')}`, word, nearest && `Did you mean ${nearest}?`)
  },
  choices(word, { choices }) {
    const items = itemsOf(word)
    const wrong = items.find((item) => !choices.includes(item))
    if (wrong === undefined) return { value: items }
    const nearest = nearestName(wrong, choices)
    return mistake(`some of ${choices.join(', ')}`, wrong, nearest && `Did you mean ${nearest}?`)
  },
  'yes-or-no'(word) {
    const lower = word.toLowerCase()
    return lower === 'true' || lower === 'false' ? { value: lower === 'true' } : mistake('true or false', word)
  },
  days(word, { minimum, maximum }) {
    const days = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN
    return days >= minimum && days <= maximum
      ? { value: days }
      : mistake(`a whole number of days from ${minimum} to ${maximum}`, word)
  },
  time: (word) => parseRequestedTime(word),
  'serial-number'(word) {
    // 49 decimal digits are enough for 20 bytes; longer texts are not converted.
    const number = /^(0[xX][0-9a-fA-F]{1,60}|\d{1,60})$/.test(word) ? BigInt(word) : 0n
    return number > 0n && number <= greatestSerialNumber
      ? { value: number }
      : mistake(
          'a positive number of at most 20 bytes, in decimal or in hexadecimal after 0x',
          word,
          undefined,
          'RFC 5280 §4.1.2.2',
        )
  },
  path: (word) =>
    hasControlCharacters(word) ? mistake('a path without control characters and line breaks', word) : { value: word },
  'absolute-path'(word) {
    const path = readers.path(word, { kind: 'path' })
    return 'mistake' in path || /^([\\/]|[A-Za-z]:[\\/])/.test(word)
      ? path
      : mistake('an absolute path, such as /certs', word)
  },
  pem(word, { secret }) {
    if (word.includes('-----BEGIN ')) return { value: { text: word } }
    // A key without its PEM header looks like a path, and a message would show it.
    const isBareKey = secret && /^[A-Za-z0-9+/]{60,}=*$/.test(word)
    if (!hasControlCharacters(word) && !isBareKey) return { value: { path: word } }
    return mistake('PEM, or the path of a PEM file', secret ? 'neither' : word)
  },
  document: (word) => ({ value: isInline(word) ? { text: word } : { path: word } }),
  'kubernetes-name'(word, { labels }) {
    const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/
    const parts = labels === 'one' ? [word] : word.split('.')
    const isSound = word.length <= (labels === 'one' ? 63 : 253) && parts.every((part) => label.test(part))
    const letters =
      labels === 'one' ? 'lower-case letters, digits and hyphens' : 'lower-case letters, digits, hyphens and dots'
    return isSound ? { value: word } : mistake(`a name of ${letters}`, word, undefined, 'RFC 1123')
  },
  secret(word, { ofKeyStore }) {
    // Java requires six, and readers disagree about non-ASCII characters.
    if (ofKeyStore && !/^[\x20-\x7e]{6,}$/.test(word)) {
      return mistake('at least six ASCII characters', `${[...word].length} characters`)
    }
    // OpenSSL reads only this much of a passphrase (PEM_BUFSIZE).
    const bytes = Buffer.byteLength(word)
    return bytes <= 1024 ? { value: word } : mistake('at most 1024 bytes', `${bytes} bytes`)
  },
  mode(word) {
    const mode = /^0?[0-7]{3}$/.test(word) ? Number.parseInt(word, 8) : 0
    const readableByOwner = (mode & 0o400) !== 0
    const executable = (mode & 0o111) !== 0
    const writableByOthers = (mode & 0o022) !== 0
    return readableByOwner && !executable && !writableByOthers
      ? { value: mode }
      : mistake('octal permissions that let the owner read and nobody else write, such as 0600, 0640 or 0444', word)
  },
  owner(word) {
    const [, uid, gid] = /^(\d{1,10}):(\d{1,10})$/.exec(word) ?? []
    const greatest = 0xffff_fffe
    return uid !== undefined && Number(uid) <= greatest && Number(gid) <= greatest
      ? { value: { uid: Number(uid), gid: Number(gid) } }
      : mistake('a numeric user and group, uid:gid, such as 999:999', word)
  },
}

/** The items between line breaks and commas, trimmed. */
function itemsOf(word: string): readonly string[] {
  return word
    .split(/[\r\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A document has several lines, or begins with a bracket or with one of its keys. A path does not. */
function isInline(word: string): boolean {
  return /[\r\n]/.test(word) || /^([{[]|(certificates|defaults|ca)\s*:)/.test(word)
}

/**
 * C0, DEL and C1, line and paragraph separators, and lone surrogates, which UTF-8 cannot encode. Given as ranges, because
 * Node.js takes long to compile `\p{Cc}`.
 */
function hasControlCharacters(text: string): boolean {
  return /[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/u.test(text)
}
