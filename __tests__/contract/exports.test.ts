/** An export that nobody imports is dead, or ought to be private. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

function modulesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const modules = names.filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.d.ts'))
  return new Map(modules.map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')]))
}

const sources = modulesIn('src')
const readers = new Map([...sources, ...modulesIn('__tests__'), ...modulesIn('scripts')])

const exported = /^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm

describe('every export', () => {
  it.each([...sources])('of %s is imported by another module or a test', (module, source) => {
    const names = [...source.matchAll(exported)].map(([, name]) => name ?? '')
    const others = [...readers].filter(([reader]) => reader !== module).map(([, text]) => text)
    const dead = names.filter((name) => !others.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
    expect(dead).toEqual([])
  })
})
