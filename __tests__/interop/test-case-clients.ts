/** The clients that judge test cases; each can be told of lists of revoked certificates, where it can at all. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { TestedClient } from '../../src/test-cases/client-verdicts.ts'
import { nodeRuntime } from '../judges.ts'
import { chromiumFlags } from './chromium-flags.ts'
import { runClient, succeed } from './client.ts'
import { denoRuntime } from './deno.ts'
import { buildGoProgram } from './go-program.ts'
import { trustInNss } from './nss-trust.ts'
import { haveJudges } from './pairs.ts'
import { python } from './servers/python.ts'
import type { Verdict } from './tls-client.ts'
import { page } from './tls-server.ts'

/** A server on loopback, and what the client knows when it asks. */
export interface CaseQuestion {
  readonly host: string
  readonly port: number
  /** Path of the one certificate that is trusted. */
  readonly ca: string
  /** Paths of the lists, if the client gets any, and of the intermediate that signed the first. */
  readonly lists?: { readonly pem: string; readonly der: string; readonly issuer: string }
}

export interface CaseClient {
  readonly name: TestedClient
  readonly available: boolean
  /** Once; the directory is the client's. */
  readonly prepare?: (directory: string) => Promise<void>
  readonly takesLists: boolean
  readonly ask: (question: CaseQuestion, directory: string) => Promise<Verdict>
}

const pythonProgram = `
import socket, ssl, sys
ca, host, port, lists, flags = sys.argv[1:]
context = ssl.create_default_context(cafile=ca)
if flags == 'strict':
    context.verify_flags |= ssl.VERIFY_X509_STRICT
if lists:
    context.load_verify_locations(cafile=lists)
    context.verify_flags |= ssl.VERIFY_CRL_CHECK_CHAIN
with socket.create_connection(('127.0.0.1', int(port)), timeout=20) as plain:
    with context.wrap_socket(plain, server_hostname=host) as secure:
        print(secure.version())
`

const nodeProgram = `
const { readFileSync } = require('node:fs')
const https = require('node:https')
const [ca, host, port, lists] = process.argv.slice(1)
const lookup = (_host, { all }, done) => all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)
// One list in each text: Node.js reads the first of a PEM file.
const crl = lists && readFileSync(lists, 'utf8').match(/-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g)
https
  .get({ host, port, lookup, ca: readFileSync(ca), ...(crl ? { crl } : {}), agent: false }, (response) => response.pipe(process.stdout))
  .on('error', (error) => {
    console.error(error.code, error.message)
    process.exitCode = 1
  })
`

const goProgram = `package main

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"os"
	"time"
)

// What a checker written in Go does: crypto/tls itself looks at no list.
func checkRevocation(lists []*x509.RevocationList, chain []*x509.Certificate) error {
	for i, certificate := range chain[:len(chain)-1] {
		issuer := chain[i+1]
		checked := false
		for _, list := range lists {
			if list.CheckSignatureFrom(issuer) != nil {
				continue
			}
			if time.Now().After(list.NextUpdate) {
				return errors.New("the list of revoked certificates is out of date")
			}
			checked = true
			for _, entry := range list.RevokedCertificates {
				if entry.SerialNumber.Cmp(certificate.SerialNumber) == 0 {
					return errors.New("certificate has been revoked")
				}
			}
		}
		if !checked {
			return errors.New("no list of revoked certificates of " + issuer.Subject.CommonName)
		}
	}
	return nil
}

func main() {
	ca, host, port, listFile := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	text, err := os.ReadFile(ca)
	if err != nil {
		panic(err)
	}
	roots := x509.NewCertPool()
	if !roots.AppendCertsFromPEM(text) {
		panic("no certificate in " + ca)
	}
	var lists []*x509.RevocationList
	if listFile != "" {
		rest, err := os.ReadFile(listFile)
		if err != nil {
			panic(err)
		}
		for block, rest := pem.Decode(rest); block != nil; block, rest = pem.Decode(rest) {
			list, err := x509.ParseRevocationList(block.Bytes)
			if err != nil {
				panic(err)
			}
			lists = append(lists, list)
		}
	}
	config := &tls.Config{RootCAs: roots, ServerName: host}
	dialer := &net.Dialer{Timeout: 20 * time.Second}
	connection, err := tls.DialWithDialer(dialer, "tcp", "127.0.0.1:"+port, config)
	if err == nil && len(lists) > 0 {
		err = checkRevocation(lists, connection.ConnectionState().VerifiedChains[0])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	connection.Close()
}
`

