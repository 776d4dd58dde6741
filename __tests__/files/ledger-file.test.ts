import * as fs from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HostError } from '../../src/errors.ts'
import { createLedgers, stateDirectory } from '../../src/files/ledger-file.ts'
import type { TrustChange } from '../../src/tasks/trust-ports.ts'
import { requireJudges } from '../judges.ts'
import { temporaryDirectory } from '../program.ts'

const changeAt = (where: string): TrustChange => ({
  store: 'system',
  kind: 'file',
  where,
  fingerprint: 'AA:BB',
  details: { text: 'Prüf "例"\n', yes: true, none: null },
})
const [first, second, third] = [changeAt('/1'), changeAt('/2'), changeAt('/3')]

/** A home, and the ledgers in a directory below it that is not there yet. */
function setting() {
  const home = temporaryDirectory()
  const directory = join(home, '.local', 'state', 'selfsigned-cert-action')
  return { home, directory, ledgers: createLedgers(directory) }
}

const below = (directory: string) => (fs.readdirSync(directory, { recursive: true }) as string[]).sort()
const permissionsOf = (place: string) => (fs.statSync(place).mode & 0o777).toString(8)

/** What a person is told, without the paths of the test. */
function toldBy(action: () => unknown, home: string): string {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(HostError)
    return (error as Error).message.replaceAll(home, '~')
  }
  throw new Error('nothing was told')
}

