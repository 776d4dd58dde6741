/** Private keys as people and secret stores mangle them, and what must not be seen of one. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export interface MangledKey {
  readonly how: string
  readonly text: string
}

const exported = (key: KeyObject, type: 'pkcs8' | 'sec1' | 'pkcs1') => key.export({ type, format: 'pem' }) as string

/** Ed25519, P-256 (PKCS #8, SEC 1) and RSA (PKCS #8, PKCS #1, encrypted), each in every form. */
export function mangledKeys(): readonly MangledKey[] {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const ed = generateKeyPairSync('ed25519').privateKey
  const keys = {
    ed25519: exported(ed, 'pkcs8'),
    'p-256': exported(ec, 'pkcs8'),
    'sec 1': exported(ec, 'sec1'),
    rsa: exported(rsa, 'pkcs8'),
    'pkcs 1': exported(rsa, 'pkcs1'),
    encrypted: rsa.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }) as string,
  }
  const jwks = [ec, rsa, ed].map((key) => JSON.stringify(key.export({ format: 'jwk' })))
  return [
    ...Object.entries(keys).flatMap(([name, pem]) =>
      formsOf(pem).map(({ how, text }) => ({ how: `${name}, ${how}`, text })),
    ),
    ...jwks.map((text) => ({ how: 'a JWK', text })),
    ...jwks.map((text) => ({ how: 'a JWK in quotes', text: JSON.stringify(text) })),
  ]
}

function formsOf(pem: string): readonly MangledKey[] {
  const lines = pem.trimEnd().split('\n')
  const [first = '', second = ''] = lines.slice(1)
  const der = Buffer.from(lines.slice(1, -1).join(''), 'base64')
  const forms: { readonly [how: string]: string } = {
    'as it is': pem,
    'line ends as two characters': pem.replaceAll('\n', '\\n'),
    'spaces for line ends': lines.join(' '),
    'no line ends': lines.join(''),
    'base64 of it all': Buffer.from(pem).toString('base64'),
    'base64 of it all in lines': Buffer.from(pem).toString('base64').replace(/.{76}/g, '$&\n'),
    'in quotes': `"${pem}"`,
    'with a byte order mark': `\ufeff${pem}`,
    CRLF: pem.replaceAll('\n', '\r\n'),
    indented: lines.map((line) => `    ${line}\n`).join(''),
    'UTF-16': Buffer.from(pem, 'utf16le').toString('utf8'),
    'the first line of its body': first,
    'the last line of its body but one': lines.at(-3) as string,
    'half a line': first.slice(first.length / 2),
    'its body': lines.slice(1, -1).join('\n'),
    'its body in one line': lines.slice(1, -1).join(''),
    'base64url of its body': der.toString('base64url'),
    'hexadecimal of its body': der.toString('hex'),
    'without its end': pem.slice(0, 90),
    'with words before it': `key: ${pem}`,
    'the second line of its body': second.startsWith('-----') ? first : second,
  }
  return Object.entries(forms).map(([how, text]) => ({ how, text }))
}

/** Whether some part of a key that tells something about it is in what was printed: sixteen characters of its base64. */
export function shows(printed: string, key: string): string | undefined {
  const plain = key.replaceAll('\0', '')
  for (const run of plain.split(/\\[nr]/).flatMap((part) => part.match(/[A-Za-z0-9+/_=-]{16,}/g) ?? [])) {
    if (run.startsWith('-----') || /^-*(BEGIN|END)/.test(run)) continue
    for (let at = 0; at + 16 <= run.length; at += 4) {
      const part = run.slice(at, at + 16)
      if (/[a-zA-Z0-9]{8}/.test(part) && printed.includes(part)) return part
    }
  }
  return undefined
}
