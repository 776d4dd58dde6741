/** Figures as a person reads them. Pure. */

/** @param {number} milliseconds */
export function formatTime(milliseconds) {
  if (milliseconds >= 999.5) return `${threeDigits(milliseconds / 1000)} s`
  return milliseconds >= 0.9995 ? `${threeDigits(milliseconds)} ms` : `${threeDigits(milliseconds * 1000)} µs`
}

/** @param {number} bytes */
export function formatMemory(bytes) {
  return bytes >= 999.5e6 ? `${threeDigits(bytes / 1e9)} GB` : `${threeDigits(bytes / 1e6)} MB`
}

/** @param {number} ratio */
export function formatRatio(ratio) {
  return `${ratio < 0.995 ? ratio.toPrecision(2) : formatNumber(ratio)} ×`
}

/** @param {number} number */
export function formatNumber(number) {
  return number >= 1000 ? Math.round(number).toLocaleString('en') : threeDigits(number)
}

/** @param {number} number */
function threeDigits(number) {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(number, 0.01))))
  // Rounding may give one digit more in front: 9.996 is 10.0 and not 10.00.
  const rounded = Number(number.toFixed(digits))
  return rounded >= 10 ** (3 - digits) ? rounded.toFixed(Math.max(0, digits - 1)) : rounded.toFixed(digits)
}
