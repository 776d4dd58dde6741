import * as fs from 'node:fs'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HostError } from '../../src/errors.ts'
import { readLedgerContents } from '../../src/trust/ledger-contents.ts'
import { createLedgers, stateDirectory } from '../../src/trust/ledger-file.ts'
import type { TrustChange } from '../../src/trust/ports.ts'
import { requireJudges } from '../judges.ts'
import { temporaryDirectory } from '../program.ts'

const changeAt = (where: string): TrustChange => ({
  store: 'system',
  kind: 'file',
  where,
  fingerprint: Array(32).fill('AB').join(':'),
  details: { text: 'Prüf "例"\n', yes: true, none: null },
})
const aName = '000000000000002-0000000a.json'
const [first, second, third] = [changeAt('/1'), changeAt('/2'), changeAt('/3')]

/** A home directory, and the ledgers in a directory in it that does not exist yet. */
function setting() {
  const home = temporaryDirectory()
  const directory = join(home, '.local', 'state', 'selfsigned-cert-action')
  return { home, directory, ledgers: createLedgers(directory) }
}

const below = (directory: string) => (fs.readdirSync(directory, { recursive: true }) as string[]).sort()
const permissionsOf = (place: string) => (fs.statSync(place).mode & 0o777).toString(8)

/** The message of an error, without the paths of the test. */
function messageOf(action: () => unknown, home: string): string {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(HostError)
    return (error as Error).message.replaceAll(home, '~')
  }
  throw new Error('nothing was thrown')
}

