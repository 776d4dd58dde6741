/** Lines that set variables, evaluated by the shells themselves. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellLines } from '../../src/host/shell-syntax.ts'
import type { Shell } from '../../src/interface/table.ts'
import { type JudgeName, pathOfJudge, requireJudges } from '../judges.ts'
import { temporaryDirectory } from '../program.ts'

/** What shells read something into, with what surrounds it; no end of line. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' \'"$`\\!#~*?&|;<>(){}[]=:%^,@+-./\t', ...'\u2018\u2019\u201a\u201b\u201c\u201d'),
      fc.constantFrom('##[', '$HOME', '$x', '$(x)', '\\n', '\\\\', "\\'", "''", '!!', '%PATH%', '&&', 'é', '例', '😀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/[\0\r\n]/.test(text) && !/\p{Cs}/u.test(text))

/** One of them ends in PATH, which fish takes for a list. */
const names = ['SSL_CERT_FILE', 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', 'npm_config_cafile'] as const

/** Some shells more than a hundred, in one process of the shell. */
const sets = fc.sample(fc.tuple(value, value, value), { numRuns: 150, seed: 4 })

describe.each<[JudgeName, Shell, readonly string[]]>([
  ['sh', 'sh', []],
  ['dash', 'sh', []],
  ['bash', 'sh', ['--norc']],
  ['fish', 'fish', ['--no-config']],
])('%s', (program, shell, words) => {
  const it_ = it.runIf(requireJudges(program))
  const evaluate = (script: string, environment = {}) => {
    const file = join(temporaryDirectory(), 'script')
    writeFileSync(file, script)
    const { status, stdout, stderr } = spawnSync(pathOfJudge(program), [...words, file], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: '/', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...environment },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return stdout
  }
  /** By a child: what is not exported is not seen. */
  const tell = names.map((name) => `sh -c 'printf "%s\\n" "$${name}"'\n`).join('')

  it_('sets each variable to exactly its value, for the programs that it starts', () => {
    const script = sets.map((values) => {
      const variables = Object.fromEntries(names.map((name, index) => [name, values[index] as string]))
      return `${shellLines(shell, variables)}${tell}`
    })
    expect(evaluate(script.join('')).split('\n').slice(0, -1)).toEqual(sets.flat())
  })

  it_('unsets a variable that was not set before', () => {
    const environment = { SSL_CERT_FILE: 'a', npm_config_cafile: 'b' }
    const script = `${shellLines(shell, { SSL_CERT_FILE: null, npm_config_cafile: 'c' })}env\n`
    const lines = evaluate(script, environment).split('\n')
    expect(lines).toContain('npm_config_cafile=c')
    expect(lines.join('\n')).not.toContain('SSL_CERT_FILE')
  })

  it_('unsets a variable that is not set, without complaint', () => {
    expect(evaluate(`${shellLines(shell, { SSL_CERT_FILE: null })}echo done\n`)).toBe('done\n')
  })
})

describe('the lines that the documentation of --print-env has evaluated', () => {
  it.runIf(requireJudges('sh'))('are one text for sh, whatever is in a path', () => {
    const variables = { A: "/a b/it's", B: '/$HOME/`x`' }
    const words = ['-c', 'eval "$1" && printf "%s|%s" "$A" "$B"', 'sh', shellLines('sh', variables)]
    expect(spawnSync(pathOfJudge('sh'), words, { encoding: 'utf8' }).stdout).toBe("/a b/it's|/$HOME/`x`")
  })
})

/** No pwsh is among the judges: what is expected follows about_Quoting_Rules and about_Environment_Provider. */
describe('PowerShell', () => {
  const line = (text: string) => shellLines('powershell', { SSL_CERT_FILE: text })

  it('reads text between single quotes as it is', () => {
    expect(line('C:\\a b\\$env:x`n"é"')).toBe('$env:SSL_CERT_FILE = \'C:\\a b\\$env:x`n"é"\'\n')
  })

  it('has a single quote doubled, of whatever typography', () => {
    expect(line("it's")).toBe("$env:SSL_CERT_FILE = 'it''s'\n")
    expect(line('\u2018a\u2019 \u201ab\u201b')).toBe(
      "$env:SSL_CERT_FILE = '\u2018\u2018a\u2019\u2019 \u201a\u201ab\u201b\u201b'\n",
    )
    expect(line('\u201ca\u201d')).toBe("$env:SSL_CERT_FILE = '\u201ca\u201d'\n")
  })

  it('reads back each value by these rules, and nothing after it', () => {
    fc.assert(
      fc.property(value, (text) => {
        // Two strings beside a plus sign are one; a quote of the text itself is doubled.
        const joined = line(text).replaceAll("#' + '#[", '##[')
        const [, body] =
          /^\$env:SSL_CERT_FILE = '((?:[^'\u2018-\u201b]|(?:['\u2018-\u201b]){2})*)'\n$/.exec(joined) ?? []
        expect(body?.replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1')).toBe(text)
      }),
    )
  })

  it('removes a variable, which need not be there', () => {
    expect(shellLines('powershell', { A: null })).toBe('Remove-Item Env:A -ErrorAction SilentlyContinue\n')
  })
})

describe('dotenv', () => {
  const line = (text: string) => shellLines('dotenv', { SSL_CERT_FILE: text })

  it('has no quotes where none are needed: `docker run --env-file` takes them for a part of the value', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ019_./:@%+=,~-') })
    fc.assert(
      fc.property(plain, (path) => {
        const [, name, ...rest] = /^([^=]+)=(.*)\n$/.exec(line(path)) ?? []
        expect([name, ...rest]).toEqual(['SSL_CERT_FILE', path])
      }),
    )
  })

  it('is read by Node.js exactly, or is a comment', () => {
    fc.assert(
      fc.property(value, (text) => {
        const written = line(text)
        const expected = written.startsWith('#') ? {} : { SSL_CERT_FILE: text }
        expect(parseEnv(`${written}NEXT='1'\n`)).toEqual({ ...expected, NEXT: '1' })
      }),
      { numRuns: 2000 },
    )
  })

  /** What a path can have and a person may put into one. */
  it.each([
    `/a/it's/\`b\``,
    `/a/it's/\`b\`/"c"`,
    `/a/it's/$HOME/c`,
    `/a b/it's/c`,
    `C:\\new\\it's\\\`r\``,
    `/a/"b"/c\\`,
    `/a/# b/it's`,
  ])('is written, and read exactly: %s', (text) => {
    expect(line(text)).not.toMatch(/^#/)
    expect(parseEnv(`${line(text)}NEXT="1"\n`)).toEqual({ SSL_CERT_FILE: text, NEXT: '1' })
  })

  it.runIf(requireJudges('sh'))('is read by a shell that sources it, where the value has quotes of one kind', () => {
    for (const text of [`/a b/it's`, '/a/"b" $HOME `x`', '/a b']) {
      const script = `set -a; eval "$1"; printf %s "$SSL_CERT_FILE"`
      expect(spawnSync(pathOfJudge('sh'), ['-c', script, 'sh', line(text)], { encoding: 'utf8' }).stdout).toBe(text)
    }
  })

  it('has a comment for a variable that was not set', () => {
    expect(shellLines('dotenv', { A: null, B: 'b' })).toBe('# A was not set\nB=b\n')
    expect(parseEnv(shellLines('dotenv', { A: null, B: 'b' }))).toEqual({ B: 'b' })
  })
})

it('prints the variables in their order, a line each, and nothing where there are none', () => {
  expect(shellLines('sh', { B: '1', A: null, C: '2 3' })).toBe("export B=1\nunset A\nexport C='2 3'\n")
  expect(shellLines('sh', {})).toBe('')
})
