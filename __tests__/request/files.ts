/** Keys, certification requests and CAs in memory, made once in each worker. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { octetString, sequence } from '../../src/pki/asn1.ts'
import { type CertificateContents, keyIdentifierOf, signCertificate } from '../../src/pki/certificate.ts'
import { type CertificationRequestContents, encodeCertificationRequest } from '../../src/pki/certification-request.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { keyTypeOf, publicKeyOf } from '../../src/pki/key-pair.ts'
import { constraintsTo, nameConstraints } from '../../src/pki/name-constraints.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { encodePrivateKey } from '../../src/pki/private-key.ts'
import { caProfiles, endEntityProfiles, type Profile } from '../../src/pki/profiles.ts'
import { defaultSignatureHash, signatureAlgorithmFor, signatureOf } from '../../src/pki/signature-algorithm.ts'
import { encryptedPem, pbes2 } from '../pki/encrypted-key.ts'
import { ed25519KeyOf, p256KeyOf } from '../pki/sample.ts'

/** 2026-11-24T07:52:46Z */
export const now = 1_795_506_766
export const day = 86_400

interface Ca {
  readonly commonName: string
  readonly privateKey: KeyObject
}

const rootCa: Ca = { commonName: 'Root', privateKey: p256KeyOf(11) }
const lowerCa: Ca = { commonName: 'Below', privateKey: p256KeyOf(12) }
const ed25519Ca: Ca = { commonName: 'Ed25519', privateKey: ed25519KeyOf(13) }

/** Valid from thirty days ago for two hundred days. */
export const validityOfCas = { notBefore: now - 30 * day, notAfter: now + 170 * day }

function certificateOf(ca: Ca, profile: Profile, changes: Partial<CertificateContents> = {}, issuer = ca): string {
  const subjectPublicKey = publicKeyOf(ca.privateKey)
  const contents: CertificateContents = {
    serialNumber: 7n,
    signature: signatureOf(publicKeyOf(issuer.privateKey), undefined),
    issuer: encodeName({ commonName: issuer.commonName }),
    authorityKeyIdentifier: keyIdentifierOf(publicKeyOf(issuer.privateKey)),
    validity: validityOfCas,
    subject: { commonName: ca.commonName },
    subjectPublicKey,
    subjectAltName: [],
    profile,
    ...changes,
  }
  return encodePem('CERTIFICATE', signCertificate(contents, issuer.privateKey))
}

function requestOf(privateKey: KeyObject, changes: Partial<CertificationRequestContents> = {}): string {
  const publicKey = publicKeyOf(privateKey)
  const contents: CertificationRequestContents = {
    subject: { commonName: 'asked.test', organizationName: 'Example' },
    subjectPublicKey: publicKey,
    subjectAltName: [{ type: 'dNSName', value: 'asked.test' }],
    profile: endEntityProfiles.server,
    signature: signatureAlgorithmFor(privateKey, defaultSignatureHash(keyTypeOf(privateKey) as string)),
    ...changes,
  }
  return encodePem('CERTIFICATE REQUEST', encodeCertificationRequest(contents, privateKey))
}

export const keys = { p256: p256KeyOf(1), ed25519: ed25519KeyOf(2), requested: p256KeyOf(3) }

const root = certificateOf(rootCa, caProfiles.rootAboveIntermediate)
const below = certificateOf(lowerCa, caProfiles.intermediate, {}, rootCa)
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
const unusual = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey
const permitted = constraintsTo([{ type: 'dNSName', value: 'a.test' }])

/** By their paths. */
export const files: { readonly [path: string]: string } = {
  'key.pem': encodePrivateKey(keys.p256),
  'ed25519.pem': encodePrivateKey(keys.ed25519),
  'encrypted.pem': encodePrivateKey(keys.p256, 'hunter2'),
  'damaged.pem': encodePrivateKey(keys.p256, 'hunter2').replace(/\n.{64}\n/, '\n'),
  'slow.pem': encryptedPem(sequence(pbes2(0x7fffffff), octetString(Buffer.alloc(64)))),
  'rsa-1024.pem': encodePrivateKey(weak),
  'secp256k1.pem': encodePrivateKey(unusual),
  'text.txt': 'no PEM',

  'request.csr': requestOf(keys.requested),
  'ed25519.csr': requestOf(ed25519KeyOf(4)),
  'client.csr': requestOf(keys.requested, { subject: { commonName: 'Alice A.' }, subjectAltName: [] }),
  'no-common-name.csr': requestOf(keys.requested, { subject: { organizationName: 'Example' } }),
  'nameless.csr': requestOf(keys.requested, { subject: {} }),
  'bad-uri.csr': requestOf(keys.requested, {
    subjectAltName: [{ type: 'uniformResourceIdentifier', value: 'https://a..b/' }],
  }),
  'uri.csr': requestOf(keys.requested, {
    subjectAltName: [{ type: 'uniformResourceIdentifier', value: 'spiffe://a.test/b' }],
  }),

  'ca.pem': root,
  'ca-key.pem': encodePrivateKey(rootCa.privateKey),
  'encrypted-ca-key.pem': encodePrivateKey(rootCa.privateKey, 'hunter2'),
  'below.pem': below,
  'below-and-root.pem': `${below}${root}`,
  'below-key.pem': encodePrivateKey(lowerCa.privateKey),
  'ed25519-ca.pem': certificateOf(ed25519Ca, caProfiles.root),
  'ed25519-ca-key.pem': encodePrivateKey(ed25519Ca.privateKey),
  'expired-ca.pem': certificateOf(rootCa, caProfiles.root, {
    validity: { notBefore: now - 30 * day, notAfter: now - day },
  }),
  'future-ca.pem': certificateOf(rootCa, caProfiles.root, {
    validity: { notBefore: now + day, notAfter: now + 30 * day },
  }),
  'young-ca.pem': certificateOf(rootCa, caProfiles.root, {
    validity: { notBefore: now - 60, notAfter: now + 400 * day },
  }),
  'no-ca.pem': certificateOf(rootCa, endEntityProfiles.server, {
    subjectAltName: [{ type: 'dNSName', value: 'a.test' }],
  }),
  'ca-for-a.test.pem': certificateOf(rootCa, caProfiles.root, { nameConstraints: nameConstraints(permitted) }),
  'ca-for-servers.pem': certificateOf(rootCa, { ...caProfiles.root, extKeyUsage: ['serverAuth'] }),
  'ca-for-clients.pem': certificateOf(rootCa, { ...caProfiles.root, extKeyUsage: ['clientAuth'] }),
  'low-ca.pem': certificateOf(rootCa, caProfiles.root),
}
