/** This machine's files, in directories of the test's own; other users and sudo in a machine of the test's own. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { thisMachine } from '../../../src/trust/stores/machine.ts'
import { requireJudges } from '../../judges.ts'
import { temporaryDirectory } from '../../program.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine } from './own-machine.ts'

const machine = thisMachine({ PATH: process.env['PATH'] ?? '', HOME: '/' })
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString()
const modeOf = (file: string) => (fs.statSync(file).mode & 0o7777).toString(8)
const isRoot = process.getuid?.() === 0

describe.skipIf(process.platform === 'win32')('what is on this machine', () => {
  /** A file, a directory, a link to each and a broken link. */
  const setting = () => {
    const directory = fs.realpathSync(temporaryDirectory())
    const place = (name: string) => join(directory, name)
    fs.writeFileSync(place('file'), 'text')
    fs.mkdirSync(place('folder'))
    fs.writeFileSync(join(place('folder'), 'b'), '')
    fs.writeFileSync(join(place('folder'), 'a'), '')
    fs.symlinkSync('file', place('link'))
    fs.symlinkSync('gone', place('dangling'))
    return place
  }

  it('is read only if it is a file or a link to one', () => {
    const place = setting()
    expect(
      ['file', 'link', 'folder', 'dangling', 'gone', 'file/x'].map((name) => text(machine.read(place(name)))),
    ).toEqual(['text', 'text', undefined, undefined, undefined, undefined])
  })

  it('is listed in order if it is a directory, and otherwise empty', () => {
    const place = setting()
    expect(machine.list(place('folder'))).toEqual(['a', 'b'])
    expect(['file', 'gone', 'dangling'].flatMap((name) => machine.list(place(name)))).toEqual([])
  })

  it('exists even as a broken link, which has no real path', () => {
    const place = setting()
    const names = ['file', 'folder', 'link', 'dangling', 'gone', 'file/x']
    expect(names.map((name) => machine.exists(place(name)))).toEqual([true, true, true, true, false, false])
    expect(names.map((name) => machine.realPath(place(name)))).toEqual([
      place('file'),
      place('folder'),
      place('file'),
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is removed if it exists, with the remains of a killed write', () => {
    const place = setting()
    fs.writeFileSync(place('file.selfsigned-unfinished'), 'half')
    machine.remove(place('file'))
    machine.remove(place('file'))
    expect(fs.readdirSync(place('')).filter((name) => name.startsWith('file'))).toEqual([])
    machine.remove(place('dangling'))
    expect(machine.exists(place('dangling'))).toBe(false)
  })

  it('creates directories with their parents, returns the first and removes empty ones', () => {
    const place = setting()
    expect(machine.makeDirectory(place('folder'), 0o700)).toBeUndefined()
    expect(machine.makeDirectory(place('x/y/z'), 0o700)).toBe(place('x'))
    expect(modeOf(place('x/y/z'))).toBe('700')
    machine.removeEmptyDirectory(place('x/y'))
    expect(fs.existsSync(place('x/y/z'))).toBe(true)
    for (const name of ['x/y/z', 'x/y/z', 'x/y', 'file', 'file/x', 'folder']) machine.removeEmptyDirectory(place(name))
    expect(fs.readdirSync(place('x'))).toEqual([])
    expect(fs.existsSync(place('folder'))).toBe(true)
    expect(text(machine.read(place('file')))).toBe('text')
  })
})

describe.skipIf(process.platform === 'win32')('a file that is written', () => {
  it('has the requested mode, whatever the umask, and leaves nothing beside it', () => {
    const directory = temporaryDirectory()
    const umask = process.umask(0o077)
    try {
      machine.write(join(directory, 'new'), Buffer.from('text'), 0o644)
    } finally {
      process.umask(umask)
    }
    expect(modeOf(join(directory, 'new'))).toBe('644')
    expect(fs.readdirSync(directory)).toEqual(['new'])
  })

  it('keeps the mode and owner of the file that it replaces', () => {
    const file = join(temporaryDirectory(), 'file')
    fs.writeFileSync(file, 'before')
    fs.chmodSync(file, 0o640)
    if (isRoot) fs.chownSync(file, 1234, 5678)
    const before = fs.statSync(file)
    machine.write(file, Buffer.from('after'), 0o600)
    const { mode, uid, gid, ino } = fs.statSync(file)
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid })
    expect(ino).not.toBe(before.ino)
    expect(text(machine.read(file))).toBe('after')
  })

  it('keeps a link that leads to it and replaces a broken one', () => {
    const directory = temporaryDirectory()
    const [file, link, dangling] = ['file', 'link', 'dangling'].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ]
    fs.writeFileSync(file, 'before')
    fs.symlinkSync('file', link)
    machine.write(link, Buffer.from('after'), 0o600)
    expect(fs.readlinkSync(link)).toBe('file')
    expect(text(machine.read(file))).toBe('after')
    fs.symlinkSync('gone', dangling)
    machine.write(dangling, Buffer.from('text'), 0o600)
    expect(text(machine.read(dangling))).toBe('text')
    expect(fs.readdirSync(directory).sort()).toEqual(['dangling', 'file', 'link'])
  })

  it('overwrites or removes the remains of a killed write', () => {
    const directory = temporaryDirectory()
    const file = join(directory, 'file')
    fs.symlinkSync('file', join(directory, 'link'))
    const unfinished = `${file}.selfsigned-unfinished`
    fs.writeFileSync(unfinished, 'half')
    machine.write(file, Buffer.from('whole'), 0o600)
    expect(fs.readdirSync(directory).sort()).toEqual(['file', 'link'])
    for (const place of [file, join(directory, 'link')]) {
      fs.writeFileSync(unfinished, 'half')
      machine.removeUnfinished(place)
      machine.removeUnfinished(place)
      expect(fs.existsSync(unfinished)).toBe(false)
    }
    expect(text(machine.read(file))).toBe('whole')
  })

  it('is not created without its directory', () => {
    expect(() => machine.write(join(temporaryDirectory(), 'no', 'file'), Buffer.from(''), 0o600)).toThrow('ENOENT')
  })
})

