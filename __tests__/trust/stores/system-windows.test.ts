/**
 * The fake certutil.exe and reg.exe do what Microsoft documents: certutil and reg query in the Windows commands'
 * reference, the registry's layout in "System Store Locations" and [MS-GPEF] §2.2.1.1.1.
 */
import { describe, expect, it } from 'vitest'
import { certificatesIn, fingerprintOf, thumbprintOf } from '../../../src/trust/stores/certificate-text.ts'
import { windowsStore } from '../../../src/trust/stores/system-windows.ts'
import { makeAnchor, withUnknownKey } from './anchors.ts'
import { add, holdsTheContract, type StoreUnderTest, undo } from './contract.ts'
import { type FakeMachine, type FakeProgram, failure, fakeMachine } from './fake-machine.ts'

const certutil = 'C:\\Windows\\System32\\certutil.exe'
const reg = 'C:\\Windows\\System32\\reg.exe'
const root = 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\ROOT\\Certificates'
const authRoot = 'HKLM\\SOFTWARE\\Microsoft\\SystemCertificates\\AuthRoot\\Certificates'
const policy = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates'
const enterprise = 'HKLM\\SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates'
const directory = 'D:\\a\\repository\\certs'
const temporary = 'D:\\a\\_temp'

interface Windows {
  readonly machine: FakeMachine
  /** Certificates by SHA-1, by key. */
  readonly registry: Map<string, Map<string, Uint8Array>>
  /** Replaces the behavior of a call, by its first word. */
  instead: { [word: string]: FakeProgram | undefined }
}

interface Setting {
  readonly isAdministrator?: boolean
  readonly environment?: { readonly [variable: string]: string }
  readonly hasCertutil?: boolean
}

function openWindows(setting: Setting = {}): Windows {
  const { isAdministrator = true, hasCertutil = true } = setting
  const windows: Windows = {
    registry: new Map([
      [root, new Map()],
      [authRoot, new Map()],
    ]),
    instead: {},
    machine: fakeMachine({
      platform: 'win32',
      isAdministrator,
      environment: setting.environment ?? { SystemRoot: 'C:\\Windows', RUNNER_TEMP: temporary, TEMP: 'C:\\Temp' },
      directories: [temporary, 'C:\\Temp', 'C:\\Windows\\Temp'],
      files: hasCertutil ? { [certutil]: 'MZ' } : {},
      programs: {
        [certutil]: (words, machine, command) =>
          (windows.instead[words[0] as string] ?? runCertutil(windows))(words, machine, command),
        [reg]: (words, machine, command) =>
          (windows.instead[words[0] as string] ?? runReg(windows))(words, machine, command),
      },
    }),
  }
  // Every Windows has Microsoft's roots there.
  put(windows, root, makeAnchor({ commonName: 'Microsoft Root Certificate Authority 2011' }).certificate)
  return windows
}

function put({ registry }: Windows, key: string, certificate: Uint8Array): void {
  if (!registry.has(key)) registry.set(key, new Map())
  registry.get(key)?.set(thumbprintOf(certificate), certificate)
}

function runCertutil({ registry }: Windows): FakeProgram {
  return (words, machine, command) => {
    const [verb] = words
    const last = words.at(-1) as string
    const roots = registry.get(root) as Map<string, Uint8Array>
    if (verb === '-addstore' && words.join(' ') === `-addstore -f Root ${last}`) {
      const [certificate] = certificatesIn(String(machine.read(last)))
      if (!certificate) throw failure(command, 'ended with exit code 2147942402', 'CertUtil: -addstore command FAILED')
      roots.set(thumbprintOf(certificate), certificate)
      return 'Root "Trusted Root Certification Authorities"\r\nCertUtil: -addstore command completed successfully.\r\n'
    }
    if (verb === '-delstore' && words.join(' ') === `-delstore Root ${last}`) {
      const said = 'CertUtil: -delstore command FAILED: 0x80092004 (-2146885628 CRYPT_E_NOT_FOUND)'
      if (!roots.delete(last)) throw failure(command, 'ended with exit code 2148081668', said)
      return 'Root "Trusted Root Certification Authorities"\r\nDeleting Certificate 1\r\nCertUtil: -delstore command completed successfully.\r\n'
    }
    throw failure(command, 'ended with exit code 2147942487')
  }
}

