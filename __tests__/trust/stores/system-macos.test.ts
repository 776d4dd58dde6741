/**
 * The fake `security` does and prints what its source does (Apple's Security project, SecurityTool/macOS:
 * trusted_cert_add.c, keychain_delete.c, keychain_find.c) and what was recorded at the sources named below.
 */
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { TrustAnchor } from '../../../src/trust/ports.ts'
import { certificatesIn, fingerprintOf, pemOf, thumbprintOf } from '../../../src/trust/stores/certificate-text.ts'
import { macosStore } from '../../../src/trust/stores/system-macos.ts'
import { makeAnchor } from './anchors.ts'
import { add, holdsTheContract, type StoreUnderTest, undo } from './contract.ts'
import { type FakeMachine, type FakeProgram, failure, fakeMachine } from './fake-machine.ts'

const security = '/usr/bin/security'
const keychain = '/Library/Keychains/System.keychain'
const directory = '/Users/runner/project/certs'

/** The System keychain and the trust settings of the admin domain. */
interface Mac {
  readonly machine: FakeMachine
  /** By issuer and serial number, which are a certificate's primary key (developer.apple.com, errSecDuplicateItem). */
  readonly items: Map<string, Uint8Array>
  /** By SHA-1; `undefined` if there are none. */
  settings: Map<string, { readonly certificate: Uint8Array; readonly entry: string }> | undefined
  /** Replaces the behavior of a call. */
  instead: { [command: string]: FakeProgram | undefined }
}

interface Setting {
  readonly isAdministrator?: boolean
  readonly hasSudo?: boolean
}

function openMac({ isAdministrator = false, hasSudo = true }: Setting = {}): Mac {
  const mac: Mac = {
    items: new Map(),
    settings: undefined,
    instead: {},
    machine: fakeMachine({
      platform: 'darwin',
      homeDirectory: '/Users/runner',
      isAdministrator,
      hasSudo,
      directories: ['/private/var/folders/T'],
      environment: { TMPDIR: '/private/var/folders/T' },
      writable: ['/Users/runner', '/private/var/folders/T'],
      programs: {
        '/usr/bin/true': () => '',
        [security]: (words, machine, command) =>
          (mac.instead[words[0] as string] ?? runSecurity(mac))(words, machine, command),
      },
    }),
  }
  // Every Mac has some of its own there, such as com.apple.systemdefault.
  addItem(mac, makeAnchor({ commonName: 'com.apple.systemdefault', serialNumber: 1n }).certificate)
  return mac
}

function addItem(mac: Mac, certificate: Uint8Array): void {
  const { issuer, serialNumber } = new X509Certificate(certificate)
  const key = `${issuer} ${serialNumber}`
  // SecCertificateAddToKeychain gives errSecDuplicateItem: "that's fine" (trusted_cert_add.c).
  if (!mac.items.has(key)) mac.items.set(key, certificate)
}

function trust(mac: Mac, certificate: Uint8Array, entry: string): void {
  mac.settings ??= new Map()
  mac.settings.set(thumbprintOf(certificate), { certificate, entry })
}

function runSecurity(mac: Mac): FakeProgram {
  return (words, machine, command) => {
    const [verb, ...options] = words
    const last = options.at(-1) as string
    const certificateOf = (file: string) => {
      const [certificate] = certificatesIn(String(machine.read(file)))
      if (!certificate) throw failure(command, 'ended with exit code 1', `Error reading file ${file}`)
      return certificate
    }
    switch (verb) {
      case 'find-certificate':
        return [...mac.items.values()].map(pemOf).join('')
      case 'trust-settings-export': {
        // Recorded in the same words by others: "SecTrustSettingsCreateExternalRepresentation: No Trust Settings were found."
        const said = 'SecTrustSettingsCreateExternalRepresentation: No Trust Settings were found.'
        if (!mac.settings) throw failure(command, 'ended with exit code 1', said)
        machine.files.set(last, Buffer.from(plistOf(mac.settings)))
        return '...Trust Settings exported successfully.'
      }
      case 'add-trusted-cert': {
        const certificate = certificateOf(last)
        if (options[options.indexOf('-k') + 1] === keychain) addItem(mac, certificate)
        const result = options[options.indexOf('-r') + 1] === 'trustRoot' ? 1 : 2
        trust(mac, certificate, settingFor('sslServer', result) + settingFor('basicX509', result))
        return ''
      }
      case 'remove-trusted-cert': {
        // Recorded: https://github.com/actions/runner-images/issues/12116
        const said = 'SecTrustSettingsRemoveTrustSettings: The specified item could not be found in the keychain.'
        if (!mac.settings?.delete(thumbprintOf(certificateOf(last)))) {
          throw failure(command, 'ended with exit code 1', said)
        }
        return ''
      }
      case 'delete-certificate': {
        const hash = options[options.indexOf('-Z') + 1] as string
        const found = [...mac.items].find(([, item]) => fingerprintOf(item).replaceAll(':', '') === hash)
        const said = `Unable to delete certificate matching "${hash}"`
        if (!found || last !== keychain) throw failure(command, 'ended with exit code 1', said)
        mac.items.delete(found[0])
        return ''
      }
      default:
        throw failure(command, 'ended with exit code 2')
    }
  }
}

