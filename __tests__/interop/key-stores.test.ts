/**
 * Key stores and trust stores: who opens them, and a server that lives off one. Keys and certificates are made by the
 * library itself, a chain of two for each type of key; at the end by the program, with the Kubernetes secret.
 */
import { createPublicKey, randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Outputs } from '../../src/interface/table.ts'
import { keyIdentifierOf, signCertificate } from '../../src/pki/certificate.ts'
import { encodeName } from '../../src/pki/distinguished-name.ts'
import { encodeJksKeyStore, encodeJksTrustStore } from '../../src/pki/jks.ts'
import { generatePrivateKey, type KeyType, publicKeyOf } from '../../src/pki/key-pair.ts'
import { encodePem } from '../../src/pki/pem.ts'
import { encodeKeyStore, encodeTrustStore } from '../../src/pki/pkcs12.ts'
import type { Profile } from '../../src/pki/profiles.ts'
import { defaultSignatureHash, signatureAlgorithmFor } from '../../src/pki/signature-algorithm.ts'
import { nodeRuntime } from '../judges.ts'
import { selfSignedContents } from '../pki/sample.ts'
import { sharedTemporaryDirectory } from '../program.ts'
import { type Answer, runClient, succeed } from './client.ts'
import { haveJudges, workshop as pairWorkshop } from './pairs.ts'
import { python } from './servers/python.ts'
import { page } from './tls-server.ts'

