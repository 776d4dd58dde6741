import { expect, it } from 'vitest'
import { header } from '../../src/servers/header.ts'

it('tells what the file is, what it follows, and how it is loaded where something loads it', () => {
  const recommendation =
    "# Versions and ciphers: Mozilla's intermediate recommendation, guideline 6.0 (https://ssl-config.mozilla.org/guidelines/6.0.json).\n"
  const first = '# The thing, for tests. Made by selfsigned-cert-action, which overwrites it.\n'
  expect(header('#', 'The thing')).toBe(first + recommendation)
  expect(header('#', 'The thing', { load: 'load it' })).toBe(`${first}${recommendation}# Load it: load it\n`)
  expect(header('#', 'The thing', { load: 'load it', where: 'there' })).toBe(
    `${first}${recommendation}# Load it there: load it\n`,
  )
})

it('has no path in its first two lines, where Python would take a word for the encoding (PEP 263)', () => {
  const lines = header('#', 'The thing', { load: 'coding: latin-1', where: 'coding=latin-1' }).split('\n')
  expect(lines.findIndex((line) => /coding[:=][ \t]*[-\w.]+/.test(line))).toBe(2)
})
