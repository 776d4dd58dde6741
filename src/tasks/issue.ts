/**
 * The job itself: a request in, a pair in its directory out. Everything that can be refused is refused before the first
 * octet is written, and nothing is called done that was not read back and judged.
 */
import type { KeyObject } from 'node:crypto'
import { HostError, InputError } from '../errors.ts'
import { type ReadCertificate, signCertificate } from '../pki/certificate.ts'
import { generatePrivateKey, type KeyType, keyTypeOf } from '../pki/key-pair.ts'
import { encodePem } from '../pki/pem.ts'
import { encodePrivateKey, readPrivateKey } from '../pki/private-key.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { parseRequest, type Request, refuseHash } from '../request/parse.ts'
import { mistake, quote, toIssue } from '../request/parsed.ts'
import { warningsOf } from '../request/warnings.ts'
import { certificateContents } from './certificate-contents.ts'
import { gitignoreFile, outputsOf, pairFileNames, pairFiles } from './output-files.ts'
import type { GivenInput, Issued, OutputDirectory, Ports } from './ports.ts'
import { type Judgement, judgePair, judgeStoredPair } from './reuse.ts'

/** How often other runs may change the directory meanwhile before this one gives up. */
const mostAttempts = 20

/**
 * @throws {InputError} with everything that is wrong with what was asked.
 * @throws {HostError} where this machine cannot do it.
 */
export async function issue(given: readonly GivenInput[], ports: Ports): Promise<Issued> {
  const now = ports.now()
  const request = parseRequest(given, now)
  const suppliedKey = request.keyFile === undefined ? undefined : readSuppliedKey(request, request.keyFile, ports)
  let privateKey = suppliedKey
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const directory = ports.fileStore.openDirectory({
      path: request.outputDirectory,
      names: pairFileNames,
      keyMode: request.keyMode,
      owner: request.owner,
    })
    const decision = decide(directory, request, suppliedKey, now)
    const reused = 'keep' in decision
    if (!reused) {
      directory.expectWritable()
      privateKey ??= await newPrivateKey(request.keyType as KeyType)
    }
    const pair = reused
      ? await keep(decision.keep, directory, request, ports)
      : await make(directory, request, privateKey as KeyObject, ports)
    if (pair === undefined) continue
    const keyType = keyTypeOf(pair.certificate.x509.publicKey) as string
    return {
      directory: request.outputDirectory,
      keyType,
      usage: request.usage,
      outputs: outputsOf(request, pair.certificate, directory, reused),
      privateKey: pair.privateKey,
      replacedBecause: reused ? undefined : decision.because,
      warnings: warningsOf(request, keyType, now),
    }
  }
  throw new HostError(
    `output-directory: expected to be alone in ${quote(request.outputDirectory)}, but other runs keep changing it. Give each run a directory of its own.`,
  )
}

/** The pair that is there, or why there has to be a new one: `undefined` where there is none. */
type Decision = { readonly keep: ReadCertificate } | { readonly because: string | undefined }

function decide(
  directory: OutputDirectory,
  request: Request,
  suppliedKey: KeyObject | undefined,
  now: number,
): Decision {
  const [present] = directory.stored.keys()
  if (present === undefined) return { because: undefined }
  if (request.ifExists === 'fail') {
    throw new HostError(
      `if-exists: expected no certificate in ${quote(request.outputDirectory)}, got ${quote(present)}. Choose reuse or replace, or another output-directory.`,
    )
  }
  if (request.ifExists === 'replace') return { because: 'if-exists is replace' }
  const judgement = judgeStoredPair(directory.stored, request, suppliedKey, now)
  return 'flaw' in judgement ? { because: judgement.flaw } : { keep: judgement.certificate }
}

interface Pair {
  readonly certificate: ReadCertificate
  /** PEM. */
  readonly privateKey: string
}

