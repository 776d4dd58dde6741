/** Java's stores on machines in memory: exact command lines, layouts of other systems, failures and kills. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrustAnchor, TrustChange } from '../../../src/trust/ports.ts'
import { certificatesIn, fingerprintOf, pemOf, shortFingerprint } from '../../../src/trust/stores/certificate-text.ts'
import { javaStore } from '../../../src/trust/stores/java.ts'
import type { Machine } from '../../../src/trust/stores/machine.ts'
import { makeAnchor } from './anchors.ts'
import { add, holdsTheContract, undo } from './contract.ts'
import { type FakeMachine, type FakeProgram, failure, fakeMachine } from './fake-machine.ts'

/** A key store of the fake keytool: a line with alias and base64 for each entry. */
function keyStore(entries: { readonly [alias: string]: TrustAnchor }): string {
  return Object.entries(entries)
    .map(([alias, { certificate }]) => `${alias} ${Buffer.from(certificate).toString('base64')}\n`)
    .join('')
}

function entriesOf(machine: FakeMachine, file: string): Map<string, Uint8Array> {
  const lines = (machine.files.get(file)?.toString() ?? '').split('\n').filter(Boolean)
  return new Map(
    lines
      .map((line) => line.split(' ') as [string, string])
      .map(([alias, text]) => [alias, Buffer.from(text, 'base64')]),
  )
}

const keytool: FakeProgram = (words, machine, command) => {
  const after = (option: string) => words[words.indexOf(option) + 1] as string
  const file = after('-keystore')
  const alias = after('-alias')
  const entries = entriesOf(machine, file)
  const fail = (why: string) =>
    failure(command, 'ended with exit code 1', `keytool error: java.lang.Exception: ${why}\n`)
  if (!machine.files.has(file)) throw fail(`Keystore file does not exist: ${file}`)
  if (machine.files.get(file)?.includes('another password')) {
    throw failure(
      command,
      'ended with exit code 1',
      'keytool error: java.io.IOException: keystore password was incorrect',
    )
  }
  if (words.includes('-list')) {
    const newline = machine.platform === 'win32' ? '\r\n' : '\n'
    const listed = [...entries].map(
      ([name, certificate]) =>
        `Alias name: ${name}\nCreation date: Nov 24, 2026\nEntry type: trustedCertEntry\n\n${pemOf(certificate)}\n\n*******************************************\n`,
    )
    return [`Keystore type: JKS\nYour keystore contains ${entries.size} entries\n\n`, ...listed]
      .join('')
      .replaceAll('\n', newline)
  }
  if (words.includes('-delete')) {
    if (!entries.delete(alias)) throw fail(`Alias <${alias}> does not exist`)
  } else {
    if (entries.has(alias)) throw fail(`Certificate not imported, alias <${alias}> already exists`)
    entries.set(alias, certificatesIn(String(command.input))[0] as Uint8Array)
  }
  const all = [...entries].map(([name, certificate]) => `${name} ${Buffer.from(certificate).toString('base64')}\n`)
  machine.files.set(file, Buffer.from(all.join('')))
  return ''
}

const cp: FakeProgram = (words, machine) => {
  machine.files.set(words.at(-1) as string, machine.files.get(words.at(-2) as string) as Buffer)
  return ''
}
const mv: FakeProgram = (words, machine) => {
  cp(words, machine, { program: 'mv', words })
  machine.files.delete(words.at(-2) as string)
  return ''
}
const rm: FakeProgram = (words, machine) => {
  machine.files.delete(words.at(-1) as string)
  return ''
}
const tools = { cp, mv, rm, test: () => '' }

const root = makeAnchor({ commonName: 'A root of the JDK' })
const jdk = '/usr/lib/jvm/jdk-25'
const cacerts = `${jdk}/lib/security/cacerts`
const options = '-J-XX:+IgnoreUnrecognizedVMOptions -J-XX:TieredStopAtLevel=1 -J-Duser.language=en'

