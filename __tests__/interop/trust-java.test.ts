/** The stores of real JDKs, in a machine of the test's own, by what keytool and Java's own TLS make of them. */
import { once } from 'node:events'
import { chownSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { TrustStore } from '../../src/trust/ports.ts'
import { certificatesIn, fingerprintOf, pemOf, shortFingerprint } from '../../src/trust/stores/certificate-text.ts'
import { pathOfJudge, requireJudges } from '../judges.ts'
import { sharedTemporaryDirectory } from '../program.ts'
import { type AnchorWithKey, makeAnchor } from '../trust/stores/anchors.ts'
import { add, holdsTheContract, type StoreUnderTest, undo } from '../trust/stores/contract.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine, type RunInIt, storeIn } from '../trust/stores/own-machine.ts'
import { succeed } from './client.ts'

const hasJava = requireJudges('java', 'java-compiler', 'keytool') && hasOwnMachines

/** Of the JDK on the PATH: its home, the link in it, and where that leads. */
const home = hasJava ? realpathSync(join(realpathSync(pathOfJudge('java')), '..', '..')) : ''
const linkOfCacerts = join(home, 'lib', 'security', 'cacerts')
const cacerts = hasJava ? realpathSync(linkOfCacerts) : ''
const keytool = join(home, 'bin', 'keytool')

/** One without rights, of no name. */
const someone = 4321

const javaIn = (machine: OwnMachine, circumstances: RunInIt = {}): TrustStore =>
  storeIn(machine, 'java.js', 'javaStore', circumstances)

const fast = '-J-XX:TieredStopAtLevel=1'

const storeWords = (file: string) => [fast, '-keystore', file, '-storepass', 'changeit']

/** Aliases with fingerprints, sorted; none where there is no store. */
async function entries(machine: OwnMachine, file: string): Promise<readonly string[]> {
  const { status, stdout, stderr } = await machine.run(keytool, ['-list', '-rfc', ...storeWords(file)])
  if (/Keystore file does not exist/.test(stdout)) return []
  if (status !== 0) throw new Error(`keytool has read nothing: ${stdout}${stderr}`)
  const found = stdout.split('Alias name: ').slice(1)
  return found.map((text) => `${text.split('\n')[0]} ${certificatesIn(text).map(fingerprintOf)[0]}`).sort()
}

async function importInto(machine: OwnMachine, file: string, alias: string, certificate: Uint8Array): Promise<void> {
  const pem = join(machine.home, 'foreign.pem')
  writeFileSync(pem, pemOf(certificate))
  await machine.succeed(keytool, ['-importcert', '-noprompt', ...storeWords(file), '-alias', alias, '-file', pem])
  await machine.succeed('rm', [pem])
}

/** `certs` in the home directory, which someone may write. */
function outputDirectory(machine: OwnMachine, name = 'certs'): string {
  const directory = join(machine.home, name)
  mkdirSync(directory)
  chownSync(directory, someone, someone)
  return directory
}

function storeUnderTest(machine: OwnMachine, circumstances: RunInIt = {}): StoreUnderTest {
  const store = javaIn(machine, circumstances)
  const directory = outputDirectory(machine)
  const files = [cacerts, join(directory, 'java-cacerts')]
  const allEntries = async () => (await Promise.all(files.map((file) => entries(machine, file)))).flat()
  return {
    ...store,
    plan: (anchor) => store.plan(anchor, directory),
    async fingerprints() {
      return (await allEntries()).map((entry) => entry.split(' ')[1] as string)
    },
    async trustForeign({ certificate, fingerprint }, inPlaceOf) {
      const alias = inPlaceOf?.details['alias'] ?? `foreign-${fingerprint.slice(0, 5)}`
      await importInto(machine, inPlaceOf?.where ?? cacerts, String(alias), certificate)
    },
    async retouch({ where }) {
      // It rewrites all entries.
      await importInto(machine, where, 'of-somebody', makeAnchor({ commonName: 'Of somebody' }).certificate)
    },
    trustByAnotherName: ({ certificate }, { where }) => importInto(machine, where, 'theirs', certificate),
    async listing() {
      const status = await machine.succeed('stat', ['-c', '%n %F %a %u:%g', cacerts, linkOfCacerts])
      // keytool writes the same entries in another order.
      const elsewhere = machine.differences().filter((line) => !line.startsWith(`${cacerts}: `))
      return { entries: await allEntries(), status, elsewhere }
    },
  }
}

describe.runIf(hasJava)('the store of a JDK', () => {
  holdsTheContract(async () => storeUnderTest(await makeOwnMachine()))
})

describe.runIf(hasJava)('a store in the output directory, for a JDK whose own cannot be written', () => {
  holdsTheContract(async () => storeUnderTest(await makeOwnMachine(), { user: someone }))
})

const client = `
import java.net.URI;
import java.net.http.*;
import javax.net.ssl.*;

public class Ask {
  public static void main(String[] words) throws Exception {
    URI uri = URI.create(words[0]);
    try {
      HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection();
      System.out.println("HttpsURLConnection " + connection.getResponseCode());
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      System.out.println("HttpClient " + HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (SSLException refusal) {
      System.out.println(refusal.getMessage());
    }
  }
}
`

const accepted = 'HttpsURLConnection 200\nHttpClient 200\n'
const refused = expect.stringContaining('unable to find valid certification path to requested target')

describe.runIf(hasJava)('Java', () => {
  const compiled = sharedTemporaryDirectory()

  beforeAll(async () => {
    const source = join(compiled, 'Ask.java')
    writeFileSync(source, client)
    await succeed('java', ['--module', 'jdk.compiler/com.sun.tools.javac.Main', '-d', compiled, source], {
      directory: compiled,
    })
    await succeed('chmod', ['-R', 'a+rX', compiled], { directory: compiled })
  })

  /** Asks a server with this certificate for a page. */
  async function ask(machine: OwnMachine, anchor: AnchorWithKey, circumstances: RunInIt = {}): Promise<string> {
    const key = anchor.privateKey.export({ type: 'pkcs8', format: 'pem' })
    const server = createServer({ cert: pemOf(anchor.certificate), key }, (_, response) => response.end())
    server.on('tlsClientError', () => {})
    onTestFinished(() => {
      server.close()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `https://localhost:${(server.address() as AddressInfo).port}/`
    const answer = await machine.succeed(
      'java',
      ['-XX:TieredStopAtLevel=1', '-cp', compiled, 'Ask', url],
      circumstances,
    )
    server.closeAllConnections()
    return answer
  }

  it('accepts what its own store trusts, and nothing is left of it afterwards', async () => {
    const machine = await makeOwnMachine()
    const store = javaIn(machine)
    const anchors = [makeAnchor({ profile: 'server' }), makeAnchor({ profile: 'server' })] as const
    expect(await ask(machine, anchors[0])).toEqual(refused)
    const changes = [...(await add(store, anchors[0])), ...(await add(store, anchors[1]))]
    expect(changes.map(({ where }) => where)).toEqual([cacerts, cacerts])
    for (const anchor of anchors) expect(await ask(machine, anchor)).toBe(accepted)
    await undo(store, changes)
    for (const anchor of anchors) expect(await ask(machine, anchor)).toEqual(refused)
    // To the octet.
    expect(machine.differences()).toEqual([])
  })

  it('follows a variable to a store of ours where its own cannot be written', async () => {
    const machine = await makeOwnMachine()
    const directory = outputDirectory(machine, `it's "ours"`)
    const user = { user: someone, environment: { JAVA_TOOL_OPTIONS: '-Dsome.property=1' } }
    const store = javaIn(machine, user)
    const anchors = [makeAnchor({ profile: 'server' }), makeAnchor({ profile: 'server' })] as const
    const plans = [await store.plan(anchors[0], directory), await store.plan(anchors[1], directory)] as const
    for (const [index, plan] of plans.entries()) {
      for (const change of plan.changes) await store.make(change, anchors[index] as AnchorWithKey)
    }
    expect(plans[0].refusals).toEqual([])
    expect(plans[0].notes).toEqual([expect.stringContaining('prints "Picked up JAVA_TOOL_OPTIONS"')])
    expect(plans[1].variables).toEqual(plans[0].variables)
    const later = { user: someone, environment: plans[0].variables }
    for (const anchor of anchors) expect(await ask(machine, anchor, later)).toBe(accepted)
    expect(await ask(machine, anchors[0], user)).toEqual(refused)
    // What the JDK trusts is trusted still.
    const before = await entries(machine, cacerts)
    expect(await entries(machine, join(directory, 'java-cacerts'))).toEqual(expect.arrayContaining([...before]))
    // A later step of the job, with a directory of its own, has it trusted where Java looks now.
    const third = makeAnchor({ profile: 'server' })
    const itsStore = javaIn(machine, later)
    const plan = await itsStore.plan(third, outputDirectory(machine))
    for (const change of plan.changes) await itsStore.make(change, third)
    expect(plan).toMatchObject({ variables: {}, refusals: [] })
    for (const anchor of [...anchors, third]) expect(await ask(machine, anchor, later)).toBe(accepted)
    await undo(itsStore, plan.changes)
    await undo(store, [...plans[0].changes, ...plans[1].changes])
    expect(machine.differences()).toEqual([`~/certs: new`, `~/it's "ours": new`])
  })

  it('is found in every layout, and a store that several share is changed once', async () => {
    const machine = await makeOwnMachine()
    const jdk = (name: string, ...places: readonly string[]) =>
      machine.succeed('sh', [
        '-c',
        `mkdir -p "/opt/$1/bin" && ln -s "$2" "/opt/$1/bin/keytool" && shift 2 && for place; do mkdir -p "$(dirname "$place")" && keytool -importkeystore -noprompt -srckeystore ${cacerts} -srcstorepass changeit -destkeystore "$place" -deststorepass changeit -deststoretype jks; done`,
        'sh',
        name,
        keytool,
        ...places,
      ])
    await jdk('jdk8', '/opt/jdk8/jre/lib/security/cacerts')
    await jdk('jdk11', '/opt/jdk11/lib/security/cacerts', '/opt/jdk11/lib/security/jssecacerts')
    await jdk('jdk17')
    await machine.succeed('mkdir', ['-p', '/opt/jdk17/lib'])
    await machine.succeed('ln', ['-s', '/opt/jdk8/jre/lib/security', '/opt/jdk17/lib/security'])
    // As the JDK itself has them since Java 18: PKCS #12 without encryption or a check of its integrity.
    await machine.succeed('mkdir', ['-p', '/opt/jre21/lib/security'])
    const withoutPassword = ['certProtectionAlgorithm', 'macAlgorithm'].map(
      (name) => `-J-Dkeystore.pkcs12.${name}=NONE`,
    )
    const from = ['-srckeystore', cacerts, '-srcstorepass', 'changeit']
    const to = [
      '-destkeystore',
      '/opt/jre21/lib/security/cacerts',
      '-deststorepass',
      'changeit',
      '-deststoretype',
      'pkcs12',
    ]
    await machine.succeed(keytool, [...withoutPassword, '-importkeystore', '-noprompt', ...from, ...to])
    const before = machine.differences()
    const store = javaIn(machine, {
      environment: {
        JAVA_HOME: '/opt/jdk11',
        JAVA_HOME_8_X64: '/opt/jdk8',
        JAVA_HOME_17_X64: '/opt/jdk17',
        JAVA_HOME_21_X64: '/opt/jre21',
        JAVA_HOME_25_X64: '/opt/nowhere',
      },
    })
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    expect(changes.map(({ where }) => where)).toEqual([
      '/opt/jdk11/lib/security/jssecacerts',
      cacerts,
      '/opt/jdk8/jre/lib/security/cacerts',
      '/opt/jre21/lib/security/cacerts',
    ])
    for (const { where } of changes) {
      expect(await entries(machine, where)).toContainEqual(expect.stringContaining(anchor.fingerprint))
    }
    await undo(store, changes)
    expect(machine.differences()).toEqual(before)
  })

  it('keeps what the hook of Debian has added, and its own name for it', async () => {
    const machine = await makeOwnMachine()
    const anchor = makeAnchor()
    const store = javaIn(machine)
    const { changes } = await store.plan(anchor, '/nowhere')
    const alias = `debian:selfsigned-cert-action-${shortFingerprint(anchor.fingerprint)}.pem`
    await importInto(machine, cacerts, alias, anchor.certificate)
    const before = machine.differences()
    expect(await store.plan(anchor, '/nowhere')).toMatchObject({ changes: [], alreadyIn: [cacerts] })
    for (const change of changes) await store.make(change, anchor)
    await undo(store, changes)
    expect(machine.differences()).toEqual(before)
  })

  it('refuses a store with another password without asking for it', async () => {
    const machine = await makeOwnMachine()
    await machine.succeed(keytool, ['-storepasswd', '-new', 'something else', ...storeWords(cacerts)])
    const { changes, refusals } = await javaIn(machine).plan(makeAnchor(), '/nowhere')
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      `trust java: expected the password "changeit", got a key store with another in "${cacerts}". Import the certificate yourself, or trust the environment.`,
    ])
  })

  it('gets a store of ours where even root cannot write', async () => {
    const machine = await makeOwnMachine()
    const directory = outputDirectory(machine)
    const place = join(cacerts, '..')
    await machine.succeed('mount', ['--bind', place, place])
    await machine.succeed('mount', ['-o', 'remount,bind,ro', place])
    const { changes, variables } = await javaIn(machine).plan(makeAnchor(), directory)
    expect(changes).toEqual([expect.objectContaining({ kind: 'copy', where: join(directory, 'java-cacerts') })])
    expect(variables).toEqual({
      JAVA_TOOL_OPTIONS: `-Djavax.net.ssl.trustStore=${directory}/java-cacerts -Djavax.net.ssl.trustStorePassword=changeit`,
    })
  })

  it.each([
    ['before keytool has done anything', 'true'],
    ['while keytool writes', ': > "$copy"'],
    ['when keytool has written', `${keytool} "$@"`],
  ])('is whole when the run is killed %s, and as before when that is taken back', async (_, what) => {
    const machine = await makeOwnMachine()
    const script = `#!/bin/sh
case "$*" in
  *-importcert*) copy=$(printf '%s' "$*" | sed 's/.*-keystore \\([^ ]*\\) .*/\\1/'); ${what}; kill -9 $PPID;;
  *) exec ${keytool} "$@";;
esac
`
    await machine.succeed('sh', [
      '-c',
      'mkdir -p /opt/java/bin /opt/java/lib && printf %s "$1" > /opt/java/bin/keytool && chmod 755 /opt/java/bin/keytool && ln -s "$2" /opt/java/lib/security',
      'sh',
      script,
      join(linkOfCacerts, '..'),
    ])
    const before = machine.differences()
    const store = javaIn(machine, { environment: { JAVA_HOME: '/opt/java' } })
    const anchor = makeAnchor()
    const entriesBefore = await entries(machine, cacerts)
    const { changes } = await store.plan(anchor, '/nowhere')
    expect(changes).toHaveLength(1)
    for (const change of changes) await expect(store.make(change, anchor)).rejects.toThrow('exit code null')
    expect(await entries(machine, cacerts)).toEqual(entriesBefore)
    expect(machine.differences()).not.toEqual(before)
    await undo(store, changes)
    expect(machine.differences()).toEqual(before)
  })
})
