import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const { parseOnce } = (await import(
  pathToFileURL(join(import.meta.dirname, '..', '..', 'scripts', 'parse-once.mjs')).href
)) as { readonly parseOnce: (source: string, called: ReadonlySet<number>) => string }

/** Where each of these begins. */
const placesOf = (source: string, ...beginnings: readonly string[]) =>
  new Set(beginnings.map((beginning) => source.indexOf(beginning)))

describe('functions that are parsed once', () => {
  it('stand in parentheses, and others do not', () => {
    const source = 'const a=()=>1,b=x=>x+a();c(b);function c(f){return f(2)}function d(){}export{c,d}'
    const once = parseOnce(source, placesOf(source, 'x=>', 'function c'))
    expect(once).toBe('var c=(function c(f){return f(2)});const a=()=>1,b=(x=>x+a());c(b);function d(){}export{c,d}')
  })

  it('may be in one another, and end at one place', () => {
    const source = 'const f=a=>b=>[a,b].map(c=>c);function g(){return ()=>f(1)(2)}'
    const once = parseOnce(source, placesOf(source, 'a=>', 'b=>', 'c=>', 'function g', '()=>f'))
    expect(once).toBe('var g=(function g(){return (()=>f(1)(2))});const f=(a=>(b=>[a,b].map((c=>c))));')
  })

  it('are no methods, getters or constructors, which cannot stand there', () => {
    const source =
      'class A{constructor(){this.x=1}get y(){return 2}z(){return()=>3}};const o={m(){return 4},get n(){return 5},p:function(){return 6}}'
    const places = placesOf(
      source,
      '(){this',
      '(){return 2',
      '(){return()',
      '()=>3',
      '(){return 4',
      '(){return 5',
      'function(',
    )
    expect(parseOnce(source, places)).toBe(
      'class A{constructor(){this.x=1}get y(){return 2}z(){return(()=>3)}};const o={m(){return 4},get n(){return 5},p:(function(){return 6})}',
    )
  })

  it('can be called from anywhere, as before', () => {
    const source = 'const early=late();async function later(){return 7}function late(){return typeof later}early'
    const once = parseOnce(source, placesOf(source, 'function late()', 'async function later'))
    expect(once.startsWith('var later=(async function later')).toBe(true)
    // biome-ignore lint/security/noGlobalEval: of a text that stands here.
    expect(eval(once)).toBe('function')
  })

  it('none called leaves the script as it is', () => {
    expect(parseOnce('function a(){}a', new Set())).toBe('function a(){}a')
  })
})
