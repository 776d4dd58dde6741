/**
 * Parses names as users type them.
 *
 *     localhost  www.example.test  EXAMPLE.test.   a host name: lower case, no trailing dot
 *     bücher.example  例え.テスト                    a host name in any script: its A-labels (RFC 5890)
 *     *.example.test                               a wildcard: the whole left-most label (RFC 9525 §6.3)
 *     127.0.0.1  ::1  2001:db8::7                  an IP address, without port, brackets, prefix length or zone
 *     someone@example.test                         an e-mail address
 *     spiffe://example.test/a  urn:…  mailto:…     a URI
 *     dns:…  ip:…  email:…  uri:…                  the same, with the type forced
 */
import { domainToASCII, domainToUnicode } from 'node:url'
import type { GeneralName } from '../pki/general-name.ts'
import { parseIpAddress } from './ip-address.ts'
import { mistake, type Parsed } from './mistake.ts'

/** Parses one alternative name and detects its type. */
export function parseAlternativeName(text: string): Parsed<GeneralName> {
  // Lower-cased afterwards: a case-insensitive expression takes Node.js longer to compile than everything else here.
  const [, word, rest = ''] = /^([A-Za-z]+):(.*)$/s.exec(text) ?? []
  const prefix = word?.toLowerCase()
  switch (prefix) {
    case 'dns':
      return parseDnsName(rest)
    case 'ip':
      return parseIpName(rest)
    case 'email':
      return parseEmailName(rest)
    case 'uri':
      return parseUriName(rest)
  }
  if (text.includes('://') || prefix === 'urn' || prefix === 'mailto') return parseUriName(text)
  if (text.includes('@')) return parseEmailName(text)
  return parseHost(text)
}

/** Parses a host name or an IP address, whichever the text looks like. */
export function parseHost(text: string): Parsed<GeneralName> {
  if (text.includes('://')) return mistake('a host name or an IP address, without scheme and path', text)
  return looksLikeIpAddress(text) ? parseIpName(text) : parseDnsName(text)
}

/**
 * Digits and dots alone cannot be a host name: a top-level domain is never all digits (RFC 3696 §2). A prefix length means
 * a network.
 */
function looksLikeIpAddress(text: string): boolean {
  return /^[\d.]+(\/\d+)?$/.test(text) || text.includes(':')
}

function parseIpName(text: string): Parsed<GeneralName> {
  const address = parseIpAddress(text)
  if (address) return { value: { type: 'iPAddress', ...address } }
  if (/^\[.*\]/.test(text)) return mistake('an IPv6 address without brackets and port', text)
  if (/^[^:]+:\d+$/.test(text)) return mistake('a name without a port', text, 'A certificate is valid for every port.')
  if (text.includes('/')) return mistake('one IP address', text, 'Networks cannot be alternative names.')
  if (text.includes('%')) return mistake('an IPv6 address without a zone', text)
  if (text.includes(':')) return mistake('an IPv6 address', text, undefined, 'RFC 4291 §2.2')
  return mistake('an IPv4 address, four numbers from 0 to 255', text)
}

function parseDnsName(text: string): Parsed<GeneralName> {
  const wildcard = text.startsWith('*.')
  const host = wildcard ? text.slice(2) : text
  if (host.includes('*')) return mistake('one wildcard, as the whole left-most label', text, undefined, 'RFC 9525 §6.3')
  if (wildcard && looksLikeIpAddress(host)) return mistake('a wildcard before a host name', text)
  const hostName = parseHostName(host)
  if ('mistake' in hostName) return mistake(hostName.mistake.expected, text, undefined, hostName.mistake.source)
  return { value: { type: 'dNSName', value: wildcard ? `*.${hostName.value}` : hostName.value } }
}

/** More than a host name in any script needs, and short enough to be checked quickly. */
const longestHostText = 1000

const lengthRule = 'RFC 1035 §2.3.4'

/** The host name in A-labels and lower case. */
function parseHostName(text: string): Parsed<string> {
  if (text.length > longestHostText)
    return mistake('a host name of at most 253 characters', text, undefined, lengthRule)
  const ascii = toAsciiHost(text)
  if (ascii === undefined) return mistake('a host name that IDNA allows', text, undefined, 'RFC 5891')
  const host = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii
  const labels = host.split('.')
  if (host.length > 253) return mistake('a host name of at most 253 characters', text, undefined, lengthRule)
  if (labels.some((label) => label === '')) return mistake('a host name without empty labels', text)
  if (labels.some((label) => label.length > 63)) {
    return mistake('labels of at most 63 characters', text, undefined, lengthRule)
  }
  if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))) {
    return mistake(
      'a host name of letters, digits and hyphens, no label with a hyphen at its end',
      text,
      undefined,
      'RFC 952, RFC 1123 §2.1',
    )
  }
  if (/^\d+$/.test(labels.at(-1) as string)) return mistake('a host name whose last label is not all digits', text)
  return { value: host }
}