function runReg({ registry }: Windows): FakeProgram {
  return (words, _machine, command) => {
    const [, key = '', ...options] = words
    const said = 'ERROR: The system was unable to find the specified registry key or value.'
    const absent = () => failure(command, 'ended with exit code 1', said)
    const whole = (name: string) => name.replace('HKLM', 'HKEY_LOCAL_MACHINE')
    if (options.length === 0) {
      const entries = registry.get(key)
      if (!entries) throw absent()
      return `\r\n${[...entries.keys()].map((name) => `${whole(key)}\\${name}\r\n`).join('')}`
    }
    const [, parent = '', thumbprint = ''] = /^(.*)\\([0-9A-F]{40})$/.exec(key) ?? []
    const certificate = registry.get(parent)?.get(thumbprint)
    if (options.join(' ') !== '/v Blob' || !certificate) throw absent()
    return `\r\n${whole(key)}\r\n    Blob    REG_BINARY    ${blobOf(certificate)}\r\n\r\n`
  }
}

/** PropertyID, Reserved, Length and Value of each: SHA1_HASH (3), then the certificate (32). */
function blobOf(certificate: Uint8Array): string {
  const property = (id: number, value: Uint8Array) => {
    const head = Buffer.alloc(12)
    head.writeUInt32LE(id, 0)
    head.writeUInt32LE(1, 4)
    head.writeUInt32LE(value.length, 8)
    return Buffer.concat([head, value])
  }
  const blob = Buffer.concat([property(3, Buffer.from(thumbprintOf(certificate), 'hex')), property(32, certificate)])
  return blob.toString('hex').toUpperCase()
}

const shown = ({ machine }: Windows) =>
  machine.commands.map((command) => command.replaceAll(/selfsigned-cert-action-[0-9a-f]{16}/g, 'FILE'))

