/** Reads the input `name-constraints`. */
import { formatIpAddress } from '../pki/ip-address.ts'
import type { GeneralSubtree } from '../pki/name-constraints.ts'
import { parseIpAddress } from './ip-address.ts'
import { mistake, type Parsed } from './mistake.ts'
import { parseHost } from './names.ts'

/** `issued`: the names of the certificates of this run. */
export type RequestedNameConstraints = 'issued' | readonly GeneralSubtree[]

const whatIsRead = 'issued, or domains and networks such as example.test and 10.0.0.0/8'

/**
 *     issued                                     alone
 *     example.test  .example.test  例え.テスト    this host and all hosts below it
 *     10.0.0.0/8  2001:db8::/32                  a network
 *     192.0.2.7  2001:db8::7                     one address
 */
export function parseNameConstraints(items: readonly string[]): Parsed<RequestedNameConstraints> {
  if (items.length === 0) return mistake(whatIsRead, '')
  if (items.includes('issued')) {
    return items.length === 1
      ? { value: 'issued' }
      : mistake('issued alone, or only domains and networks', items.join(', '))
  }
  const subtrees = new Map<string, GeneralSubtree>()
  for (const item of items) {
    const subtree = parseSubtree(item)
    if ('mistake' in subtree) return subtree
    subtrees.set(JSON.stringify(subtree.value), subtree.value)
  }
  return { value: [...subtrees.values()] }
}

function parseSubtree(item: string): Parsed<GeneralSubtree> {
  if (item.includes('@') || item.includes('://')) return mistake(whatIsRead, item)
  if (item.startsWith('*'))
    return mistake('a domain', item, 'Remove the wildcard: a domain includes all hosts below it.')
  const [, address, prefixLength = ''] = /^([^/]*)\/(.*)$/s.exec(item) ?? []
  if (address !== undefined) return parseNetwork(item, address, prefixLength)
  const host = parseHost(item.replace(/^\./, ''))
  if ('mistake' in host) return { mistake: { ...host.mistake, got: item } }
  return host.value.type === 'iPAddress'
    ? { value: { type: 'iPAddress', octets: host.value.octets, mask: host.value.octets.map(() => 0xff) } }
    : { value: { type: 'dNSName', value: host.value.value } }
}

function parseNetwork(item: string, addressText: string, prefixText: string): Parsed<GeneralSubtree> {
  const address = parseIpAddress(addressText)
  if (!address) return mistake('a network such as 10.0.0.0/8 or 2001:db8::/32', item)
  const { octets } = address
  const mostBits = 8 * octets.length
  const prefixLength = /^(0|[1-9]\d{0,2})$/.test(prefixText) ? Number(prefixText) : Number.POSITIVE_INFINITY
  if (prefixLength > mostBits) return mistake(`a prefix length from 0 to ${mostBits} after the /`, item)
  const mask = octets.map((_, index) => 0xff & ~(0xff >> Math.min(8, Math.max(0, prefixLength - 8 * index))))
  const network = octets.map((octet, index) => octet & (mask[index] as number))
  return network.every((octet, index) => octet === octets[index])
    ? { value: { type: 'iPAddress', octets, mask } }
    : mistake('a network without host bits', item, `Did you mean ${formatIpAddress(network)}/${prefixLength}?`)
}