describe('a ledger', () => {
  it('is not on disk before the first change', () => {
    const { home, ledgers } = setting()
    expect(ledgers.begin().changes).toEqual([])
    expect(below(home)).toEqual([])
  })

  it('contains the recorded changes in order, also for another process', () => {
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

  it('can be continued by another process and opened by a relative path', () => {
    const { ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    const opened = ledgers.open(relative(process.cwd(), ledger.path))
    expect(opened?.path).toBe(ledger.path)
    opened?.record(second)
    expect(ledgers.open(ledger.path)?.changes).toEqual([first, second])
  })

  it('replaces its file in one step and leaves nothing beside it', () => {
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

  it.skipIf(process.platform === 'win32')('can be read only by its user, whatever the umask', () => {
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

  it('removes its file and the directories created for it with its last change', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    for (const change of [first, second]) ledger.record(change)
    const opened = createLedgers(directory).open(ledger.path)
    for (const change of opened?.changes ?? []) opened?.forget(change)
    expect(below(home)).toEqual([])
    expect(ledgers.open(ledger.path)).toBeUndefined()
  })

  it('keeps directories that existed before or contain something else', () => {
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

  it('can record again after it was removed', () => {
    const { home, ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    ledger.forget(first)
    ledger.record(second)
    expect(ledgers.open(ledger.path)?.changes).toEqual([second])
    ledger.forget(second)
    expect(below(home)).toEqual([])
  })

  it('ignores a request to forget an unknown change', () => {
    const { ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    ledger.forget(changeAt('/1'))
    expect(ledgers.open(ledger.path)?.changes).toEqual([first])
  })

  it('leaves the ledger of another run alone, and removes the directories with the last one', () => {
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
  /** The unfinished file that it left beside the ledger. */
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

  it.each(['', '{"program":"self', '{}'])(
    'keeps the earlier changes if it was killed while recording one: %j',
    (text) => {
      const { home, ledgers, path } = killedWith(text, [first, second])
      const ledger = ledgers.open(path)
      expect(ledger?.changes).toEqual([first, second])
      for (const change of ledger?.changes ?? []) ledger?.forget(change)
      expect(below(home)).toEqual([])
    },
  )

  it('can record the next change after it was killed while recording one', () => {
    const { ledgers, path } = killedWith('{"pro', [first])
    ledgers.open(path)?.record(second)
    expect(ledgers.open(path)?.changes).toEqual([first, second])
    expect(fs.existsSync(`${path}.unfinished`)).toBe(false)
  })

  it('has changed nothing and leaves nothing if it was killed before its first change was in place', () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    const path = ledgers.begin().path
    fs.writeFileSync(`${path}.unfinished`, whole(home))
    expect(ledgers.open(path)).toBeUndefined()
    expect(below(home)).toEqual([])
  })

  it.each(['', '{"program":"self'])(
    'has changed nothing if it was killed while its first change was written: %j',
    (text) => {
      const { ledgers, path } = killedWith(text, [])
      expect(ledgers.open(path)).toBeUndefined()
      expect(fs.existsSync(`${path}.unfinished`)).toBe(false)
    },
  )

  it('leaves no ledger if it was killed before its first change', () => {
    const { home, ledgers } = setting()
    expect(ledgers.open(ledgers.begin().path)).toBeUndefined()
    expect(below(home)).toEqual([])
  })

  it('leaves no ledger if the directory cannot be created', () => {
    const { home, ledgers } = setting()
    fs.writeFileSync(join(home, '.local'), 'a file')
    expect(ledgers.open(ledgers.begin().path)).toBeUndefined()
    expect(fs.readFileSync(join(home, '.local'), 'utf8')).toBe('a file')
  })
})

describe('a file that is not a ledger', () => {
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
    ['of a store that there is not', JSON.stringify({ ...whole, changes: [{ ...first, store: 'constructor' }] })],
    ['of a kind that there is not', JSON.stringify({ ...whole, changes: [{ ...first, kind: 'entry' }] })],
    ['with a fingerprint that is none', JSON.stringify({ ...whole, changes: [{ ...first, fingerprint: 'AA' }] })],
    ['with a list in its details', JSON.stringify({ ...whole, changes: [{ ...first, details: { a: [] } }] })],
    [
      'with an object in its details',
      JSON.stringify({ ...whole, changes: [{ ...first, details: { a: { toString: null } } }] }),
    ],
    ['with a number in its details', JSON.stringify({ ...whole, changes: [{ ...first, details: { a: 7 } }] })],
    ['with a prototype in its details', JSON.stringify(whole).replace('"text":', '"__proto__":')],
    ['with a directory that is no text', JSON.stringify({ ...whole, madeDirectory: { toString: null } })],
    ['with a directory that is not above it', JSON.stringify({ ...whole, madeDirectory: '/elsewhere' })],
    ['nested deeply', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['with a change at no place', JSON.stringify({ ...whole, changes: [{ ...first, where: 7 }] })],
  ])('is reported and left in place: %s', (_, text) => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    const file = join(directory, aName)
    fs.writeFileSync(file, text, { mode: 0o600 })
    expect(messageOf(() => ledgers.open(file), home)).toMatch(
      /^trust: expected the ledger of a run, got "~\/.local\/state\/selfsigned-cert-action\/000000000000002-0000000a.json", which is not one: .+\. Nothing in it was undone; look at its contents, and remove it\.$/,
    )
    expect(fs.readFileSync(file, 'utf8')).toBe(text)
  })

  it('is distinguished from a complete ledger', () => {
    const { directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    fs.writeFileSync(join(directory, aName), JSON.stringify(whole))
    expect(ledgers.open(join(directory, aName))?.changes).toEqual([first])
  })

  it('is not read if it is huge', () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true })
    const file = join(directory, aName)
    fs.writeFileSync(file, '')
    fs.truncateSync(file, (16 << 20) + 1)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/, which is larger than 16 MiB\./)
  })
})

describe('a ledger that cannot be read or written', () => {
  it('is reported if it cannot be read', () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(join(directory, aName), { recursive: true })
    expect(messageOf(() => ledgers.open(join(directory, aName)), home)).toMatchInlineSnapshot(
      `"trust: expected a ledger of this user in "~/.local/state/selfsigned-cert-action", got "~/.local/state/selfsigned-cert-action/000000000000002-0000000a.json", which is no real file. Nothing in it was undone; look at its contents, and remove it."`,
    )
  })

  it('is reported without the change if it cannot be written', () => {
    const { home, ledgers } = setting()
    fs.writeFileSync(join(home, '.local'), 'a file')
    const ledger = ledgers.begin()
    expect(messageOf(() => ledger.record(first), home).replace(/\d{15}-[0-9a-f]{8}/g, '(name)')).toMatchInlineSnapshot(
      `"trust: expected to write the ledger "~/.local/state/selfsigned-cert-action/(name).json", but ENOTDIR: not a directory, mkdir '~/.local/state/selfsigned-cert-action'. Without a ledger nothing is changed; set XDG_STATE_HOME, or let this user write there."`,
    )
    expect(ledger.changes).toEqual([])
  })

  it('keeps its contents if it can no longer be written', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    for (const change of [first, second]) ledger.record(change)
    fs.renameSync(directory, `${directory}.away`)
    fs.writeFileSync(directory, 'a file')
    messageOf(() => ledger.record(third), home)
    messageOf(() => ledger.forget(first), home)
    expect(ledger.changes).toEqual([first, second])
  })

  it.runIf(requireJudges('root'))('is reported to another user, or does not exist for them', () => {
    const { home, directory, ledgers } = setting()
    const ledger = ledgers.begin()
    ledger.record(first)
    process.seteuid?.(65_534)
    try {
      expect(messageOf(() => ledgers.open(ledger.path), home)).toMatch(
        /^trust: expected to read the ledger .*EACCES.*\.$/,
      )
      expect(messageOf(() => ledgers.begin().record(first), home)).toMatch(
        /^trust: expected to write the ledger .*EACCES/,
      )
      expect(createLedgers(directory).all()).toEqual([])
    } finally {
      process.seteuid?.(0)
    }
  })
})

describe('a ledger that could belong to someone else', () => {
  const whole = JSON.stringify({ program: 'selfsigned-cert-action', version: 1, madeDirectory: null, changes: [first] })
  /** The directory, with a ledger in it. */
  const withLedger = () => {
    const { home, directory, ledgers } = setting()
    fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
    const file = join(directory, aName)
    fs.writeFileSync(file, whole, { mode: 0o600 })
    return { home, directory, ledgers, file }
  }
  const notOurs = /^trust: expected a ledger of this user in ".*", got ".*", which .*\. Nothing in it was undone;/

  it('is refused outside the directory, whatever the path', () => {
    const { home, directory, ledgers, file } = withLedger()
    fs.mkdirSync(join(directory, 'below'))
    for (const place of [join(home, aName), join(directory, 'below', aName)]) {
      fs.copyFileSync(file, place)
      expect(messageOf(() => ledgers.open(place), home)).toMatch(notOurs)
    }
    expect(ledgers.open(join(directory, 'below', '..', aName))?.changes).toEqual([first])
  })

  it('is refused if this program does not use such a name', () => {
    const { home, directory, ledgers, file } = withLedger()
    for (const name of ['evil.json', `${aName}.json`, aName.toUpperCase(), '1-0000000a.json']) {
      fs.copyFileSync(file, join(directory, name))
      expect(messageOf(() => ledgers.open(join(directory, name)), home)).toMatch(notOurs)
    }
    expect(ledgers.all()).toEqual([file])
  })

  it.skipIf(process.platform === 'win32')('is refused if it is a link, or a file with two names', () => {
    const { home, directory, ledgers, file } = withLedger()
    const other = join(directory, '000000000000003-0000000b.json')
    fs.symlinkSync(file, other)
    expect(messageOf(() => ledgers.open(other), home)).toMatch(/, which is no real file\./)
    fs.rmSync(other)
    fs.linkSync(file, join(home, 'second name'))
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/, which has another name besides\./)
  })

  it.skipIf(process.platform === 'win32')('is refused if other users could have written it', () => {
    const { home, directory, ledgers, file } = withLedger()
    fs.chmodSync(file, 0o666)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/, which other users may write\./)
    fs.chmodSync(file, 0o600)
    fs.chmodSync(directory, 0o777)
    const expected =
      /^trust: expected a directory for ledgers that only this user can write, got "~\/.*", which other users may write\. Nothing was changed;/
    for (const action of [() => ledgers.open(file), () => ledgers.all(), () => ledgers.begin().record(first)]) {
      expect(messageOf(action, home)).toMatch(expected)
    }
    fs.chmodSync(directory, 0o700)
    fs.chmodSync(join(home, '.local'), 0o777)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/below "~\/\.local", which other users may write\./)
    fs.chmodSync(join(home, '.local'), 0o755)
    expect(ledgers.open(file)?.changes).toEqual([first])
  })

  it.skipIf(process.platform === 'win32')('is refused if its directory is a link', () => {
    const { home, directory, ledgers, file } = withLedger()
    fs.renameSync(directory, join(home, 'real'))
    fs.symlinkSync(join(home, 'real'), directory)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/, which is a link or a file\./)
  })

  it.runIf(process.getuid?.() === 0)('is refused if it or its directory belongs to another user', () => {
    const { home, directory, ledgers, file } = withLedger()
    fs.chownSync(file, 65_534, 65_534)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/, which belongs to another user\./)
    fs.chownSync(file, 0, 0)
    fs.chownSync(directory, 65_534, 65_534)
    expect(messageOf(() => ledgers.open(file), home)).toMatch(/got "~\/.*", which belongs to another user\./)
  })

  it('is removed if its run was killed early, but not if it may still be written', () => {
    const { directory, ledgers, file } = withLedger()
    const old = '000000000000004-0000000c.json'
    for (const name of [old, '000000000000005-0000000d.json']) {
      fs.writeFileSync(join(directory, `${name}.unfinished`), '{"pro', { mode: 0o600 })
    }
    fs.utimesSync(join(directory, `${old}.unfinished`), 1, 1)
    expect(ledgers.all()).toEqual([join(directory, old), file])
    expect(ledgers.open(join(directory, old))).toBeUndefined()
    expect(below(directory)).toEqual([aName, '000000000000005-0000000d.json.unfinished'])
  })
})