type Setting = NonNullable<Parameters<typeof fakeMachine>[0]>

function machineWithJdk(setting: Setting = {}): FakeMachine {
  return fakeMachine({
    environment: { JAVA_HOME: jdk },
    programs: { [`${jdk}/bin/keytool`]: keytool, ...tools },
    files: { [cacerts]: keyStore({ root }), [`${jdk}/bin/keytool`]: '', ...setting.files },
    directories: ['/project/certs'],
    ...Object.fromEntries(Object.entries(setting).filter(([name]) => name !== 'files')),
  })
}

const user = { isAdministrator: false, writable: ['/project'] } as const

function aliasOf({ fingerprint }: TrustAnchor): string {
  return `selfsigned-${shortFingerprint(fingerprint)}`
}

/** The contents of every file; of a key store its entries. */
function contentsOf(machine: FakeMachine): readonly (readonly [string, string])[] {
  return [...machine.files].map(([file, contents]) => [file, contents.toString()] as const).sort()
}

describe.each([
  ['a JDK that can be written', {}],
  ['a JDK that sudo can write', { isAdministrator: false, hasSudo: true }],
  ['a JDK that cannot be written', user],
] as const)("Java's store, %s", (_, setting) => {
  const target = '/project/certs/java-cacerts'

  holdsTheContract(async () => {
    const machine = machineWithJdk(setting)
    const made: TrustChange[] = []
    const store = javaStore(machine, () => made)
    return {
      ...store,
      plan: (anchor) => store.plan(anchor, '/project/certs'),
      make(change, anchor) {
        made.push(change)
        return store.make(change, anchor)
      },
      async fingerprints() {
        return [cacerts, target].flatMap((file) => [...entriesOf(machine, file).values()]).map(fingerprintOf)
      },
      async trustForeign(anchor, inPlaceOf) {
        const file = inPlaceOf?.where ?? cacerts
        const alias = String(inPlaceOf?.details['alias'] ?? anchor.fingerprint)
        const before = machine.files.get(file)?.toString() ?? ''
        machine.files.set(file, Buffer.from(before + keyStore({ [alias]: anchor })))
      },
      async retouch({ where }) {
        // keytool writes the same entries differently each time.
        machine.files.set(where, Buffer.from(`\n${machine.files.get(where)}`))
      },
      async trustByAnotherName(anchor, { where }) {
        machine.files.set(where, Buffer.from(`${machine.files.get(where)}${keyStore({ theirs: anchor })}`))
      },
      async listing() {
        return contentsOf(machine)
      },
    }
  })

  it('is restored wherever the run and then its undoing are killed', async () => {
    const anchors = [makeAnchor(), makeAnchor()]
    let runs = 0
    for (let makeSteps = 0, isThrough = false; !isThrough; makeSteps++) {
      for (let undoSteps = 0, isUndone = false; !isUndone; undoSteps++) {
        const machine = machineWithJdk(setting)
        const before = contentsOf(machine)
        const ledger: Parameters<typeof undo>[1][number][] = []
        isThrough = await untilKilled(machine, makeSteps, async (doomed) => {
          const store = javaStore(doomed, () => ledger)
          for (const anchor of anchors) {
            for (const change of (await store.plan(anchor, '/project/certs')).changes) {
              ledger.push(change)
              await store.make(change, anchor)
            }
          }
        })
        isUndone = await untilKilled(machine, undoSteps, (doomed) => undo(javaStore(doomed), ledger))
        await undo(javaStore(machine), ledger)
        expect(contentsOf(machine), `killed at ${makeSteps}, then at ${undoSteps}`).toEqual(before)
        runs++
      }
    }
    expect(runs).toBeGreaterThan(30)
  })
})