describe.skipIf(process.platform === 'win32')('a program', () => {
  it('is the first executable on the PATH, never one in a relative directory', () => {
    const directory = temporaryDirectory()
    for (const [folder, mode] of [
      ['a', 0o644],
      ['b', 0o755],
      ['c', 0o755],
    ] as const) {
      fs.mkdirSync(join(directory, folder))
      fs.writeFileSync(join(directory, folder, 'tool'), '#!/bin/sh\n', { mode })
    }
    fs.mkdirSync(join(directory, 'd', 'tool'), { recursive: true })
    const find = (...folders: readonly string[]) =>
      thisMachine({ PATH: folders.map((folder) => (folder === '.' ? '.' : join(directory, folder))).join(':') }).find(
        'tool',
      )
    expect(find('a', 'd', 'b', 'c')).toBe(join(directory, 'b', 'tool'))
    expect(find('a', 'd')).toBeUndefined()
    expect(thisMachine({ PATH: '' }).find('tool')).toBeUndefined()
    const before = process.cwd()
    process.chdir(join(directory, 'b'))
    try {
      expect(find('.')).toBeUndefined()
    } finally {
      process.chdir(before)
    }
  })

  it.runIf(process.platform === 'linux')('for administrators is found although it is not on the PATH', () => {
    expect(thisMachine({ PATH: '/nowhere' }).find('ldconfig')).toMatch(/^(\/usr)?\/sbin\/ldconfig$/)
  })

  it.runIf(requireJudges('root'))('is run directly by root, without sudo', async () => {
    expect(machine.isAdministrator).toBe(true)
    expect(await machine.runAsAdministrator({ program: 'id', words: ['-u'] })).toBe('0\n')
    expect(await machine.run({ program: 'id', words: ['-u'] })).toBe('0\n')
  })
})

