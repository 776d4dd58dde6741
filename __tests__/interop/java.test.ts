/** Java's own TLS, with the certificate in a trust store that lives in memory. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runClient, succeed } from './client.ts'
import { haveJudges } from './pairs.ts'
import { judgeServerCertificates } from './server-certificates.ts'

const program = `
import java.io.FileInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.*;

public class Judge {
  public static void main(String[] words) throws Exception {
    String ca = words[0], name = words[1], address = words[2];
    int port = Integer.parseInt(words[3]);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (FileInputStream pem = new FileInputStream(ca)) {
      trusted.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), 20000);
      plain.setSoTimeout(20000);
      try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, name, port, true)) {
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

judgeServerCertificates({
  name: 'Java',
  available: haveJudges('java', 'java-compiler'),
  // Compiled once: as a single source file each question would take a second more.
  async prepare({ directory }) {
    const source = join(directory, 'Judge.java')
    writeFileSync(source, program)
    await succeed('java', ['--module', 'jdk.compiler/com.sun.tools.javac.Main', '-d', directory, source], { directory })
  },
  async ask({ ca, name, address, port }, { directory }) {
    const words = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', directory, 'Judge', ca, name, address, `${port}`]
    const answer = await runClient('java', words, { directory })
    return { accepted: answer.status === 0, said: answer.stdout + answer.stderr }
  },
  keyTypes: {
    'rsa-2048': 'accepts',
    'rsa-3072': 'accepts',
    'rsa-4096': 'accepts',
    'ecdsa-p256': 'accepts',
    'ecdsa-p384': 'accepts',
    'ecdsa-p521': 'accepts',
    ed25519: 'accepts',
  },
  wrongName: /No subject alternative DNS name matching .* found/,
  wrongAddress: /No subject alternative names matching IP address 127\.0\.0\.1 found/,
  untrusted: /Path does not chain with any of the trust anchors/,
  // A certificate that is itself in the trust store is compared, and nothing else of it is looked at.
  expired: 'accepts',
  notYetValid: 'accepts',
  wrongUsage: 'accepts',
  takesUnicodeNames: false,
  chains: {
    unknownIssuer: /unable to find valid certification path to requested target/,
    expired: /validity check failed/,
    notYetValid: /validity check failed/,
    wrongUsage: /Extended key usage does not permit use for TLS server authentication/,
    // Of a certificate in the trust store it takes name and key, and not the constraints (RFC 5280 §6.1.1 lets it).
    outsideAnchor: 'accepts',
    outsideIntermediate: /name constraints check failed/,
  },
})
