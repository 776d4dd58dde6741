import { expect } from 'vitest'
import { readDocument } from '../../src/request/document.ts'
import { readPlainDocument } from '../../src/request/plain-document.ts'

/** What `yaml` makes of it, once the quick reader has said the same or nothing. */
export function readBothWays(text: string): ReturnType<typeof readDocument> {
  const read = readDocument(text)
  const plain = readPlainDocument(text)
  if (plain !== undefined) expect(plain).toEqual(read)
  return read
}
