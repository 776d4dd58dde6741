/** Images, by the command that their documentation gives. */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { madeAs } from './pair.mjs'

/** @import { Contestant, Job, KeyType, Tools, Where } from '../types.d.ts' */

/** @param {Tools} tools @param {Where} where @param {readonly string[]} words @param {string} [folder] */
function dockerRun({ docker }, { place }, words, folder = '/certs') {
  const volume = `${join(place, 'certs')}:${folder}`
  return { program: docker, words: ['run', '--rm', '--network', 'none', '-v', volume, ...words] }
}

/** @param {Tools} _ @param {Where} where */
function makeFolder(_, { place }) {
  mkdirSync(join(place, 'certs'))
  chmodSync(join(place, 'certs'), 0o777) // images run as users of their own
}

/**
 * @param {string} name
 * @param {KeyType} keyType
 * @param {readonly string[]} words
 * @returns {Contestant}
 */
function ours(name, keyType, words) {
  return {
    name,
    role: 'ours',
    needs: ['docker', 'our image'],
    prepare: makeFolder,
    command: (tools, where) => {
      const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`
      return dockerRun(tools, where, ['--user', user, tools.image, 'localhost', '--key-type', keyType, ...words])
    },
    made: ({ place }) => [
      { ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', keyType), issuer: join(place, 'certs/ca.pem') },
    ],
  }
}

/** @type {Job} */
export const container = {
  name: 'container',
  title: 'docker run',
  what: 'The image beside those of others, each by the command of its own documentation.',
  certificates: 1,
  rounds: 20,
  withoutResources: true,
  contestants: [
    {
      name: 'node -e 0 in our image',
      role: 'floor',
      needs: ['docker', 'our image'],
      command: ({ docker, image }) => ({
        program: docker,
        words: ['run', '--rm', '--network', 'none', '--entrypoint', '/nodejs/bin/node', image, '-e', '0'],
      }),
    },
    ours('selfsigned-cert-action, P-256', 'ecdsa-p256', []),
    ours('selfsigned-cert-action, RSA-2048', 'rsa-2048', []),
    ours('selfsigned-cert-action, RSA-2048 from a CA', 'rsa-2048', ['--issued-by', 'root-ca']),
    {
      name: 'paulczar/omgwtfssl',
      role: 'peer',
      needs: ['docker', 'paulczar/omgwtfssl'],
      note: 'RSA-2048 from a CA',
      prepare: makeFolder,
      command: (tools, where) => dockerRun(tools, where, ['-e', 'SSL_SUBJECT=localhost', 'paulczar/omgwtfssl']),
      made: ({ place }) => [
        { ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', 'rsa-2048'), issuer: join(place, 'certs/ca.pem') },
      ],
    },
    {
      name: 'soulteary/certs-maker',
      role: 'peer',
      needs: ['docker', 'soulteary/certs-maker'],
      note: 'RSA-2048',
      prepare: makeFolder,
      command: (tools, where) => dockerRun(tools, where, ['-e', 'CERT_DNS=localhost', 'soulteary/certs-maker'], '/ssl'),
      made: ({ place }) => [madeAs(place, 'certs/localhost.pem.crt', 'certs/localhost.pem.key', 'rsa-2048')],
    },
    {
      name: 'alpine/openssl req -x509',
      role: 'peer',
      needs: ['docker', 'alpine/openssl'],
      note: 'RSA-2048',
      prepare: makeFolder,
      command: (tools, where) =>
        dockerRun(tools, where, [
          ...[
            'alpine/openssl',
            'req',
            '-x509',
            '-nodes',
            '-newkey',
            'rsa:2048',
            '-days',
            '365',
            '-subj',
            '/CN=localhost',
          ],
          ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', '/certs/key.pem', '-out', '/certs/cert.pem'],
        ]),
      made: ({ place }) => [madeAs(place, 'certs/cert.pem', 'certs/key.pem', 'rsa-2048')],
    },
  ],
}
