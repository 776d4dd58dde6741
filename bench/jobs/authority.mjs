/** A CA, a certificate of a server and one of a client: mutual TLS from nothing. */
import { join } from 'node:path'
import { startOfNode } from './floors.mjs'
import { certtoolWords, cfsslKey, mkcertWords, opensslWords, title, trustmeWord } from './keys.mjs'
import { madeAs, mkcert } from './pair.mjs'

/** @import { Contestant, Job, KeyType, Where } from '../types.d.ts' */

/**
 * @param {string} name
 * @param {KeyType} keyType
 * @param {number} rounds
 * @returns {Job}
 */
function authority(name, keyType, rounds) {
  return {
    name,
    title: `CA, server and client, ${title[keyType]}`,
    what: 'A CA, a certificate for localhost and one for the client alice, both from that CA, and their keys.',
    certificates: 3,
    rounds,
    contestants: [startOfNode, ours(keyType), ...peers(keyType), ...(keyType === 'rsa-2048' ? [minicaOfDebian] : [])],
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
    ...(keyType === 'rsa-2048' ? { repeats: 2 } : {}),
    command: ({ node, main }) => ({
      program: node,
      words: [
        ...[main, 'localhost', '--key-type', keyType, '--issued-by', 'root-ca', '--client-names', 'alice'],
        ...['--output-directory', 'certs'],
      ],
    }),
    made: ({ place }) => {
      const issuer = join(place, 'certs/ca.pem')
      return [
        { ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', keyType), issuer, usage: 'server' },
        {
          ...madeAs(place, 'certs/clients/alice/cert.pem', 'certs/clients/alice/key.pem', keyType),
          issuer,
          usage: 'client',
        },
      ]
    },
  }
}

/**
 * @param {KeyType} keyType
 * @returns {readonly Contestant[]}
 */
function peers(keyType) {
  const made = bothUnder('ca.pem', keyType)
  return [
    {
      name: 'openssl, a script',
      role: 'peer',
      needs: ['openssl'],
      note: 'five commands',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'openssl-authority.sh'), ...opensslWords[keyType]],
      }),
      made,
    },
    {
      name: 'mkcert, first run',
      role: 'peer',
      needs: ['mkcert'],
      note: keyType === 'rsa-2048' ? 'two commands; its CA is RSA 3072' : 'two commands',
      command: ({ scripts }, { place }) => ({
        ...mkcert([], join(place, 'ca')),
        program: 'sh',
        words: [join(scripts, 'mkcert-authority.sh'), ...mkcertWords[keyType]],
      }),
      made: bothUnder('ca/rootCA.pem', keyType),
    },
    {
      name: 'GnuTLS certtool, a script',
      role: 'peer',
      needs: ['certtool'],
      note: 'six commands',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'certtool-authority.sh'), ...certtoolWords[keyType]],
      }),
      made,
    },
    {
      name: 'cfssl gencert, a script',
      role: 'peer',
      needs: ['cfssl'],
      note: 'three commands, with cfssljson',
      command: ({ scripts }) => ({
        program: 'sh',
        words: [join(scripts, 'cfssl-authority.sh'), JSON.stringify(cfsslKey[keyType])],
      }),
      made,
    },
    {
      name: 'trustme',
      role: 'peer',
      needs: ['trustme'],
      note: 'one Python process',
      command: ({ python, scripts }) => ({
        program: `${python}`,
        words: [join(scripts, 'trustme-authority.py'), trustmeWord[keyType]],
      }),
      made: (where) => made(where).map(({ usage: _, ...either }) => either),
    },
    {
      name: 'selfsigned (npm)',
      role: 'peer',
      needs: ['selfsigned'],
      command: ({ node, scripts, packages }) => ({
        program: node,
        words: [join(scripts, 'selfsigned-batch.cjs'), `${packages['selfsigned']}`, keyType, 'localhost', 'alice'],
      }),
      made,
    },
  ]
}

/** @type {Contestant} */
const minicaOfDebian = {
  name: 'minica of Debian',
  role: 'peer',
  needs: ['minica of Debian'],
  note: 'two commands',
  command: () => ({ program: 'sh', words: ['-c', 'minica -type server localhost && minica -type client alice'] }),
  made: ({ place }) => [
    {
      ...madeAs(place, 'localhost.crt', 'localhost.key', 'rsa-2048'),
      issuer: join(place, 'cacert.crt'),
      usage: 'server',
    },
    { ...madeAs(place, 'alice.crt', 'alice.key', 'rsa-2048'), issuer: join(place, 'cacert.crt'), usage: 'client' },
  ],
}

/**
 * @param {string} authorityFile
 * @param {KeyType} keyType
 */
function bothUnder(authorityFile, keyType) {
  return (/** @type {Where} */ { place }) => {
    const issuer = join(place, authorityFile)
    return /** @type {const} */ ([
      { ...madeAs(place, 'localhost.pem', 'localhost-key.pem', keyType), issuer, usage: 'server' },
      { ...madeAs(place, 'alice.pem', 'alice-key.pem', keyType), issuer, usage: 'client' },
    ])
  }
}

/** @type {readonly Job[]} */
export const authorities = [authority('authority-p256', 'ecdsa-p256', 25), authority('authority-rsa', 'rsa-2048', 30)]
