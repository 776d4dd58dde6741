/**
 * GeneralName (RFC 5280 §4.2.1.6), in the forms that this program writes. `request/names.ts` parses what people type.
 */
import { type Der, implicitTag } from './asn1.ts'

/** A typed alternative name. `value` is what the certificate contains: a host is in A-labels, in lower case. */
export type GeneralName =
  | { readonly type: 'rfc822Name'; readonly value: string }
  | { readonly type: 'dNSName'; readonly value: string }
  | { readonly type: 'uniformResourceIdentifier'; readonly value: string }
  /** 4 or 16 octets in network order. `value` is their text. */
  | { readonly type: 'iPAddress'; readonly value: string; readonly octets: Uint8Array }

/**
 *     GeneralName ::= CHOICE {
 *          rfc822Name                [1]  IA5String,
 *          dNSName                   [2]  IA5String,
 *          uniformResourceIdentifier [6]  IA5String,
 *          iPAddress                 [7]  OCTET STRING, … }
 */
export function encodeGeneralName(name: GeneralName): Der {
  switch (name.type) {
    case 'rfc822Name':
      return implicitTag(1, Buffer.from(name.value, 'latin1'))
    case 'dNSName':
      return implicitTag(2, Buffer.from(name.value, 'latin1'))
    case 'uniformResourceIdentifier':
      return implicitTag(6, Buffer.from(name.value, 'latin1'))
    case 'iPAddress':
      return implicitTag(7, name.octets)
  }
}

/** `DNS:localhost`, `IP:127.0.0.1`, `email:a@example.test`, `URI:spiffe://example.test/a`, as OpenSSL writes them. */
export function formatGeneralName(name: GeneralName): string {
  const prefix = { rfc822Name: 'email', dNSName: 'DNS', uniformResourceIdentifier: 'URI', iPAddress: 'IP' }
  return `${prefix[name.type]}:${name.value}`
}