/** The texts stay; permissions may be asked for anew. `undefined`: another run came in between. */
async function keep(
  certificate: ReadCertificate,
  directory: OutputDirectory,
  request: Request,
  ports: Ports,
): Promise<Pair | undefined> {
  const text = (name: string) => directory.stored.get(name) as string
  const pair = { certificate, privateKey: text('key.pem') }
  const files = pairFiles(text('cert.pem'), text('key.pem'))
  if (directory.permissionsAreAsAsked(files)) return pair
  directory.expectWritable()
  ports.beforeWriting(directory.absolutePath)
  const written = await directory.write(files, (read) => expectSound(judgePair(read, request, undefined)))
  return written && pair
}

async function make(
  directory: OutputDirectory,
  request: Request,
  privateKey: KeyObject,
  ports: Ports,
): Promise<Pair | undefined> {
  const { validity } = request
  const serialNumber = request.serialNumber ?? randomSerialNumber(ports.randomOctets(serialNumberOctets))
  const contents = certificateContents(request, privateKey, serialNumber, validity)
  const certificatePem = encodePem('CERTIFICATE', signCertificate(contents, privateKey))
  const keyPem = encodePrivateKey(privateKey, request.keyPassphrase)

  ports.beforeWriting(directory.absolutePath)
  const files = pairFiles(certificatePem, keyPem)
  const certificate = await directory.write(directory.empty ? [...files, gitignoreFile] : files, (written) => {
    const read = expectSound(judgePair(written, request, privateKey))
    const asAsked =
      read.serialNumber === serialNumber &&
      read.validity.notBefore === validity.notBefore &&
      read.validity.notAfter === validity.notAfter
    return asAsked ? read : expectSound({ flaw: 'serial number or validity differ' })
  })
  return certificate && { certificate, privateKey: keyPem }
}

/** @throws {HostError} where the running Node.js has no keys of this type. */
async function newPrivateKey(keyType: KeyType): Promise<KeyObject> {
  const privateKey = await generatePrivateKey(keyType)
  if (privateKey !== undefined) return privateKey
  throw new HostError(
    `key-type: expected a type that this Node.js can make, got "${keyType}", which needs Node.js 24.7 or later with OpenSSL 3.5. Choose another key-type, or run a newer Node.js.`,
  )
}

/** What was written by this program and is wrong is a bug. */
function expectSound(judgement: Judgement): ReadCertificate {
  if ('flaw' in judgement) throw new Error(`The pair came out wrong: ${judgement.flaw}.`)
  return judgement.certificate
}

/** @throws {InputError} where the file holds no key that this request can use. */
function readSuppliedKey(request: Request, keyFile: string, ports: Ports): KeyObject {
  const read = ports.fileStore.readText(keyFile)
  if ('unreadable' in read) throw keyFileMistake(`a file that can be read (${read.unreadable})`, keyFile)
  const key = readPrivateKey(read.text, request.keyPassphrase)
  if (key === 'passphrase missing') {
    throw keyFileMistake('a key that is not encrypted, or key-passphrase', keyFile)
  }
  if (key === 'passphrase wrong') throw keyFileMistake('a key that key-passphrase opens', keyFile)
  if (key === 'not a private key') throw keyFileMistake('a private key in PEM', keyFile)
  const keyType = keyTypeOf(key)
  if (keyType === undefined) {
    throw keyFileMistake('an RSA, P-256, P-384, P-521, Ed25519 or ML-DSA key', keyFile)
  }
  if (request.keyType !== undefined && request.keyType !== keyType) {
    throw keyFileMistake(`a key of type ${request.keyType}, as key-type says, and not ${keyType},`, keyFile)
  }
  const hashMistake = request.signatureHash && refuseHash(keyType, request.signatureHash)
  if (hashMistake) throw new InputError([toIssue('signature-hash', hashMistake)])
  return key
}

function keyFileMistake(expected: string, keyFile: string): InputError {
  return new InputError([toIssue('key-file', mistake(expected, keyFile).mistake)])
}
