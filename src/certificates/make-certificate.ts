/** Makes one certificate of a run: generates its key, encodes, signs and writes it, reads it back and judges it. */

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
import { ownKeyOf } from './own-key.ts'
import { type IssuedPair, type Judgement, judgeCertificate } from './reuse.ts'

/** Gives that many bytes of cryptographic randomness. */
export type RandomOctets = (count: number) => Uint8Array

/**
 * Makes certificates, several at a time.
 *
 * @param authority The CA, once it exists; keys are generated in the meantime. `undefined`: certificates are self-signed.
 * @param count How many will be made.
 * @throws {HostError} from the returned function, if the running Node.js has no keys of the type asked for.
 */
export function createMaker(
  authority: () => Promise<Issuer | undefined>,
  files: FileSet,
  randomOctets: RandomOctets,
  count: number,
): (planned: PlannedCertificate) => Promise<IssuedPair> {
  // For a single certificate the thread pool is not worth starting.
  const sign = count > 1 ? signOctetsAside : signOctets
  const newP256 = createP256Maker()
  const newSerialNumber = serialNumbersFrom(randomOctets)
  const judgedKinds = new Set<string>()
  return async (planned) => {
    const { key } = planned
    const own = await ownKeyOf(planned, newP256)
    const issuer = await authority()
    // No local key: the public key came with the request.
    const publicKey = key.kind === 'public' ? key.publicKey : own?.publicKey
    const signingKey = issuer?.privateKey ?? own?.privateKey()
    if (!publicKey || !signingKey) throw new Error('A certificate without a key cannot be made.')
    const serialNumber = planned.serialNumber ?? newSerialNumber()
    const contents = certificateContents(planned, publicKey, serialNumber, planned.validity, issuer)
    const signed = await signCertificateInParts(contents, signingKey, sign)

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
    const issuerPublicKey = issuer?.publicKey ?? publicKeyOf(signingKey)
    return expectSound(await judgeMade({ contents, signed, written, own, issuerPublicKey }))
  }
}

/** Asks for random bytes in bulk, because each call costs more than the bytes. */
function serialNumbersFrom(randomOctets: RandomOctets): () => bigint {
  const mostAhead = 50 * serialNumberOctets
  let bytes: Uint8Array = new Uint8Array(0)
  return () => {
    if (bytes.length === 0) bytes = randomOctets(mostAhead)
    const serialNumber = randomSerialNumber(bytes.subarray(0, serialNumberOctets))
    bytes = bytes.subarray(serialNumberOctets)
    return serialNumber
  }
}

/** What differs between certificates besides their values. The first of each kind is judged like an existing one. */
function kindOf(planned: PlannedCertificate, { subjectPublicKey, signature }: CertificateContents): string {
  const isEncrypted = planned.keyPassphrase !== undefined
  return [planned.usage, keyTypeOf(subjectPublicKey), signature.oid, isEncrypted].join(' ')
}

/** A wrong certificate from this program is a bug. */
function expectSound(judgement: Judgement): IssuedPair {
  if ('flaw' in judgement) throw new Error(`The certificate came out wrong: ${judgement.flaw}.`)
  return judgement
}
