/**
 * Name constraints (RFC 5280 §4.2.1.10): the names that a CA may issue for. Written for a CA made here, read from a CA that
 * someone has, and applied to names before anything is signed.
 */
import { type Der, implicitElements, implicitTag, sequence } from './asn1.ts'
import {
  asciiOf,
  componentsOf,
  constructedTag,
  type DerElement,
  elementsOf,
  primitiveTag,
  readDer,
  UnreadableError,
} from './der-reader.ts'
import { extension } from './extensions.ts'
import type { GeneralName } from './general-name.ts'
import { isHostName } from './name-reader.ts'

/** A set of names, all of one form. */
export type GeneralSubtree =
  /** This host and all below it. Only those below if `value` starts with a dot. All hosts if it is empty. */
  | { readonly type: 'dNSName'; readonly value: string }
  /** One mailbox, or all at one host. If `value` starts with a dot, all at hosts below it. */
  | { readonly type: 'rfc822Name'; readonly value: string }
  /** All URIs of one host. If `value` starts with a dot, of hosts below it. */
  | { readonly type: 'uniformResourceIdentifier'; readonly value: string }
  /** A network: address and mask of 4 or 16 octets each. */
  | { readonly type: 'iPAddress'; readonly octets: Uint8Array; readonly mask: Uint8Array }

/** A name must be in a permitted subtree of its form, if there is one, and in no excluded one. */
export interface NameConstraints {
  readonly permittedSubtrees: readonly GeneralSubtree[]
  readonly excludedSubtrees: readonly GeneralSubtree[]
}

/**
 *     NameConstraints ::= SEQUENCE {
 *          permittedSubtrees       [0]     GeneralSubtrees OPTIONAL,
 *          excludedSubtrees        [1]     GeneralSubtrees OPTIONAL }
 *     GeneralSubtrees ::= SEQUENCE SIZE (1..MAX) OF GeneralSubtree
 *
 * Critical, as required: a client that does not know the extension must not believe that the CA is unconstrained.
 *
 * @param constraints At least one subtree.
 * @see RFC 5280 §4.2.1.10
 */
export function nameConstraints({ permittedSubtrees, excludedSubtrees }: NameConstraints): Der {
  const generalSubtrees = (tag: number, subtrees: readonly GeneralSubtree[]) =>
    subtrees.length > 0 ? [implicitElements(tag, ...subtrees.map(encodeGeneralSubtree))] : []
  return extension(
    '2.5.29.30',
    'critical',
    sequence(...generalSubtrees(0, permittedSubtrees), ...generalSubtrees(1, excludedSubtrees)),
  )
}

/**
 *     GeneralSubtree ::= SEQUENCE {
 *          base                    GeneralName,
 *          minimum         [0]     BaseDistance DEFAULT 0,
 *          maximum         [1]     BaseDistance OPTIONAL }
 */
function encodeGeneralSubtree(subtree: GeneralSubtree): Der {
  switch (subtree.type) {
    case 'rfc822Name':
      return sequence(implicitTag(1, Buffer.from(subtree.value, 'latin1')))
    case 'dNSName':
      return sequence(implicitTag(2, Buffer.from(subtree.value, 'latin1')))
    case 'uniformResourceIdentifier':
      return sequence(implicitTag(6, Buffer.from(subtree.value, 'latin1')))
    case 'iPAddress':
      return sequence(implicitTag(7, Buffer.concat([subtree.octets, subtree.mask])))
  }
}

/** Constraints that were read. */
export interface ReadNameConstraints extends NameConstraints {
  /** Whether there are more, of forms that no alternative name made here has, such as directoryName. */
  readonly hasOtherForms: boolean
}

/** @throws {UnreadableError} if the octets are something else, or use what RFC 5280 forbids. */
export function readNameConstraints(extnValue: Uint8Array): ReadNameConstraints {
  const constraints = componentsOf(readDer(extnValue), 'NameConstraints')
  const permitted = readGeneralSubtrees(constraints.takeOptional(constructedTag(0)))
  const excluded = readGeneralSubtrees(constraints.takeOptional(constructedTag(1)))
  constraints.end()
  if (permitted.length + excluded.length === 0) {
    throw new UnreadableError('a subtree in nameConstraints (RFC 5280 §4.2.1.10)', 'none')
  }
  return {
    permittedSubtrees: permitted.filter(isKnown),
    excludedSubtrees: excluded.filter(isKnown),
    hasOtherForms: ![...permitted, ...excluded].every(isKnown),
  }
}

