/**
 * Each job, and the programs that do it. A contestant is a shell command that runs in an empty folder. These variables are
 * set for it: NODE and MAIN, POST (this program), PEERS (scripts beside this file), SHARED (a folder that is kept between
 * runs, in which `setup` runs once).
 */
import { join } from 'node:path'

/**
 * @import { Made } from './judge.mjs'
 * @typedef {object} Contestant
 * @property {string} name
 * @property {keyof typeof packages} [needs] the program it is
 * @property {string} [setup]
 * @property {string} [prepare] before each run, in the empty folder; not timed
 * @property {string} command
 * @property {number} [entries] of a loop with fewer entries than the job; its time is scaled
 * @property {(place: string, shared: string) => readonly Made[]} made what must exist afterwards
 * @typedef {{ name: string, title: string, runs: number, certificates: number, contestants: readonly Contestant[] }} Job
 * @typedef {'ecdsa-p256' | 'rsa-2048'} KeyType
 */

/** The Debian package of each program. */
export const packages = {
  openssl: 'openssl',
  mkcert: 'mkcert',
  certtool: 'gnutls-bin',
  cfssl: 'golang-cfssl',
  python3: 'python3-cryptography',
}

/** The words that ask each program for a type of key. */
const words = {
  openssl: { 'rsa-2048': '-newkey rsa:2048', 'ecdsa-p256': '-newkey ec -pkeyopt ec_paramgen_curve:P-256' },
  certtool: { 'rsa-2048': '--key-type rsa --bits 2048', 'ecdsa-p256': '--key-type ecdsa --curve secp256r1' },
  mkcert: { 'rsa-2048': '', 'ecdsa-p256': '-ecdsa' },
  cfssl: { 'rsa-2048': '"algo":"rsa","size":2048', 'ecdsa-p256': '"algo":"ecdsa","size":256' },
}

/** If TRUST_STORES is not set, it reads every trust store. */
const mkcert = 'TRUST_STORES= mkcert'

/** @type {(keyType: KeyType, ...paths: [string, string, string?]) => Made} */
const pairAt = (keyType, certificate, key, issuer) => ({
  certificate,
  key,
  keyType,
  usage: 'server',
  ...(issuer === undefined ? {} : { issuer }),
})

/** @type {Contestant} */
const startOfNode = { name: 'node -e 0', command: '"$NODE" -e 0', made: () => [] }

/** @type {(name: string, keyType: KeyType, runs: number) => Job} */
function pair(name, keyType, runs) {
  const made = (/** @type {string} */ place) => [pairAt(keyType, join(place, 'cert.pem'), join(place, 'key.pem'))]
  return {
    name,
    title: `A certificate for localhost and its key (${keyType})`,
    runs,
    certificates: 1,
    contestants: [
      {
        name: 'selfsigned-cert-action',
        command: `"$NODE" "$MAIN" localhost --key-type ${keyType}`,
        made: (place) => made(join(place, 'certs')),
      },
      startOfNode,
      {
        name: 'openssl req -x509',
        needs: 'openssl',
        command: `openssl req -x509 -nodes ${words.openssl[keyType]} -keyout key.pem -out cert.pem -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost -addext extendedKeyUsage=serverAuth`,
        made,
      },
      {
        name: 'mkcert, its CA made before',
        needs: 'mkcert',
        setup: `CAROOT="$SHARED" ${mkcert} ${words.mkcert[keyType]} host.test`,
        command: `CAROOT="$SHARED" ${mkcert} ${words.mkcert[keyType]} -cert-file cert.pem -key-file key.pem localhost`,
        made: (place, shared) => made(place).map((each) => ({ ...each, issuer: join(shared, 'rootCA.pem') })),
      },
      {
        name: 'certtool, two commands',
        needs: 'certtool',
        command: `sh "$PEERS/certtool-pair.sh" ${words.certtool[keyType]}`,
        made,
      },
      {
        name: 'cfssl selfsign',
        needs: 'cfssl',
        command: `sh "$PEERS/cfssl-pair.sh" '{"CN":"localhost","hosts":["localhost"],"key":{${words.cfssl[keyType]}},"names":[{"O":"Bench"}]}'`,
        made: (place) => [
          { ...pairAt(keyType, join(place, 'cert.pem'), join(place, 'cert-key.pem')), usage: undefined },
        ],
      },
    ],
  }
}

/** @type {(name: string, keyType: KeyType, runs: number) => Job} */
function authority(name, keyType, runs) {
  /** @type {(...paths: [string, string, string]) => (place: string) => readonly Made[]} */
  const madeAs = (certificate, key, issuer) => (place) => [
    pairAt(keyType, join(place, certificate), join(place, key), join(place, issuer)),
  ]
  const byScript = madeAs('localhost.pem', 'localhost-key.pem', 'ca.pem')
  return {
    name,
    title: `A CA, a server and a client (${keyType})`,
    runs,
    certificates: 3,
    contestants: [
      {
        name: 'selfsigned-cert-action',
        command: `"$NODE" "$MAIN" localhost --key-type ${keyType} --issued-by root-ca --client-names alice`,
        made: madeAs('certs/cert.pem', 'certs/key.pem', 'certs/ca.pem'),
      },
      {
        name: 'openssl, five commands',
        needs: 'openssl',
        command: `sh "$PEERS/openssl-authority.sh" ${words.openssl[keyType]}`,
        made: byScript,
      },
      {
        name: 'mkcert, two commands',
        needs: 'mkcert',
        command: `CAROOT="$PWD/ca" TRUST_STORES= sh "$PEERS/mkcert-authority.sh" ${words.mkcert[keyType]}`,
        made: madeAs('localhost.pem', 'localhost-key.pem', 'ca/rootCA.pem'),
      },
      {
        name: 'certtool, six commands',
        needs: 'certtool',
        command: `sh "$PEERS/certtool-authority.sh" ${words.certtool[keyType]}`,
        made: byScript,
      },
    ],
  }
}

