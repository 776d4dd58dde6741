import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isServed, testCaseNames } from '../../src/interface/table.ts'
import { testCases } from '../../src/test-cases/case-definitions.ts'
import { contentSecurityPolicy, escapeHtml, renderCasePage, renderIndexPage } from '../../src/test-cases/pages.ts'
import type { NamedTestCase, ServedCase } from '../../src/test-cases/ports.ts'
import { informativeLine } from '../../src/test-cases/run-client.ts'

const cases = testCaseNames.map((name) => ({ name, ...testCases[name], key: 'no-one-sees-it' }))
const seen = () => ({ connections: 0, handshakes: 0, requests: 0 })
const loaded = cases.filter(({ name }) => isServed(name))
const served = loaded.map(
  ({ name }, index): ServedCase => ({
    name,
    port: 4432 + index,
    url: `https://localhost:${4432 + index}/`,
    urlByName: name === 'no-subject-alt-name' ? undefined : `https://${name}.localhost:4431/`,
    seen,
  }),
)
const page = renderIndexPage('http://127.0.0.1:4430/', 'localhost', cases, served)

describe('the page of all cases', () => {
  it('describes each case, what should happen and why, and links to it', () => {
    for (const [index, { name, reason }] of loaded.entries()) {
      const [, item = ''] = new RegExp(`<li class="case" id="${name}">([\\s\\S]*?)</li>`).exec(page) ?? []
      expect(item).toContain(`<h2>${name}</h2>`)
      expect(item).toContain(escapeHtml(reason).slice(0, 20))
      expect(item).toContain(`href="https://localhost:${4432 + index}/"`)
      expect(item.includes(`href="https://${name}.localhost:4431/"`)).toBe(name !== 'no-subject-alt-name')
      expect(item).toMatch(/<summary>.*(accept|refuse) it/)
    }
    expect(page).toContain('<a href="https://www.rfc-editor.org/rfc/rfc5280#section-6.1.3">RFC 5280 §6.1.3</a> (a)(2)')
  })

  it('says of a case that no server can load that it is not served', () => {
    for (const name of ['mismatched-key', 'malformed']) {
      const [, item = ''] = new RegExp(`<li class="case" id="${name}">([\\s\\S]*?)</li>`).exec(page) ?? []
      expect(item).toContain('Not served: no TLS server can load it.')
      expect(item).not.toMatch(/href="https:\/\/localhost|<details>/)
    }
  })

  it('has no scripts, no external content and no keys', () => {
    for (const text of [page, ...cases.map(renderCasePage)]) {
      expect(text).not.toMatch(/<script|\son\w+=|\bsrc=|@import|url\(|no-one-sees-it/)
      const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? []
      const hash = createHash('sha256').update(style).digest('base64')
      expect(contentSecurityPolicy).toContain(`style-src 'sha256-${hash}'`)
    }
  })

  it('closes every element that it opens', () => {
    for (const text of [page, renderCasePage(cases[1] as NamedTestCase)]) {
      const open: string[] = []
      for (const [, slash, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
        if (['meta', 'link'].includes(name as string)) continue
        if (slash === '') open.push(name as string)
        else expect(open.pop()).toBe(name)
      }
      expect(open).toEqual([])
    }
  })

  it('escapes all text', () => {
    const hostile = `<img src=x onerror=alert(1)>"'&`
    const shown = { ...(cases[1] as NamedTestCase), reason: hostile, differs: hostile, source: hostile }
    const link = { ...(served[1] as ServedCase), url: hostile, urlByName: hostile }
    for (const text of [renderIndexPage(hostile, hostile, [shown], [link]), renderCasePage(shown)]) {
      expect(text).not.toContain('<img')
      expect(text).not.toContain(`"'&`)
      expect(text).toContain(escapeHtml(hostile))
    }
  })

  it('says on the page of a case what seeing it means', () => {
    expect(renderCasePage(cases[0] as NamedTestCase)).toContain('accepts this certificate, as it must.')
    expect(renderCasePage(cases[1] as NamedTestCase)).toContain('but must refuse it.')
  })
})

describe('of the output of a client', () => {
  it.each([
    [
      'curl: (60) SSL certificate problem\nMore details here\n\nhow to fix it',
      'body',
      'curl: (60) SSL certificate problem',
    ],
    ['Traceback:\n  File "x.py"\nssl.SSLError: [SSL] wrong\n', '', 'ssl.SSLError: [SSL] wrong'],
    ['node:events:495\n      throw er;\n\nError: expired\n    at x', '', 'Error: expired'],
    ['', 'one\n\u001b[31mtwo\u001b[0m\n--\n', 'two'],
    ['a\u0007\tb', 'c', 'a  b'],
    ['', '', ''],
  ])('the informative line is shown: %j, %j', (errors, output, line) => {
    expect(informativeLine(errors, output)).toBe(line)
  })
})
