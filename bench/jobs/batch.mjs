/** Many certificates under one CA. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOfNode } from './floors.mjs'
import { certtoolWords, mkcertWords, opensslWords, title } from './keys.mjs'
import { madeAs, mkcert } from './pair.mjs'

/** @import { Contestant, Job, KeyType, Where } from '../types.d.ts' */

/**
 * @param {string} name
 * @param {number} certificates
 * @param {KeyType} keyType
 * @param {number} rounds
 * @param {number} entriesOfLoop that a loop of programs makes; its time is scaled from them
 * @returns {Job}
 */
function batch(name, certificates, keyType, rounds, entriesOfLoop) {
  return {
    name,
    title: `${certificates.toLocaleString('en')} entries of a batch, ${title[keyType]}`,
    what: `${certificates.toLocaleString('en')} certificates for servers under one CA, each with its key, in files. Of the loops each turn starts its programs anew, and their CA was made before.`,
    certificates,
    rounds,
    contestants: [
      startOfNode,
      ours('selfsigned-cert-action', certificates, keyType),
      ...loops(keyType, entriesOfLoop),
      pythonInOneProcess(certificates, keyType),
      ...(certificates === 100 ? [selfsignedInOneProcess(certificates, keyType)] : []), // it takes long for more
    ],
  }
}

/**
 * @param {string} name
 * @param {number} certificates
 * @param {KeyType} keyType
 * @returns {Contestant}
 */
function ours(name, certificates, keyType) {
  return {
    name,
    role: 'ours',
    certificates,
    prepareAll: (_, { shared }) => writeFileSync(join(shared, 'batch.yml'), batchFile(certificates, keyType)),
    command: ({ node, main }, { shared }) => ({
      program: node,
      words: [main, '--certificates', join(shared, 'batch.yml'), '--output-directory', 'certs'],
    }),
    made: ({ place }) =>
      entries(certificates).map((host) => ({
        ...madeAs(place, `certs/${host}/cert.pem`, `certs/${host}/key.pem`, keyType),
        issuer: join(place, 'certs/ca.pem'),
        usage: 'server',
      })),
  }
}

/**
 * @param {number} certificates
 * @param {KeyType} keyType
 */
function batchFile(certificates, keyType) {
  const head = [
    `defaults: { key-type: ${keyType} }`,
    `ca: { common-name: Bench CA, key-type: ${keyType} }`,
    'certificates:',
  ]
  return `${[...head, ...entries(certificates).map((host) => `  ${host}: { common-name: ${host}.test }`)].join('\n')}\n`
}

/** @param {number} count */
function entries(count) {
  return Array.from({ length: count }, (_, index) => `host-${index + 1}`)
}

/**
 * @param {KeyType} keyType
 * @param {number} count
 * @returns {readonly Contestant[]}
 */
