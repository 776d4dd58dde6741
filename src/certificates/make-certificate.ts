/** One certificate of a run: its key made, it put together, signed, written, read back and judged. */

import { type CertificateContents, signCertificateInParts } from '../pki/certificate.ts'
import type { Issuer } from '../pki/issuer.ts'
import { keyTypeOf, publicKeyOf } from '../pki/key-pair.ts'
import { createP256Maker } from '../pki/p256-key-pairs.ts'
import { encodePem } from '../pki/pem.ts'
import { randomSerialNumber, serialNumberOctets } from '../pki/serial-number.ts'
import { signOctets, signOctetsAside } from '../pki/signature-algorithm.ts'
import type { PlannedCertificate } from '../request/certificate.ts'
import { certificateContents } from './certificate-contents.ts'
import type { FileSet } from './file-set.ts'
import { isAsAsked, judgeMade, type WrittenFile } from './judge-made.ts'
import { pairFiles } from './output-files.ts'
import { type OwnKey, ownKeyOf } from './own-key.ts'
import { type IssuedPair, type Judgement, judgeCertificate } from './reuse.ts'

/** Gives so many octets fit for cryptography. */
export type RandomOctets = (count: number) => Uint8Array

/**
 * Makes certificates, several at a time.
 *
 * @param authority Who signs, once it is there; keys are made meanwhile. `undefined`: each certificate signs itself.
 * @param count How many will be made.
 * @throws {HostError} from what is returned, where the running Node.js has no keys of the type asked for.
 */
export function createMaker(
  authority: () => Promise<Issuer | undefined>,
  files: FileSet,
  randomOctets: RandomOctets,
  count: number,
): (planned: PlannedCertificate) => Promise<IssuedPair> {
  // For one the thread pool would be started in vain.
  const sign = count > 1 ? signOctetsAside : signOctets
  const newP256 = createP256Maker()
  const newSerialNumber = serialNumbersFrom(randomOctets)
  const judgedKinds = new Set<string>()
  return async (planned) => {
    const { key } = planned
    const own = await ownKeyOf(planned, newP256)
    const issuer = await authority()
    // Whose key is not here has sent it.
    const publicKey = key.kind === 'public' ? key.publicKey : (own as OwnKey).publicKey
    const serialNumber = planned.serialNumber ?? newSerialNumber()
    const contents = certificateContents(planned, publicKey, serialNumber, planned.validity, issuer)
    const signed = await signCertificateInParts(contents, issuer?.privateKey ?? (own as OwnKey).privateKey(), sign)

    const written: WrittenFile[] = []
    for (const file of pairFiles(planned.folder, encodePem('CERTIFICATE', signed.der), own?.pem, issuer)) {
      written.push({ file, stored: await files.put(file) })
    }
    const kind = kindOf(planned, contents)
    if (!judgedKinds.has(kind)) {
      judgedKinds.add(kind)
      const sound = expectSound(judgeCertificate(files.read, planned, issuer))
      return isAsAsked(sound.certificate, contents) ? sound : expectSound({ flaw: 'serial number or validity differ' })
    }
    const issuerPublicKey = issuer?.publicKey ?? publicKeyOf((own as OwnKey).privateKey())
    return expectSound(await judgeMade({ contents, signed, written, own, issuerPublicKey }))
  }
}

/** Each call for random octets takes longer than the octets. */
function serialNumbersFrom(randomOctets: RandomOctets): () => bigint {
  const mostAhead = 50 * serialNumberOctets
  let octets: Uint8Array = new Uint8Array(0)
  return () => {
    if (octets.length === 0) octets = randomOctets(mostAhead)
    const serialNumber = randomSerialNumber(octets.subarray(0, serialNumberOctets))
    octets = octets.subarray(serialNumberOctets)
    return serialNumber
  }
}

/** What differs between certificates besides the values in them; the first of each kind is judged as one that stood there. */
function kindOf(planned: PlannedCertificate, { subjectPublicKey, signature }: CertificateContents): string {
  const isEncrypted = planned.keyPassphrase !== undefined
  return [planned.usage, keyTypeOf(subjectPublicKey), signature.oid, isEncrypted].join(' ')
}

/** What was written by this program and is wrong is a bug. */
export function expectSound(judgement: Judgement): IssuedPair {
  if ('flaw' in judgement) throw new Error(`The certificate came out wrong: ${judgement.flaw}.`)
  return judgement
}