/**
 * Converts to A-labels (UTS #46, by `node:url`) only if there are non-ASCII characters: that function also interprets percent
 * signs and all notations of IPv4 addresses, which are not allowed here. `undefined` if IDNA does not allow the name.
 */
function toAsciiHost(text: string): string | undefined {
  const lower = text.toLowerCase()
  const hasOtherScripts = /[^\0-\x7f]/.test(lower)
  if (hasOtherScripts && /[^a-z0-9._-]/.test(lower.replace(/[^\0-\x7f]/g, ''))) return undefined
  const ascii = hasOtherScripts ? domainToASCII(lower) : lower
  const isRefused = hasOtherScripts && ascii === ''
  return isRefused || !ascii.split('.').every(isValidLabel) ? undefined : ascii
}

/** An A-label must convert to a U-label and back to itself (RFC 5890 §2.3.2.1). */
function isValidLabel(label: string): boolean {
  if (!label.startsWith('xn--')) return true
  const uLabel = domainToUnicode(label)
  return /[^\0-\x7f]/.test(uLabel) && domainToASCII(uLabel) === label
}

/** Mailbox of RFC 5321 §4.1.2 without quoted local parts; the host becomes A-labels (RFC 5280 §7.5). */
function parseEmailName(text: string): Parsed<GeneralName> {
  const email = parseEmailAddress(text)
  return 'mistake' in email ? email : { value: { type: 'rfc822Name', value: email.value } }
}

/** Parses an e-mail address. The local part stays unchanged; the host is normalised. */
export function parseEmailAddress(text: string): Parsed<string> {
  const at = text.lastIndexOf('@')
  const localPart = text.slice(0, Math.max(at, 0))
  const atoms = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
  if (localPart.length > 64 || !atoms.test(localPart)) {
    return mistake(
      'an e-mail address such as someone@example.test, ASCII before the @',
      text,
      undefined,
      'RFC 5321 §4.1.2',
    )
  }
  const host = parseHostName(text.slice(at + 1))
  return 'mistake' in host
    ? mistake(`an e-mail address with ${host.mistake.expected}`, text, undefined, host.mistake.source)
    : { value: `${localPart}@${host.value}` }
}

/** RFC 9110 §4.1 recommends that every program supports URIs of 8000 bytes. */
const longestUri = 8000

/** Parses an absolute ASCII URI (RFC 3986 §3). If it has an authority, that must have a host (RFC 5280 §4.2.1.6). */
function parseUriName(text: string): Parsed<GeneralName> {
  if (text.length > longestUri) return mistake(`a URI of at most ${longestUri} characters`, text)
  const parts = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/([^/?#]*))?(.*)$/s.exec(text)
  const [, authority, rest = ''] = parts ?? []
  const hasSomethingToName = authority !== undefined || rest !== ''
  const isEncoded = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-Fa-f]{2})*$/.test(rest)
  const hasOneFragment = rest.indexOf('#') === rest.lastIndexOf('#')
  if (!parts || !hasSomethingToName || !isEncoded || !hasOneFragment) {
    return mistake('an absolute URI, other characters percent-encoded', text, undefined, 'RFC 3986 §3')
  }
  if (authority !== undefined && !isAuthority(authority)) {
    return mistake('a URI whose host is a host name or an IP address', text, undefined, 'RFC 5280 §4.2.1.6')
  }
  return { value: { type: 'uniformResourceIdentifier', value: text } }
}

/** authority = [ userinfo "@" ] host [ ":" port ] (RFC 3986 §3.2) */
function isAuthority(authority: string): boolean {
  const parts = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/.exec(authority)
  if (!parts) return false
  const [, userinfo = '', host = ''] = parts
  const isUserinfo = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})*$/.test(userinfo)
  if (host.startsWith('[')) return isUserinfo && parseIpAddress(host.slice(1, -1))?.octets.length === 16
  return isUserinfo && /^[\x21-\x7e]+$/.test(host) && !host.includes('*') && 'value' in parseHost(host)
}
