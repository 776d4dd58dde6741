/** A key store beside the pair. */
import { join } from 'node:path'
import { startOfNode } from './floors.mjs'
import { certtoolWords, opensslWords } from './keys.mjs'
import { madeAs, mkcert } from './pair.mjs'

/** @import { Job, Where } from '../types.d.ts' */

const password = 'changeit'
const keyType = 'ecdsa-p256'

/** @param {Where} where */
function made({ place }) {
  return [madeAs(place, 'cert.pem', 'key.pem', keyType), { keyStore: join(place, 'keystore.p12'), password }]
}

/** @type {Job} */
export const pkcs12 = {
  name: 'pkcs12',
  title: 'One pair and its PKCS #12, P-256',
  what: 'A certificate for localhost, its key, and both in a key store; keytool and mkcert write the store alone.',
  certificates: 1,
  rounds: 25,
  contestants: [
    startOfNode,
    {
      name: 'selfsigned-cert-action',
      role: 'ours',
      command: ({ node, main }) => ({
        program: node,
        words: [
          ...[main, 'localhost', '--key-type', keyType, '--formats', 'pem,pkcs12', '--pkcs12-password', password],
          ...['--output-directory', 'certs'],
        ],
      }),
      made: ({ place }) => [
        { ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', keyType), usage: 'server' },
        { keyStore: join(place, 'certs/keystore.p12'), password },
      ],
    },
    {
      name: 'openssl req, pkcs12',
      role: 'peer',
      needs: ['openssl'],
      note: 'two commands',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'openssl-pkcs12.sh'), ...opensslWords[keyType]],
      }),
      made,
    },
    {
      name: 'GnuTLS certtool',
      role: 'peer',
      needs: ['certtool'],
      note: 'three commands',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'certtool-pkcs12.sh'), ...certtoolWords[keyType]],
      }),
      made,
    },
    {
      name: 'mkcert -pkcs12, CA there',
      role: 'peer',
      needs: ['mkcert'],
      note: 'its CA was made before',
      prepareAll: (tools, { shared }) => tools.run(mkcert(['-ecdsa', 'host.test'], join(shared, 'ca'), shared)),
      command: (_, { shared }) =>
        mkcert(['-ecdsa', '-pkcs12', '-p12-file', 'keystore.p12', 'localhost'], join(shared, 'ca')),
      made: ({ place }) => [{ keyStore: join(place, 'keystore.p12'), password }],
    },
    {
      name: 'keytool -genkeypair',
      role: 'peer',
      needs: ['keytool'],
      command: () => ({
        program: 'keytool',
        words: [
          ...['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-dname', 'CN=localhost', '-validity', '365'],
          ...['-ext', 'san=dns:localhost', '-storetype', 'PKCS12', '-keystore', 'keystore.p12', '-storepass', password],
        ],
      }),
      made: ({ place }) => [{ keyStore: join(place, 'keystore.p12'), password }],
    },
  ],
}