function readGeneralSubtrees(element: DerElement | undefined): readonly (GeneralSubtree | 'other form')[] {
  return element ? elementsOf(element, element.identifier, 'GeneralSubtrees').map(readBase) : []
}

function isKnown(subtree: GeneralSubtree | 'other form'): subtree is GeneralSubtree {
  return subtree !== 'other form'
}

/** `minimum` is always 0 and `maximum` always absent (RFC 5280 §4.2.1.10), so DER contains only the base. */
function readBase(subtree: DerElement): GeneralSubtree | 'other form' {
  const generalSubtree = componentsOf(subtree, 'GeneralSubtree')
  const { identifier, contents } = generalSubtree.take('base')
  generalSubtree.end()
  switch (identifier) {
    case primitiveTag(1):
      return { type: 'rfc822Name', value: asciiOf(contents, 'rfc822Name') }
    case primitiveTag(2):
      return { type: 'dNSName', value: asciiOf(contents, 'dNSName') }
    case primitiveTag(6):
      return { type: 'uniformResourceIdentifier', value: asciiOf(contents, 'uniformResourceIdentifier') }
    case primitiveTag(7): {
      if (contents.length !== 8 && contents.length !== 32) {
        throw new UnreadableError('an address and a mask (RFC 5280 §4.2.1.10)', `${contents.length} octets`)
      }
      const half = contents.length / 2
      return {
        type: 'iPAddress',
        octets: Uint8Array.from(contents.subarray(0, half)),
        mask: Uint8Array.from(contents.subarray(half)),
      }
    }
    default:
      return 'other form'
  }
}

/** Whether a CA with these constraints may issue for this name. */
export function permits({ permittedSubtrees, excludedSubtrees }: NameConstraints, name: GeneralName): boolean {
  const ofItsForm = (subtree: GeneralSubtree) => subtree.type === name.type
  const permitted = permittedSubtrees.filter(ofItsForm)
  const excluded = excludedSubtrees.filter(ofItsForm)
  if (permitted.length + excluded.length === 0) return true
  // A constraint on URIs forbids every URI without a host name (RFC 5280 §4.2.1.10).
  if (name.type === 'uniformResourceIdentifier' && hostNameOfUri(name.value) === undefined) return false
  if (excluded.some((subtree) => isWithin(name, subtree) || isAbove(name, subtree))) return false
  return permitted.length === 0 || permitted.some((subtree) => isWithin(name, subtree))
}

function isWithin(name: GeneralName, subtree: GeneralSubtree): boolean {
  if (name.type === 'iPAddress') return subtree.type === 'iPAddress' && isInNetwork(name.octets, subtree)
  return subtree.type !== 'iPAddress' && isInSubtree[name.type](name.value, subtree.value)
}

/** Whether a name is in a subtree of its form. Hosts are compared without case, local parts with case. */
const isInSubtree: {
  readonly [type in Exclude<GeneralName['type'], 'iPAddress'>]: (name: string, subtree: string) => boolean
} = {
  dNSName(name, subtree) {
    const [host, domain] = [name.toLowerCase(), subtree.toLowerCase()]
    return domain === '' || host === domain || host.endsWith(withDot(domain))
  },
  rfc822Name(name, subtree) {
    const at = subtree.indexOf('@')
    const isLocalPart = at < 0 || name.startsWith(subtree.slice(0, at + 1))
    return isLocalPart && isHostOrBelow(hostOfMailbox(name), subtree.slice(at + 1).toLowerCase())
  },
  uniformResourceIdentifier: (name, subtree) => isHostOrBelow(hostNameOfUri(name) as string, subtree.toLowerCase()),
}

/** Unlike in a dNSName, a host without a leading dot stands only for itself. */
function isHostOrBelow(host: string, subtree: string): boolean {
  return subtree.startsWith('.') ? host.endsWith(subtree) : host === subtree
}

function withDot(domain: string): string {
  return domain.startsWith('.') ? domain : `.${domain}`
}

/** Whether an address is in a network of its family. */
function isInNetwork(address: Uint8Array, { octets, mask }: GeneralSubtree & { readonly type: 'iPAddress' }): boolean {
  return (
    address.length === octets.length &&
    address.every((octet, index) => ((octet ^ (octets[index] as number)) & (mask[index] as number)) === 0)
  )
}