const settingFor = (policy: string, result: number) =>
  `<dict><key>kSecTrustSettingsPolicyName</key>\n<string>${policy}</string><key>kSecTrustSettingsResult</key>\n<integer>${result}</integer></dict>`

/** As https://twocanoes.com/trusting-certificates-in-system-keychain-without-prompting shows it. */
function plistOf(settings: NonNullable<Mac['settings']>): string {
  const entries = [...settings].map(
    ([thumbprint, { entry }]) =>
      `<key>${thumbprint}</key>\n<dict><key>issuerName</key><data>MAA=</data><key>trustSettings</key><array>${entry}</array></dict>`,
  )
  return `<?xml version="1.0"?><plist version="1.0"><dict><key>trustList</key><dict>${entries.join('\n')}</dict><key>trustVersion</key><integer>1</integer></dict></plist>`
}

const shown = ({ machine }: Mac) =>
  machine.commands.map((command) => command.replaceAll(/selfsigned-cert-action-[0-9a-f]{16}/g, 'FILE'))

const hash = (anchor: TrustAnchor) => anchor.fingerprint.replaceAll(':', '')

const aboutRemoval =
  'trust system: macOS may ask for a password on the screen before it removes trust, and nobody can enter it in a job; then the trust settings stay. Trust only the environment on a Mac that you keep.'

const exports = `${security} trust-settings-export -d /private/var/folders/T/FILE.plist`
const finds = `${security} find-certificate -a -p ${keychain}`
const adds = `sudo -n -- ${security} add-trusted-cert -d -r trustRoot -p ssl -p basic -k ${keychain} /private/var/folders/T/FILE.pem`
const removes = `sudo -n -- ${security} remove-trusted-cert -d /private/var/folders/T/FILE.pem`
const deletes = (anchor: TrustAnchor) => `sudo -n -- ${security} delete-certificate -Z ${hash(anchor)} ${keychain}`