describe('any contents of a ledger file', () => {
  it('are read as a ledger or refused with a reason', () => {
    const key = fc.constantFrom(
      'program',
      'version',
      'madeDirectory',
      'changes',
      'store',
      'kind',
      'where',
      'fingerprint',
      'details',
      '__proto__',
      'toString',
    )
    const any = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 1, '', 'system', 'file', 'selfsigned-cert-action', first.fingerprint),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
      ),
    })).value
    const change = fc.record({ store: any, kind: any, details: any }).map((parts) => ({ ...first, ...parts }))
    const near = fc.record({
      program: fc.constant('selfsigned-cert-action'),
      version: fc.constant(1),
      madeDirectory: fc.constantFrom(null, '/'),
      changes: fc.array(fc.oneof(any, fc.constant(first), change)),
    })
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.oneof(any, near).map((value) => Buffer.from(JSON.stringify(value))),
    )
    fc.assert(
      fc.property(bytes, (given) => {
        const reading = readLedgerContents(given)
        if ('unreadable' in reading) expect(reading.unreadable).toMatch(/^\w.*[^.]$/)
        else expect(JSON.parse(JSON.stringify(reading.contents.changes))).toEqual(reading.contents.changes)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the ledgers of a user', () => {
  it('are listed with the newest first and without other files', () => {
    const { directory, ledgers } = setting()
    expect(ledgers.all()).toEqual([])
    const ledger = ledgers.begin()
    ledger.record(first)
    const names = [aName, '000000000000010-aaaaaaaa.json', 'notes.txt', 'x.json.unfinished', 'x.json']
    for (const name of names) fs.writeFileSync(join(directory, name), '')
    expect(ledgers.all()).toEqual([
      ledger.path,
      join(directory, '000000000000010-aaaaaaaa.json'),
      join(directory, aName),
    ])
  })

  it('are named after the time at which they were started', () => {
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
