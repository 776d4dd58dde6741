/** What is in the certificates, octet for octet, as `openssl` reads it: the profile that 28 clients were tried with. */
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../src/interface/table.ts'
import { succeed } from './client.ts'
import { type ClassicKeyType, classicKeyTypes, haveJudges, workshop } from './pairs.ts'

const signatureAlgorithms: { readonly [keyType in ClassicKeyType]: string } = {
  'rsa-2048': 'sha256WithRSAEncryption',
  'rsa-3072': 'sha256WithRSAEncryption',
  'rsa-4096': 'sha256WithRSAEncryption',
  'ecdsa-p256': 'ecdsa-with-SHA256',
  'ecdsa-p384': 'ecdsa-with-SHA384',
  'ecdsa-p521': 'ecdsa-with-SHA512',
  ed25519: 'ED25519',
}

/** DER of the values, in hexadecimal. */
const notCa = '3000'
const digitalSignature = '03020780'
const digitalSignatureAndKeyEncipherment = '030205A0'
const serverAuth = '300A06082B06010505070301'
const clientAuth = '300A06082B06010505070302'
const serverAndClientAuth = '301406082B0601050507030106082B06010505070302'
/** DNS:localhost, IP:127.0.0.1, IP:::1 */
const localNames = '302382096C6F63616C686F737487047F000001871000000000000000000000000000000001'

