/**
 * Java's own HTTPS server, set up with the properties as Spring Boot is: it reads the file, fills in placeholders, opens
 * the stores by their URLs, looks for the alias, and takes protocols, ciphers and the demand for a client from them.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../../src/interface/table.ts'
import { freePort } from '../../free-port.ts'
import { makePair } from '../../program.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { curl } from './clients.ts'
import { type Running, startLine } from './process.ts'
import { judgeWebServer, lineToLoad, page } from './web-server.ts'

const program = `
import com.sun.net.httpserver.*;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URL;
import java.security.KeyStore;
import java.util.Properties;
import javax.net.ssl.*;

public class Server {
  static final Properties properties = new Properties();

  public static void main(String[] words) throws Exception {
    int port = Integer.parseInt(System.getenv("SERVER_PORT"));
    String prefix = "--spring.config.import=";
    if (!words[0].startsWith(prefix)) throw new IllegalArgumentException(words[0]);
    try (InputStream file = new URL(words[0].substring(prefix.length())).openStream()) {
      properties.load(file);
    }
    if (!get("enabled").equals("true")) throw new IllegalStateException();
    KeyStore keyStore = store("key");
    if (!keyStore.isKeyEntry(get("key-alias"))) throw new IllegalStateException("no key " + get("key-alias"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(keyStore, get("key-store-password").toCharArray());
    TrustManager[] trustManagers = null;
    boolean isNeeded = "need".equals(get("client-auth"));
    if (isNeeded) {
      TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store("trust"));
      trustManagers = trust.getTrustManagers();
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trustManagers, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters connection) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(get("enabled-protocols").split(","));
        parameters.setCipherSuites(get("ciphers").split(","));
        parameters.setNeedClientAuth(isNeeded);
        connection.setSSLParameters(parameters);
      }
    });
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      byte[] page = "${page}".getBytes();
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    server.start();
  }

  static KeyStore store(String kind) throws Exception {
    KeyStore store = KeyStore.getInstance(get(kind + "-store-type"));
    try (InputStream file = new URL(get(kind + "-store")).openStream()) {
      store.load(file, get(kind + "-store-password").toCharArray());
    }
    return store;
  }

  /** As Spring: what stands for a placeholder is not looked at again. */
  static String get(String name) {
    String text = properties.getProperty("server.ssl." + name);
    if (text == null) return null;
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int begin; (begin = text.indexOf("\${", at)) >= 0; ) {
      int end = text.indexOf("}", begin);
      String value = end < 0 ? null : properties.getProperty(text.substring(begin + 2, end));
      if (value == null) throw new IllegalArgumentException("Could not resolve placeholder in " + name);
      filled.append(text, at, begin).append(value);
      at = end + 1;
    }
    return filled.append(text.substring(at)).toString();
  }
}
`

async function startJava(made: Outputs, port: number, directory: string): Promise<Running> {
  const own = mkdtempSync(join(directory, 'java-'))
  writeFileSync(join(own, 'Server.java'), program)
  // Java's own policy, set to allow everything.
  writeFileSync(join(own, 'allowing.security'), 'jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n')
  const allowing = '-Djava.security.properties=allowing.security'
  const java = `java ${allowing} -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 Server.java`
  const line = lineToLoad(made, 'spring-boot.properties').replace('java -jar app.jar', java)
  return startLine(line, { directory: own, port, environment: { SERVER_PORT: `${port}` } })
}

const available = haveJudges('java', 'java-https-server')

judgeWebServer({ name: 'spring-boot', available, alsoInPaths: ' $' + '{HOME} {} \\ [x]* ? %20', start: startJava })

describe.skipIf(!available || !haveJudges('curl'))('a key store of Spring Boot', () => {
  const shop = workshop()

  it.each([
    ['a password of many signs', ['--pkcs12-password', ' #p$' + '{a} \\$' + '{b}:= \\\\"!']],
    ['an alias of another script', ['--pkcs12-alias', 'schlüssel ☃ $' + '{c}']],
  ])('is opened with %s', async (_, words) => {
    const output = ['--output-directory', mkdtempSync(join(shop.directory, 'stores-'))]
    const names = ['localhost', '--key-type', 'ecdsa-p256', '--settings-for', 'spring-boot']
    const made = makePair([...names, ...words, ...output], { directory: shop.directory })
    const port = await freePort()
    const server = await startJava(made, port, shop.directory)
    try {
      const { stdout, stderr } = await curl({ port, ca: made['ca-certificate-path'] }, shop.directory)
      expect(stdout, stderr + server.said()).toContain(page)
    } finally {
      await server.stop()
    }
  })
})
