/** One certificate and its key from the command line. */
import { join } from 'node:path'
import { callsOfP256, cryptographyOfP256, cryptographyOfRsa, startOfNode, startOfOthers } from './floors.mjs'
import { certtoolWords, cfsslKey, mkcertWords, opensslWords, title, trustmeWord } from './keys.mjs'

/** @import { Contestant, Job, KeyType } from '../types.d.ts' */

/**
 * @param {string} name
 * @param {KeyType} keyType
 * @param {number} rounds
 * @returns {Job}
 */
function pair(name, keyType, rounds) {
  const isRsa = keyType === 'rsa-2048'
  return {
    name,
    title: `One pair, ${title[keyType]}`,
    what: 'A certificate for localhost and its key, from the command line, into a new folder.',
    certificates: 1,
    rounds,
    contestants: [
      startOfNode,
      ...startOfOthers,
      ...(isRsa ? cryptographyOfRsa : [callsOfP256, ...cryptographyOfP256]),
      ours(keyType),
      ...peers(keyType),
      ...(isRsa ? peersOfRsaAlone : []),
    ],
  }
}

/**
 * @param {KeyType} keyType
 * @returns {Contestant}
 */
function ours(keyType) {
  return {
    name: 'selfsigned-cert-action',
    role: 'ours',
    ...(keyType === 'rsa-2048' ? { repeats: 3 } : {}),
    command: ({ node, main }) => ({
      program: node,
      words: [main, 'localhost', '--key-type', keyType, '--output-directory', 'certs'],
    }),
    made: ({ place }) => [
      { ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', keyType), usage: 'server' },
      madeAs(place, 'certs/fullchain.pem', 'certs/key.pem', keyType),
    ],
  }
}

/**
 * @param {KeyType} keyType
 * @returns {readonly Contestant[]}
 */
function peers(keyType) {
  const pairOfPlace = (/** @type {{ place: string }} */ { place }) => [madeAs(place, 'cert.pem', 'key.pem', keyType)]
  return [
    {
      name: 'openssl req -x509',
      role: 'peer',
      ...(keyType === 'rsa-2048' ? { repeats: 3 } : {}),
      needs: ['openssl'],
      command: () => ({
        program: 'openssl',
        words: [
          ...[
            'req',
            '-x509',
            '-nodes',
            ...opensslWords[keyType],
            '-keyout',
            'key.pem',
            '-out',
            'cert.pem',
            '-days',
            '365',
          ],
          ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
        ],
      }),
      made: pairOfPlace,
    },
    {
      name: 'mkcert, CA there',
      role: 'peer',
      needs: ['mkcert'],
      note: 'its CA was made before',
      prepareAll: (tools, { shared }) =>
        tools.run(mkcert([...mkcertWords[keyType], 'host.test'], join(shared, 'ca'), shared)),
      command: (_, { shared }) =>
        mkcert(
          [...mkcertWords[keyType], '-cert-file', 'cert.pem', '-key-file', 'key.pem', 'localhost'],
          join(shared, 'ca'),
        ),
      made: ({ place, shared }) => [
        { ...madeAs(place, 'cert.pem', 'key.pem', keyType), issuer: join(shared, 'ca', 'rootCA.pem'), usage: 'server' },
      ],
    },
    {
      name: 'mkcert, first run',
      role: 'peer',
      needs: ['mkcert'],
      note: 'makes its CA too',
      command: (_, { place }) =>
        mkcert(
          [...mkcertWords[keyType], '-cert-file', 'cert.pem', '-key-file', 'key.pem', 'localhost'],
          join(place, 'ca'),
        ),
      made: ({ place }) => [
        { ...madeAs(place, 'cert.pem', 'key.pem', keyType), issuer: join(place, 'ca', 'rootCA.pem'), usage: 'server' },
      ],
    },
    {
      name: 'minica',
      role: 'peer',
      needs: ['minica'],
      note: 'makes its CA too',
      command: () => ({
        program: 'minica',
        words: ['-ca-alg', keyType === 'rsa-2048' ? 'rsa' : 'ecdsa', '-domains', 'localhost'],
      }),
      made: ({ place }) => [
        {
          ...madeAs(place, 'localhost/cert.pem', 'localhost/key.pem', keyType),
          issuer: join(place, 'minica.pem'),
          usage: 'server',
        },
      ],
    },
    {
      name: 'GnuTLS certtool',
      role: 'peer',
      needs: ['certtool'],
      note: 'two commands: the key, the certificate',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'certtool-pair.sh'), ...certtoolWords[keyType]],
      }),
      made: ({ place }) => [{ ...madeAs(place, 'cert.pem', 'key.pem', keyType), usage: 'server' }],
    },
    {
      name: 'cfssl selfsign',
      role: 'peer',
      needs: ['cfssl'],
      note: 'with cfssljson',
      command: ({ scripts }) => {
        const request = { CN: 'localhost', hosts: ['localhost'], key: cfsslKey[keyType], names: [{ O: 'Bench' }] }
        return { program: 'sh', words: [join(scripts, 'cfssl-pair.sh'), JSON.stringify(request)] }
      },
      made: ({ place }) => [madeAs(place, 'cert.pem', 'cert-key.pem', keyType)],
    },
    {
      name: 'trustme',
      role: 'peer',
      needs: ['trustme'],
      note: 'makes its CA too',
      command: ({ python }) => ({
        program: `${python}`,
        words: ['-m', 'trustme', '-q', '-i', 'localhost', '-k', trustmeWord[keyType]],
      }),
      made: ({ place }) => [
        { ...madeAs(place, 'server.pem', 'server.key', keyType), issuer: join(place, 'client.pem'), usage: 'server' },
      ],
    },
    {
      name: 'selfsigned (npm)',
      role: 'peer',
      needs: ['selfsigned'],
      command: ({ node, scripts, packages }) => ({
        program: node,
        words: [join(scripts, 'selfsigned-pair.cjs'), `${packages['selfsigned']}`, keyType],
      }),
      made: pairOfPlace,
    },
  ]
}

