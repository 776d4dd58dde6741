/**
 * What a person types for a name, turned into a typed one.
 *
 *     localhost  www.example.test  EXAMPLE.test.   a host name: lower case, no trailing dot
 *     bücher.example  例え.テスト                    a host name in any script: its A-labels (RFC 5890)
 *     *.example.test                               a wildcard: the whole left-most label (RFC 9525 §6.3)
 *     127.0.0.1  ::1  2001:db8::7                  an IP address, without port, brackets, prefix length or zone
 *     someone@example.test                         an e-mail address
 *     spiffe://example.test/a  urn:…  mailto:…     a URI
 *     dns:…  ip:…  email:…  uri:…                  the same, forced to be that
 */
import { domainToASCII, domainToUnicode } from 'node:url'
import type { GeneralName } from '../pki/general-name.ts'
import { parseIpAddress } from './ip-address.ts'
import { mistake, type Parsed } from './mistake.ts'

/** A typed alternative name from a person's words. */
export function parseAlternativeName(text: string): Parsed<GeneralName> {
  // In either case by lower case: an expression without regard to it costs Node.js more than all of this, once a run.
  const [, word, rest] = /^([A-Za-z]+):(.*)$/s.exec(text) ?? []
  const prefix = word?.toLowerCase()
  switch (prefix) {
    case 'dns':
      return parseDnsName(rest as string)
    case 'ip':
      return parseIpName(rest as string)
    case 'email':
      return parseEmailName(rest as string)
    case 'uri':
      return parseUriName(rest as string)
  }
  if (text.includes('://') || prefix === 'urn' || prefix === 'mailto') return parseUriName(text)
  if (text.includes('@')) return parseEmailName(text)
  return parseHost(text)
}

/** A host name or an IP address, whichever the words look like. */
export function parseHost(text: string): Parsed<GeneralName> {
  if (text.includes('://')) return mistake('a host name or an IP address, without scheme and path', text)
  return looksLikeIpAddress(text) ? parseIpName(text) : parseDnsName(text)
}

/**
 * Digits and dots alone are no host name: a top-level domain is never all digits (RFC 3696 §2). With a prefix length it
 * is meant as a network.
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

/** More than any host name needs in any script, and little enough to be looked at in no time. */
const longestHostText = 1000

const lengthRule = 'RFC 1035 §2.3.4'

/** A host name's A-labels in lower case. */
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
 * A-labels (UTS #46, as `node:url` has it) only where there is something to turn: that function also reads percent
 * signs and IPv4 addresses in every notation, which no name here may hold. `undefined` where IDNA does not allow it.
 */
function toAsciiHost(text: string): string | undefined {
  const lower = text.toLowerCase()
  const hasOtherScripts = /[^\0-\x7f]/.test(lower)
  if (hasOtherScripts && /[^a-z0-9._-]/.test(lower.replace(/[^\0-\x7f]/g, ''))) return undefined
  const ascii = hasOtherScripts ? domainToASCII(lower) : lower
  const isRefused = hasOtherScripts && ascii === ''
  return isRefused || !ascii.split('.').every(isSoundLabel) ? undefined : ascii
}

/** What looks like an A-label is one: it stands for a U-label, which gives it back (RFC 5890 §2.3.2.1). */
function isSoundLabel(label: string): boolean {
  if (!label.startsWith('xn--')) return true
  const uLabel = domainToUnicode(label)
  return /[^\0-\x7f]/.test(uLabel) && domainToASCII(uLabel) === label
}

/** Mailbox of RFC 5321 §4.1.2 without quoted local parts; the host becomes A-labels (RFC 5280 §7.5). */
function parseEmailName(text: string): Parsed<GeneralName> {
  const email = parseEmailAddress(text)
  return 'mistake' in email ? email : { value: { type: 'rfc822Name', value: email.value } }
}

/** An e-mail address: the local part as it is, the host as a host name. */
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

/** RFC 9110 §4.1 asks everybody to take 8000 octets; nobody can be asked for more. */
const longestUri = 8000

/** An absolute URI (RFC 3986 §3), ASCII, with a host where it has an authority (RFC 5280 §4.2.1.6). */
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