describe('a ledger', () => {
  it('is not on disk before the first change', () => {
    const { home, ledgers } = setting()
    expect(ledgers.begin().changes).toEqual([])
    expect(below(home)).toEqual([])
  })

  it('holds what was written down, in its order, also for a process that knows nothing else', () => {
    const { directory, ledgers } = setting()
    const ledger = ledgers.begin()
    const changes: TrustChange[] = []
    for (const change of [first, second, third]) {
      ledger.record(change)
      changes.push(change)
      expect(ledger.changes).toEqual(changes)
      expect(createLedgers(directory).open(ledger.path)?.changes).toEqual(changes)
    }
    ledger.forget(second)
    expect(createLedgers(directory).open(ledger.path)?.changes).toEqual([first, third])
  })

  it('can be gone on with by another process, and named by a path from where that is', () => {
    const { ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    const opened = ledgers.open(relative(process.cwd(), ledger.path))
    expect(opened?.path).toBe(ledger.path)
    opened?.record(second)
    expect(ledgers.open(ledger.path)?.changes).toEqual([first, second])
  })

  it('takes the place of what it was as a whole, with nothing beside it', () => {
    const { directory, ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    const text = fs.readFileSync(ledger.path, 'utf8')
    const before = fs.openSync(ledger.path, 'r')
    ledger.record(second)
    expect(fs.readFileSync(before, 'utf8')).toBe(text)
    fs.closeSync(before)
    expect(fs.readFileSync(ledger.path, 'utf8')).not.toBe(text)
    expect(below(directory)).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')('can be read by its user alone, whatever the umask', () => {
    const { home, ledgers } = setting()
    const umask = process.umask(0)
    try {
      const ledger = ledgers.begin()
      ledger.record(first)
      ledger.record(second)
      expect(permissionsOf(ledger.path)).toBe('600')
      const made = ['.local', '.local/state', '.local/state/selfsigned-cert-action']
      expect(made.map((name) => permissionsOf(join(home, name)))).toEqual(['700', '700', '700'])
    } finally {
      process.umask(umask)
    }
  })

  it('goes with its last change, and with it the directories that were made for it', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    for (const change of [first, second]) ledger.record(change)
    const opened = createLedgers(directory).open(ledger.path)
    for (const change of opened?.changes ?? []) opened?.forget(change)
    expect(below(home)).toEqual([])
    expect(ledgers.open(ledger.path)).toBeUndefined()
  })

  it('leaves directories that were there before, and those in which something else is', () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(join(home, '.local'))
    const ledger = ledgers.begin()
    ledger.record(first)
    fs.writeFileSync(join(directory, 'notes.txt'), 'mine')
    ledger.forget(first)
    expect(below(directory)).toEqual(['notes.txt'])
    fs.rmSync(join(directory, 'notes.txt'))
    const again = ledgers.begin()
    again.record(first)
    again.forget(first)
    expect(below(home)).toEqual(['.local', '.local/state'])
  })

  it('can be filled again after it went', () => {
    const { home, ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    ledger.forget(first)
    ledger.record(second)
    expect(ledgers.open(ledger.path)?.changes).toEqual([second])
    ledger.forget(second)
    expect(below(home)).toEqual([])
  })

  it('forgets what it does not hold without more ado', () => {
    const { ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    ledger.forget(changeAt('/1'))
    expect(ledgers.open(ledger.path)?.changes).toEqual([first])
  })

  it('leaves another run’s alone, and goes last with the directories where that has gone before', () => {
    const { home, ledgers } = setting()
    const [one, other] = [ledgers.begin(), ledgers.begin()]
    one.record(first)
    other.record(second)
    expect(one.path).not.toBe(other.path)
    other.forget(second)
    expect(ledgers.open(one.path)?.changes).toEqual([first])
    one.forget(first)
    expect(below(home)).toEqual([])
  })
})

describe('a run that was killed', () => {
  /** What it had written of the ledger beside it. */
  const killedWith = (text: string, changes: readonly TrustChange[]) => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    for (const change of changes) ledger.record(change)
    fs.mkdirSync(dirname(ledger.path), { recursive: true })
    fs.writeFileSync(`${ledger.path}.unfinished`, text)
    return { home, ledgers: createLedgers(directory), path: ledger.path }
  }
  const whole = (home: string) =>
    JSON.stringify({
      program: 'selfsigned-cert-action',
      version: 1,
      madeDirectory: join(home, '.local'),
      changes: [first],
    })

  it.each(['', '{"program":"self', '{}'])('with a change on the way leaves those before it: %j', (text) => {
    const { home, ledgers, path } = killedWith(text, [first, second])
    const ledger = ledgers.open(path)
    expect(ledger?.changes).toEqual([first, second])
    for (const change of ledger?.changes ?? []) ledger?.forget(change)
    expect(below(home)).toEqual([])
  })

  it('with a change on the way lets the next be written down', () => {
    const { ledgers, path } = killedWith('{"pro', [first])
    ledgers.open(path)?.record(second)
    expect(ledgers.open(path)?.changes).toEqual([first, second])
    expect(fs.existsSync(`${path}.unfinished`)).toBe(false)
  })

  it('between its first change and that being in place has changed nothing, and leaves nothing', () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    const path = ledgers.begin().path
    fs.writeFileSync(`${path}.unfinished`, whole(home))
    expect(ledgers.open(path)).toBeUndefined()
    expect(below(home)).toEqual([])
  })

  it.each(['', '{"program":"self'])('while its first change was written has changed nothing: %j', (text) => {
    const { ledgers, path } = killedWith(text, [])
    expect(ledgers.open(path)).toBeUndefined()
    expect(fs.existsSync(`${path}.unfinished`)).toBe(false)
  })

  it('before its first change has left no ledger', () => {
    const { home, ledgers } = setting()
    expect(ledgers.open(ledgers.begin().path)).toBeUndefined()
    expect(below(home)).toEqual([])
  })

  it('before its first change, where the directory cannot be, has left no ledger', () => {
    const { home, ledgers } = setting()
    fs.writeFileSync(join(home, '.local'), 'a file')
    expect(ledgers.open(ledgers.begin().path)).toBeUndefined()
    expect(fs.readFileSync(join(home, '.local'), 'utf8')).toBe('a file')
  })
})

describe('what is no ledger', () => {
  const whole = { program: 'selfsigned-cert-action', version: 1, madeDirectory: null, changes: [first] }

  it.each<[string, string]>([
    ['empty', ''],
    ['cut off', JSON.stringify(whole).slice(0, 80)],
    ['no object', 'null'],
    ['of another program', JSON.stringify({ ...whole, program: 'another' })],
    ['of a later version', JSON.stringify({ ...whole, version: 2 })],
    ['without changes', JSON.stringify({ ...whole, changes: undefined })],
    ['with changes that are none', JSON.stringify({ ...whole, changes: {} })],
    ['with nothing for a change', JSON.stringify({ ...whole, changes: [first, null] })],
    ['with a change without details', JSON.stringify({ ...whole, changes: [{ ...first, details: null }] })],
    ['with a change at no place', JSON.stringify({ ...whole, changes: [{ ...first, where: 7 }] })],
  ])('is told of and left where it is: %s', (_, text) => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    const file = join(directory, 'a.json')
    fs.writeFileSync(file, text)
    expect(toldBy(() => ledgers.open(file), home)).toBe(
      'trust: expected the ledger of a run, got "~/.local/state/selfsigned-cert-action/a.json", which is none. Look at what it holds, and remove it.',
    )
    expect(fs.readFileSync(file, 'utf8')).toBe(text)
  })

  it('is one where all is as it should be', () => {
    const file = join(temporaryDirectory(), 'a.json')
    fs.writeFileSync(file, JSON.stringify(whole))
    expect(createLedgers(dirname(file)).open(file)?.changes).toEqual([first])
  })

  it('is not read where it is huge', () => {
    const { home, ledgers } = setting()
    const file = join(home, 'a.json')
    fs.writeFileSync(file, '')
    fs.truncateSync(file, (16 << 20) + 1)
    expect(toldBy(() => ledgers.open(file), home)).toMatch(
      'expected the ledger of a run, got "~/a.json", which is none',
    )
  })
})