describe.skipIf(!haveJudges('openssl'))('the profile of a certificate', () => {
  const shop = workshop()

  async function x509(pair: Outputs, ...words: readonly string[]): Promise<string> {
    return succeed('openssl', ['x509', '-in', pair['certificate-path'], '-noout', ...words], shop)
  }

  /** Each extension in order: its name as openssl prints it, `critical` or nothing, its DER. */
  async function extensions(pair: Outputs): Promise<readonly string[][]> {
    const listing = await succeed('openssl', ['asn1parse', '-in', pair['certificate-path']], shop)
    const pattern = /OBJECT +:(.+)\n(?:.* BOOLEAN +:(.+)\n)?.* OCTET STRING +\[HEX DUMP\]:([0-9A-F]+)/g
    return [...listing.matchAll(pattern)].map(([, name = '', critical, der = '']) => [
      name,
      critical === undefined ? '' : 'critical',
      der,
    ])
  }

  async function profile(pair: Outputs, keyUsage: string, extKeyUsage: string, subjectAltName: string) {
    const found = await extensions(pair)
    const keyIdentifier = found.find(([name]) => name === 'X509v3 Subject Key Identifier')?.[2]?.slice(4)
    expect(keyIdentifier).toMatch(/^[0-9A-F]{40}$/)
    expect(found).toEqual([
      ['X509v3 Basic Constraints', 'critical', notCa],
      ['X509v3 Key Usage', 'critical', keyUsage],
      ['X509v3 Extended Key Usage', '', extKeyUsage],
      ['X509v3 Subject Key Identifier', '', `0414${keyIdentifier}`],
      ['X509v3 Authority Key Identifier', '', `30168014${keyIdentifier}`],
      ['X509v3 Subject Alternative Name', '', subjectAltName],
    ])
  }

  for (const keyType of classicKeyTypes) {
    const isRsa = keyType.startsWith('rsa')

    it(`of type ${keyType} has exactly the extensions of a self-signed server`, async () => {
      const pair = shop.pair('localhost', '127.0.0.1', '::1', '--key-type', keyType)
      await profile(pair, isRsa ? digitalSignatureAndKeyEncipherment : digitalSignature, serverAuth, localNames)
    })

    it(`of type ${keyType} is of version 3, signed as its key asks, by itself`, async () => {
      const pair = shop.pair('localhost', '127.0.0.1', '::1', '--key-type', keyType)
      const text = await x509(pair, '-text')
      expect(text).toContain('Version: 3 (0x2)')
      const algorithms = [...text.matchAll(/Signature Algorithm: (.+)/g)].map(([, name]) => name)
      expect(algorithms).toEqual([signatureAlgorithms[keyType], signatureAlgorithms[keyType]])
      expect(await x509(pair, '-subject', '-issuer')).toBe('subject=CN = localhost\nissuer=CN = localhost\n')
    })
  }

  it.each(['rsa-2048', 'ecdsa-p256'])('of type %s for a client can sign and nothing else', async (keyType) => {
    const pair = shop.pair('localhost', '127.0.0.1', '::1', '--usage', 'client', '--key-type', keyType)
    await profile(pair, digitalSignature, clientAuth, localNames)
  })

  it('for both uses names both', async () => {
    const words = ['localhost', '127.0.0.1', '::1', '--usage', 'both', '--key-type']
    await profile(shop.pair(...words, 'ecdsa-p256'), digitalSignature, serverAndClientAuth, localNames)
    await profile(shop.pair(...words, 'rsa-2048'), digitalSignatureAndKeyEncipherment, serverAndClientAuth, localNames)
  })

  it('has a positive serial number of at most 20 octets, which is the one that is told', async () => {
    const serialNumbers = new Set<string>()
    for (const keyType of classicKeyTypes) {
      const pair = shop.pair('localhost', '127.0.0.1', '::1', '--key-type', keyType)
      const serialNumber = (await x509(pair, '-serial')).trim().replace(/^serial=/, '')
      expect(serialNumber).toBe(pair['serial-number'])
      // Of 159 bits: in 20 octets its sign is positive, however many zeros chance has put at its head.
      expect(BigInt(`0x${serialNumber}`) > 0n && BigInt(`0x${serialNumber}`) < 2n ** 159n, serialNumber).toBe(true)
      serialNumbers.add(serialNumber)
    }
    expect(serialNumbers.size).toBe(classicKeyTypes.length)
  })

  it.each([
    ['1', '01'],
    ['0x80', '80'],
    ['0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', '7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF'],
  ])('has the serial number that was given: %s', async (given, read) => {
    const pair = shop.pair('localhost', '--serial-number', given)
    expect(await x509(pair, '-serial')).toBe(`serial=${read}\n`)
  })

  it.each([
    ['rsa-2048', 'sha512', 'sha512WithRSAEncryption'],
    ['ecdsa-p256', 'sha384', 'ecdsa-with-SHA384'],
    ['ecdsa-p384', 'sha256', 'ecdsa-with-SHA256'],
  ])('of type %s is signed with %s where that is asked for', async (keyType, hash, algorithm) => {
    const pair = shop.pair('localhost', '--key-type', keyType, '--signature-hash', hash)
    expect(await x509(pair, '-text')).toContain(`Signature Algorithm: ${algorithm}`)
    const ca = pair['ca-certificate-path']
    await succeed('openssl', ['verify', '-no-CApath', '-CAfile', ca, pair['certificate-path']], shop)
  })

  it('holds host names as A-labels, addresses as octets, and e-mail and URI as they are', async () => {
    const uri = 'https://app.test/path'
    const pair = shop.pair('App.Test.', '*.münchen.test', '10.9.8.7', '2001:db8::7', 'post@app.test', uri)
    expect((await x509(pair, '-ext', 'subjectAltName')).trim().split('\n').at(-1)?.trim()).toBe(
      `DNS:app.test, DNS:*.xn--mnchen-3ya.test, IP Address:10.9.8.7, IP Address:2001:DB8:0:0:0:0:0:7, email:post@app.test, URI:${uri}`,
    )
  })

  it('holds a subject in any script as UTF8String, the country as PrintableString, the address as IA5String', async () => {
    const subject = ['--organization', 'Łódź & 東京', '--country', 'PL', '--email-address', 'post@app.test']
    const pair = shop.pair('localhost', ...subject)
    expect(await x509(pair, '-subject', '-nameopt', 'utf8,sep_multiline,sname,show_type')).toBe(
      'subject=\n' +
        '    C=PRINTABLESTRING:PL\n' +
        '    O=UTF8STRING:Łódź & 東京\n' +
        '    CN=UTF8STRING:localhost\n' +
        '    emailAddress=IA5STRING:post@app.test\n',
    )
  })

  it('has the fingerprints that are told', async () => {
    const pair = shop.pair('localhost')
    expect(await x509(pair, '-fingerprint', '-sha256')).toMatch(new RegExp(`=${pair['fingerprint-sha256']}\n$`))
    const spki = ['pkey', '-in', pair['key-path'], '-pubout', '-outform', 'DER', '-out', `${shop.directory}/spki.der`]
    await succeed('openssl', spki, shop)
    const digest = await succeed('openssl', ['dgst', '-sha256', '-r', 'spki.der'], shop)
    expect(Buffer.from(digest.slice(0, 64), 'hex').toString('base64')).toBe(pair['spki-sha256'])
  })
})