/**
 * Whether a wildcard covers a host of the subtree without being in it, as `*.example.test` covers `www.example.test`. RFC 5280
 * is silent about that. OpenSSL accepts it, Go has refused it since CVE-2025-61727.
 */
function isAbove(name: GeneralName, subtree: GeneralSubtree): boolean {
  if (name.type !== 'dNSName' || subtree.type !== 'dNSName' || !name.value.startsWith('*.')) return false
  const domain = name.value.slice(1).toLowerCase()
  return withDot(subtree.value.toLowerCase()).endsWith(domain)
}

/** In lower case. */
function hostOfMailbox(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase()
}

/** The host name of a URI's authority (RFC 3986 §3.2), in lower case. `undefined` for an address, or without an authority. */
function hostNameOfUri(uri: string): string | undefined {
  const host = /^[^:]*:\/\/(?:[^/?#@]*@)?([^/?#:]*)/.exec(uri)?.[1]?.toLowerCase()
  return host !== undefined && isHostName(host) ? host : undefined
}

/**
 * The constraints of a CA that may issue for these names and no others. A wildcard becomes its domain. A host always includes
 * the hosts below it, because the extension cannot express less.
 *
 * @param commonNames As in `constraintsTo`.
 */
export function constraintsFor(names: readonly GeneralName[], commonNames: readonly string[] = []): NameConstraints {
  const hosts = names.flatMap((name) => (name.type === 'dNSName' ? [name.value.replace(/^\*\./, '')] : []))
  const mailHosts = names.flatMap((name) => (name.type === 'rfc822Name' ? [hostOfMailbox(name.value)] : []))
  const uris = names.flatMap((name) => (name.type === 'uniformResourceIdentifier' ? [hostNameOfUri(name.value)] : []))
  const addresses = names.flatMap((name) => (name.type === 'iPAddress' ? [name.octets] : []))
  // Constraints on URIs would forbid a URI without a host name.
  const uriHosts = uris.filter((host) => host !== undefined)
  const constrainsUris = uriHosts.length === uris.length
  return constraintsTo(
    [
      ...unique(hosts).map((value) => ({ type: 'dNSName', value }) as const),
      ...addresses.map((octets) => ({ type: 'iPAddress', octets, mask: octets.map(() => 0xff) }) as const),
      ...unique(mailHosts).map((value) => ({ type: 'rfc822Name', value }) as const),
      ...unique(constrainsUris ? uriHosts : []).map((value) => ({ type: 'uniformResourceIdentifier', value }) as const),
    ],
    commonNames,
  )
}

/** Addresses that nobody has: the first of 192.0.2.0/24 (RFC 5737) and of 100::/64 (RFC 6666). */
const deadAddresses = [
  Uint8Array.of(192, 0, 2, 0),
  Uint8Array.from({ length: 16 }, (_, index) => (index === 0 ? 1 : 0)),
]

/**
 * Permits these subtrees, and no other hosts and addresses. A form without a subtree would be unconstrained. So without a host,
 * all hosts are excluded. For an address family without an address, an address that nobody has is permitted: clients that treat
 * IPv4 and IPv6 as two forms would otherwise accept any, and Java fails if the family is excluded instead. E-mail addresses and
 * URIs stay unconstrained, because no TLS client compares them with a server.
 *
 * @param commonNames Common names of certificates without a host among their alternative names. OpenSSL and GnuTLS apply
 *   constraints on hosts to a common name that is an IPv4 address, so it is permitted as a host.
 */
export function constraintsTo(
  subtrees: readonly GeneralSubtree[],
  commonNames: readonly string[] = [],
): NameConstraints {
  const addressNames = unique(commonNames.filter(looksLikeIpv4Address))
  const missingFamilies = deadAddresses.filter(
    ({ length }) => !subtrees.some((subtree) => subtree.type === 'iPAddress' && subtree.octets.length === length),
  )
  const permittedSubtrees: readonly GeneralSubtree[] = [
    ...subtrees,
    ...addressNames.map((value) => ({ type: 'dNSName', value }) as const),
    ...missingFamilies.map((octets) => ({ type: 'iPAddress', octets, mask: octets.map(() => 0xff) }) as const),
  ]
  const hasHosts = permittedSubtrees.some(({ type }) => type === 'dNSName')
  return { permittedSubtrees, excludedSubtrees: hasHosts ? [] : [{ type: 'dNSName', value: '' }] }
}

/** Whether OpenSSL takes a common name for a host name although it is an IPv4 address. */
export function looksLikeIpv4Address(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