describe.runIf(hasOwnMachines)('an ordinary user', () => {
  const user = 65_534
  const compiled = join(import.meta.dirname, '..', '..', '..', 'build')

  /** A machine where that user can read the compiled modules. */
  const open = async () => {
    const own = await makeOwnMachine()
    fs.cpSync(compiled, join(own.home, 'build'), { recursive: true })
    fs.chmodSync(own.home, 0o755)
    return own
  }

  /** Evaluates an expression about `machine` as that user. */
  const ask = async (
    own: OwnMachine,
    expression: string,
    environment: { readonly [variable: string]: string } = {},
  ) => {
    const script = `
      import { thisMachine } from ${JSON.stringify(join(own.home, 'build', 'trust', 'stores', 'machine.js'))}
      const machine = thisMachine(process.env)
      const result = await (async () => ${expression})().catch((error) => ({ kind: error.name, message: error.message }))
      process.stdout.write(JSON.stringify(result))`
    const words = ['--input-type=module', '-e', script]
    return JSON.parse(await own.succeed(process.execPath, words, { user, environment, timeoutSeconds: 60 }))
  }

  it('can write to their own files, and to the nearest directory of a new one', async () => {
    const own = await open()
    fs.mkdirSync(join(own.home, 'mine'))
    fs.chownSync(join(own.home, 'mine'), user, user)
    fs.writeFileSync(join(own.home, 'secret'), '', { mode: 0o600 })
    const writable = (...places: readonly string[]) =>
      ask(
        own,
        `${JSON.stringify(places.map((place) => join(own.home, place)))}.map((place) => machine.isWritable(place))`,
      )
    expect(await writable('mine', 'mine/a/b', '.', 'a/b')).toEqual([true, true, false, false])
    expect(await ask(own, 'machine.isAdministrator')).toBe(false)
    const secret = JSON.stringify(join(own.home, 'secret'))
    expect(await ask(own, `[machine.read(${secret}) ?? null, machine.exists(${secret})]`)).toEqual([null, true])
  })

  it('without sudo gets advice', async () => {
    const own = await open()
    await own.succeed('rm', ['-f', '/usr/bin/sudo'])
    expect(await ask(own, `machine.runAsAdministrator({ program: 'id', words: ['-u'] })`)).toEqual({
      kind: 'HostError',
      message:
        'trust: expected root, or sudo without a password for "id", got neither. Run it as administrator, or trust the environment alone.',
    })
  })

  describe.runIf(requireJudges('sudo'))('with sudo', () => {
    const permit = async (own: OwnMachine, rule: string) => {
      const file = '/etc/sudoers.d/selfsigned-test'
      await own.succeed('sh', ['-c', 'printf "%s\\n" "$1" > "$2" && chmod 0440 "$2"', 'sh', rule, file])
    }

    it('that needs a password fails without a prompt', async () => {
      const own = await open()
      await permit(own, `#${user} ALL=(ALL) ALL`)
      const result = await ask(own, `machine.runAsAdministrator({ program: 'id', words: ['-u'] })`)
      expect(result).toEqual({
        kind: 'CommandError',
        message: '"/usr/bin/sudo -n -- id -u" ended with exit code 1: sudo: a password is required',
      })
    })

    it('that does not know the user fails without a prompt', async () => {
      const result = await ask(await open(), `machine.runAsAdministrator({ program: 'id', words: ['-u'] })`)
      expect(result).toMatchObject({ kind: 'CommandError', message: expect.stringMatching(/exit code 1: sudo: .+/) })
    })

    it('without a password runs as root with unchanged input and words', async () => {
      const own = await open()
      await permit(own, `#${user} ALL=(ALL) NOPASSWD: ALL`)
      expect(await ask(own, `machine.runAsAdministrator({ program: 'id', words: ['-u'] })`)).toBe('0\n')
      expect(await ask(own, `machine.runAsAdministrator({ program: 'cat', words: ['-'], input: 'é $x' })`)).toBe('é $x')
      const words = JSON.stringify(['-c', 'printf "<%s>" "$@"', 'sh', '-n', '', '$HOME', "it's"])
      expect(await ask(own, `machine.runAsAdministrator({ program: 'sh', words: ${words} })`)).toBe(
        "<-n><><$HOME><it's>",
      )
      expect(await ask(own, `machine.run({ program: 'id', words: ['-u'] })`)).toBe(`${user}\n`)
    })

    it.skipIf(!requireJudges('script'))('does not prompt even if the program runs on a terminal', async () => {
      const own = await open()
      await permit(own, `#${user} ALL=(ALL) ALL`)
      const script = `
        import { thisMachine } from './build/trust/stores/machine.js'
        import { closeSync, openSync } from 'node:fs'
        closeSync(openSync('/dev/tty', 'r+'))
        await thisMachine(process.env).runAsAdministrator({ program: 'id', words: [] }).catch((error) => console.log(error.message))`
      fs.writeFileSync(join(own.home, 'ask.mjs'), script)
      const command = `${process.execPath} ask.mjs`
      const circumstances = { user, timeoutSeconds: 30 }
      const words = ['--quiet', '--return', '--command', command, '/dev/null']
      expect((await own.succeed('script', words, circumstances)).trim()).toBe(
        '"/usr/bin/sudo -n -- id" ended with exit code 1: sudo: a password is required',
      )
    })

    it('kills a hanging program of root', async () => {
      const own = await open()
      await permit(own, `#${user} ALL=(ALL) NOPASSWD: ALL`)
      const command = { program: 'sh', words: ['-c', 'echo "pid $$"; exec sleep 600'], timeoutSeconds: 1 }
      const result = await ask(own, `machine.runAsAdministrator(${JSON.stringify(command)})`)
      expect(result.message).toMatch(/ did not end within 1 second: pid \d+$/)
      const pid = Number(/pid (\d+)$/.exec(result.message)?.[1])
      await expect.poll(() => fs.existsSync(`/proc/${pid}`), { timeout: 60_000 }).toBe(false)
    })
  })
})

it.skipIf(process.platform === 'win32')('finds the home directory by the variable, else by the account', () => {
  expect(thisMachine({}).homeDirectory).toMatch(/^\//)
  expect(machine.platform).toBe(process.platform)
  expect(machine.environment['HOME']).toBe('/')
})

it.skipIf(process.platform === 'win32')('fails like the program that it runs', async () => {
  const failing = machine.run({ program: 'sh', words: ['-c', 'exit 1'] })
  await expect(failing).rejects.toThrow('"sh -c exit 1" ended with exit code 1')
})
