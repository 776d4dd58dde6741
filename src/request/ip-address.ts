/** Parses IP addresses as users type them (RFC 4291 §2.2). */
import { formatIpAddress } from '../pki/ip-address.ts'

interface IpAddress {
  /** Canonical text: IPv6 compressed, lower case (RFC 5952 §4). */
  readonly value: string
  /** 4 or 16, network order. */
  readonly octets: Uint8Array
}

/** `undefined` if the text is not an address. Leading zeros, zones, prefix lengths and brackets are not allowed. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const octets = text.includes(':') ? parseIpv6(text) : parseIpv4(text)
  return octets && { value: formatIpAddress(octets), octets }
}

function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  const sound = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  return sound ? Uint8Array.from(parts, Number) : undefined
}

function parseIpv6(text: string): Uint8Array | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const before = parsePieces(head, tail === undefined)
  const after = parsePieces(tail ?? '', true)
  if (!before || !after) return undefined
  const missing = 16 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined
  return Uint8Array.from([...before, ...new Array<number>(missing).fill(0), ...after])
}

/** The octets of `1:2:3`. At the end of the address, the last four can be written as an IPv4 address. */
function parsePieces(text: string, endsAddress: boolean): readonly number[] | undefined {
  if (text === '') return []
  const octets: number[] = []
  const pieces = text.split(':')
  for (const [index, piece] of pieces.entries()) {
    const ipv4 = endsAddress && index === pieces.length - 1 ? parseIpv4(piece) : undefined
    if (ipv4) {
      octets.push(...ipv4)
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(piece)) return undefined
      const number = Number.parseInt(piece, 16)
      octets.push(number >> 8, number & 0xff)
    }
  }
  return octets
}