const keyTypes = ['rsa-2048', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'] as const
const profiles = ['compatible', 'modern'] as const
const formats = [...profiles, 'jks'] as const
const passwords = ['x', 'eight ch', 'a "quoted" and \'quoted\' pass\\word $HOME %PATH% `true`', '0123456789'.repeat(10)]
const usual = 'correct horse'
/** Ends as the right one does: a reader that looks at a part of it would take it. */
const wrong = 'wrong horse'

const seal = { randomOctets: randomBytes, createdSeconds: 1_795_506_466 }

type Format = (typeof formats)[number]

interface Chain {
  readonly keyType: KeyType
  /** DER. */
  readonly privateKey: Buffer
  /** PEM, as the readers print it. */
  readonly keyText: string
  readonly endEntity: Buffer
  readonly ca: Buffer
  readonly certificateText: string
  readonly caText: string
}

const caProfile: Profile = {
  basicConstraints: { cA: true, pathLenConstraint: 0 },
  keyUsage: ['keyCertSign', 'cRLSign'],
}

/** A server certificate for localhost, and its CA with a key of the same type. */
async function makeChain(keyType: KeyType): Promise<Chain> {
  const [key, caKey] = [await generatePrivateKey(keyType), await generatePrivateKey(keyType)]
  if (key === undefined || caKey === undefined) throw new Error(`no keys of type ${keyType}`)
  const now = Math.floor(Date.now() / 1000)
  const caName = { commonName: `A CA of type ${keyType}` }
  const common = {
    signature: signatureAlgorithmFor(caKey, defaultSignatureHash(keyType)),
    issuer: encodeName(caName),
    authorityKeyIdentifier: keyIdentifierOf(publicKeyOf(caKey)),
    validity: { notBefore: now - 3600, notAfter: now + 86_400 },
  }
  const serialNumber = BigInt(`0x40${randomBytes(8).toString('hex')}`)
  const authority = { serialNumber, subject: caName, subjectAltName: [], profile: caProfile }
  const ca = signCertificate(selfSignedContents(caKey, { ...common, ...authority }), caKey)
  const server = { serialNumber: serialNumber + 1n, subject: { commonName: 'localhost' } }
  const endEntity = signCertificate(selfSignedContents(key, { ...common, ...server }), caKey)
  return {
    keyType,
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
    keyText: key.export({ type: 'pkcs8', format: 'pem' }) as string,
    endEntity,
    ca,
    certificateText: encodePem('CERTIFICATE', endEntity),
    caText: encodePem('CERTIFICATE', ca),
  }
}

interface Store {
  readonly path: string
  readonly password: string
}

/** The files of this test file's tests: each store is written when it is asked for. */
function workshop() {
  const directory = sharedTemporaryDirectory()
  const chains = new Map<KeyType, Chain>()
  let written = 0
  beforeAll(async () => {
    for (const keyType of keyTypes) chains.set(keyType, await makeChain(keyType))
  })
  const chain = (keyType: KeyType) => chains.get(keyType) as Chain
  const write = (octets: Uint8Array | string, ending: string) => {
    const path = join(directory, `${written++}.${ending}`)
    writeFileSync(path, octets, { mode: 0o600 })
    return path
  }
  return {
    directory,
    chain,
    write,
    keyStore(format: Format, keyType: KeyType = 'ecdsa-p256', password = usual): Store {
      const { privateKey, endEntity, ca } = chain(keyType)
      const contents = { privateKey, certificates: [endEntity, ca], friendlyName: 'The Server', alias: 'The Server' }
      const store =
        format === 'jks'
          ? encodeJksKeyStore(contents, { ...seal, password })
          : encodeKeyStore(contents, { ...seal, password, profile: format })
      return { path: write(store, format), password }
    },
    /** Holds the CAs of all types of key that are named. */
    trustStore(format: Format, trusted: readonly KeyType[] = ['ecdsa-p256'], password = usual): Store {
      const certificates = trusted.map((keyType) => {
        const name = `CA ${keyType}`
        return { certificate: chain(keyType).ca, friendlyName: name, alias: name }
      })
      const store =
        format === 'jks'
          ? encodeJksTrustStore({ certificates }, { ...seal, password })
          : encodeTrustStore({ certificates }, { ...seal, password, profile: format })
      return { path: write(store, `trust.${format}`), password }
    },
  }
}

/** The PEM texts that a program printed, all of them or those with one label. */
function textsIn(said: string, label = '[A-Z ]+'): readonly string[] {
  return said.match(new RegExp(`-----BEGIN (${label})-----\\n[\\s\\S]*?-----END \\1-----\\n`, 'g')) ?? []
}

const sha256 = (certificate: Uint8Array) => new X509Certificate(certificate).fingerprint256

function openPkcs12({ path, password }: Store, directory: string): Promise<Answer> {
  const words = ['pkcs12', '-info', '-nodes', '-in', path, '-passin', 'env:PASSWORD']
  return runClient('openssl', words, { directory, environment: { PASSWORD: password } })
}

describe.skipIf(!haveJudges('openssl'))('OpenSSL', () => {
  const shop = workshop()
  const open = (store: Store) => openPkcs12(store, shop.directory)

  describe.each(profiles)('and PKCS #12, %s', (profile) => {
    it.each(keyTypes)('opens key, certificate and CA of type %s, without its legacy provider', async (keyType) => {
      const { keyText, certificateText, caText } = shop.chain(keyType)
      const { status, stdout, stderr } = await open(shop.keyStore(profile, keyType))
      expect(status, stderr).toBe(0)
      expect(textsIn(stdout)).toEqual([certificateText, caText, keyText])
      expect(stdout.match(/friendlyName: The Server\n/g)).toHaveLength(2)
      const [mac, bag] = {
        compatible: ['sha1', 'pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048'],
        modern: ['sha256', 'PBES2, PBKDF2, AES-256-CBC, Iteration 2048, PRF hmacWithSHA256'],
      }[profile]
      expect(stderr).toContain(`MAC: ${mac}, Iteration 2048\n`)
      expect(stderr).toContain(`PKCS7 Encrypted data: ${bag}\n`)
      expect(stderr).toContain(`Shrouded Keybag: ${bag}\n`)
    })

    it.each(passwords)('opens with the password %j', async (password) => {
      const { status, stdout, stderr } = await open(shop.keyStore(profile, 'ecdsa-p256', password))
      expect(status, stderr).toBe(0)
      expect(stdout).toContain(shop.chain('ecdsa-p256').keyText)
    })

    it('refuses a wrong password', async () => {
      const { status, stdout, stderr } = await open({ ...shop.keyStore(profile), password: wrong })
      expect(status).not.toBe(0)
      expect(stdout).not.toContain('-----BEGIN')
      expect(stderr).toContain('Mac verify error: invalid password?')
    })

    it('opens a trust store', async () => {
      const { status, stdout, stderr } = await open(shop.trustStore(profile, ['ecdsa-p256', 'rsa-2048']))
      expect(status, stderr).toBe(0)
      expect(textsIn(stdout)).toEqual([shop.chain('ecdsa-p256').caText, shop.chain('rsa-2048').caText])
    })
  })
})

function listStore({ path, password }: Store, directory: string): Promise<Answer> {
  const words = ['-J-Duser.language=en', '-J-XX:TieredStopAtLevel=1', '-list', '-v', '-keystore', path]
  const environment = { PASSWORD: password }
  return runClient('keytool', [...words, '-storepass:env', 'PASSWORD'], { directory, environment })
}

describe.skipIf(!haveJudges('keytool'))('keytool', () => {
  const shop = workshop()
  const list = (store: Store) => listStore(store, shop.directory)

  describe.each(formats)('and %s', (format) => {
    const storeType = format === 'jks' ? 'JKS' : 'PKCS12'

    it.each(keyTypes)('lists one key of type %s with its chain', async (keyType) => {
      const { endEntity, ca } = shop.chain(keyType)
      const { status, stdout, stderr } = await list(shop.keyStore(format, keyType))
      expect(status, stdout + stderr).toBe(0)
      expect(stdout).toContain(`Keystore type: ${storeType}\n`)
      expect(stdout).toContain('Your keystore contains 1 entry\n')
      expect(stdout).toContain('Alias name: the server\n')
      expect(stdout).toContain('Entry type: PrivateKeyEntry\nCertificate chain length: 2\n')
      const fingerprints = [...stdout.matchAll(/SHA256: ([0-9A-F:]{95})\n/g)].map((match) => match[1])
      expect(fingerprints).toEqual([sha256(endEntity), sha256(ca)])
    })

    it('lists every certificate of a trust store as trusted', async () => {
      const { status, stdout, stderr } = await list(shop.trustStore(format, ['rsa-2048', 'ecdsa-p256', 'ed25519']))
      expect(status, stdout + stderr).toBe(0)
      expect(stdout).toContain(`Keystore type: ${storeType}\n`)
      expect(stdout).toContain('Your keystore contains 3 entries\n')
      expect(stdout.match(/Entry type: trustedCertEntry\n/g)).toHaveLength(3)
      const aliases = [...stdout.matchAll(/Alias name: (.*)\n/g)].map((match) => match[1])
      expect(aliases.sort()).toEqual(['ca ecdsa-p256', 'ca ed25519', 'ca rsa-2048'])
    })

    it('refuses a wrong password', async () => {
      const { status, stdout } = await list({ ...shop.keyStore(format), password: wrong })
      expect(status).toBe(1)
      expect(stdout).toMatch(/keystore password was incorrect|Keystore was tampered with, or password was incorrect/)
    })
  })

  it('tells the time that a JKS store was made', async () => {
    expect((await list(shop.trustStore('jks'))).stdout).toContain('Creation date: Nov 24, 2026\n')
  })
})

/** One process for all: each argument is five lines, and gets a line in answer. */
const javaProgram = `
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.FileInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.*;

public class KeyStores {
  public static void main(String[] questions) {
    for (String question : questions) {
      String answer;
      try {
        answer = visit(question.split("\\n"));
      } catch (Exception refusal) {
        answer = refusal.toString();
      }
      System.out.println(answer.replace('\\n', ' '));
    }
    System.exit(0);
  }

  static KeyStore load(String type, String path, String password) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    try (FileInputStream file = new FileInputStream(path)) {
      store.load(file, password.toCharArray());
    }
    return store;
  }

  static String visit(String[] words) throws Exception {
    String type = words[0], password = words[2];
    KeyStore own = load(type, words[1], password);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password.toCharArray());
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(keys.getKeyManagers(), null, null);
    if (own.getKey("The Server", password.toCharArray()) == null) return "no key by its alias";

    KeyStore trusted = load(type, words[3], words[4]);
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trust.getTrustManagers(), null);
    for (String alias : Collections.list(trusted.aliases())) {
      if (!trusted.isCertificateEntry(alias)) return "no certificate to trust: " + alias;
    }

    HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(server));
    https.createContext("/", exchange -> {
      byte[] page = "${page}".getBytes();
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    https.start();
    try {
      URL url = new URL("https://localhost:" + https.getAddress().getPort() + "/");
      HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
      connection.setSSLSocketFactory(client.getSocketFactory());
      connection.setConnectTimeout(20000);
      connection.setReadTimeout(20000);
      return new String(connection.getInputStream().readAllBytes());
    } finally {
      https.stop(0);
    }
  }
}
`

const hasJava = haveJudges('java', 'java-https-server')

describe.skipIf(!hasJava)('Java, a server with our key store and a client with our trust store,', () => {
  const shop = workshop()
  const answers = new Map<string, string>()
  /** What is asked, by the words that its test looks it up with. */
  const questions = () => {
    const ask = (format: Format, own: Store, trusted: Store) =>
      [format === 'jks' ? 'JKS' : 'PKCS12', own.path, own.password, trusted.path, trusted.password].join('\n')
    return new Map(
      formats.flatMap((format) => [
        ...keyTypes.map((keyType) => {
          const trusted = shop.trustStore(format, keyTypes)
          return [`${format} ${keyType}`, ask(format, shop.keyStore(format, keyType), trusted)] as const
        }),
        ...passwords.map((password) => {
          const trusted = shop.trustStore(format, ['ecdsa-p256'], password)
          return [`${format} ${password}`, ask(format, shop.keyStore(format, 'ecdsa-p256', password), trusted)] as const
        }),
        [`${format} another CA`, ask(format, shop.keyStore(format), shop.trustStore(format, ['rsa-2048']))] as const,
        [
          `${format} wrong password`,
          ask(format, { ...shop.keyStore(format), password: wrong }, shop.trustStore(format)),
        ] as const,
        [
          `${format} wrong trust password`,
          ask(format, shop.keyStore(format), { ...shop.trustStore(format), password: wrong }),
        ] as const,
      ]),
    )
  }

  beforeAll(async () => {
    const asked = questions()
    const source = shop.write(javaProgram, 'java')
    const said = await succeed('java', ['-XX:TieredStopAtLevel=1', source, ...asked.values()], {
      directory: shop.directory,
      timeoutSeconds: 200,
    })
    const lines = said.trimEnd().split('\n')
    expect(lines).toHaveLength(asked.size)
    for (const [index, words] of [...asked.keys()].entries()) answers.set(words, lines[index] as string)
  })

  describe.each(formats)('speak HTTPS with %s', (format) => {
    it.each(keyTypes)('and a key of type %s', (keyType) => {
      expect(answers.get(`${format} ${keyType}`)).toBe(page)
    })

    it.each(passwords)('and the password %j', (password) => {
      expect(answers.get(`${format} ${password}`)).toBe(page)
    })

    it('but not where another CA is trusted', () => {
      expect(answers.get(`${format} another CA`)).toMatch(
        /SSLHandshakeException.*unable to find valid certification path/,
      )
    })

    it.each(['wrong password', 'wrong trust password'])('but not with a %s', (words) => {
      expect(answers.get(`${format} ${words}`)).toMatch(
        /IOException: keystore password was incorrect|IOException: Keystore was tampered with, or password was incorrect/,
      )
    })
  })
})

describe.skipIf(!haveJudges('pk12util', 'certutil'))('NSS', () => {
  const shop = workshop()
  /** A data base for one test, and what pk12util and certutil do with it. */
  const newDatabase = async () => {
    const database = `sql:${mkdtempSync(join(shop.directory, 'nss-'))}`
    const certutil = (words: readonly string[]) => succeed('certutil', [...words, '-d', database], shop)
    await certutil(['-N', '--empty-password'])
    const pk12util = (verb: '-l' | '-i', { path, password }: Store) => {
      const words = [verb, path, '-d', database, '-w', shop.write(password, 'password'), '-K', '']
      return runClient('pk12util', words, shop)
    }
    return { pk12util, certutil }
  }

  describe.each(profiles)('and PKCS #12, %s', (profile) => {
    it.each(['rsa-2048', 'ecdsa-p256', 'ecdsa-p384'] as const)(
      'lists and imports a key of type %s',
      async (keyType) => {
        const { pk12util, certutil } = await newDatabase()
        const store = shop.keyStore(profile, keyType)
        const listed = await pk12util('-l', store)
        expect(listed).toMatchObject({ status: 0, stdout: expect.stringContaining('Certificate(has private key):\n') })
        expect(listed.stdout.match(/^ {4}Friendly Name: The Server$/gm)).toHaveLength(2)
        expect(await pk12util('-i', store)).toMatchObject({ status: 0, stdout: 'pk12util: PKCS12 IMPORT SUCCESSFUL\n' })
        expect(await certutil(['-K'])).toMatch(/^< 0> (rsa|ec) +[0-9a-f]{40} +The Server$/m)
        const certificates = await certutil(['-L'])
        expect(certificates).toMatch(/^The Server +u,u,u$/m)
        expect(certificates).toMatch(new RegExp(`^A CA of type ${keyType} +,,\\s*$`, 'm'))
      },
    )

    it.each(passwords)('opens with the password %j', async (password) => {
      const { pk12util } = await newDatabase()
      const imported = await pk12util('-i', shop.keyStore(profile, 'ecdsa-p256', password))
      expect(imported).toMatchObject({ status: 0, stdout: 'pk12util: PKCS12 IMPORT SUCCESSFUL\n' })
    })

    it('lists a key of type ed25519, and does not know how to import it', async () => {
      const { pk12util } = await newDatabase()
      const store = shop.keyStore(profile, 'ed25519')
      expect(await pk12util('-l', store)).toMatchObject({ status: 0 })
      const { status, stderr } = await pk12util('-i', store)
      expect(status).not.toBe(0)
      expect(stderr).toContain('SEC_ERROR_PKCS12_UNABLE_TO_IMPORT_KEY')
    })

    it.each(['-l', '-i'] as const)('refuses a wrong password (pk12util %s)', async (verb) => {
      const { pk12util } = await newDatabase()
      const refused = await pk12util(verb, { ...shop.keyStore(profile), password: wrong })
      expect(refused.status).not.toBe(0)
      expect(refused.stderr).toContain('SEC_ERROR_BAD_PASSWORD')
    })

    it('lists the certificates of a trust store', async () => {
      const { pk12util } = await newDatabase()
      const { status, stdout } = await pk12util('-l', shop.trustStore(profile, ['ecdsa-p256', 'rsa-2048']))
      expect(status).toBe(0)
      expect(stdout.match(/^Certificate:$/gm)).toHaveLength(2)
    })
  })
})

describe.skipIf(!haveJudges('certtool'))('GnuTLS', () => {
  const shop = workshop()
  const info = ({ path, password }: Store) =>
    runClient('certtool', ['--p12-info', '--inder', '--infile', path, '--password', password], shop)
  /** Of the key it shows the encrypted form only, so it is asked for the public half of that. */
  const publicKeyIn = async (said: string, password: string) => {
    const path = shop.write(textsIn(said, 'ENCRYPTED PRIVATE KEY')[0] as string, 'key')
    const words = ['--pubkey-info', '--load-privkey', path, '--password', password]
    return textsIn(await succeed('certtool', words, shop), 'PUBLIC KEY')[0]
  }
  const publicKeyText = (keyText: string) => createPublicKey(keyText).export({ type: 'spki', format: 'pem' })

  describe.each(profiles)('and PKCS #12, %s', (profile) => {
    it.each(keyTypes)('opens key, certificate and CA of type %s', async (keyType) => {
      const { certificateText, caText, keyText } = shop.chain(keyType)
      const store = shop.keyStore(profile, keyType)
      const { status, stdout, stderr } = await info(store)
      expect(status, stderr).toBe(0)
      expect(textsIn(stdout, 'CERTIFICATE')).toEqual([certificateText, caText])
      expect(await publicKeyIn(stdout, store.password)).toBe(publicKeyText(keyText))
    })

    it.each(passwords)('opens with the password %j', async (password) => {
      const { status, stdout, stderr } = await info(shop.keyStore(profile, 'ecdsa-p256', password))
      expect(status, stderr).toBe(0)
      expect(await publicKeyIn(stdout, password)).toBe(publicKeyText(shop.chain('ecdsa-p256').keyText))
    })

    it('refuses a wrong password', async () => {
      const { status, stdout, stderr } = await info({ ...shop.keyStore(profile), password: wrong })
      expect(status).not.toBe(0)
      expect(textsIn(stdout, 'CERTIFICATE')).toEqual([])
      expect(stderr).toContain('verify_mac: The Message Authentication Code verification failed.')
      // Once in 256 times a wrong key gives a padding that is right, and what then cannot be parsed.
      expect(stderr).toMatch(/bag_decrypt: Decryption has failed\.|ASN1 parser: /)
    })
  })
})

const nodeProgram = `
const { readFileSync } = require('node:fs')
const https = require('node:https')
const [pfx, ca] = process.argv.slice(1)
const options = { pfx: readFileSync(pfx), passphrase: process.env.PASSWORD }
const server = https.createServer(options, (_request, response) => response.end('${page}'))
server.listen(0, '127.0.0.1', () => {
  https
    .get({ host: '127.0.0.1', port: server.address().port, ca: readFileSync(ca), agent: false }, (response) => {
      response.pipe(process.stdout)
      response.on('end', () => server.close())
    })
    .on('error', (error) => {
      console.error(error.code, error.message)
      process.exit(1)
    })
})
`

for (const major of [20, 24] as const) {
  const node = haveJudges() ? nodeRuntime(major) : undefined
  describe.skipIf(node === undefined)(`Node.js ${major}`, () => {
    const shop = workshop()
    const visit = ({ path, password }: Store, ca: string): Promise<Answer> => {
      const circumstances = { directory: shop.directory, environment: { PASSWORD: password } }
      return runClient(node as string, ['-e', nodeProgram, path, shop.write(ca, 'pem')], circumstances)
    }

    describe.each(profiles)('and PKCS #12, %s', (profile) => {
      it.each(keyTypes)('serves HTTPS with a key of type %s', async (keyType) => {
        const answer = await visit(shop.keyStore(profile, keyType), shop.chain(keyType).caText)
        expect(answer).toMatchObject({ status: 0, stdout: page })
      })

      it.each(passwords)('opens with the password %j', async (password) => {
        const { caText } = shop.chain('ecdsa-p256')
        const answer = await visit(shop.keyStore(profile, 'ecdsa-p256', password), caText)
        expect(answer).toMatchObject({ status: 0, stdout: page })
      })

      it('refuses a wrong password', async () => {
        const { caText } = shop.chain('ecdsa-p256')
        const { status, stderr } = await visit({ ...shop.keyStore(profile), password: wrong }, caText)
        expect(status).toBe(1)
        expect(stderr).toContain('mac verify failure')
      })
    })
  })
}

const pythonProgram = `
import os, sys
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12
with open(sys.argv[1], 'rb') as file:
    store = pkcs12.load_pkcs12(file.read(), os.environb[b'PASSWORD'])
pem = serialization.Encoding.PEM
if store.cert is not None:
    print(store.cert.friendly_name.decode())
    print(store.cert.certificate.public_bytes(pem).decode(), end='')
for certificate in store.additional_certs:
    print(certificate.certificate.public_bytes(pem).decode(), end='')
if store.key is not None:
    pkcs8 = serialization.PrivateFormat.PKCS8
    print(store.key.private_bytes(pem, pkcs8, serialization.NoEncryption()).decode(), end='')
`

describe.skipIf(!haveJudges('python3', 'python-cryptography'))("Python's cryptography", () => {
  const shop = workshop()
  const load = ({ path, password }: Store) =>
    runClient(python, ['-I', '-c', pythonProgram, path], {
      directory: shop.directory,
      environment: { PASSWORD: password },
    })

  describe.each(profiles)('and PKCS #12, %s', (profile) => {
    it.each(keyTypes)('opens key, certificate and CA of type %s', async (keyType) => {
      const { certificateText, caText, keyText } = shop.chain(keyType)
      const expected = `The Server\n${certificateText}${caText}${keyText}`
      expect(await load(shop.keyStore(profile, keyType))).toMatchObject({ status: 0, stdout: expected })
    })

    it.each(passwords)('opens with the password %j', async (password) => {
      const answer = await load(shop.keyStore(profile, 'ecdsa-p256', password))
      expect(answer).toMatchObject({ status: 0, stdout: expect.stringContaining('PRIVATE KEY') })
    })

    it('refuses a wrong password', async () => {
      const { status, stderr } = await load({ ...shop.keyStore(profile), password: wrong })
      expect(status).toBe(1)
      expect(stderr).toContain('ValueError: Invalid password or PKCS12 data')
    })

    it('opens a trust store', async () => {
      const { caText } = shop.chain('ecdsa-p256')
      expect(await load(shop.trustStore(profile))).toMatchObject({ status: 0, stdout: caText })
    })
  })
})

/** Each word of its command line that makes a difference: who signs, which profile, whose password. */
const programWords = [
  ['a root', ['--issued-by', 'root-ca', '--pkcs12-password', 'secret123']],
  ['an intermediate', ['--issued-by', 'intermediate-ca', '--pkcs12-password', 'secret123']],
  ['an intermediate, with a random password', ['--issued-by', 'intermediate-ca']],
  ['a root, with keys of type rsa-2048', ['--issued-by', 'root-ca', '--key-type', 'rsa-2048']],
  ['itself, in the modern profile', ['--pkcs12-profile', 'modern']],
] as const

describe.skipIf(!haveJudges('openssl', 'keytool') || !hasJava)('the stores that the program writes', () => {
  const shop = pairWorkshop()
  const make = (words: readonly string[]) =>
    shop.pair(
      'localhost',
      '127.0.0.1',
      '--formats',
      'pkcs12, truststore, jks',
      '--pkcs12-alias',
      'The Server',
      ...words,
    )

  function storesOf(pair: Outputs) {
    const store = (name: string): Store => ({
      path: join(pair['output-directory'], name),
      password: pair['pkcs12-password'],
    })
    const keyStores = { pkcs12: store('keystore.p12'), jks: store('keystore.jks') }
    return { ...keyStores, trustStores: { pkcs12: store('truststore.p12'), jks: store('truststore.jks') } }
  }

  const pemsIn = (path: string) => textsIn(readFileSync(path, 'utf8'))
  /** Leaf, intermediates and trust anchor, which are one where a certificate signs itself. */
  const chainOf = (pair: Outputs) => [
    ...new Set([...pemsIn(pair['fullchain-path']), ...pemsIn(pair['ca-certificate-path'])]),
  ]

  describe.each(programWords)('for a server that is signed by %s,', (_, words) => {
    it('are opened by openssl with the password of the outputs: key, chain and CA', async () => {
      const pair = make(words)
      const { status, stdout, stderr } = await openPkcs12(storesOf(pair).pkcs12, shop.directory)
      expect(status, stderr).toBe(0)
      expect(textsIn(stdout)).toEqual([...chainOf(pair), ...pemsIn(pair['key-path'])])
      const trusted = await openPkcs12(storesOf(pair).trustStores.pkcs12, shop.directory)
      expect(trusted.status, trusted.stderr).toBe(0)
      expect(textsIn(trusted.stdout)).toEqual(pemsIn(pair['ca-certificate-path']))
    })

    it.each(['pkcs12', 'jks'] as const)(
      'are listed by keytool: a key entry and a trusted entry in %s',
      async (form) => {
        const pair = make(words)
        const keys = await listStore(storesOf(pair)[form], shop.directory)
        expect(keys.status, keys.stdout + keys.stderr).toBe(0)
        expect(keys.stdout).toContain('Your keystore contains 1 entry\n')
        expect(keys.stdout).toContain(
          `Entry type: PrivateKeyEntry\nCertificate chain length: ${chainOf(pair).length}\n`,
        )
        const fingerprints = [...keys.stdout.matchAll(/SHA256: ([0-9A-F:]{95})\n/g)].map((match) => match[1])
        expect(fingerprints).toEqual(chainOf(pair).map((pem) => new X509Certificate(pem).fingerprint256))
        const trusted = await listStore(storesOf(pair).trustStores[form], shop.directory)
        expect(trusted.status, trusted.stdout + trusted.stderr).toBe(0)
        expect(trusted.stdout).toContain('Your keystore contains 1 entry\n')
        expect(trusted.stdout).toContain('Entry type: trustedCertEntry\n')
      },
    )
  })

  it('serve HTTPS in Java, and are trusted there', async () => {
    const pairs = programWords.map(([, words]) => make(words))
    const source = join(shop.directory, 'KeyStores.java')
    writeFileSync(source, javaProgram)
    const questions = pairs.flatMap((pair) =>
      (['pkcs12', 'jks'] as const).map((form) => {
        const { [form]: own, trustStores } = storesOf(pair)
        const trusted = trustStores[form]
        return [form.toUpperCase(), own.path, own.password, trusted.path, trusted.password].join('\n')
      }),
    )
    const said = await succeed('java', ['-XX:TieredStopAtLevel=1', source, ...questions], shop)
    expect(said.trimEnd().split('\n')).toEqual(questions.map(() => page))
  })

  for (const major of [20, 24] as const) {
    const node = haveJudges() ? nodeRuntime(major) : undefined
    it.skipIf(node === undefined)(`serve HTTPS in Node.js ${major} as pfx`, async () => {
      for (const [, words] of programWords) {
        const pair = make(words)
        const { path, password } = storesOf(pair).pkcs12
        const circumstances = { directory: shop.directory, environment: { PASSWORD: password } }
        const visit = ['-e', nodeProgram, path, pair['ca-certificate-path']]
        expect(await runClient(node as string, visit, circumstances)).toMatchObject({ status: 0, stdout: page })
      }
    })
  }

  it('do not open with the password of another run, which is a random one', async () => {
    const [one, other] = [make(['--validity-days', '30']), make(['--validity-days', '31'])]
    expect(one['pkcs12-password']).not.toBe(other['pkcs12-password'])
    const mixed = { ...storesOf(one).pkcs12, password: other['pkcs12-password'] }
    expect((await openPkcs12(mixed, shop.directory)).stderr).toContain('Mac verify error: invalid password?')
  })
})

/** As sigs.k8s.io/yaml reads it, by the older rules for what is a number or a truth, and as YAML 1.2 does. */
const yamlVersions = ['1.1', '1.2'] as const

describe.skipIf(!haveJudges())('the Kubernetes secret', () => {
  const shop = pairWorkshop()
  /** RFC 1123, as the API asks of a name, which may be a domain, and of a namespace, which is one label of it. */
  const label = '[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?'

  describe.each(yamlVersions)('read as YAML %s', (version) => {
    it.each([
      ['self', [], { name: 'tls' }],
      ['root-ca', ['--secret-name', 'web-tls'], { name: 'web-tls' }],
      [
        'intermediate-ca',
        ['--secret-name', 'a.b-c.d', '--secret-namespace', 'prod'],
        { name: 'a.b-c.d', namespace: 'prod' },
      ],
      // Names that YAML takes for a truth, a number, a time or nothing, where they are not quoted.
      ['self', ['--secret-name', 'on', '--secret-namespace', '1e3'], { name: 'on', namespace: '1e3' }],
      ['self', ['--secret-name', 'null', '--secret-namespace', '007'], { name: 'null', namespace: '007' }],
      ['self', ['--secret-name', '2030-01-31', '--secret-namespace', 'yes'], { name: '2030-01-31', namespace: 'yes' }],
    ])('issued by %s with %j is what the API asks of a secret of type kubernetes.io/tls', (issuer, words, metadata) => {
      const pair = shop.pair('app.test', '--issued-by', issuer, '--formats', 'kubernetes-secret', ...words)
      const text = readFileSync(join(pair['output-directory'], 'secret.yaml'), 'utf8')
      const secret = parse(text, { version }) as { readonly metadata: { readonly [key: string]: string } }
      const base64 = (path: string) => readFileSync(path).toString('base64')
      expect(secret).toEqual({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        type: 'kubernetes.io/tls',
        data: {
          'tls.crt': base64(pair['fullchain-path']),
          'tls.key': base64(pair['key-path']),
          'ca.crt': base64(pair['ca-certificate-path']),
        },
      })
      expect(secret.metadata['name']).toMatch(new RegExp(`^${label}(\\.${label})*$`))
      expect(secret.metadata['namespace'] ?? 'default').toMatch(new RegExp(`^${label}$`))
    })
  })

  it.each([
    ['--secret-name', 'Web'],
    ['--secret-name', 'web_tls'],
    ['--secret-name', '-web'],
    ['--secret-name', 'a'.repeat(254)],
    ['--secret-namespace', 'a.b'],
    ['--secret-namespace', 'a'.repeat(64)],
  ])('is not made with a name that the API refuses: %s %s', (flag, name) => {
    const make = () => shop.pair('app.test', '--formats', 'kubernetes-secret', flag, name)
    expect(make).toThrow(`exit 2: ${flag.slice(2)}: expected `)
  })
})