/** @type {(name: string, keyType: KeyType, certificates: number, entries: number, runs: number) => Job} */
function batch(name, keyType, certificates, entries, runs) {
  const head = `defaults: { key-type: ${keyType} }\\nca: { common-name: Bench CA }\\ncertificates:\\n`
  /** @type {(issuer: string) => (place: string, shared: string) => readonly Made[]} */
  const madeUnder = (issuer) => (place, shared) => [
    pairAt(keyType, join(place, 'host-1.pem'), join(place, 'host-1-key.pem'), join(shared, issuer)),
    pairAt(keyType, join(place, `host-${entries}.pem`), join(place, `host-${entries}-key.pem`), join(shared, issuer)),
  ]
  return {
    name,
    title: `${certificates} certificates under one CA (${keyType})`,
    runs,
    certificates,
    contestants: [
      {
        name: 'selfsigned-cert-action',
        setup: `{ printf '${head}'; for n in $(seq ${certificates}); do echo "  host-$n: { common-name: host-$n.test }"; done; } >"$SHARED/batch.yml"`,
        command: '"$NODE" "$MAIN" --certificates "$SHARED/batch.yml"',
        made: (place) =>
          ['host-1', `host-${certificates}`].map((host) => {
            const file = (/** @type {string} */ one) => join(place, 'certs', host, one)
            return pairAt(keyType, file('cert.pem'), file('key.pem'), join(place, 'certs', 'ca.pem'))
          }),
      },
      {
        name: 'a loop of openssl',
        needs: 'openssl',
        entries,
        setup: `sh "$PEERS/openssl-authority.sh" ${words.openssl[keyType]}`,
        command: `sh "$PEERS/openssl-loop.sh" "$SHARED" ${entries} ${words.openssl[keyType]}`,
        made: madeUnder('ca.pem'),
      },
      {
        name: 'a loop of mkcert',
        needs: 'mkcert',
        entries,
        setup: `CAROOT="$SHARED" ${mkcert} ${words.mkcert[keyType]} host.test`,
        command: `CAROOT="$SHARED" TRUST_STORES= sh "$PEERS/mkcert-loop.sh" ${entries} ${words.mkcert[keyType]}`,
        made: madeUnder('rootCA.pem'),
      },
      {
        name: 'a loop of certtool',
        needs: 'certtool',
        entries,
        setup: `sh "$PEERS/certtool-authority.sh" ${words.certtool[keyType]}`,
        command: `sh "$PEERS/certtool-loop.sh" "$SHARED" ${entries} ${words.certtool[keyType]}`,
        made: madeUnder('ca.pem'),
      },
      {
        name: "Python's cryptography, one process",
        needs: 'python3',
        command: `python3 "$PEERS/cryptography-batch.py" ${certificates} ${keyType}`,
        made: (place) => [
          pairAt(keyType, join(place, 'host-1.pem'), join(place, 'host-1-key.pem'), join(place, 'ca.pem')),
        ],
      },
    ],
  }
}

/** @type {Job} */
const keyStore = {
  name: 'pkcs12',
  title: 'A pair and its PKCS #12 (ecdsa-p256)',
  runs: 20,
  certificates: 1,
  contestants: [
    {
      name: 'selfsigned-cert-action',
      command: '"$NODE" "$MAIN" localhost --key-type ecdsa-p256 --formats pkcs12 --pkcs12-password changeit',
      made: (place) => [{ keyStore: join(place, 'certs', 'keystore.p12'), password: 'changeit' }],
    },
    {
      name: 'openssl, two commands',
      needs: 'openssl',
      command: `sh "$PEERS/openssl-pkcs12.sh" ${words.openssl['ecdsa-p256']}`,
      made: (place) => [{ keyStore: join(place, 'keystore.p12'), password: 'changeit' }],
    },
  ],
}

const runner = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'].map((name) => `GITHUB_${name}="$PWD/${name}"`)
const asStep = `env GITHUB_ACTIONS=true GITHUB_WORKSPACE="$PWD" ${runner.join(' ')}`
const mainOfAction = `${asStep} INPUT_COMMON-NAME=localhost INPUT_KEY-TYPE=ecdsa-p256 "$NODE" "$MAIN"`
const newFiles = 'touch OUTPUT STATE ENV PATH STEP_SUMMARY'

/** @type {Job} */
const action = {
  name: 'action',
  title: 'The Action in the environment of a runner (ecdsa-p256)',
  runs: 30,
  certificates: 1,
  contestants: [
    {
      name: 'selfsigned-cert-action',
      prepare: newFiles,
      command: mainOfAction,
      made: (place) => [pairAt('ecdsa-p256', join(place, 'certs', 'cert.pem'), join(place, 'certs', 'key.pem'))],
    },
    {
      name: 'its post step, nothing to undo',
      prepare: `${newFiles} && ${mainOfAction}`,
      command: `${asStep} STATE_output-directory="$PWD/certs" "$NODE" "$POST"`,
      made: () => [],
    },
    startOfNode,
  ],
}

/** @type {readonly Job[]} */
export const jobs = [
  pair('pair-p256', 'ecdsa-p256', 30),
  pair('pair-rsa', 'rsa-2048', 60),
  authority('authority-p256', 'ecdsa-p256', 20),
  authority('authority-rsa', 'rsa-2048', 30),
  batch('batch-1000', 'ecdsa-p256', 1000, 50, 10),
  batch('batch-50-rsa', 'rsa-2048', 50, 10, 8),
  keyStore,
  action,
]
