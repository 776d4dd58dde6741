import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashOf, foldFolder, parseFolder } from '../../src/request/folder-name.ts'
import { toIssue } from '../../src/request/mistake.ts'
import { temporaryDirectory } from '../program.ts'
import { anyText } from './arbitraries.ts'

/** The name, or what is said of it. */
function read(name: string): string {
  const folder = parseFolder(name)
  return 'value' in folder ? folder.value : toIssue('name', folder.mistake).message
}

describe('a folder', () => {
  it.each([
    'server-a',
    'a.example.test',
    'Müller & Söhne',
    '例え',
    'alice (1)',
    'console',
    'com10',
    'com',
    'a.com1',
    'pem',
    'clients2',
    'x'.repeat(100),
  ])('has the given name: %s', (name) => expect(read(name)).toBe(name))

  it.each([
    ['', 'a name for the folder'],
    ['  ', 'a name for the folder'],
    ['x'.repeat(101), 'a name of at most 100 characters and 255 bytes'],
    ['😀'.repeat(64), 'a name of at most 100 characters and 255 bytes'],
    ['a\nb', 'a name without control characters and line breaks'],
    ['a\u2028b', 'a name without control characters and line breaks'],
    ['a\ud800b', 'a name without control characters and line breaks'],
    ['a/b', 'a name without any of'],
    ['a\\b', 'a name without any of'],
    ['c:', 'a name without any of'],
    ['<a>', 'a name without any of'],
    ['a|b', 'a name without any of'],
    ['what?', 'a name without any of'],
    ['"a"', 'a name without any of'],
    [' a', 'a name without spaces at either end'],
    ['a ', 'a name without spaces at either end'],
    ['.', 'a name without a dot at either end'],
    ['..', 'a name without a dot at either end'],
    ['.git', 'a name without a dot at either end'],
    ['a.', 'a name without a dot at either end'],
  ])('cannot have the name %j', (name, expected) => {
    expect(read(name)).toMatch(`expected ${expected}`)
  })

  it.each([
    'CON',
    'con',
    'Prn',
    'aux.txt',
    'NUL.tar.gz',
    'nul .a',
    'COM1',
    'lpt9.a',
    'com²',
    'LPT¹',
    'CONIN$',
    'conout$.x',
  ])('cannot have the name of a device on Windows: %s', (name) =>
    expect(read(name)).toContain('a name that is not a device on Windows'),
  )

  it.each([
    'key.pem',
    'A.PEM',
    'keystore.p12',
    'a.jks',
    'a.der',
    'secret.yaml',
    'a.json',
    'clients',
    'Settings',
    'test-cases',
  ])('cannot have a name that the output directory uses itself: %s', (name) =>
    expect(read(name)).toContain('a name that the output directory does not use itself'),
  )

  it('cannot have the name of a wildcard, which belongs in subject-alt-names', () => {
    expect(read('*.example.test')).toBe(
      'expected a name that can be a folder, got "*.example.test". Choose another name. Give the wildcard in subject-alt-names.',
    )
  })

  it('can be created with any accepted name, directly in its parent directory', () => {
    const directory = temporaryDirectory()
    fc.assert(
      fc.property(anyText, (name) => {
        const folder = parseFolder(name)
        if ('mistake' in folder) return
        expect(join(directory, folder.value).slice(0, directory.length + 1)).toBe(`${directory}/`)
        expect(join(directory, folder.value)).toBe(`${directory}/${name}`)
        mkdirSync(join(directory, folder.value), { recursive: true })
      }),
      { numRuns: 500 },
    )
  })
})

describe('two names', () => {
  it.each([
    ['a', 'A'],
    ['Straße', 'STRASSE'],
    ['ẞ', 'ß'],
    ['\u00e9', 'e\u0301'],
    ['\u212a', 'k'],
    ['ς', 'Σ'],
    ['a\u200db', 'ab'],
    ['x', 'x'],
  ])('clash if some file system treats them as equal: %s, %s', (first, second) => {
    expect(clashOf(['other', first, 'another', second])).toEqual([first, second])
  })

  it('do not clash otherwise', () => {
    expect(clashOf([])).toBeUndefined()
    expect(clashOf(['a', 'b', 'ä', 'a b', 'a-b'])).toBeUndefined()
  })

  it('fold to a name that folds to itself', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(foldFolder(foldFolder(name))).toBe(foldFolder(name))
      }),
    )
  })
})