const javaProgram = `
import java.io.FileInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.*;
import java.util.EnumSet;
import javax.net.ssl.*;

public class CaseJudge {
  public static void main(String[] words) throws Exception {
    String ca = words[0], host = words[1], lists = words.length > 3 ? words[3] : "";
    int port = Integer.parseInt(words[2]);
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (FileInputStream pem = new FileInputStream(ca)) {
      trusted.setCertificateEntry("ca", factory.generateCertificate(pem));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    if (lists.isEmpty()) {
      trust.init(trusted);
    } else {
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, new X509CertSelector());
      PKIXRevocationChecker checker = (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
      checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
      parameters.addCertPathChecker(checker);
      try (FileInputStream pem = new FileInputStream(lists)) {
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(factory.generateCRLs(pem))));
      }
      trust.init(new CertPathTrustManagerParameters(parameters));
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress("127.0.0.1", port), 20000);
      plain.setSoTimeout(20000);
      try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
      }
    } catch (SSLException refusal) {
      System.err.println(refusal);
      System.exit(1);
    }
  }
}
`

const denoProgram = `
const [ca, host, port] = Deno.args
const plain = await Deno.connect({ hostname: '127.0.0.1', port: Number(port) })
try {
  const secure = await Deno.startTls(plain, { hostname: host, caCerts: [Deno.readTextFileSync(ca)] })
  await secure.handshake()
  secure.close()
} catch (refusal) {
  console.error(refusal)
  Deno.exit(1)
}
`

const answerOf = async (
  program: string,
  words: readonly string[],
  directory: string,
  environment: { readonly [variable: string]: string } = {},
) => {
  const { status, stdout, stderr } = await runClient(program, words, { directory, environment })
  return { accepted: status === 0, said: stdout + stderr, stdout }
}

const deno = haveJudges() ? denoRuntime() : undefined

const nodeClients = ([20, 24] as const).map((major): CaseClient => {
  const node = haveJudges() ? nodeRuntime(major) : undefined
  return {
    name: `nodejs-${major}`,
    available: node !== undefined,
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      return answerOf(node as string, ['-e', nodeProgram, ca, host, `${port}`, lists?.pem ?? ''], directory)
    },
  }
})

/** What OpenSSL and Python do by themselves, and with every rule they can be told to apply. */
export const strictClients: readonly CaseClient[] = [opensslClient('-x509_strict'), pythonClient('strict')]

