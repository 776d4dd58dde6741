/** Keys that someone has: a private key in a file, a public one in a certification request. */
import type { KeyObject } from 'node:crypto'
import type { FileStore } from '../commands/ports.ts'
import type { Issue } from '../errors.ts'
import { keyTypeOf } from '../pki/key-pair.ts'
import { readPrivateKey } from '../pki/private-key.ts'
import { noAlternativeName, type RequestedCertificate } from './certificate.ts'
import { parseAlternativeName } from './names.ts'
import { type Mistake, mistake } from './parsed.ts'
import type { PlannedCertificate } from './planned.ts'
import { note, noteUnreadable, readSource } from './sources.ts'
import type { Source } from './values.ts'

/** Its own signature has been checked; its names are used where none were given. */
export async function planOfCertificationRequest(
  asked: RequestedCertificate,
  source: Source,
  fileStore: FileStore,
  issues: Issue[],
): Promise<PlannedCertificate | undefined> {
  const fail = (found: Mistake) => note(issues, asked, 'certificate-request', found)
  const text = readSource(source, fileStore, fail)
  if (text === undefined) return undefined
  const { readCertificationRequest } = await import('../pki/certification-request.ts')
  const read = readCertificationRequest(text)
  if ('unreadable' in read) {
    noteUnreadable(issues, asked, 'certificate-request', read)
    return undefined
  }
  const key = { kind: 'public', publicKey: read.publicKey } as const
  if (!asked.namesOfCertificationRequest) return { asked, key }
  const { subject, subjectAltName } = read
  if (Object.keys(subject).length === 0)
    fail(mistake('a request with a subject, or common-name', 'an empty subject').mistake)
  if (asked.usage !== 'client' && subjectAltName.length === 0) {
    fail({ ...noAlternativeName, expected: 'alternative names in the request, or in subject-alt-names' })
  }
  for (const { type, value } of subjectAltName) {
    const name = type === 'uniformResourceIdentifier' ? parseAlternativeName(`uri:${value}`) : undefined
    if (name && 'mistake' in name) fail(name.mistake)
  }
  return { asked: { ...asked, subject, subjectAltName }, key }
}

/** `undefined` where `fail` has been told why. */
export function keyFromFile(
  { keyPassphrase, keyType: askedType }: RequestedCertificate,
  keyFile: string,
  fileStore: FileStore,
  fail: (found: Mistake) => void,
): KeyObject | undefined {
  const text = readSource({ path: keyFile }, fileStore, fail)
  if (text === undefined) return undefined
  const refuse = (expected: string): undefined => fail(mistake(expected, keyFile).mistake) as undefined
  const key = readPrivateKey(text, keyPassphrase)
  if (key === 'passphrase missing') return refuse('a key that is not encrypted, or key-passphrase')
  if (key === 'passphrase wrong') return refuse('a key that key-passphrase opens')
  if (key === 'not a private key') return refuse('a private key in PEM')
  if (key === 'not sound') return refuse('a sound private key')
  const keyType = key === 'of another kind' ? undefined : keyTypeOf(key)
  if (key === 'of another kind' || keyType === undefined) {
    return refuse('an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key')
  }
  if (askedType !== undefined && askedType !== keyType) {
    return refuse(`a key of type ${askedType}, as key-type says, and not ${keyType},`)
  }
  return key
}
