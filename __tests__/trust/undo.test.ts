import { describe, expect, it } from 'vitest'
import { undoAll, untrust } from '../../src/commands/untrust.ts'
import { CommandError, formatIssue, HostError, InputError } from '../../src/errors.ts'
import { undo } from '../../src/trust/undo.ts'
import { given } from '../request/given.ts'
import { changeAt, fakeTrust, messageForm } from './fake-trust.ts'

const stays = new CommandError(['update'], 'did not end within 60 seconds', '')
const variables = (details: { readonly [name: string]: string | null }) => changeAt('environment', 'A, B', details)
const [A, B] = ['SSL_CERT_FILE', 'PIP_CERT'] as const

describe('the undoing of a ledger', () => {
  const changes = [
    variables({ [A]: 'a', [B]: null }),
    changeAt('system', '/1'),
    changeAt('java', '/2'),
    changeAt('system', '/3'),
  ]
  const opened = (fake: ReturnType<typeof fakeTrust>) => {
    for (const change of changes) fake.ledger.record(change)
    fake.events.length = 0
    return fake
  }

  it('undoes changes in reverse order, forgets each one and returns the former variables', async () => {
    const { ledger, trustPorts, events } = opened(fakeTrust())
    const undone = await undo(ledger, trustPorts)
    expect(events).toEqual([
      'undo system /3',
      'forget system /3',
      'undo java /2',
      'forget java /2',
      'undo system /1',
      'forget system /1',
      'forget environment A, B',
    ])
    expect(undone.undone.map(({ where }) => where)).toEqual(['/3', '/2', '/1'])
    expect(undone).toMatchObject({ failures: [], variables: { [A]: 'a', [B]: null } })
    expect(ledger.changes).toEqual([])
  })

  it('continues past failures, keeps them in the ledger and reports them together', async () => {
    const stores = {
      system: { failsToUndo: { '/3': stays, '/1': new HostError('trust system: expected a, got b. Do.') } },
    }
    const { ledger, trustPorts } = opened(fakeTrust({ stores }))
    const undone = await undo(ledger, trustPorts)
    expect(undone.undone.map(({ where }) => where)).toEqual(['/2'])
    expect(undone.failures).toMatchInlineSnapshot(`
      [
        "trust system: expected to remove the certificate from /3, but "update" did not end within 60 seconds. It may still be trusted: fix that, then run untrust again.",
        "trust system: expected a, got b. Do.",
      ]
    `)
    expect(undone.failures.every((line) => messageForm.test(line))).toBe(true)
    expect(undone.variables).toEqual({ [A]: 'a', [B]: null })
    expect(ledger.changes.map(({ where }) => where)).toEqual(['/1', '/3'])
  })

  it('continues and reports it if the ledger cannot be written', async () => {
    const full = new HostError('trust: expected to write the ledger, but it is full. Do.')
    const failsToForget = { '/2': full, 'A, B': full }
    const { ledger, trustPorts } = opened(fakeTrust({ failsToForget }))
    const undone = await undo(ledger, trustPorts)
    expect(undone.undone.map(({ where }) => where)).toEqual(['/3', '/2', '/1'])
    expect(undone).toMatchObject({ failures: [full.message, full.message], variables: { [A]: 'a', [B]: null } })
    expect(ledger.changes.map(({ where }) => where)).toEqual(['A, B', '/2'])
  })

  it('tries only the remaining changes again', async () => {
    const failsToUndo: { [where: string]: unknown } = { '/3': stays }
    const { ledger, trustPorts } = opened(fakeTrust({ stores: { system: { failsToUndo } } }))
    await undo(ledger, trustPorts)
    delete failsToUndo['/3']
    const again = await undo(ledger, trustPorts)
    expect(again).toEqual({ undone: [changes[3]], failures: [], variables: {} })
    expect(await undo(ledger, trustPorts)).toEqual({ undone: [], failures: [], variables: {} })
  })

  it('returns the values of variables before the first of several changes', async () => {
    const { ledger, trustPorts } = fakeTrust()
    ledger.record(variables({ [A]: null, [B]: 'before' }))
    ledger.record(variables({ [B]: 'between' }))
    expect((await undo(ledger, trustPorts)).variables).toEqual({ [A]: null, [B]: 'before' })
  })

  it('undoes nothing if one change is not ours', async () => {
    const notOurs = new HostError('trust java: expected a keytool, got another. Check whether the ledger is damaged.')
    const { ledger, trustPorts, events } = opened(
      fakeTrust({ stores: { java: { failsToValidate: { '/2': notOurs } } } }),
    )
    expect(await undo(ledger, trustPorts)).toEqual({ undone: [], failures: [notOurs.message], variables: {} })
    expect(events).toEqual([])
    expect(ledger.changes).toEqual(changes)
  })

  it.each(['LD_PRELOAD', 'PATH', 'NODE_OPTIONS', 'BASH_ENV', '__proto__'])(
    'sets no variable that this program never sets: %s',
    async (name) => {
      const { ledger, trustPorts, events } = fakeTrust()
      ledger.record(changeAt('system', '/1'))
      ledger.record({
        ...variables({}),
        details: Object.fromEntries([
          [A, 'a'],
          [name, '/evil'],
        ]),
      })
      events.length = 0
      const undone = await undo(ledger, trustPorts)
      expect(undone).toEqual({
        undone: [],
        failures: [
          'trust environment: expected a change of variables that this program sets, got a change of others. Check whether the ledger is damaged.',
        ],
        variables: {},
      })
      expect(events).toEqual([])
    },
  )

  it('reports a bug after all other changes are undone', async () => {
    const { ledger, trustPorts } = opened(
      fakeTrust({ stores: { java: { failsToUndo: { '/2': new TypeError('x') } } } }),
    )
    const { failures } = await undo(ledger, trustPorts)
    expect(failures).toEqual([
      'trust java: expected to remove the certificate from /2, but x. It may still be trusted: fix that, then run untrust again.',
    ])
    expect(ledger.changes.map(({ where }) => where)).toEqual(['/2'])
  })
})