describe('our own store in the output directory', () => {
  const target = '/project/certs/java-cacerts'
  const planBeside = (files: { readonly [file: string]: string }, recorded?: () => readonly TrustChange[]) => {
    const machine = machineWithJdk({ ...user, files })
    return { machine, plan: (anchor: TrustAnchor) => javaStore(machine, recorded).plan(anchor, '/project/certs') }
  }

  it('is not used if it contains a certificate of someone else, even with our alias', async () => {
    const [evil, anchor] = [makeAnchor({ commonName: 'Evil' }), makeAnchor()]
    const { plan, machine } = planBeside({ [target]: keyStore({ root, [aliasOf(evil)]: evil }) })
    const { changes, refusals, variables } = await plan(anchor)
    expect({ changes, variables }).toEqual({ changes: [], variables: {} })
    expect(refusals).toEqual([
      `trust java: expected in "${target}" only certificates of "${cacerts}" and of runs of this program, got others. Anyone may have put them there, so the file is not used; remove it, or trust the environment.`,
    ])
    expect(String(machine.files.get(target))).toBe(keyStore({ root, [aliasOf(evil)]: evil }))
  })

  it('is used if a ledger or the JDK has every certificate in it', async () => {
    const [earlier, anchor] = [makeAnchor(), makeAnchor()]
    const change = { store: 'java', kind: 'copy', where: target, fingerprint: earlier.fingerprint } as const
    const recorded = [{ ...change, details: { file: target } }]
    const files = { [target]: keyStore({ root, [aliasOf(earlier)]: earlier }) }
    expect((await planBeside(files, () => recorded).plan(anchor)).changes).toHaveLength(1)
    expect((await planBeside({ [target]: keyStore({ root }) }).plan(anchor)).changes).toHaveLength(1)
  })

  it('is not used if it is a link', async () => {
    const { machine, plan } = planBeside({ [target]: keyStore({ root }) })
    Object.assign(machine, { realPath: (place: string) => (place === target ? '/etc/elsewhere' : place) })
    expect((await plan(makeAnchor())).changes).toEqual([])
  })
})

const killed = new Error('killed')

/** Kills an action before its nth change of the machine. Returns whether the action finished. */
async function untilKilled(machine: FakeMachine, steps: number, run: (doomed: Machine) => Promise<void>) {
  let left = steps
  const live = () => {
    if (left-- <= 0) throw killed
  }
  const doomed: Machine = {
    ...machine,
    write(file, contents, mode) {
      live()
      machine.write(file, contents, mode)
    },
    remove(file) {
      live()
      machine.remove(file)
    },
    async run(command) {
      live()
      return machine.run(command)
    },
    async runAsAdministrator(command) {
      live()
      return machine.runAsAdministrator(command)
    },
  }
  try {
    await run(doomed)
    return true
  } catch (error) {
    if (error !== killed) throw error
    return false
  }
}