/** @type {readonly Contestant[]} */
const peersOfRsaAlone = [
  {
    name: 'minica of Debian',
    role: 'peer',
    needs: ['minica of Debian'],
    note: 'makes its CA too',
    command: () => ({ program: 'minica', words: ['localhost'] }),
    made: ({ place }) => [
      {
        ...madeAs(place, 'localhost.crt', 'localhost.key', 'rsa-2048'),
        issuer: join(place, 'cacert.crt'),
        usage: 'server',
      },
    ],
  },
  {
    name: 'pyOpenSSL, the classic recipe',
    role: 'peer',
    needs: ['pyOpenSSL'],
    note: 'ten years, no alternative names',
    command: ({ python, scripts }) => ({ program: `${python}`, words: [join(scripts, 'pyopenssl-pair.py')] }),
    made: ({ place }) => [madeAs(place, 'cert.pem', 'key.pem', 'rsa-2048')],
  },
  {
    name: 'node-forge alone',
    role: 'peer',
    needs: ['node-forge'],
    command: ({ node, scripts, packages }) => ({
      program: node,
      words: [join(scripts, 'node-forge-pair.cjs'), `${packages['node-forge']}`],
    }),
    made: ({ place }) => [{ ...madeAs(place, 'cert.pem', 'key.pem', 'rsa-2048'), usage: 'server' }],
  },
]

/**
 * mkcert with a CA of its own. It looks into the stores of trust each time, and would tell that the CA is in none; only
 * `-install` would change them.
 *
 * @param {readonly string[]} words
 * @param {string} authority folder of its CA
 * @param {string} [directory]
 */
export function mkcert(words, authority, directory) {
  const environment = { CAROOT: authority, TRUST_STORES: '' }
  return { program: 'mkcert', words, environment, ...(directory === undefined ? {} : { directory }) }
}

/**
 * @param {string} place
 * @param {string} certificate
 * @param {string} key
 * @param {KeyType} keyType
 */
export function madeAs(place, certificate, key, keyType) {
  return { certificate: join(place, certificate), key: join(place, key), keyType }
}

/** @type {readonly Job[]} */
export const pairs = [pair('pair-p256', 'ecdsa-p256', 30), pair('pair-rsa', 'rsa-2048', 80)]