describe('ledgers', () => {
  const damaged = 'trust: expected the ledger of a run, got "b", which is not one. Look at its contents, and remove it.'

  it('are undone one after the other, past one that is unreadable or gone', async () => {
    const { trustPorts, events } = fakeTrust({
      ledgers: {
        a: [variables({ [A]: 'second', [B]: null }), changeAt('java', '/a')],
        b: damaged,
        c: [variables({ [A]: 'first' })],
      },
    })
    const undone = await undoAll(['a', 'b', 'gone', 'c'], trustPorts)
    expect(events).toContain('undo java /a')
    expect(undone.undone.map(({ where }) => where)).toEqual(['/a'])
    expect(undone.failures).toEqual([damaged])
    // The oldest is undone last and has the values from before all of them.
    expect(undone.variables).toEqual({ [A]: 'first', [B]: null })
  })

  it('are all undone by untrust, the newest first', async () => {
    const fake = fakeTrust({ ledgers: { newer: [changeAt('system', '/2')], older: [changeAt('system', '/1')] } })
    const undone = await untrust([], [], fake.ports)
    expect(undone.undone.map(({ where }) => where)).toEqual(['/2', '/1'])
  })

  it('may be none, and then untrust has nothing to do', async () => {
    expect(await untrust([], [], fakeTrust().ports)).toEqual({ undone: [], failures: [], variables: {} })
  })

  it('are left alone if untrust gets other inputs', async () => {
    const fake = fakeTrust({ ledgers: { a: [changeAt('system', '/1')] } })
    const failure = await untrust(['ca.pem'], given({ trust: 'java' }), fake.ports).catch((error) => error)
    expect(failure).toBeInstanceOf(InputError)
    expect(failure.issues.map(formatIssue)).toMatchInlineSnapshot(`
      [
        "trust: expected no inputs with untrust, got "--trust".",
        "untrust: expected no more words, got "ca.pem".",
      ]
    `)
    expect(fake.events).toEqual([])
  })
})
