import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { quoteForYaml, yamlComments } from '../../src/servers/yaml-syntax.ts'
import { paths } from './site.ts'

it.each([
  ['/größe', '"/größe"'],
  ['a"\\b', '"a\\"\\\\b"'],
  ['\ufeff', '"\\ufeff"'],
  ['\u2028', '"\\u2028"'],
  ['\u{10ffff}', '"\\U0010ffff"'],
  ['😀', '"😀"'],
])('a scalar of YAML with %s is %s', (text, written) => {
  expect(quoteForYaml(text)).toBe(written)
})

it('means the same in YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(paths, (path) => {
      for (const version of ['1.1', '1.2'] as const) expect(parse(quoteForYaml(path), { version })).toBe(path)
    }),
  )
})

it('has no comments with what no reader takes', () => {
  expect(yamlComments('# a\ufffeb\uffffc😀\n')).toBe('# a?b?c😀\n')
})
