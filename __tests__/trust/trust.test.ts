import { describe, expect, it } from 'vitest'
import { CommandError, HostError } from '../../src/errors.ts'
import type { TrustName } from '../../src/request/trust.ts'
import { pemOf } from '../../src/trust/stores/certificate-text.ts'
import { trustAnchorOf, trustCertificates } from '../../src/trust/trust.ts'
import { changeAt, type FakeTrust, fakeTrust, messageForm } from './fake-trust.ts'
import { anchorOf, makeAnchor } from './stores/anchors.ts'

interface Wanted {
  readonly by: readonly TrustName[]
  readonly isRequired?: boolean
  readonly anchors?: readonly Uint8Array[]
  readonly variables?: { readonly [name: string]: string }
  readonly notes?: readonly string[]
}

const [first, second] = [makeAnchor({ commonName: 'First' }), makeAnchor({ commonName: 'Second' })]

async function trust({ ports }: FakeTrust, wanted: Wanted) {
  const { by, isRequired = false, anchors = [first.certificate], variables = {}, notes = [] } = wanted
  return trustCertificates(
    {
      trust: { by: new Set(by), isRequired },
      anchors: anchors.map((der) => Buffer.from(der)),
      environment: by.includes('environment') ? { files: [], variables, notes } : undefined,
      directory: '/certs',
      key: 'its private key is gone',
      issued: [],
    },
    await ports.trust(),
    ports.host,
  )
}

const refusal = 'trust java: expected a JDK, got none. Install one.'
const noCommand = () => new CommandError(['update', '--now'], 'ended with exit code 1', 'no\nspace left\n')

describe('trustCertificates', () => {
  it('plans all stores first, then records each change before making it', async () => {
    const fake = fakeTrust({
      stores: {
        java: { plan: { changes: [changeAt('java', '/jdk')] } },
        system: { plan: { changes: [changeAt('system', '/a'), changeAt('system', '/b')] } },
      },
    })
    const trusted = await trust(fake, { by: ['java', 'system'] })
    expect(fake.events).toEqual([
      'plan system First /certs',
      'plan java First /certs',
      'before trusting /ledger',
      'record system /a',
      'make system /a First',
      'record system /b',
      'make system /b First',
      'record java /jdk',
      'make java /jdk First',
    ])
    expect(trusted).toEqual({
      anchors: [trustAnchorOf(Buffer.from(first.certificate))],
      key: 'its private key is gone',
      places: new Map([
        ['system', ['/a', '/b']],
        ['java', ['/jdk']],
      ]),
      before: [],
      canBeUndone: true,
      variables: {},
      warnings: [],
    })
  })

  it('trusts several certificates in each store and names each place once', async () => {
    const fake = fakeTrust({ stores: { system: { plan: { changes: [changeAt('system', '/a')] } } } })
    const { places, anchors } = await trust(fake, { by: ['system'], anchors: [first.certificate, second.certificate] })
    expect(fake.events.filter((event) => event.startsWith('make'))).toEqual([
      'make system /a First',
      'make system /a Second',
    ])
    expect(places).toEqual(new Map([['system', ['/a']]]))
    expect(anchors.map(({ name }) => name)).toEqual(['First', 'Second'])
  })

  it('changes nothing if the certificates are already trusted', async () => {
    const fake = fakeTrust({ stores: { system: { plan: { alreadyIn: ['/bundle'] } } } })
    const { places, warnings } = await trust(fake, { by: ['system'] })
    expect(places).toEqual(new Map([['system', ['/bundle']]]))
    expect(warnings).toEqual([])
    expect(fake.ledger.changes).toEqual([])
  })

  it('says whether earlier trust can be undone', async () => {
    const stores = { system: { plan: { alreadyIn: ['/bundle'] } }, java: { plan: { alreadyIn: ['/jdk'] } } }
    const byUs = { ...changeAt('system', '/a'), fingerprint: first.fingerprint }
    const ofAnother = { ...changeAt('system', '/a'), fingerprint: second.fingerprint }
    const elsewhere = { ...changeAt('java', '/another jdk'), fingerprint: first.fingerprint }
    const endOf = async (ledgers: Parameters<typeof fakeTrust>[0] & object, by: readonly TrustName[]) => {
      const { before, canBeUndone } = await trust(fakeTrust({ stores, ...ledgers }), { by })
      return { before, canBeUndone }
    }
    expect(await endOf({}, ['system'])).toEqual({ before: ['/bundle'], canBeUndone: false })
    expect(await endOf({ ledgers: { a: [byUs] } }, ['system'])).toEqual({ before: [], canBeUndone: true })
    const others = { ledgers: { a: [ofAnother, elsewhere], b: 'trust: expected a ledger, got none.' } }
    expect(await endOf(others, ['system', 'java'])).toEqual({ before: ['/bundle', '/jdk'], canBeUndone: false })
    expect(await endOf({ ledgers: { a: [byUs] } }, ['system', 'java'])).toEqual({
      before: ['/jdk'],
      canBeUndone: true,
    })
  })

  it('leaves stores alone that were not requested', async () => {
    const fake = fakeTrust({ stores: { system: { plan: { changes: [changeAt('system', '/a')] } } } })
    expect((await trust(fake, { by: ['environment'] })).places).toEqual(new Map([['environment', []]]))
    expect(fake.events).toEqual(['before trusting /ledger'])
  })
})