describe("Java's store", () => {
  it('starts Java twice to trust a certificate on a copy, and once to verify the removal', async () => {
    const machine = machineWithJdk()
    const anchor = makeAnchor()
    const alias = aliasOf(anchor)
    const changes = await add(javaStore(machine), anchor)
    expect(machine.commands).toEqual([
      `${jdk}/bin/keytool ${options} -list -keystore ${cacerts} -storepass changeit -rfc`,
      `${jdk}/bin/keytool ${options} -importcert -keystore ${cacerts}.${alias}-copy -storepass changeit -noprompt -alias ${alias}`,
    ])
    expect(changes).toEqual([
      {
        store: 'java',
        kind: 'entry',
        where: cacerts,
        fingerprint: anchor.fingerprint,
        details: { file: cacerts, alias, keytool: `${jdk}/bin/keytool`, base: null },
      },
    ])
    expect([...entriesOf(machine, cacerts).keys()]).toEqual(['root', alias])
    machine.commands.length = 0
    await undo(javaStore(machine), changes)
    expect(machine.commands).toEqual([
      `${jdk}/bin/keytool ${options} -list -keystore ${cacerts} -storepass changeit -rfc`,
    ])
    expect(machine.files.get(cacerts)?.toString()).toBe(keyStore({ root }))
  })

  it('lists a store once for several certificates', async () => {
    const machine = machineWithJdk()
    const store = javaStore(machine)
    await add(store, makeAnchor())
    await add(store, makeAnchor())
    expect(machine.commands.map((command) => / (-list|-importcert) /.exec(command)?.[1])).toEqual([
      '-list',
      '-importcert',
      '-importcert',
    ])
  })

  it('deletes by alias if someone else has changed the store in the meantime', async () => {
    const machine = machineWithJdk()
    const anchor = makeAnchor()
    const changes = await add(javaStore(machine), anchor)
    const other = makeAnchor()
    machine.files.set(cacerts, Buffer.from(`${machine.files.get(cacerts)}${keyStore({ other })}`))
    machine.commands.length = 0
    await undo(javaStore(machine), changes)
    expect(machine.commands.map((command) => command.replace(options, '…'))).toEqual([
      `${jdk}/bin/keytool … -list -keystore ${cacerts} -storepass changeit -rfc`,
      `${jdk}/bin/keytool … -delete -keystore ${cacerts}.${aliasOf(anchor)}-copy -storepass changeit -alias ${aliasOf(anchor)}`,
      `${jdk}/bin/keytool … -list -keystore ${cacerts} -storepass changeit -rfc`,
    ])
    expect(contentsOf(machine)).toEqual([
      [`${jdk}/bin/keytool`, ''],
      [cacerts, keyStore({ root, other })],
    ])
  })

  it('changes a file of root through sudo without a password', async () => {
    const machine = machineWithJdk({ isAdministrator: false, hasSudo: true })
    const anchor = makeAnchor()
    const alias = aliasOf(anchor)
    const changes = await add(javaStore(machine), anchor)
    const [former] = machine.list(posix.dirname(cacerts)).filter((name) => name.includes('-before-'))
    await undo(javaStore(machine), changes)
    expect(machine.commands.slice(1).map((command) => command.replace(options, '…'))).toEqual([
      `sudo -n -- test -w ${jdk}/lib/security`,
      `sudo -n -- cp -p -- ${cacerts} ${cacerts}.${alias}-copy`,
      `sudo -n -- ${jdk}/bin/keytool … -importcert -keystore ${cacerts}.${alias}-copy -storepass changeit -noprompt -alias ${alias}`,
      `sudo -n -- cp -p -- ${cacerts} ${jdk}/lib/security/${former}`,
      `sudo -n -- mv -f -- ${cacerts}.${alias}-copy ${cacerts}`,
      `sudo -n -- mv -f -- ${jdk}/lib/security/${former} ${cacerts}`,
      `${jdk}/bin/keytool … -list -keystore ${cacerts} -storepass changeit -rfc`,
    ])
  })

  it('uses a longer alias if someone else uses ours', async () => {
    const anchor = makeAnchor()
    const machine = machineWithJdk({ files: { [cacerts]: keyStore({ [aliasOf(anchor)]: root }) } })
    const changes = await add(javaStore(machine), anchor)
    const alias = `selfsigned-${anchor.fingerprint.replaceAll(':', '').toLowerCase()}`
    expect([...entriesOf(machine, cacerts).keys()]).toEqual([aliasOf(anchor), alias])
    await undo(javaStore(machine), changes)
    expect(machine.files.get(cacerts)?.toString()).toBe(keyStore({ [aliasOf(anchor)]: root }))
  })

  it('reports missing Java and refuses nothing', async () => {
    expect(await javaStore(fakeMachine()).plan(makeAnchor(), '/project/certs')).toEqual({
      changes: [],
      alreadyIn: [],
      refusals: [],
      notes: [
        'trust java: no Java with a keytool was found in JAVA_HOME, in JAVA_HOME_… or on the PATH, so none was changed. Set JAVA_HOME if there is one.',
      ],
      variables: {},
    })
  })

  it.each([
    ['is not there', 'is not there'],
    ['ended with exit code 1', 'ended with exit code 1: keytool error: it broke'],
    ['did not end within 60 seconds', 'did not end within 60 seconds'],
  ])('refuses where keytool %s, and changes the other JDKs', async (outcome, said) => {
    const other = '/opt/jdk-8'
    const machine = machineWithJdk({
      environment: { JAVA_HOME: jdk, JAVA_HOME_8_X64: other },
      files: { [`${other}/bin/keytool`]: '', [`${other}/jre/lib/security/cacerts`]: keyStore({ root }) },
      programs: {
        [`${other}/bin/keytool`]: keytool,
        [`${jdk}/bin/keytool`]: (_, __, command) => {
          throw failure(command, outcome, outcome.includes('exit') ? 'keytool error: it broke\n' : '')
        },
      },
    })
    const plan = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(plan.changes.map(({ where }) => where)).toEqual([`${other}/jre/lib/security/cacerts`])
    expect(plan.refusals).toEqual([
      `trust java: expected keytool to list "${cacerts}", got "${jdk}/bin/keytool ${options} -list -keystore ${cacerts} -storepass changeit -rfc" ${said}. Reinstall Java, or trust the environment.`,
    ])
  })

  it('leaves a store unchanged if keytool does not import', async () => {
    const machine = machineWithJdk({
      programs: {
        [`${jdk}/bin/keytool`]: (words, self, command) => {
          if (words.includes('-list')) return keytool(words, self, command)
          self.files.set(words[words.indexOf('-keystore') + 1] as string, Buffer.from('half'))
          throw failure(command, 'did not end within 60 seconds')
        },
      },
    })
    const before = contentsOf(machine)
    const anchor = makeAnchor()
    const { changes } = await javaStore(machine).plan(anchor, '/project/certs')
    for (const change of changes) {
      await expect(javaStore(machine).make(change, anchor)).rejects.toThrow('did not end within 60 seconds')
    }
    expect(contentsOf(machine)).toEqual(before)
  })

  it('refuses a store that this user cannot read', async () => {
    const machine = machineWithJdk({ files: {}, directories: [cacerts] })
    machine.files.delete(cacerts)
    const { changes, refusals } = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      `trust java: expected a key store that this user can read, got "${cacerts}". Run it as administrator, or trust the environment.`,
    ])
  })

  it('reports a file that turns out not to be writable', async () => {
    const machine = machineWithJdk()
    const anchor = makeAnchor()
    const { changes } = await javaStore(machine).plan(anchor, '/project/certs')
    const write = () => {
      throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' })
    }
    const change = changes[0] as (typeof changes)[number]
    await expect(javaStore({ ...machine, write }).make(change, anchor)).rejects.toThrow(
      `trust java: expected to write "${cacerts}.${aliasOf(anchor)}-copy", got EPERM. Run it as administrator, or trust the environment.`,
    )
  })

  it('undoes with the keytool of another JDK if the recorded one is gone', async () => {
    const machine = machineWithJdk()
    const anchor = makeAnchor()
    const changes = await add(javaStore(machine), anchor)
    machine.files.set(cacerts, Buffer.from(`${machine.files.get(cacerts)}${keyStore({ other: root })}`))
    const later = machineWithJdk({
      environment: { JAVA_HOME_21_X64: '/opt/jdk-21' },
      programs: { '/opt/jdk-21/bin/keytool': keytool },
      files: { ...Object.fromEntries(machine.files), '/opt/jdk-21/bin/keytool': '' },
    })
    later.files.delete(`${jdk}/bin/keytool`)
    await undo(javaStore(later), changes)
    expect([...entriesOf(later, cacerts).keys()]).toEqual(['root', 'other'])
  })

  it('has nothing to undo if the JDK is gone', async () => {
    const machine = machineWithJdk()
    const changes = await add(javaStore(machine), makeAnchor())
    machine.files.clear()
    machine.commands.length = 0
    await undo(javaStore(machine), changes)
    expect(machine.commands).toEqual([])
  })

  it('finds the JDKs of hosted Windows runners', async () => {
    const home = 'C:\\hostedtoolcache\\windows\\Java_Temurin-Hotspot_jdk\\17.0.13-11\\x64'
    const machine = fakeMachine({
      platform: 'win32',
      environment: { Java_Home_17_x64: home, JAVA_HOME: 'C:\\Program Files\\gone' },
      programs: { [`${home}\\bin\\keytool.exe`]: keytool },
      files: { [`${home}\\bin\\keytool.exe`]: '', [`${home}\\lib\\security\\cacerts`]: keyStore({ root }) },
    })
    const before = contentsOf(machine)
    const anchor = makeAnchor()
    const changes = await add(javaStore(machine), anchor)
    expect(changes.map(({ where }) => where)).toEqual([`${home}\\lib\\security\\cacerts`])
    expect([...entriesOf(machine, `${home}\\lib\\security\\cacerts`).keys()]).toEqual(['root', aliasOf(anchor)])
    expect(await javaStore(machine).plan(anchor, 'C:\\certs')).toMatchObject({
      changes: [],
      alreadyIn: [changes[0]?.where],
    })
    await undo(javaStore(machine), changes)
    expect(contentsOf(machine)).toEqual(before)
  })

  it('finds the JDKs of hosted macOS runners and runs no stub of the system', async () => {
    const home = '/Users/runner/hostedtoolcache/Java_Temurin-Hotspot_jdk/21.0.5-11/arm64/Contents/Home'
    const machine = fakeMachine({
      platform: 'darwin',
      environment: { JAVA_HOME_21_ARM64: home },
      programs: { [`${home}/bin/keytool`]: keytool, java: () => '', keytool: () => '' },
      files: {
        [`${home}/bin/keytool`]: '',
        [`${home}/lib/security/cacerts`]: keyStore({ root }),
        '/usr/bin/java': '',
        '/usr/bin/keytool': '',
      },
    })
    const changes = await add(javaStore(machine), makeAnchor())
    expect(changes.map(({ where }) => where)).toEqual([`${home}/lib/security/cacerts`])
    expect(machine.commands.filter((command) => !command.startsWith(home))).toEqual([])
  })
})