describe('the system store on Windows', () => {
  holdsTheContract(async (): Promise<StoreUnderTest> => {
    const windows = openWindows()
    const roots = windows.registry.get(root) as Map<string, Uint8Array>
    return {
      ...windowsStore(windows.machine),
      fingerprints: async () =>
        [...windows.registry.values()].flatMap((key) => [...key.values()]).map((one) => fingerprintOf(one)),
      trustForeign: async ({ certificate }) => put(windows, root, certificate),
      // A registry key is named after the SHA-1 of the certificate.
      retouch: async () => {},
      trustByAnotherName: async ({ certificate }) => put(windows, policy, certificate),
      listing: async () => ({ roots: [...roots.keys()].sort(), files: [...windows.machine.files.keys()] }),
    }
  })

  it('checks all roots, then adds to those of the computer with certutil of System32', async () => {
    const windows = openWindows()
    const anchor = makeAnchor()
    await add(windowsStore(windows.machine), anchor)
    const entry = `${root}\\${thumbprintOf(anchor.certificate)}`
    expect(shown(windows)).toEqual([
      `${reg} query ${root}`,
      `${reg} query ${authRoot}`,
      `${reg} query ${policy}`,
      `${reg} query ${enterprise}`,
      `${certutil} -addstore -f Root ${temporary}\\FILE.cer`,
      `${reg} query ${root}`,
      `${reg} query ${entry} /v Blob`,
    ])
    expect([...windows.machine.files.keys()]).toEqual([certutil])
  })

  it('removes by SHA-1 after it has verified the certificate', async () => {
    const windows = openWindows()
    const anchor = makeAnchor()
    const changes = await add(windowsStore(windows.machine), anchor)
    const thumbprint = thumbprintOf(anchor.certificate)
    windows.machine.commands.length = 0
    await undo(windowsStore(windows.machine), changes)
    expect(shown(windows)).toEqual([
      `${reg} query ${root}`,
      `${reg} query ${root}\\${thumbprint} /v Blob`,
      `${certutil} -delstore Root ${thumbprint}`,
      `${reg} query ${root}`,
      `${reg} query ${authRoot}`,
      `${reg} query ${policy}`,
      `${reg} query ${enterprise}`,
    ])
  })

  it('removes the file that a killed run left', async () => {
    const windows = openWindows()
    const store = windowsStore(windows.machine)
    const { changes } = await store.plan(makeAnchor(), directory)
    for (const { details } of changes) windows.machine.files.set(details['file'] as string, Buffer.from('half'))
    await undo(store, changes)
    expect([...windows.machine.files.keys()]).toEqual([certutil])
  })

  it.each([
    ['with variables in other letters', { SYSTEMROOT: 'D:\\WinNT', TMP: 'C:\\Temp' }, 'D:\\WinNT', 'C:\\Temp'],
    ['without variables', {}, 'C:\\Windows', 'C:\\Windows\\Temp'],
  ])('finds its programs and a directory for its file %s', async (_, environment, systemRoot, temp) => {
    const windows = openWindows({ environment })
    const programs: string[] = []
    const machine: FakeMachine = {
      ...windows.machine,
      exists: () => true,
      run: async ({ program, words }) => {
        programs.push(program)
        return windows.machine.run({ program: reg, words })
      },
    }
    const { changes } = await windowsStore(machine).plan(makeAnchor(), directory)
    expect(new Set(programs)).toEqual(new Set([`${systemRoot}\\System32\\reg.exe`]))
    expect(changes.map(({ details }) => details['file'])).toEqual([
      expect.stringMatching(
        new RegExp(`^${temp.replaceAll('\\', '\\\\')}\\\\selfsigned-cert-action-[0-9a-f]{16}\\.cer$`),
      ),
    ])
  })

  it.each([authRoot, policy, enterprise])('leaves a certificate that is already trusted in %s', async (key) => {
    const windows = openWindows()
    const anchor = makeAnchor()
    put(windows, key, anchor.certificate)
    const { changes, alreadyIn } = await windowsStore(windows.machine).plan(anchor, directory)
    expect(changes).toEqual([])
    expect(alreadyIn).toEqual([key])
  })

  it('neither overwrites nor removes another certificate with the same SHA-1', async () => {
    const windows = openWindows()
    const store = windowsStore(windows.machine)
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    const thumbprint = thumbprintOf(anchor.certificate)
    windows.registry.get(root)?.set(thumbprint, makeAnchor().certificate)
    await undo(store, changes)
    expect(windows.registry.get(root)?.has(thumbprint)).toBe(true)
    expect((await store.plan(anchor, directory)).refusals).toEqual([
      `trust system: expected no other certificate with the SHA-1 "${thumbprint}" in "${root}", got one. It was left unchanged; trust the environment.`,
    ])
  })

  it('is refused if the process is not elevated', async () => {
    const windows = openWindows({ isAdministrator: false })
    const { changes, refusals } = await windowsStore(windows.machine).plan(makeAnchor(), directory)
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      'trust system: expected an elevated process, since Windows lets no other process change the roots of the computer, got another. Run it as administrator, or trust the environment.',
    ])
  })

  it('is refused if Windows has no certutil', async () => {
    const windows = openWindows({ hasCertutil: false })
    expect((await windowsStore(windows.machine).plan(makeAnchor(), directory)).refusals).toEqual([
      `trust system: expected "${certutil}", got none, as in a Nano Server container. Trust the environment.`,
    ])
  })

  it('notes a certificate that is not self-signed', async () => {
    const { certificate } = makeAnchor({ commonName: 'AAAA' })
    const issued = Buffer.from(certificate)
    issued.write('BBBB', issued.indexOf('AAAA'), 'latin1')
    const anchor = { ...makeAnchor(), certificate: issued, fingerprint: fingerprintOf(issued) }
    expect((await windowsStore(openWindows().machine).plan(anchor, directory)).notes).toEqual([
      'trust system: "Example test CA" is not self-signed, and Windows accepts nothing else as a root. Trust the CA that issued it.',
    ])
  })

  it('decides by the names if it does not know the type of key', async () => {
    const certificate = withUnknownKey(makeAnchor())
    const anchor = { ...makeAnchor(), certificate, fingerprint: fingerprintOf(certificate) }
    expect(await windowsStore(openWindows().machine).plan(anchor, directory)).toMatchObject({
      changes: [{ kind: 'root' }],
      notes: [],
    })
  })

  it('reports a file that it cannot write', async () => {
    const windows = openWindows({ environment: { TEMP: 'C:\\Gone' } })
    const store = windowsStore(windows.machine)
    const anchor = makeAnchor()
    const { changes } = await store.plan(anchor, directory)
    await expect(Promise.all(changes.map((change) => store.make(change, anchor)))).rejects.toThrow(
      /^trust system: expected to write "C:\\Gone\\.*\.cer", got ENOENT\. Set TEMP to a directory that this user can write\.$/,
    )
  })

  it('fails if certutil reports success without adding the certificate', async () => {
    const windows = openWindows()
    const store = windowsStore(windows.machine)
    const anchor = makeAnchor()
    const { changes } = await store.plan(anchor, directory)
    windows.instead['-addstore'] = () => 'CertUtil: -addstore command completed successfully.'
    await expect(Promise.all(changes.map((change) => store.make(change, anchor)))).rejects.toThrow(
      `trust system: expected the certificate in "${root}" after certutil, got none. Trust the environment.`,
    )
    windows.instead = { '-delstore': () => 'CertUtil: -delstore command completed successfully.' }
    await add(store, anchor)
    await expect(undo(store, changes)).rejects.toThrow(
      `trust system: expected no certificate "${thumbprintOf(anchor.certificate)}" in "${root}" after certutil, got it. Remove it with certlm.msc, then run untrust again.`,
    )
  })

  describe.each(['is not there', 'ended with exit code 1', 'did not end within 30 seconds'])(
    'if a program %s',
    (outcome) => {
      const fail: FakeProgram = (_words, _machine, command) => {
        throw failure(command, outcome, 'its own words')
      }

      it('refuses before anything is changed', async () => {
        const windows = openWindows()
        windows.instead['query'] = fail
        const { changes, refusals } = await windowsStore(windows.machine).plan(makeAnchor(), directory)
        expect(changes).toEqual([])
        expect(refusals).toEqual([
          `trust system: expected to read the roots of this computer, got "${reg} query ${root}" ${outcome}: its own words. Trust the environment.`,
        ])
      })

      it('reports what it could not add and leaves no file', async () => {
        const windows = openWindows()
        const store = windowsStore(windows.machine)
        windows.instead['-addstore'] = fail
        const anchor = makeAnchor()
        const { changes } = await store.plan(anchor, directory)
        await expect(Promise.all(changes.map((change) => store.make(change, anchor)))).rejects.toThrow(
          /^".*certutil\.exe -addstore -f Root .*" .*: its own words$/,
        )
        expect([...windows.machine.files.keys()]).toEqual([certutil])
        await undo(store, changes)
      })

      it('reports what it could not undo', async () => {
        for (const word of ['query', '-delstore']) {
          const windows = openWindows()
          const store = windowsStore(windows.machine)
          const changes = await add(store, makeAnchor())
          windows.instead[word] = fail
          await expect(undo(store, changes), word).rejects.toThrow(`${outcome}: its own words`)
          windows.instead = {}
          await undo(store, changes)
          expect(windows.registry.get(root)?.size).toBe(1)
        }
      })
    },
  )

  it('undoes nothing if the certificate in the change is another', async () => {
    const windows = openWindows()
    const store = windowsStore(windows.machine)
    const [change] = await add(store, makeAnchor())
    const { fingerprint } = makeAnchor()
    windows.machine.commands.length = 0
    await expect(store.undo({ ...change, fingerprint } as never)).rejects.toThrow(
      'Check whether the ledger is damaged.',
    )
    expect(windows.machine.commands).toEqual([])
  })
})