describe('variables', () => {
  const variables = { SSL_CERT_FILE: '/certs/ca-bundle.pem', DENO_CERT: '/certs/ca.pem' }

  it('are set last and reported first', async () => {
    const stores = { system: { plan: { changes: [changeAt('system', '/a')] } } }
    const fake = fakeTrust({ stores })
    const { places } = await trust(fake, { by: ['environment', 'system'], variables })
    expect(fake.events.slice(2)).toEqual([
      'record system /a',
      'make system /a First',
      'record environment SSL_CERT_FILE, DENO_CERT',
      'set SSL_CERT_FILE DENO_CERT',
    ])
    expect([...places.keys()]).toEqual(['environment', 'system'])
  })

  it('are recorded with their former values, then set', async () => {
    const fake = fakeTrust({ variables: { SSL_CERT_FILE: '/mine.pem' } })
    const trusted = await trust(fake, { by: ['environment'], variables, notes: ['a note.'] })
    expect(fake.events).toEqual([
      'before trusting /ledger',
      'record environment SSL_CERT_FILE, DENO_CERT',
      'set SSL_CERT_FILE DENO_CERT',
    ])
    expect(fake.ledger.changes).toEqual([
      {
        store: 'environment',
        kind: 'variables',
        where: 'SSL_CERT_FILE, DENO_CERT',
        fingerprint: first.fingerprint,
        details: { SSL_CERT_FILE: '/mine.pem', DENO_CERT: null },
      },
    ])
    expect(trusted).toMatchObject({ variables, warnings: ['a note.'] })
    expect(trusted.places).toEqual(new Map([['environment', ['SSL_CERT_FILE', 'DENO_CERT']]]))
  })

  it('record an empty value as empty and not as unset', async () => {
    const fake = fakeTrust({ variables: { DENO_CERT: '' } })
    await trust(fake, { by: ['environment'], variables })
    expect(fake.ledger.changes[0]?.details).toEqual({ SSL_CERT_FILE: null, DENO_CERT: '' })
  })

  it('of stores are set together with the others', async () => {
    const fake = fakeTrust({ stores: { java: { plan: { variables: { JAVA_TOOL_OPTIONS: '-D' } } } } })
    const trusted = await trust(fake, { by: ['environment', 'java'], variables })
    expect(trusted.variables).toEqual({ ...variables, JAVA_TOOL_OPTIONS: '-D' })
    expect(fake.events).toContain('set SSL_CERT_FILE DENO_CERT JAVA_TOOL_OPTIONS')
  })

  it('are left to the user and not recorded if the host cannot set them', async () => {
    const fake = fakeTrust({ setsVariables: false })
    const trusted = await trust(fake, { by: ['environment'], variables })
    expect(fake.events).toEqual(['before trusting /ledger'])
    expect(trusted.variables).toEqual(variables)
    expect(trusted.places).toEqual(new Map())
  })

  it('that hide the system’s store are reported if the environment is not trusted too', async () => {
    const stores = { system: { plan: { alreadyIn: ['/bundle'] } } }
    const warningsWith = async (set: { readonly [name: string]: string }, by: readonly TrustName[] = ['system']) =>
      (await trust(fakeTrust({ stores, variables: set }), { by, variables })).warnings
    expect(await warningsWith({ SSL_CERT_FILE: '/mine' })).toMatchInlineSnapshot(`
      [
        "trust system: SSL_CERT_FILE is set, and programs that read it do not read the system's store. Add environment to trust.",
      ]
    `)
    expect(await warningsWith({ PIP_CERT: '/mine', SSL_CERT_FILE: '/mine' })).toMatchInlineSnapshot(`
      [
        "trust system: SSL_CERT_FILE, PIP_CERT are set, and programs that read them do not read the system's store. Add environment to trust.",
      ]
    `)
    expect(await warningsWith({ NODE_EXTRA_CA_CERTS: '/mine', SSL_CERT_FILE: '' })).toEqual([])
    expect(await warningsWith({ SSL_CERT_FILE: '/mine' }, ['system', 'environment'])).toEqual([])
    expect(await warningsWith({ SSL_CERT_FILE: '/mine' }, ['java'])).toEqual([])
  })
})