describe('a trust store that a variable names', () => {
  const file = '/project/my stores/trusted.jks'
  const named = (variable: string, value: string, setting: Setting = {}) =>
    machineWithJdk({ ...setting, environment: { JAVA_HOME: jdk, [variable]: value } })

  it.each(['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', '_JAVA_OPTIONS'])('in %s is changed too', async (variable) => {
    const machine = named(variable, `-Xmx1g "-Djavax.net.ssl.trustStore=${file}" -ea`, {
      files: { [file]: keyStore({ root }) },
    })
    const before = contentsOf(machine)
    const plan = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(plan.changes.map(({ where }) => where)).toEqual([file, cacerts])
    expect(plan.variables).toEqual({})
    expect(contentsOf(machine)).toEqual(before)
  })

  it('is enough if the JDK cannot be written', async () => {
    const machine = named('JAVA_TOOL_OPTIONS', `-Djavax.net.ssl.trustStore='${file}'`, {
      ...user,
      files: { [file]: keyStore({ root }) },
    })
    const plan = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(plan).toMatchObject({ changes: [{ kind: 'entry', where: file }], refusals: [], variables: {} })
  })

  it('is the base of our own store if it cannot be written, and its variable then names ours', async () => {
    const theirs = '/etc/theirs.jks'
    const special = makeAnchor({ commonName: 'A root of theirs' })
    const former = `-Djavax.net.ssl.trustStore=${theirs} `
    const machine = named('_JAVA_OPTIONS', former, { ...user, files: { [theirs]: keyStore({ special }) } })
    const store = javaStore(machine)
    const anchor = makeAnchor()
    const plan = await store.plan(anchor, '/project/certs')
    expect(plan.variables).toEqual({
      _JAVA_OPTIONS: `${former.trim()} -Djavax.net.ssl.trustStore=/project/certs/java-cacerts -Djavax.net.ssl.trustStorePassword=changeit`,
    })
    expect(plan.notes).toEqual([
      `trust java: since "${theirs}", "${cacerts}" cannot be written, _JAVA_OPTIONS makes Java use "/project/certs/java-cacerts", and Java prints "Picked up _JAVA_OPTIONS" at each start. Expect that line if you compare the output of Java.`,
    ])
    for (const change of plan.changes) await store.make(change, anchor)
    expect([...entriesOf(machine, '/project/certs/java-cacerts').keys()]).toEqual(['special', aliasOf(anchor)])
  })

  it.each(['NONE', 'relative.jks', '/gone.jks'])('is refused if it is "%s"', async (value) => {
    const machine = named('JAVA_TOOL_OPTIONS', `-Djavax.net.ssl.trustStore=${value}`, user)
    expect(await javaStore(machine).plan(makeAnchor(), '/project/certs')).toMatchObject({
      changes: [],
      refusals: [
        `trust java: expected an absolute path of a key store as javax.net.ssl.trustStore in JAVA_TOOL_OPTIONS, got "${value}". Name an existing one, or remove the option.`,
      ],
      variables: {},
    })
  })

  it('is refused if it has another password', async () => {
    const machine = named(
      'JAVA_TOOL_OPTIONS',
      `-Djavax.net.ssl.trustStore=/project/x.jks -Djavax.net.ssl.trustStorePassword=secret`,
      {
        ...user,
        files: { '/project/x.jks': 'another password' },
      },
    )
    const { changes, refusals } = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      'trust java: expected the password "changeit", got a key store with another in "/project/x.jks". Import the certificate yourself, or trust the environment.',
    ])
  })

  it('is recreated if it was ours and is gone', async () => {
    const value = '-Djavax.net.ssl.trustStore=/project/certs/java-cacerts'
    const machine = named('JAVA_TOOL_OPTIONS', value, user)
    const plan = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect(plan).toMatchObject({ changes: [{ kind: 'copy' }], refusals: [], variables: {} })
  })
})

