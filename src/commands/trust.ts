/** The command `trust`: has existing certificates trusted. */
import { X509Certificate } from 'node:crypto'
import { createFileSet } from '../certificates/file-set.ts'
import { InputError, type Issue } from '../errors.ts'
import type { OutputDirectory } from '../files/output-directory.ts'
import type { GivenInput } from '../interface/table.ts'
import type { Der } from '../pki/asn1.ts'
import { readOrReason } from '../pki/der-reader.ts'
import { readPem } from '../pki/pem-reader.ts'
import { type Mistake, mistake, toIssue } from '../request/mistake.ts'
import { mostTrusted } from '../request/trust.ts'
import { parseTrustRequest, type TrustRequest } from '../request/trust-commands.ts'
import { nameLine } from '../trust/name-line.ts'
import { trustCertificates } from '../trust/trust.ts'
import type { Ports, TrustResult } from './ports.ts'
import { retryWhileOthersWrite } from './retry.ts'
import { trustedFiles, trustOutputs } from './trust-issued.ts'

/**
 * @throws {InputError} with every mistake in the request.
 * @throws {HostError} if this machine cannot do it.
 */
export async function trustFiles(
  files: readonly string[],
  given: readonly GivenInput[],
  ports: Ports,
): Promise<TrustResult> {
  const request = parseTrustRequest(files, given)
  return retryWhileOthersWrite(request.outputDirectory, ports, () => trustOnce(request, ports))
}

async function trustOnce(request: TrustRequest, ports: Ports): Promise<TrustResult> {
  const { trust, outputDirectory: path, owner } = request
  const directory = ports.fileStore.openDirectory({ path, keyMode: 0o600, owner })
  const anchors = readAnchors(request, directory, ports)
  const { variable } = await ports.trust()
  const environment = trustedFiles(trust, anchors, {
    fileStore: ports.fileStore,
    variable,
    pathOf: directory.pathOf,
    caFile: undefined,
  })
  const set = createFileSet(directory, ports.host.beforeWriting)
  try {
    for (const file of environment?.files ?? []) await set.put(file)
    set.commit()
  } catch (error) {
    set.abandon()
    throw error
  }
  const key = 'its private key is where it was made'
  const order = { trust, anchors, environment, directory: directory.absolutePath, key, issued: [] }
  const trusted = await trustCertificates(order, await ports.trust(), ports.host)
  return { trusted, outputs: trustOutputs(environment, trusted) }
}

function readAnchors({ files }: TrustRequest, directory: OutputDirectory, { fileStore }: Ports): readonly Der[] {
  const issues: Issue[] = []
  const anchors = new Map<string, Der>()
  const paths = files.length > 0 ? files : [directory.pathOf('ca.pem')]
  for (const path of paths) {
    const fail = (found: Mistake) => issues.push(toIssue('trust', found))
    const read = fileStore.readText(path)
    if ('unreadable' in read) {
      fail(mistake(`a file that can be read (${read.unreadable})`, path).mistake)
      continue
    }
    const certificates = readOrReason(() => readPem(read.text, ['CERTIFICATE'], mostTrusted))
    if ('unreadable' in certificates) {
      issues.push({ where: `trust ${path}`, message: certificates.unreadable })
      continue
    }
    for (const der of certificates) {
      const anchor = readAnchor(der, path)
      if ('mistake' in anchor) fail(anchor.mistake)
      else anchors.set(anchor.value.fingerprint256, anchor.value.raw)
    }
  }
  if (anchors.size > mostTrusted) {
    issues.push(toIssue('trust', mistake(`at most ${mostTrusted} certificates`, String(anchors.size)).mistake))
  }
  if (issues.length > 0) throw new InputError(issues)
  return [...anchors.values()]
}

/** A certificate that programs accept as a trust anchor: of a CA, or self-signed. */
function readAnchor(der: Uint8Array, path: string) {
  let x509: X509Certificate
  try {
    x509 = new X509Certificate(der)
  } catch {
    return mistake('certificates that can be read (RFC 5280)', path)
  }
  if (x509.ca) return { value: x509 }
  const isOwn = x509.subject === x509.issuer ? isOwnSignature(x509) : false
  if (isOwn === undefined) return mistake('certificates with keys of a type that this Node.js knows', path)
  if (isOwn) return { value: x509 }
  const issuer = nameLine(x509.issuer)
  const advice = `Name the file of its issuer${issuer === undefined ? '' : `, ${issuer}`}.`
  return mistake('certificates of CAs, or self-signed ones', path, advice)
}

/** Not with Node.js's checkIssued, which requires the key usage of a CA even from a self-signed certificate. */
function isOwnSignature(x509: X509Certificate): boolean | undefined {
  try {
    return x509.verify(x509.publicKey)
  } catch {
    return undefined
  }
}
