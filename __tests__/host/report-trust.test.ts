import { expect, it } from 'vitest'
import { whatStaysTrusted } from '../../src/host/report.ts'

const trusted = { anchors: [], key: '', places: new Map(), variables: {}, warnings: [] }

it('says of what was trusted before that it stays so, and where, if the rest can be undone', () => {
  expect(whatStaysTrusted({ ...trusted, before: [], canBeUndone: true })).toBeUndefined()
  expect(whatStaysTrusted({ ...trusted, before: ['/bundle'], canBeUndone: false })).toBe(
    'It was trusted before and stays so.',
  )
  expect(whatStaysTrusted({ ...trusted, before: ['/bundle', '/jdk'], canBeUndone: true })).toBe(
    'It was trusted before in /bundle, /jdk and stays so.',
  )
})