describe('our own store in the output directory', () => {
  const target = '/project/certs/java-cacerts'

  it('stays if someone else had a store of that name', async () => {
    const machine = machineWithJdk({ ...user, files: { [target]: keyStore({ theirs: root }) } })
    const before = contentsOf(machine)
    const changes = await add(javaStoreIn(machine), makeAnchor())
    await undo(javaStore(machine), changes)
    expect(contentsOf(machine)).toEqual(before)
  })

  it('is refused if the file is something else', async () => {
    const machine = machineWithJdk({ ...user, files: { [target]: 'another password' } })
    const { changes, refusals, variables } = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect({ changes, variables }).toEqual({ changes: [], variables: {} })
    expect(refusals).toEqual([expect.stringContaining(`got a key store with another in "${target}"`)])
  })

  it('is refused if the output directory cannot be written either', async () => {
    const machine = machineWithJdk({ ...user, writable: ['/elsewhere'] })
    const { changes, refusals, variables } = await javaStore(machine).plan(makeAnchor(), '/project/certs')
    expect({ changes, variables }).toEqual({ changes: [], variables: {} })
    expect(refusals).toEqual([
      `trust java: expected to write "${cacerts}" or "${target}", got neither. Run it as administrator, or trust the environment.`,
    ])
  })

  it('is used if it already trusts the certificate', async () => {
    const anchor = makeAnchor()
    const machine = machineWithJdk({ ...user, files: { [target]: keyStore({ anchor }) } })
    const plan = await javaStore(machine).plan(anchor, '/project/certs')
    expect(plan).toMatchObject({ changes: [], alreadyIn: [target] })
    expect(plan.variables['JAVA_TOOL_OPTIONS']).toContain(target)
  })
})

function javaStoreIn(machine: FakeMachine) {
  const store = javaStore(machine)
  return { ...store, plan: (anchor: TrustAnchor) => store.plan(anchor, '/project/certs') }
}
