/** Who could be here, how each is found, and what would bring it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{
 *   readonly environment: { readonly [variable: string]: string },
 *   readonly python: string | undefined,
 *   readonly packages: { readonly [name: string]: string | undefined },
 *   readonly docker: string,
 *   readonly image: string,
 * }} Surroundings
 * @typedef {{ readonly name: string, readonly brings: string, readonly version: (where: Surroundings) => string | undefined }} Peer
 */

/** @type {readonly Peer[]} */
export const peers = [
  program('openssl', 'Debian package openssl', ['openssl', 'version'], /^OpenSSL (\S+)/),
  program('mkcert', 'Debian package mkcert', ['mkcert', '-version'], /^v?(\S+)/),
  program('minica', 'go install github.com/jsha/minica@latest', ['minica', '-help'], /-(ca-alg)/, true),
  program('minica of Debian', 'Debian package minica', ['minica', '-help'], /-(ca-key-size)/, true),
  program('certtool', 'Debian package gnutls-bin', ['certtool', '--version'], /^certtool (\S+)/),
  program('cfssl', 'Debian package golang-cfssl', ['cfssl', 'version'], /Version:\s*(\S+)/),
  program('keytool', 'Debian package default-jre-headless', ['java', '-version'], /version "([^"]+)"/),
  pythonModule('trustme', 'trustme'),
  pythonModule('pyOpenSSL', 'pyopenssl'),
  pythonModule('cryptography', 'cryptography'),
  npmPackage('selfsigned'),
  npmPackage('node-forge'),
  {
    name: 'docker',
    brings: 'a container engine that answers `docker info`',
    version: ({ docker, environment }) =>
      said([docker, 'info', '--format', '{{.ServerVersion}}'], environment, /^(\d\S*)/),
  },
  image('our image', ({ image }) => image, 'docker build --tag NAME . and --image NAME'),
  image('paulczar/omgwtfssl', () => 'paulczar/omgwtfssl', 'docker pull paulczar/omgwtfssl'),
  image('soulteary/certs-maker', () => 'soulteary/certs-maker', 'docker pull soulteary/certs-maker'),
  image('alpine/openssl', () => 'alpine/openssl', 'docker pull alpine/openssl'),
]

/**
 * @param {string} name
 * @param {string} brings
 * @param {readonly string[]} command
 * @param {RegExp} pattern of what it says, with the version
 * @param {boolean} [isMute] of its version: what it says only tells which program it is
 * @returns {Peer}
 */
function program(name, brings, command, pattern, isMute = false) {
  return {
    name,
    brings,
    version: ({ environment }) => {
      const version = said(command, environment, pattern)
      if (version === undefined || !isMute) return version
      return said(['dpkg-query', '--show', `${command[0]}`], environment, /\t(\S+)$/) ?? ''
    },
  }
}

/**
 * @param {string} name
 * @param {string} distribution
 * @returns {Peer}
 */
function pythonModule(name, distribution) {
  const code = `import importlib.metadata as m; print(m.version("${distribution}"))`
  return {
    name,
    brings: `pip install ${distribution}`,
    version: ({ python, environment }) =>
      python === undefined ? undefined : said([python, '-c', code], environment, /^(\d\S*)/),
  }
}

/**
 * @param {string} name
 * @returns {Peer}
 */
function npmPackage(name) {
  return {
    name,
    brings: `npm install ${name}`,
    version: ({ packages }) => {
      const folder = packages[name]
      return folder === undefined ? undefined : JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
    },
  }
}

/**
 * @param {string} name
 * @param {(where: Surroundings) => string} nameOf
 * @param {string} brings
 * @returns {Peer}
 */
function image(name, nameOf, brings) {
  return {
    name,
    brings,
    version: (where) =>
      said(
        [where.docker, 'image', 'inspect', '--format', '{{.Id}}', nameOf(where)],
        where.environment,
        /^(?:sha256:)?(\w{12})/,
      ),
  }
}

/**
 * What a program says that it is; `undefined` where there is none, or another of its name.
 *
 * @param {readonly string[]} command
 * @param {{ readonly [variable: string]: string }} environment
 * @param {RegExp} pattern
 */
function said([name = '', ...words], environment, pattern) {
  const { error, stdout, stderr } = spawnSync(name, words, { env: environment, encoding: 'utf8' })
  return error === undefined ? pattern.exec(`${stdout}${stderr}`.trim())?.[1] : undefined
}

/**
 * The folder of an npm package: among the peers, or here.
 *
 * @param {string} name
 * @param {readonly string[]} folders that have node_modules
 */
export function findPackage(name, folders) {
  return folders
    .map((folder) => join(folder, 'node_modules', name))
    .find((folder) => existsSync(join(folder, 'package.json')))
}

/**
 * The Python itself, since what is called python3 may be a script that looks for it each time.
 *
 * @param {string} asked
 * @param {{ readonly [variable: string]: string }} environment
 */
export function findPython(asked, environment) {
  return said([asked, '-c', 'import sys; print(sys.executable)'], environment, /^(.+)$/m)
}
