/**
 * Mozilla's intermediate recommendation for servers, guideline 6.0: TLS 1.2 and 1.3, authenticated ciphers with forward
 * secrecy, the client's order.
 *
 * Its list of groups is omitted on purpose: libraries use these groups by default, those that know X25519MLKEM768 prefer it,
 * and those that do not would reject the list.
 *
 * @see https://ssl-config.mozilla.org/guidelines/6.0.json
 */

const words = "Mozilla's intermediate recommendation, guideline 6.0"

export const recommendation = `${words} (https://ssl-config.mozilla.org/guidelines/6.0.json)`

/** TLS 1.2 ciphers, by OpenSSL's names. */
export const opensslCiphers: readonly string[] = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
]

/** The same ciphers, by IANA's names. */
export const ianaCiphers: readonly string[] = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
]

/** TLS 1.3 ciphers, whose names are the same everywhere. */
export const cipherSuites: readonly string[] = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
]