function loops(keyType, count) {
  const made = (/** @type {Where} */ { place, shared }) => madeFlat(place, join(shared, 'ca.pem'), count, keyType)
  const authorityOfOpenssl = {
    program: 'openssl',
    words: [
      ...[
        'req',
        '-x509',
        '-nodes',
        ...opensslWords[keyType],
        '-keyout',
        'ca-key.pem',
        '-out',
        'ca.pem',
        '-days',
        '365',
      ],
      ...['-subj', '/CN=Bench CA', '-addext', 'basicConstraints=critical,CA:TRUE'],
      ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ],
  }
  /** @param {string} script @returns {Contestant['command']} */
  const opensslLoop =
    (script) =>
    ({ scripts }, { shared }) => ({
      program: 'sh',
      words: [join(scripts, script), shared, `${count}`, ...opensslWords[keyType]],
    })
  return [
    {
      name: 'openssl loop',
      role: 'peer',
      needs: ['openssl'],
      entries: count,
      note: 'request, then signature',
      prepareAll: (tools, { shared }) => tools.run({ ...authorityOfOpenssl, directory: shared }),
      command: opensslLoop('openssl-loop.sh'),
      made,
    },
    {
      name: 'openssl loop, one command each',
      role: 'peer',
      needs: ['openssl'],
      entries: count,
      note: 'req -x509 -CA, OpenSSL 3',
      prepareAll: (tools, { shared }) => tools.run({ ...authorityOfOpenssl, directory: shared }),
      command: opensslLoop('openssl-loop-one-command.sh'),
      made,
    },
    {
      name: 'mkcert loop',
      role: 'peer',
      needs: ['mkcert'],
      entries: count,
      prepareAll: (tools, { shared }) =>
        tools.run(mkcert([...mkcertWords[keyType], 'host.test'], join(shared, 'ca'), shared)),
      command: ({ scripts }, { shared }) => ({
        ...mkcert([], join(shared, 'ca')),
        program: 'sh',
        words: [join(scripts, 'mkcert-loop.sh'), `${count}`, ...mkcertWords[keyType]],
      }),
      made: ({ place, shared }) => madeFlat(place, join(shared, 'ca', 'rootCA.pem'), count, keyType),
    },
    {
      name: 'certtool loop',
      role: 'peer',
      needs: ['certtool'],
      entries: count,
      note: 'key, then certificate',
      prepareAll: (tools, { shared }) =>
        tools.run({
          program: 'sh',
          words: [join(tools.scripts, 'certtool-authority.sh'), ...certtoolWords[keyType]],
          directory: shared,
        }),
      command: ({ scripts }, { shared }) => ({
        program: 'sh',
        words: [join(scripts, 'certtool-loop.sh'), shared, `${count}`, ...certtoolWords[keyType]],
      }),
      made,
    },
  ]
}

/**
 * @param {number} certificates
 * @param {KeyType} keyType
 * @returns {Contestant}
 */
function pythonInOneProcess(certificates, keyType) {
  return {
    name: "Python's cryptography, one process",
    role: 'peer',
    needs: ['cryptography'],
    command: ({ python, scripts }) => ({
      program: `${python}`,
      words: [join(scripts, 'cryptography-batch.py'), `${certificates}`, keyType],
    }),
    made: ({ place }) => madeFlat(place, join(place, 'ca.pem'), certificates, keyType),
  }
}

/**
 * @param {number} certificates
 * @param {KeyType} keyType
 * @returns {Contestant}
 */
function selfsignedInOneProcess(certificates, keyType) {
  return {
    name: 'selfsigned (npm), one process',
    role: 'peer',
    needs: ['selfsigned'],
    command: ({ node, scripts, packages }) => ({
      program: node,
      words: [join(scripts, 'selfsigned-batch.cjs'), `${packages['selfsigned']}`, keyType, `${certificates}`],
    }),
    made: ({ place }) => madeFlat(place, join(place, 'ca.pem'), certificates, keyType),
  }
}

/**
 * @param {string} place
 * @param {string} issuer
 * @param {number} count
 * @param {KeyType} keyType
 */
function madeFlat(place, issuer, count, keyType) {
  return entries(count).map((host) => ({
    ...madeAs(place, `${host}.pem`, `${host}-key.pem`, keyType),
    issuer,
    usage: /** @type {const} */ ('server'),
  }))
}

/** @type {Job} */
const linear = {
  name: 'linear',
  title: '1,000 and 10,000 entries of a batch, P-256',
  what: 'Ten times the entries are to take ten times the time, and no more memory than a few names and paths.',
  certificates: 1,
  rounds: 6,
  contestants: [startOfNode, ours('1,000 entries', 1000, 'ecdsa-p256'), ours('10,000 entries', 10_000, 'ecdsa-p256')],
}

/** @type {readonly Job[]} */
export const batches = [
  batch('batch-100', 100, 'ecdsa-p256', 20, 50),
  batch('batch-1000', 1000, 'ecdsa-p256', 20, 50),
  batch('batch-50-rsa', 50, 'rsa-2048', 8, 10),
  linear,
]