export const caseClients: readonly CaseClient[] = [
  opensslClient(),
  {
    name: 'curl',
    available: haveJudges('curl'),
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      const quiet = ['--disable', '--silent', '--show-error', '--noproxy', '*', '--max-time', '20']
      const trust = ['--cacert', ca, ...(lists ? ['--crlfile', lists.pem] : [])]
      const words = [...quiet, ...trust, '--connect-to', `::127.0.0.1:${port}`, `https://${host}:${port}/`]
      return answerOf('curl', words, directory)
    },
  },
  {
    name: 'gnutls',
    available: haveJudges('gnutls-cli'),
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      // It refuses a file that has a list whose issuer it does not trust: it gets the first list alone, and trusts its issuer.
      const trusted = join(directory, `gnutls-${port}.pem`)
      writeFileSync(trusted, readFileSync(ca, 'utf8') + (lists ? readFileSync(lists.issuer, 'utf8') : ''))
      const first = join(directory, `gnutls-list-${port}.pem`)
      if (lists) await succeed('openssl', ['crl', '-in', lists.pem, '-out', first], { directory })
      const trust = ['--x509cafile', trusted, ...(lists ? ['--x509crlfile', first] : [])]
      const asked = ['--verify-hostname', host, ...(isIP(host) ? [] : ['--sni-hostname', host])]
      return answerOf('gnutls-cli', [...trust, ...asked, '--port', `${port}`, '127.0.0.1'], directory)
    },
  },
  pythonClient(''),
  {
    name: 'go',
    available: haveJudges('go'),
    takesLists: true,
    async prepare(directory) {
      await buildGoProgram(directory, goProgram)
    },
    async ask({ ca, host, port, lists }, directory) {
      return answerOf(join(directory, 'go-program'), [ca, host, `${port}`, lists?.pem ?? ''], directory)
    },
  },
  ...nodeClients,
  {
    name: 'java',
    available: haveJudges('java', 'java-compiler'),
    takesLists: true,
    async prepare(directory) {
      const source = join(directory, 'CaseJudge.java')
      writeFileSync(source, javaProgram)
      await succeed('java', ['--module', 'jdk.compiler/com.sun.tools.javac.Main', '-d', directory, source], {
        directory,
      })
    },
    async ask({ ca, host, port, lists }, directory) {
      const words = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', directory, 'CaseJudge', ca, host, `${port}`]
      return answerOf('java', [...words, ...(lists ? [lists.pem] : [])], directory)
    },
  },
  {
    name: 'rustls',
    available: deno !== undefined,
    takesLists: false,
    async prepare(directory) {
      writeFileSync(join(directory, 'judge.mjs'), denoProgram)
    },
    async ask({ ca, host, port }, directory) {
      const permissions = ['--no-remote', '--no-config', '--no-lock', '--no-prompt', '--allow-net', '--allow-read']
      const words = ['run', ...permissions, join(directory, 'judge.mjs'), ca, host, `${port}`]
      const environment = { DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(directory, 'deno'), NO_COLOR: '1' }
      return answerOf(deno as string, words, directory, environment)
    },
  },
  {
    name: 'nss',
    available: haveJudges('certutil', 'tstclnt', 'crlutil'),
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      const database = mkdtempSync(join(directory, 'nss-'))
      await trustInNss(database, ca)
      if (lists) {
        // A list is taken from an issuer that is known only.
        const inIt = ['-d', `sql:${database}`]
        await succeed('certutil', ['-A', ...inIt, '-n', 'issuer', '-t', ',,', '-i', lists.issuer], { directory })
        await succeed('crlutil', ['-I', ...inIt, '-i', lists.der], { directory })
      }
      const words = ['-d', `sql:${database}`, '-h', '127.0.0.1', '-a', host, '-p', `${port}`, '-4', '-Q']
      const answer = await answerOf('tstclnt', words, directory)
      rmSync(database, { recursive: true })
      return answer
    },
  },
  {
    name: 'chromium',
    available: haveJudges('chromium', 'certutil'),
    takesLists: false,
    async ask({ ca, host, port }, directory) {
      const home = mkdtempSync(join(directory, 'home-'))
      // Where every version looks; since 146 a new profile has its data base in .local/share/pki.
      await trustInNss(join(home, '.pki', 'nssdb'), ca)
      const words = [...chromiumFlags, `--user-data-dir=${join(home, 'profile')}`, `https://${host}:${port}/`]
      const { said, stdout } = await answerOf('chromium', words, home)
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      return { accepted: stdout.includes(page), said }
    },
  },
]

function opensslClient(...rules: readonly string[]): CaseClient {
  return {
    name: 'openssl',
    available: haveJudges('openssl'),
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      const asked = isIP(host) ? ['-noservername', '-verify_ip', host] : ['-servername', host, '-verify_hostname', host]
      const server = ['-connect', `127.0.0.1:${port}`, ...asked]
      // With -CRL it reads the first list of a file alone; of a store it reads all.
      const store = lists ? ['-CAstore', lists.pem, '-crl_check_all'] : ['-no-CAstore']
      const trust = ['-CAfile', ca, '-no-CApath', ...store, '-verify_return_error', ...rules]
      return answerOf('openssl', ['s_client', '-brief', ...server, ...trust], directory)
    },
  }
}

function pythonClient(flags: '' | 'strict'): CaseClient {
  return {
    name: 'python',
    available: haveJudges('python3'),
    takesLists: true,
    async ask({ ca, host, port, lists }, directory) {
      return answerOf(python, ['-I', '-c', pythonProgram, ca, host, `${port}`, lists?.pem ?? '', flags], directory)
    },
  }
}