describe('the system store on macOS', () => {
  holdsTheContract(async (): Promise<StoreUnderTest> => {
    const mac = openMac()
    return {
      ...macosStore(mac.machine),
      fingerprints: async () =>
        [...(mac.settings?.values() ?? [])].map(({ certificate }) => fingerprintOf(certificate)),
      async trustForeign({ certificate }) {
        addItem(mac, certificate)
        trust(mac, certificate, settingFor('sslServer', 1))
      },
      // The keychain and the settings identify a certificate by its contents.
      retouch: async () => {},
      async trustByAnotherName({ certificate }) {
        addItem(mac, certificate)
        trust(mac, certificate, settingFor('sslServer', 1))
      },
      listing: async () => ({
        items: [...mac.items.values()].map(fingerprintOf).sort(),
        settings: [...(mac.settings?.keys() ?? [])].sort(),
        files: [...mac.machine.files.keys()],
      }),
    }
  })

  it('adds to the System keychain and the admin settings, only for TLS', async () => {
    const mac = openMac()
    await add(macosStore(mac.machine), makeAnchor())
    expect(shown(mac)).toEqual([exports, finds, 'sudo -n -- /usr/bin/true', adds])
    expect(mac.machine.files.size).toBe(0)
  })

  it('needs no sudo as root', async () => {
    const mac = openMac({ isAdministrator: true, hasSudo: false })
    await add(macosStore(mac.machine), makeAnchor())
    expect(shown(mac)).toEqual([exports, finds, adds.replace('sudo -n -- ', '')])
  })

  it('trusts a certificate issued by another as if it were a root', async () => {
    const mac = openMac()
    // Its issuer is another than its subject: what is signed does not matter here.
    const { certificate } = makeAnchor({ commonName: 'AAAA' })
    const issued = Buffer.from(certificate)
    issued.write('BBBB', issued.indexOf('AAAA'), 'latin1')
    const anchor = { ...makeAnchor(), certificate: issued, fingerprint: fingerprintOf(issued) }
    await add(macosStore(mac.machine), anchor)
    expect(shown(mac).at(-1)).toBe(adds.replace('trustRoot', 'trustAsRoot'))
  })

  it('removes the certificate by its SHA-256, and its settings by itself', async () => {
    const mac = openMac()
    const anchor = makeAnchor()
    const changes = await add(macosStore(mac.machine), anchor)
    mac.machine.commands.length = 0
    await undo(macosStore(mac.machine), changes)
    expect(shown(mac)).toEqual([finds, deletes(anchor), exports, removes, finds, exports])
    expect(mac.machine.files.size).toBe(0)
  })

  it('removes the file that a killed run left', async () => {
    const mac = openMac()
    const store = macosStore(mac.machine)
    const { changes } = await store.plan(makeAnchor(), directory)
    for (const { details } of changes) mac.machine.files.set(details['file'] as string, Buffer.from('half'))
    await undo(store, changes)
    expect(mac.machine.files.size).toBe(0)
  })

  it('keeps a certificate that was in the keychain before, without trust', async () => {
    const mac = openMac()
    const anchor = makeAnchor()
    addItem(mac, anchor.certificate)
    const changes = await add(macosStore(mac.machine), anchor)
    await undo(macosStore(mac.machine), changes)
    expect([...mac.items.values()].map(fingerprintOf)).toContain(anchor.fingerprint)
    expect(mac.settings?.size).toBe(0)
  })

  it('leaves settings that do not trust it for TLS', async () => {
    for (const entry of [settingFor('sslServer', 3), settingFor('CodeSigning', 1)]) {
      const mac = openMac()
      const anchor = makeAnchor()
      trust(mac, anchor.certificate, entry)
      const { changes, refusals } = await macosStore(mac.machine).plan(anchor, directory)
      expect(changes).toEqual([])
      expect(refusals).toEqual([
        'trust system: expected no trust settings for "Example test CA" on this Mac, got some that do not trust it for TLS. They were left unchanged; trust the environment.',
      ])
    }
  })

  it('treats settings without constraints as trust', async () => {
    const mac = openMac()
    const anchor = makeAnchor()
    trust(mac, makeAnchor({ commonName: 'Denied' }).certificate, settingFor('sslServer', 3))
    trust(mac, anchor.certificate, '')
    trust(mac, makeAnchor({ commonName: 'Denied' }).certificate, settingFor('sslServer', 3))
    expect((await macosStore(mac.machine).plan(anchor, directory)).alreadyIn).toEqual([keychain])
  })

  it('is refused without root and without passwordless sudo', async () => {
    const mac = openMac({ hasSudo: false })
    const { changes, refusals } = await macosStore(mac.machine).plan(makeAnchor(), directory)
    expect(changes).toEqual([])
    expect(refusals).toEqual([
      'trust system: expected root, or sudo without a password, to change the System keychain, got neither. Run it as root, or trust the environment.',
    ])
  })

  describe('if macOS refuses', () => {
    /** As recorded of macOS 15 without a session on the screen: the certificate is in the keychain by then. */
    const refuse = (mac: Mac, outcome: string, said: string): FakeProgram => {
      return (words, machine, command) => {
        const [certificate] = certificatesIn(String(machine.read(words.at(-1) as string)))
        addItem(mac, certificate as Uint8Array)
        throw failure(command, outcome, said)
      }
    }
    const denied =
      'SecTrustSettingsSetTrustSettings: The authorization was denied since no user interaction was possible.'

    it.each([
      ['an authorization denied', 'ended with exit code 1', denied],
      ['a dialog nobody answers', 'did not end within 30 seconds', ''],
    ])('says what works instead, and leaves nothing: %s', async (_, outcome, said) => {
      const mac = openMac()
      const store = macosStore(mac.machine)
      const anchor = makeAnchor()
      const before = [...mac.items.keys()]
      mac.instead['add-trusted-cert'] = refuse(mac, outcome, said)
      const { changes } = await store.plan(anchor, directory)
      const making = Promise.all(changes.map((change) => store.make(change, anchor)))
      await expect(making).rejects.toThrow(
        /^trust system: expected macOS to let root trust "Example test CA", got ".*" (ended|did not end).*\. Trust the environment, which needs no permission\.$/,
      )
      await expect(making).rejects.toThrow(`${outcome}${said && `: ${said}`}`)
      expect(mac.machine.files.size).toBe(0)
      // Without settings no permission is needed.
      mac.machine.commands.length = 0
      await undo(store, changes)
      expect(shown(mac)).toEqual([finds, deletes(anchor), exports, finds, exports])
      expect([...mac.items.keys()]).toEqual(before)
    })

    it('removes the certificate and reports the settings that have to stay', async () => {
      // https://github.com/actions/runner-images/issues/12116
      const mac = openMac()
      const store = macosStore(mac.machine)
      const anchor = makeAnchor()
      const changes = await add(store, anchor)
      mac.instead['remove-trusted-cert'] = (_words, _machine, command) => {
        throw failure(command, 'did not end within 30 seconds')
      }
      await expect(undo(store, changes)).rejects.toThrow(
        new RegExp(
          `^trust system: expected the certificate ${anchor.fingerprint} to be gone from the System keychain, and its trust settings too, got ".*remove-trusted-cert.*" did not end within 30 seconds\\. Run sudo security remove-trusted-cert -d with the certificate's file in a session on the screen\\.$`,
        ),
      )
      expect([...mac.items.values()].map(fingerprintOf)).not.toContain(anchor.fingerprint)
      expect(mac.machine.files.size).toBe(0)
      mac.instead = {}
      await undo(store, changes)
      expect(mac.settings?.size).toBe(0)
    })
  })

  describe.each(['is not there', 'ended with exit code 1', 'did not end within 30 seconds'])(
    'if security %s',
    (outcome) => {
      const fail: FakeProgram = (_words, _machine, command) => {
        throw failure(command, outcome, 'its own words')
      }

      it('refuses before anything is changed', async () => {
        const mac = openMac()
        mac.instead = { 'find-certificate': fail, 'trust-settings-export': fail }
        const { changes, refusals } = await macosStore(mac.machine).plan(makeAnchor(), directory)
        expect(changes).toEqual([])
        expect(refusals).toEqual([
          `trust system: expected to read the System keychain, got "${finds}" ${outcome}: its own words. Trust the environment.`,
        ])
      })

      it('removes the settings even if they cannot be read', async () => {
        const mac = openMac()
        const changes = await add(macosStore(mac.machine), makeAnchor())
        mac.instead['trust-settings-export'] = fail
        await undo(macosStore(mac.machine), changes)
        expect(mac.settings?.size).toBe(0)
      })

      it('reports what it could not undo and undoes the rest', async () => {
        for (const verb of ['find-certificate', 'delete-certificate', 'remove-trusted-cert']) {
          const mac = openMac()
          const changes = await add(macosStore(mac.machine), makeAnchor())
          mac.instead[verb] = fail
          await expect(undo(macosStore(mac.machine), changes), verb).rejects.toThrow(
            new RegExp(`"${security} ${verb} [^"]*" ${outcome}: its own words\\. Run sudo`),
          )
          expect(mac.machine.files.size).toBe(0)
          expect([mac.items.size, mac.settings?.size]).toEqual(verb === 'remove-trusted-cert' ? [1, 1] : [2, 0])
        }
      })

      it('reports both failures', async () => {
        const mac = openMac()
        const changes = await add(macosStore(mac.machine), makeAnchor())
        mac.instead = { 'delete-certificate': fail, 'remove-trusted-cert': fail }
        await expect(undo(macosStore(mac.machine), changes)).rejects.toThrow(
          /got ".* delete-certificate .*" .*: its own words, and ".* remove-trusted-cert .*" .*: its own words\. Run/,
        )
      })
    },
  )

  it('notes a server certificate that macOS refuses because of its validity', async () => {
    const mac = openMac()
    const server = makeAnchor({ profile: 'server', commonName: 'localhost' })
    const long = { ...server, notAfter: server.notAfter + 826 * 86_400 }
    expect((await macosStore(mac.machine).plan(long, directory)).notes).toEqual([
      aboutRemoval,
      'trust system: "localhost" is valid for 828 days, and macOS accepts no server certificate of more than 825, trusted or not. Use validity-days: 825 or less.',
    ])
    expect((await macosStore(mac.machine).plan(server, directory)).notes).toEqual([aboutRemoval])
    expect((await macosStore(mac.machine).plan({ ...long, isCa: true }, directory)).notes).toEqual([aboutRemoval])
  })

  it('notes a certificate with the same issuer and serial number in the keychain', async () => {
    const mac = openMac()
    addItem(mac, makeAnchor().certificate)
    expect((await macosStore(mac.machine).plan(makeAnchor(), directory)).notes).toEqual([
      aboutRemoval,
      'trust system: the System keychain has another certificate with the issuer and serial number of "Example test CA", and keeps only one of them. Let the server send "Example test CA" too, or give it another serial number.',
    ])
  })

  it('undoes nothing if the certificate in the change is another', async () => {
    const mac = openMac()
    const store = macosStore(mac.machine)
    const [change] = await add(store, makeAnchor())
    const { fingerprint } = makeAnchor()
    mac.machine.commands.length = 0
    await expect(store.undo({ ...change, fingerprint } as never)).rejects.toThrow(
      'Check whether the ledger is damaged.',
    )
    expect(mac.machine.commands).toEqual([])
  })
})
