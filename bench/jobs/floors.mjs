/** Under these nobody comes: to start a process, to start Node.js, to make a key. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @import { Contestant } from '../types.d.ts' */

/** @type {Contestant} */
export const startOfNode = {
  name: 'node -e 0',
  role: 'floor',
  command: ({ node }) => ({ program: node, words: ['-e', '0'] }),
}

/** @type {readonly Contestant[]} */
export const startOfOthers = [
  { name: 'true', role: 'floor', command: () => ({ program: 'true', words: [] }) },
  {
    name: 'openssl version',
    role: 'floor',
    needs: ['openssl'],
    command: () => ({ program: 'openssl', words: ['version'] }),
  },
  {
    name: 'node -e "require(\'node:crypto\')"',
    role: 'floor',
    command: ({ node }) => ({ program: node, words: ['-e', "require('node:crypto')"] }),
  },
  script('an empty ES module', ''),
  script('an ES module that imports node:crypto', "import 'node:crypto'\n"),
]

/**
 * @param {string} name
 * @param {string} source
 * @returns {Contestant}
 */
function script(name, source) {
  return {
    name,
    role: 'floor',
    prepareAll: (_, { shared }) => writeFileSync(join(shared, 'script.mjs'), source),
    command: ({ node }, { shared }) => ({ program: node, words: [join(shared, 'script.mjs')] }),
  }
}

/**
 * What any program on Node.js takes that makes a P-256 pair, looks at it and writes it as ours does.
 *
 * @type {Contestant}
 */
export const callsOfP256 = {
  name: 'the same calls of Node.js, nothing else',
  role: 'floor',
  prepareAll: ({ node, main, run }, { shared }) =>
    run({
      program: node,
      words: [main, 'localhost', '--key-type', 'ecdsa-p256', '--output-directory', join(shared, 'certs')],
    }),
  command: ({ node, scripts }, { shared }) => ({
    program: node,
    words: [join(scripts, '..', 'floor-pair.mjs'), join(shared, 'certs', 'cert.pem')],
  }),
}

/** @type {readonly Contestant[]} */
export const cryptographyOfRsa = [
  inProcess('RSA-2048 key, node:crypto alone', 'rsa-key', 4),
  inProcess('RSA-2048 signature, node:crypto alone', 'rsa-signature', 20),
]

/** @type {readonly Contestant[]} */
export const cryptographyOfP256 = [
  inProcess('P-256 key, node:crypto alone', 'p256-key', 100),
  inProcess('P-256 signature, node:crypto alone', 'p256-signature', 100),
]

/**
 * @param {string} name
 * @param {string} what
 * @param {number} count
 * @returns {Contestant}
 */
function inProcess(name, what, count) {
  return {
    name,
    role: 'floor',
    measuresItself: true,
    note: 'in process',
    command: ({ node, scripts }) => ({
      program: node,
      words: [join(scripts, '..', 'floor-process.mjs'), what, `${count}`],
    }),
  }
}