describe('a refusal of the machine', () => {
  const stores = {
    system: { plan: { changes: [changeAt('system', '/a')] } },
    java: { plan: { refusals: [refusal], notes: ['a note. And what to do.'] } },
  }

  it('is a warning, and the other changes are made', async () => {
    const fake = fakeTrust({ stores })
    const { places, warnings } = await trust(fake, { by: ['system', 'java'] })
    expect(warnings).toEqual([refusal, 'a note. And what to do.'])
    expect(places).toEqual(new Map([['system', ['/a']]]))
  })

  it('is reported once for several certificates', async () => {
    const wanted = { by: ['java'], anchors: [first.certificate, second.certificate] } as const
    expect((await trust(fakeTrust({ stores }), wanted)).warnings).toEqual([refusal, 'a note. And what to do.'])
    await expect(trust(fakeTrust({ stores }), { ...wanted, isRequired: true })).rejects.toThrow(new HostError(refusal))
  })

  it('fails before anything is changed, set or recorded if trust is required', async () => {
    const browsers = { plan: { refusals: ['trust browsers: expected certutil, got none. Install libnss3-tools.'] } }
    const fake = fakeTrust({ stores: { ...stores, browsers } })
    const wanted = { by: ['environment', 'system', 'browsers', 'java'], isRequired: true } as const
    const failure = await trust(fake, { ...wanted, variables: { A: 'a' } }).catch((error) => error)
    expect(failure).toBeInstanceOf(HostError)
    expect(failure.message).toMatchInlineSnapshot(`
      "trust browsers: expected certutil, got none. Install libnss3-tools.
      trust java: expected a JDK, got none. Install one."
    `)
    expect(fake.events.every((event) => event.startsWith('plan '))).toBe(true)
  })

  it('does not occur if trust is required and every store agrees', async () => {
    const fake = fakeTrust({ stores: { system: stores.system } })
    expect((await trust(fake, { by: ['system'], isRequired: true })).places).toEqual(new Map([['system', ['/a']]]))
  })

  it.each<[string, Error, string]>([
    [
      'by a program',
      noCommand(),
      'trust system: expected to look at what is trusted, but "update --now" ended with exit code 1: no | space left. Trust the environment instead.',
    ],
    [
      'by this program',
      new HostError('trust system: expected a directory, got none. Make one.'),
      'trust system: expected a directory, got none. Make one.',
    ],
    [
      'by the file system',
      Object.assign(new Error("EIO: i/o error, read '/x'"), { syscall: 'read', code: 'EIO' }),
      "trust system: expected to look at what is trusted, but EIO: i/o error, read '/x'. Trust the environment instead.",
    ],
  ])('is refused by a store that cannot even be looked at: %s', async (_, error, message) => {
    const fake = fakeTrust({ stores: { system: { plan: error }, java: { plan: { alreadyIn: ['/jdk'] } } } })
    const { warnings, places } = await trust(fake, { by: ['system', 'java'] })
    expect(warnings).toEqual([message])
    expect(warnings.every((line) => messageForm.test(line))).toBe(true)
    expect(places).toEqual(new Map([['java', ['/jdk']]]))
    await expect(trust(fake, { by: ['system'], isRequired: true })).rejects.toThrow(HostError)
  })

  it('is not what an unexpected exception of a store becomes', async () => {
    const fake = fakeTrust({ stores: { system: { plan: new TypeError('x is not a function') } } })
    await expect(trust(fake, { by: ['system'] })).rejects.toThrow(TypeError)
  })
})

