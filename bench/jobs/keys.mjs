/** How each program is asked for the two types of key. */

/** @import { KeyType } from '../types.d.ts' */

/** @type {{ readonly [type in KeyType]: string }} */
export const title = { 'rsa-2048': 'RSA-2048', 'ecdsa-p256': 'P-256' }

/** @type {{ readonly [type in KeyType]: readonly string[] }} */
export const opensslWords = {
  'rsa-2048': ['-newkey', 'rsa:2048'],
  'ecdsa-p256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
}

/** @type {{ readonly [type in KeyType]: readonly string[] }} */
export const certtoolWords = {
  'rsa-2048': ['--key-type', 'rsa', '--bits', '2048'],
  'ecdsa-p256': ['--key-type', 'ecdsa', '--curve', 'secp256r1'],
}

/** @type {{ readonly [type in KeyType]: readonly string[] }} */
export const mkcertWords = { 'rsa-2048': [], 'ecdsa-p256': ['-ecdsa'] }

/** @type {{ readonly [type in KeyType]: { readonly algo: string, readonly size: number } }} */
export const cfsslKey = { 'rsa-2048': { algo: 'rsa', size: 2048 }, 'ecdsa-p256': { algo: 'ecdsa', size: 256 } }

/** @type {{ readonly [type in KeyType]: string }} */
export const trustmeWord = { 'rsa-2048': 'RSA', 'ecdsa-p256': 'ECDSA' }
