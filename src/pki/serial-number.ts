/** Serial numbers (RFC 5280 §4.1.2.2): positive, at most 20 octets, unique per issuer. */

/** How many random octets a serial number needs. */
export const serialNumberOctets = 20

/** The greatest positive INTEGER of 20 octets: 2^159 - 1. */
export const greatestSerialNumber = (1n << 159n) - 1n

/**
 * 159 random bits as a positive number.
 *
 * @param randomOctets 20 octets from a cryptographically secure source. They are not modified.
 */
export function randomSerialNumber(randomOctets: Uint8Array): bigint {
  const number = BigInt(`0x${Buffer.from(randomOctets).toString('hex')}`) & greatestSerialNumber
  return number === 0n ? 1n : number
}

/** The magnitude of a serial number, big-endian. */
export function serialNumberMagnitude(serialNumber: bigint): Uint8Array {
  const hex = serialNumber.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

/** Upper-case hexadecimal, whole octets, as OpenSSL and Node.js print it: `0A1B2C`. */
export function formatSerialNumber(serialNumber: bigint): string {
  return Buffer.from(serialNumberMagnitude(serialNumber)).toString('hex').toUpperCase()
}