describe('a change that fails', () => {
  const changes = ['/a', '/b', '/c'].map((where) => changeAt('system', where))
  const plan = { changes }

  it('is undone and forgotten, and the other changes are made', async () => {
    const fake = fakeTrust({ stores: { system: { plan, failsToMake: { '/b': noCommand() } } } })
    const { places, warnings } = await trust(fake, { by: ['system'] })
    expect(fake.events.slice(2)).toEqual([
      'record system /a',
      'make system /a First',
      'record system /b',
      'make system /b First',
      'undo system /b',
      'forget system /b',
      'record system /c',
      'make system /c First',
    ])
    expect(fake.ledger.changes.map(({ where }) => where)).toEqual(['/a', '/c'])
    expect(places).toEqual(new Map([['system', ['/a', '/c']]]))
    expect(warnings).toMatchInlineSnapshot(`
      [
        "trust system: expected to add the certificate to /b, but "update --now" ended with exit code 1: no | space left. Trust the environment instead.",
      ]
    `)
  })

  it('stays in the ledger if it cannot be undone, and both failures are reported', async () => {
    const failing = { plan, failsToMake: { '/b': noCommand() }, failsToUndo: { '/b': noCommand() } }
    const fake = fakeTrust({ stores: { system: failing } })
    const { warnings } = await trust(fake, { by: ['system'] })
    expect(fake.ledger.changes.map(({ where }) => where)).toEqual(['/a', '/b', '/c'])
    expect(warnings).toMatchInlineSnapshot(`
      [
        "trust system: expected to add the certificate to /b, but "update --now" ended with exit code 1: no | space left. Trust the environment instead. trust system: expected to remove the certificate from /b, but "update --now" ended with exit code 1: no | space left. It may still be trusted: fix that, then run untrust again.",
      ]
    `)
  })

  it('undoes all earlier changes in reverse order if trust is required', async () => {
    const java = { plan: { changes: [changeAt('java', '/jdk')] }, failsToMake: { '/jdk': new HostError('no. Do.') } }
    const fake = fakeTrust({ stores: { system: { plan }, java } })
    const failure = await trust(fake, { by: ['system', 'java'], isRequired: true }).catch((error) => error)
    expect(failure).toBeInstanceOf(HostError)
    expect(failure.message).toBe('no. Do.')
    expect(fake.events.filter((event) => event.startsWith('undo'))).toEqual([
      'undo java /jdk',
      'undo system /c',
      'undo system /b',
      'undo system /a',
    ])
    expect(fake.ledger.changes).toEqual([])
  })

  it('reports what could not be undone if trust is required', async () => {
    const failing = { plan, failsToMake: { '/c': noCommand() }, failsToUndo: { '/a': new HostError('stays. Do.') } }
    const fake = fakeTrust({ stores: { system: failing } })
    const failure = await trust(fake, { by: ['system'], isRequired: true }).catch((error) => error)
    expect(failure.message).toMatchInlineSnapshot(`
      "trust system: expected to add the certificate to /c, but "update --now" ended with exit code 1: no | space left. Trust the environment instead.
      stays. Do."
    `)
    expect(fake.ledger.changes.map(({ where }) => where)).toEqual(['/a'])
  })

  it('leaves no variable set if trust is required', async () => {
    const fake = fakeTrust({ stores: { system: { plan, failsToMake: { '/a': noCommand() } } } })
    const wanted = { by: ['environment', 'system'], variables: { A: 'a' }, isRequired: true } as const
    await expect(trust(fake, wanted)).rejects.toThrow(HostError)
    expect(fake.events).not.toContain('set A')
  })

  it('is thrown if it is a bug, and the earlier changes are in the ledger', async () => {
    const fake = fakeTrust({ stores: { system: { plan, failsToMake: { '/b': new TypeError('x') } } } })
    await expect(trust(fake, { by: ['system'] })).rejects.toThrow(TypeError)
    expect(fake.ledger.changes.map(({ where }) => where)).toEqual(['/a', '/b'])
  })

  it('is not made if it cannot be recorded, and the other changes are made', async () => {
    const unwritable = new HostError('trust: expected to write the ledger, but it is full. Do.')
    const fake = fakeTrust({ stores: { system: { plan } }, failsToRecord: { '/b': unwritable, A: unwritable } })
    const { places, warnings } = await trust(fake, { by: ['environment', 'system'], variables: { A: 'a' } })
    expect(fake.events.slice(2)).toEqual([
      'record system /a',
      'make system /a First',
      'record system /c',
      'make system /c First',
    ])
    expect(places).toEqual(new Map([['system', ['/a', '/c']]]))
    expect(warnings).toEqual([unwritable.message])
  })

  it('leaves nothing changed if it cannot be recorded and trust is required', async () => {
    const unwritable = new HostError('trust: expected to write the ledger, but it is full. Do.')
    const fake = fakeTrust({ stores: { system: { plan } }, failsToRecord: { A: unwritable } })
    const wanted = { by: ['environment', 'system'], variables: { A: 'a' }, isRequired: true } as const
    await expect(trust(fake, wanted)).rejects.toThrow(unwritable.message)
    expect(fake.events).not.toContain('set A')
    expect(fake.ledger.changes).toEqual([])
  })

  it('drops the variables and notes of its store', async () => {
    const java = {
      plan: { changes: [changeAt('java', '/jdk')], variables: { JAVA_TOOL_OPTIONS: '-D' }, notes: ['a note.'] },
      failsToMake: { '/jdk': new HostError('no. Do.') },
    }
    const trusted = await trust(fakeTrust({ stores: { java } }), { by: ['java'] })
    expect(trusted).toMatchObject({ variables: {}, warnings: ['no. Do.'] })
  })
})

describe('a trust anchor', () => {
  it('has the certificate’s fingerprint, common name, CA flag and end of validity', () => {
    const server = makeAnchor({ profile: 'server', commonName: 'Prüf A' })
    const anchor = trustAnchorOf(Buffer.from(server.certificate))
    expect(anchor).toEqual({ ...anchorOf(server.certificate), certificate: Buffer.from(server.certificate) })
    expect(anchor).toMatchObject({ name: 'Prüf A', isCa: false })
    expect(trustAnchorOf(Buffer.from(first.certificate)).isCa).toBe(true)
    expect(pemOf(anchor.certificate)).toContain('-----BEGIN CERTIFICATE-----')
  })

  it('has the fingerprint as its name if the subject is empty', () => {
    const { certificate, fingerprint } = makeAnchor({ profile: 'server', commonName: '' })
    expect(trustAnchorOf(Buffer.from(certificate)).name).toBe(fingerprint)
  })
})