describe('a ledger that cannot be', () => {
  it('read is told of', () => {
    const { home, ledgers } = setting()
    fs.mkdirSync(join(home, 'a.json'))
    expect(toldBy(() => ledgers.open(join(home, 'a.json')), home)).toMatchInlineSnapshot(
      `"trust: expected to read the ledger "~/a.json", but EISDIR: illegal operation on a directory, read. What it tells of may stay trusted."`,
    )
  })

  it('written is told of, and the change is not in it', () => {
    const { home, ledgers } = setting()
    fs.writeFileSync(join(home, '.local'), 'a file')
    const ledger = ledgers.begin()
    expect(toldBy(() => ledger.record(first), home).replace(/\d{15}-[0-9a-f]{8}/g, '(name)')).toMatchInlineSnapshot(
      `"trust: expected to write the ledger "~/.local/state/selfsigned-cert-action/(name).json", but ENOTDIR: not a directory, mkdir '~/.local/state/selfsigned-cert-action'. What is not written down is not changed; set XDG_STATE_HOME, or let this user write there."`,
    )
    expect(ledger.changes).toEqual([])
  })

  it('written any more keeps what it held', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    for (const change of [first, second]) ledger.record(change)
    fs.renameSync(directory, `${directory}.away`)
    fs.writeFileSync(directory, 'a file')
    toldBy(() => ledger.record(third), home)
    toldBy(() => ledger.forget(first), home)
    expect(ledger.changes).toEqual([first, second])
  })

  it.runIf(requireJudges('root'))('reached by another user is told of, or is not there for them', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    process.seteuid?.(65_534)
    try {
      expect(toldBy(() => ledgers.open(ledger.path), home)).toMatch(/^trust: expected to read the ledger .*EACCES.*\.$/)
      expect(toldBy(() => ledgers.begin().record(first), home)).toMatch(/^trust: expected to write the ledger .*EACCES/)
      expect(createLedgers(directory).all()).toEqual([])
    } finally {
      process.seteuid?.(0)
    }
  })
})

describe('the ledgers of a user', () => {
  it('are those in the directory, the newest first, and nothing else that is there', () => {
    const { directory, ledgers } = setting()
    expect(ledgers.all()).toEqual([])
    const ledger = ledgers.begin()
    ledger.record(first)
    const names = ['000000000000002-ff.json', '000000000000010-aa.json', 'notes.txt', 'x.json.unfinished']
    for (const name of names) fs.writeFileSync(join(directory, name), '')
    expect(ledgers.all()).toEqual([
      ledger.path,
      join(directory, '000000000000010-aa.json'),
      join(directory, '000000000000002-ff.json'),
    ])
  })

  it('are named by the time at which they were begun', () => {
    const { ledgers } = setting()
    const before = Date.now()
    const [, time] = /(\d{15})-[0-9a-f]{8}\.json$/.exec(ledgers.begin().path) ?? []
    expect(Number(time)).toBeGreaterThanOrEqual(before)
    expect(Number(time)).toBeLessThanOrEqual(Date.now())
  })
})

describe.runIf(process.platform === 'linux')('the directory of ledgers (XDG Base Directory Specification)', () => {
  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['is below home', {}, '/home/me/.local/state/selfsigned-cert-action'],
    ['is where XDG_STATE_HOME says', { XDG_STATE_HOME: '/state' }, '/state/selfsigned-cert-action'],
    ['is not at a relative path', { XDG_STATE_HOME: 'state' }, '/home/me/.local/state/selfsigned-cert-action'],
    ['is not at an empty path', { XDG_STATE_HOME: '' }, '/home/me/.local/state/selfsigned-cert-action'],
    ['has no regard to LOCALAPPDATA', { LOCALAPPDATA: '/x' }, '/home/me/.local/state/selfsigned-cert-action'],
  ])('%s', (_, environment, expected) => expect(stateDirectory(environment, '/home/me')).toBe(expected))
})
