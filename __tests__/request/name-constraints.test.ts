import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIpAddress } from '../../src/pki/ip-address.ts'
import { permits } from '../../src/pki/name-constraints.ts'
import { toIssue } from '../../src/request/mistake.ts'
import { parseNameConstraints } from '../../src/request/name-constraints.ts'
import { anyText, hostName } from './arbitraries.ts'

/** `DNS:example.test`, `IP:10.0.0.0/255.0.0.0`, or what is said. */
function read(...items: readonly string[]): string {
  const constraints = parseNameConstraints(items)
  if ('mistake' in constraints) return toIssue('name-constraints', constraints.mistake).message
  if (constraints.value === 'issued') return 'issued'
  return constraints.value
    .map((subtree) =>
      subtree.type === 'iPAddress'
        ? `IP:${formatIpAddress(subtree.octets)}/${formatIpAddress(subtree.mask)}`
        : `${subtree.type}:${subtree.value}`,
    )
    .join(' ')
}

describe('name constraints', () => {
  it.each([
    [['issued'], 'issued'],
    [['Example.TEST'], 'dNSName:example.test'],
    [['.example.test'], 'dNSName:example.test'],
    [['.example.test', 'example.test'], 'dNSName:example.test'],
    [['localhost', 'bücher.example'], 'dNSName:localhost dNSName:xn--bcher-kva.example'],
    [['10.0.0.0/8'], 'IP:10.0.0.0/255.0.0.0'],
    [['192.0.2.128/25'], 'IP:192.0.2.128/255.255.255.128'],
    [['0.0.0.0/0'], 'IP:0.0.0.0/0.0.0.0'],
    [['192.0.2.7'], 'IP:192.0.2.7/255.255.255.255'],
    [['192.0.2.7/32'], 'IP:192.0.2.7/255.255.255.255'],
    [['2001:db8::/32'], 'IP:2001:db8::/ffff:ffff::'],
    [['2001:db8::7'], 'IP:2001:db8::7/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    [['2001:db8::7/128'], 'IP:2001:db8::7/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('are read: %j', (items, constraints) => {
    expect(read(...items)).toBe(constraints)
  })

  it.each([
    [[], 'expected issued, or domains and networks such as example.test and 10.0.0.0/8, got "".'],
    [['issued', 'a.test'], 'expected issued alone, or only domains and networks, got "issued, a.test".'],
    [['a@b.test'], 'expected issued, or domains and networks such as example.test and 10.0.0.0/8, got "a@b.test".'],
    [['https://a.test'], 'expected issued, or domains'],
    [['*.a.test'], 'expected a domain, got "*.a.test". Remove the wildcard: a domain includes all hosts below it.'],
    [['a..test'], 'expected a host name without empty labels, got "a..test".'],
    [['..a.test'], 'got "..a.test".'],
    [['10.0.0'], 'expected an IPv4 address, four numbers from 0 to 255, got "10.0.0".'],
    [['a.test/8'], 'expected a network such as 10.0.0.0/8 or 2001:db8::/32, got "a.test/8".'],
    [['10.0.0.0/33'], 'expected a prefix length from 0 to 32 after the /, got "10.0.0.0/33".'],
    [['10.0.0.0/08'], 'expected a prefix length from 0 to 32'],
    [['10.0.0.0/255.0.0.0'], 'expected a prefix length from 0 to 32'],
    [['10.0.0.0/'], 'expected a prefix length from 0 to 32'],
    [['::/129'], 'expected a prefix length from 0 to 128'],
    [['10.1.2.3/8'], 'expected a network without host bits, got "10.1.2.3/8". Did you mean 10.0.0.0/8?'],
    [['2001:db8:1::/32'], 'Did you mean 2001:db8::/32?'],
  ])('are refused: %j', (items, message) => {
    expect(read(...items)).toContain(message)
  })

  it('of a domain permit only the domain and the hosts below it', () => {
    fc.assert(
      fc.property(hostName, ({ typed, written }) => {
        const constraints = parseNameConstraints([typed])
        if ('mistake' in constraints || constraints.value === 'issued') throw new Error(typed)
        const all = { permittedSubtrees: constraints.value, excludedSubtrees: [] }
        for (const value of [written, `www.${written}`]) expect(permits(all, { type: 'dNSName', value })).toBe(true)
        expect(permits(all, { type: 'dNSName', value: `x${written}` })).toBe(false)
      }),
    )
  })

  it('of any text are read or refused with a clear message', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (items) => {
        expect(read(...items)).toMatch(
          /^(issued|(dNSName|IP):\S+( (dNSName|IP):\S+)*|expected .+, got ".*"( \(.+\))?\.( .+)?)$/,
        )
      }),
      { numRuns: 500 },
    )
  })
})
