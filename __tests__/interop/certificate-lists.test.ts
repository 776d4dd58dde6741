/** What other people's programs read in our lists of revoked certificates, and whether they take the signature. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { encodePem } from '../../src/pki/pem.ts'
import { certificatesIn } from '../../src/trust/stores/certificate-text.ts'
import { runClient, succeed } from './client.ts'
import { buildGoProgram } from './go-program.ts'
import { haveJudges, workshop } from './pairs.ts'

const goProgram = `package main

import (
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
)

func read(file string) []byte {
	octets, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return octets
}

func main() {
	block, _ := pem.Decode(read(os.Args[1]))
	list, err := x509.ParseRevocationList(block.Bytes)
	if err != nil {
		panic(err)
	}
	block, _ = pem.Decode(read(os.Args[2]))
	issuer, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		panic(err)
	}
	fmt.Println("signature:", list.CheckSignatureFrom(issuer))
	fmt.Println("number:", list.Number, "revoked:", len(list.RevokedCertificates))
	for _, entry := range list.RevokedCertificates {
		fmt.Printf("serial %X, %d extension\\n", entry.SerialNumber, len(entry.Extensions))
	}
}
`

const javaProgram = `
import java.io.FileInputStream;
import java.security.cert.*;

public class ListJudge {
  public static void main(String[] words) throws Exception {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    X509CRL list = (X509CRL) factory.generateCRL(new FileInputStream(words[0]));
    X509Certificate issuer = (X509Certificate) factory.generateCertificate(new FileInputStream(words[1]));
    list.verify(issuer.getPublicKey());
    System.out.println("version " + list.getVersion() + ", issuer " + list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()));
    if (list.getRevokedCertificates() == null) System.out.println("none revoked");
    else for (X509CRLEntry entry : list.getRevokedCertificates())
      System.out.println("serial " + entry.getSerialNumber().toString(16).toUpperCase() + " " + entry.getRevocationReason());
  }
}
`

describe.skipIf(!haveJudges('openssl', 'certtool', 'go', 'java', 'java-compiler', 'crlutil', 'certutil'))(
  'the lists of revoked certificates beside the test cases',
  () => {
    const shop = workshop()
    /** In `test-cases/good`; the second list of `crl.pem` is the root's, which is empty. */
    let files: { readonly [name in 'intermediate' | 'root' | 'list' | 'rootList' | 'listDer' | 'revoked']: string }
    let serialNumber = ''

    beforeAll(async () => {
      const pair = shop.pair('app.test', '--test-cases', 'revoked', '--key-type', 'rsa-2048')
      const directory = join(pair['output-directory'], 'test-cases')
      const own = (name: string, text: string) => {
        const file = join(shop.directory, name)
        writeFileSync(file, text)
        return file
      }
      const [, intermediate] = certificatesIn(readFileSync(join(directory, 'good/fullchain.pem'), 'utf8'))
      const lists = readFileSync(join(directory, 'good/crl.pem'), 'utf8').split(/(?<=END X509 CRL-----\n)/)
      expect(lists).toHaveLength(2)
      expect(readFileSync(join(directory, 'revoked/crl.pem'), 'utf8')).toBe(lists.join(''))
      files = {
        intermediate: own('issuer.pem', encodePem('CERTIFICATE', intermediate as Buffer)),
        root: join(directory, 'good/ca.pem'),
        list: own('list.pem', lists[0] as string),
        rootList: own('root-list.pem', lists[1] as string),
        listDer: join(directory, 'good/crl.der'),
        revoked: join(directory, 'revoked/cert.pem'),
      }
      const said = await succeed('openssl', ['x509', '-in', files.revoked, '-noout', '-serial'], shop)
      serialNumber = said.trim().replace('serial=', '')
    })

    it('OpenSSL verifies both, and reads number, reason and serial number', async () => {
      const judge = (list: string, ca: string) =>
        runClient('openssl', ['crl', '-in', list, '-noout', '-text', '-verify', '-CAfile', ca], shop)
      const { stdout, stderr } = await judge(files.list, files.intermediate)
      expect(stderr).toBe('verify OK\n')
      expect(stdout).toMatch(
        new RegExp(`Serial Number: ${serialNumber}\\n.*\\n.*\\n.*Reason Code: *\\n *Key Compromise`),
      )
      const ofRoot = await judge(files.rootList, files.root)
      expect(ofRoot).toMatchObject({
        stderr: 'verify OK\n',
        stdout: expect.stringContaining('No Revoked Certificates'),
      })
      expect((await judge(files.list, files.root)).stderr).toBe('Error getting CRL issuer certificate\n')
    })

    it('GnuTLS verifies both', async () => {
      const judge = (list: string, ca: string) =>
        runClient('certtool', ['--verify-crl', '--load-ca-certificate', ca, '--infile', list], shop)
      expect((await judge(files.list, files.intermediate)).stdout).toContain('Verification output: Verified.')
      expect((await judge(files.rootList, files.root)).stdout).toContain('Verification output: Verified.')
      expect((await judge(files.list, files.root)).stdout).toContain('Verification output: Not verified.')
      const text = await succeed('certtool', ['--crl-info', '--infile', files.list], shop)
      expect(text).toContain('CRL Number (not critical): 01')
      expect(text.replaceAll(':', '').toUpperCase()).toContain(serialNumber)
    })

    it('Go verifies both, and Java does', async () => {
      const program = await buildGoProgram(shop.directory, goProgram)
      const judge = (list: string, ca: string) => succeed(program, [list, ca], shop)
      expect(await judge(files.list, files.intermediate)).toBe(
        `signature: <nil>\nnumber: 1 revoked: 1\nserial ${serialNumber.replace(/^0+/, '')}, 1 extension\n`,
      )
      expect(await judge(files.rootList, files.root)).toBe('signature: <nil>\nnumber: 1 revoked: 0\n')

      const java = join(shop.directory, 'ListJudge.java')
      writeFileSync(java, javaProgram)
      const ask = (list: string, ca: string) => succeed('java', [java, list, ca], shop)
      expect(await ask(files.list, files.intermediate)).toBe(
        `version 2, issuer true\nserial ${serialNumber.replace(/^0+/, '')} KEY_COMPROMISE\n`,
      )
      expect(await ask(files.rootList, files.root)).toBe('version 2, issuer true\nnone revoked\n')
    })

    it('NSS takes it from an issuer that it knows, and from no other', async () => {
      const inIt = ['-d', `sql:${shop.directory}`]
      await succeed('certutil', ['-N', ...inIt, '--empty-password'], shop)
      const take = () => runClient('crlutil', ['-I', ...inIt, '-i', files.listDer], shop)
      expect(await take()).toMatchObject({ status: 1, stderr: expect.stringContaining('SEC_ERROR_UNKNOWN_ISSUER') })
      await succeed('certutil', ['-A', ...inIt, '-n', 'root', '-t', 'CT,,', '-i', files.root], shop)
      await succeed('certutil', ['-A', ...inIt, '-n', 'issuer', '-t', ',,', '-i', files.intermediate], shop)
      expect(await take()).toMatchObject({ status: 0 })
      expect(await succeed('crlutil', ['-L', ...inIt, '-n', 'issuer'], shop)).toMatch(
        /Name: CRL reason code\n +Data: 1 /,
      )
    })
  },
)
