import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteForPython } from '../../src/servers/python-syntax.ts'
import { pathOfJudge, requireJudges } from '../judges.ts'
import { paths } from './site.ts'

describe('a string of Python', () => {
  it.each([
    ['/a b', '"/a b"'],
    ['/a"b\'', '"/a\\"b\'"'],
    ['/a\\n', '"/a\\\\n"'],
    ['/größe/証明書/😀', '"/größe/証明書/😀"'],
  ])('%s is written %s', (text, written) => {
    expect(quoteForPython(text)).toBe(written)
  })

  it.skipIf(!requireJudges('python3'))('is read by Python as it was, whatever characters it has', () => {
    const texts = fc.sample(paths, 500)
    const program =
      'import ast, json, sys\nprint(json.dumps([ast.literal_eval(line) for line in json.load(sys.stdin)]))'
    const { stdout, stderr } = spawnSync(pathOfJudge('python3'), ['-I', '-c', program], {
      input: JSON.stringify(texts.map(quoteForPython)),
      encoding: 'utf8',
      env: { PYTHONIOENCODING: 'utf8' },
    })
    expect(JSON.parse(stdout || `"${stderr}"`)).toEqual(texts)
  })
})
