/** What comes back from the disk other than it was written is not called done. */
import { describe, expect, it } from 'vitest'
import { judgeMade, type WrittenCertificate } from '../../src/certificates/judge-made.ts'
import { pairFiles } from '../../src/certificates/output-files.ts'
import { type OwnKey, ownKeyOf } from '../../src/certificates/own-key.ts'
import { signCertificateInParts } from '../../src/pki/certificate.ts'
import { publicKeyOf } from '../../src/pki/key-pair.ts'
import { createP256Maker } from '../../src/pki/p256-key-pairs.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { signOctets } from '../../src/pki/signature-algorithm.ts'
import type { PlannedCertificate } from '../../src/request/certificate.ts'
import { p256KeyOf, selfSignedContents } from '../pki/sample.ts'

const issuerKey = p256KeyOf(9)

async function newKey(keyPassphrase?: string): Promise<OwnKey> {
  const planned = { asked: { keyPassphrase }, key: { kind: 'make', keyType: 'ecdsa-p256' } }
  return (await ownKeyOf(planned as unknown as PlannedCertificate, createP256Maker())) as OwnKey
}

/** A certificate for `own`, signed by another, and its files as they stand there. */
async function make(own: OwnKey, signer = issuerKey): Promise<WrittenCertificate> {
  const contents = { ...selfSignedContents(issuerKey), subjectPublicKey: own.publicKey }
  const signed = await signCertificateInParts(contents, signer, signOctets)
  const files = pairFiles('', encodePem('CERTIFICATE', signed.der), own.pem, undefined)
  const written = files.map((file) => ({ file, stored: file.contents }))
  return { contents, signed, written, own, issuerPublicKey: publicKeyOf(issuerKey) }
}

/** The same with another file in the place of one, as if that had been to be written. */
function withFile(made: WrittenCertificate, name: string, contents: Uint8Array | string): WrittenCertificate {
  const bytes = Buffer.from(contents)
  const written = made.written.map(({ file, stored }) =>
    file.name === name ? { file: { ...file, contents: bytes }, stored: bytes } : { file, stored },
  )
  return { ...made, written }
}

const flawOf = async (made: WrittenCertificate) => {
  const judgement = await judgeMade(made)
  return 'flaw' in judgement ? judgement.flaw : 'none'
}

describe('what was just written', () => {
  it.each([undefined, 'secret'])('is sound, with its key (passphrase %s)', async (passphrase) => {
    const own = await newKey(passphrase)
    const judgement = await judgeMade(await make(own))
    if ('flaw' in judgement) throw new Error(judgement.flaw)
    expect(judgement.keyPem).toBe(own.pem)
    expect(judgement.certificate.x509.checkPrivateKey(judgement.privateKey() as ReturnType<OwnKey['privateKey']>)).toBe(
      true,
    )
  })

  it.each(['cert.pem', 'key.pem', 'fullchain.pem', 'ca.pem'])(
    'has a flaw where an octet of %s differs',
    async (name) => {
      const made = await make(await newKey())
      const written = made.written.map(({ file, stored }) => {
        if (file.name !== name) return { file, stored }
        const other = Buffer.from(stored)
        other[100] = (other[100] as number) ^ 1
        return { file, stored: other }
      })
      expect(await flawOf({ ...made, written })).toBe(`${name} does not contain what was written`)
      const cut = made.written.map(({ file, stored }) => ({
        file,
        stored: file.name === name ? stored.subarray(1) : stored,
      }))
      expect(await flawOf({ ...made, written: cut })).toBe(`${name} does not contain what was written`)
    },
  )

  it('has a flaw where the certificate is none, or another', async () => {
    const [made, other] = [await make(await newKey()), await make(await newKey())]
    expect(await flawOf(withFile(made, 'cert.pem', 'none'))).toBe('cert.pem is not a certificate')
    const otherPem = encodePem('CERTIFICATE', other.signed.der)
    expect(await flawOf(withFile(made, 'cert.pem', otherPem))).toBe('cert.pem is another certificate')
    const { signatureValue } = other.signed
    expect(await flawOf({ ...made, signed: { ...made.signed, signatureValue } })).toBe(
      'cert.pem is another certificate',
    )
  })

  it('has a flaw where OpenSSL reads another number or time than was asked for', async () => {
    const made = await make(await newKey())
    const { contents } = made
    const { notBefore, notAfter } = contents.validity
    for (const changes of [
      { serialNumber: contents.serialNumber + 1n },
      { validity: { notBefore: notBefore + 1, notAfter } },
      { validity: { notBefore, notAfter: notAfter - 1 } },
    ]) {
      expect(await flawOf({ ...made, contents: { ...contents, ...changes } })).toBe('serial number or validity differ')
    }
  })

  it('has a flaw where it is not valid for a name that was asked for', async () => {
    const made = await make(await newKey())
    const subjectAltName = [...made.contents.subjectAltName, { type: 'dNSName', value: 'other.test' } as const]
    expect(await flawOf({ ...made, contents: { ...made.contents, subjectAltName } })).toBe(
      'it is not valid for other.test',
    )
  })

  it.each([undefined, 'secret'])(
    'has a flaw where the key is that of another, or missing (passphrase %s)',
    async (passphrase) => {
      const made = await make(await newKey(passphrase))
      const { pem } = await newKey(passphrase)
      const flaw = 'key and certificate do not belong together'
      expect(await flawOf(withFile(made, 'key.pem', pem))).toBe(flaw)
      const written = made.written.filter(({ file }) => !file.secret)
      expect(await flawOf({ ...made, written })).toBe(flaw)
    },
  )

  it('has a flaw where a key that was to be encrypted is not', async () => {
    const made = await make(await newKey('secret'))
    expect(await flawOf(withFile(made, 'key.pem', (await newKey()).pem))).toBe(
      'key and certificate do not belong together',
    )
  })

  it('has a flaw where another has signed it', async () => {
    expect(await flawOf(await make(await newKey(), p256KeyOf(8)))).toBe('the signature does not verify')
  })
})
