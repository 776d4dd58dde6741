/** Modes, owners, links, and what stays untouched; what happens when a run is killed is in entry/killed.test.ts. */
import fsOfAll, * as fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DirectoryChangedError, HostError } from '../../src/errors.ts'
import { createFileStore } from '../../src/files/file-store.ts'
import type { DirectoryRequest, OutputFile } from '../../src/files/output-directory.ts'
import { requireJudges } from '../judges.ts'
import { namesIn } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'

const store = createFileStore()

const files: readonly OutputFile[] = [
  { name: 'cert.pem', contents: Buffer.from('certificate'), secret: false },
  { name: 'key.pem', contents: Buffer.from('key'), secret: true },
]

const names = files.map(({ name }) => name)

const modeOf = (path: string) => (fs.statSync(path).mode & 0o7777).toString(8)

const open = (path: string, request: Partial<DirectoryRequest> = {}) =>
  store.openDirectory({ path, keyMode: 0o600, owner: undefined, ...request })

/** Opens, looks at what is there as a task does, and writes all files. */
async function write(path: string, request: Partial<DirectoryRequest> = {}, written = files): Promise<void> {
  const directory = open(path, request)
  for (const name of names) directory.read(name)
  directory.expectWritable()
  const staging = await directory.stage()
  for (const file of written) staging.write(file)
  staging.commit()
}

const textIn = (path: string, name: string) => fs.readFileSync(join(path, name), 'utf8')

const refusal = (path: string) => {
  try {
    open(path).expectWritable()
  } catch (error) {
    expect(error).toBeInstanceOf(HostError)
    return (error as Error).message
  }
  return 'not refused'
}

let workspace: string
beforeEach(() => {
  workspace = temporaryDirectory()
  vi.spyOn(process, 'cwd').mockReturnValue(workspace)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Calls back after each rename, by which files come into their place; gives what ends that. */
function afterEachRename(callback: (renameSync: typeof fs.renameSync) => void): () => void {
  const original = fs.renameSync
  const replaced = vi.spyOn(fsOfAll, 'renameSync').mockImplementation((from, to) => {
    original(from, to)
    callback(original)
  })
  syncBuiltinESMExports()
  return () => {
    replaced.mockRestore()
    syncBuiltinESMExports()
  }
}

describe.runIf(process.platform !== 'win32')('permissions', () => {
  it.each([0o000, 0o022, 0o077, 0o777])('are the same under umask %o', async (umask) => {
    const before = process.umask(umask)
    try {
      await write(join(workspace, 'new', 'certs'))
      fs.mkdirSync(join(workspace, 'present'))
      fs.chmodSync(join(workspace, 'present'), 0o700)
      await write(join(workspace, 'present'))
    } finally {
      process.umask(before)
    }
    expect(modeOf(join(workspace, 'new', 'certs'))).toBe('755')
    for (const certs of [join(workspace, 'new', 'certs'), join(workspace, 'present')]) {
      expect(modeOf(join(certs, 'cert.pem'))).toBe('644')
      expect(modeOf(join(certs, 'key.pem'))).toBe('600')
    }
    expect(modeOf(join(workspace, 'present'))).toBe('700')
  })

  it('of the key are those asked for', async () => {
    await write(join(workspace, 'certs'), { keyMode: 0o440 })
    expect(modeOf(join(workspace, 'certs', 'key.pem'))).toBe('440')
    expect(modeOf(join(workspace, 'certs', 'cert.pem'))).toBe('644')
  })

  it('that have changed are noticed', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const areAsAsked = (keyMode: number) => files.every((file) => open(path, { keyMode }).permissionsAreAsAsked(file))
    expect(areAsAsked(0o600)).toBe(true)
    expect(areAsAsked(0o640)).toBe(false)
    fs.chmodSync(join(path, 'key.pem'), 0o644)
    expect(areAsAsked(0o600)).toBe(false)
  })

  it.runIf(requireJudges('root'))('give files to the owner of the directory, or to the one asked for', async () => {
    fs.chownSync(workspace, 1000, 1001)
    await write(join(workspace, 'deep', 'certs'))
    const ownerOf = (path: string) => [fs.statSync(path).uid, fs.statSync(path).gid]
    for (const path of ['deep', 'deep/certs', 'deep/certs/key.pem', 'deep/certs/cert.pem']) {
      expect(ownerOf(join(workspace, path)), path).toEqual([1000, 1001])
    }
    await write(join(workspace, 'deep', 'certs'), { owner: { uid: 999, gid: 998 } })
    expect(ownerOf(join(workspace, 'deep', 'certs', 'key.pem'))).toEqual([999, 998])
    expect(ownerOf(join(workspace, 'deep', 'certs'))).toEqual([1000, 1001])
  })
})

describe('a directory that is there', () => {
  it('keeps its other files, and its mode', async () => {
    const path = join(workspace, 'certs')
    fs.mkdirSync(path)
    fs.writeFileSync(join(path, '.gitignore'), 'mine\n')
    fs.writeFileSync(join(path, 'notes.txt'), 'mine too')
    expect(open(path).empty).toBe(false)
    await write(path)
    expect(namesIn(path)).toEqual(['.gitignore', 'cert.pem', 'key.pem', 'notes.txt'])
    expect(textIn(path, '.gitignore')).toBe('mine\n')
    expect(textIn(path, 'notes.txt')).toBe('mine too')
  })

  it('gives the contents of a file', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const directory = open(path)
    expect(Buffer.from(directory.read('key.pem') ?? []).toString()).toBe('key')
    expect(directory.read('other')).toBeUndefined()
    expect(directory.empty).toBe(false)
    expect(open(join(workspace, 'none')).empty).toBe(true)
  })

  it('fills folders that are there and makes those that are not', async () => {
    const path = join(workspace, 'certs')
    const inFolders = (text: string) =>
      ['a', 'b/c'].map((folder) => ({ name: `${folder}/key.pem`, contents: Buffer.from(text), secret: true }))
    fs.mkdirSync(join(path, 'a'), { recursive: true })
    fs.writeFileSync(join(path, 'a', 'notes.txt'), 'mine')
    await write(path, {}, inFolders('one'))
    await write(path, {}, inFolders('two'))
    expect(textIn(path, 'a/key.pem') + textIn(path, 'b/c/key.pem')).toBe('twotwo')
    expect(textIn(path, 'a/notes.txt')).toBe('mine')
    expect([namesIn(path), namesIn(join(path, 'b'))]).toEqual([['a', 'b'], ['c']])
    if (process.platform !== 'win32') expect(modeOf(join(path, 'b', 'c'))).toBe('755')
  })

  it('stays as it was where a set is abandoned', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const staging = await open(path).stage()
    staging.write({ name: 'key.pem', contents: Buffer.from('other'), secret: true })
    expect(Buffer.from(staging.readBack('key.pem')).toString()).toBe('other')
    staging.abandon()
    expect(namesIn(path)).toEqual(names)
    expect(textIn(path, 'key.pem')).toBe('key')
  })

  it('is left as it was by sets that nobody puts in their place before the process ends', async () => {
    const path = join(workspace, 'certs')
    const staging = await open(path).stage()
    staging.write(files[1] as OutputFile)
    expect(namesIn(workspace)).toHaveLength(1)
    store.abandonAll()
    expect(namesIn(workspace)).toEqual([])
  })

  it.each(['changed', 'removed', 'added'])(
    'that another run has %s a file in since is left to that run',
    async (how) => {
      const path = join(workspace, 'certs')
      await write(path)
      const directory = open(path)
      for (const name of [...names, 'ca.pem']) directory.read(name)
      const staging = await directory.stage()
      for (const file of files) staging.write({ ...file, contents: Buffer.from('ours') })
      if (how === 'changed') fs.writeFileSync(join(path, 'cert.pem'), 'another')
      if (how === 'removed') fs.rmSync(join(path, 'cert.pem'))
      if (how === 'added') fs.writeFileSync(join(path, 'ca.pem'), 'another')
      expect(() => staging.commit()).toThrow(DirectoryChangedError)
      expect(textIn(path, 'key.pem')).toBe('key')
      expect(namesIn(path).filter((name) => name.startsWith('.'))).toEqual([])
    },
  )

  it.each([
    ['it was empty and another run has put a file in it', '', 'cert.pem'],
    ['a folder was not there and another run has made it', 'notes.txt', 'a/cert.pem'],
    ['a folder above was not there and another run has made it', 'notes.txt', 'a/other.pem'],
  ])('where %s it is left to that run', async (_, before, added) => {
    const path = join(workspace, 'certs')
    fs.mkdirSync(path)
    if (before !== '') fs.writeFileSync(join(path, before), 'mine')
    const directory = open(path)
    const ours = ['cert.pem', 'a/b/cert.pem'].map((name) => ({ name, contents: Buffer.from('ours'), secret: false }))
    for (const { name } of ours) expect(directory.read(name)).toBeUndefined()
    const staging = await directory.stage()
    for (const file of ours) staging.write(file)
    fs.mkdirSync(join(path, 'a'), { recursive: true })
    fs.writeFileSync(join(path, added), 'another')
    expect(() => staging.commit()).toThrow(DirectoryChangedError)
    expect(textIn(path, added)).toBe('another')
  })

  it.each(['a new directory', 'a directory that is there'])(
    'reports no success where another run replaces a file of %s at the moment it is in its place',
    async (where) => {
      const path = join(workspace, 'certs')
      if (where !== 'a new directory') await write(path)
      const staging = await open(path).stage()
      for (const file of files) staging.write({ ...file, contents: Buffer.from(`ours: ${file.name}`) })
      const isInPlace = () => fs.existsSync(path) && names.every((name) => textIn(path, name) === `ours: ${name}`)
      const restore = afterEachRename((renameSync) => {
        if (!isInPlace()) return
        fs.writeFileSync(join(workspace, 'of another run'), 'another')
        renameSync(join(workspace, 'of another run'), join(path, 'cert.pem'))
      })
      try {
        expect(() => staging.commit()).toThrow(DirectoryChangedError)
      } finally {
        restore()
      }
      expect(textIn(path, 'cert.pem')).toBe('another')
    },
  )

  it('returns the contents of each written file, read back', async () => {
    const staging = await open(join(workspace, 'certs')).stage()
    for (const length of [0, 1, 100_000]) {
      const contents = Buffer.alloc(length, 'certificate')
      const file = { name: `a/${length}.pem`, contents, secret: false }
      expect(Buffer.from(staging.write(file)).equals(contents)).toBe(true)
      expect(Buffer.from(staging.readBack(file.name)).equals(contents)).toBe(true)
    }
    staging.abandon()
  })

  it('is made by the run that comes first', async () => {
    const path = join(workspace, 'certs')
    const [first, second] = [await open(path).stage(), await open(path).stage()]
    // Opening swept the first one away: it was no longer told from one that a killed run had left.
    second.write(files[0] as OutputFile)
    expect(() => first.write(files[0] as OutputFile)).toThrow(DirectoryChangedError)
    second.commit()
    expect(namesIn(path)).toEqual(['cert.pem'])
  })
})

describe.runIf(process.platform !== 'win32')('symbolic links', () => {
  it('in the place of a file are replaced, and where they lead is not touched', async () => {
    const path = join(workspace, 'certs')
    fs.mkdirSync(path)
    fs.writeFileSync(join(workspace, 'precious'), 'precious')
    fs.symlinkSync('../precious', join(path, 'key.pem'))
    await write(path)
    expect(fs.readFileSync(join(workspace, 'precious'), 'utf8')).toBe('precious')
    expect(fs.lstatSync(join(path, 'key.pem')).isFile()).toBe(true)
    expect(fs.readFileSync(join(path, 'key.pem'), 'utf8')).toBe('key')
  })

  it('that lead out of the workspace are refused, at any place of the path', () => {
    const elsewhere = temporaryDirectory()
    fs.symlinkSync(elsewhere, join(workspace, 'certs'))
    fs.symlinkSync(join(elsewhere, 'nothing'), join(workspace, 'dangling'))
    for (const path of ['certs', 'certs/below', join(workspace, 'certs'), 'dangling']) {
      expect(refusal(path), path).toMatch(
        /^output-directory: expected a path without links that lead elsewhere, got ".*", where ".*" leads to ".*"\. Name that directory itself, or remove the link\.$/,
      )
    }
    expect(namesIn(elsewhere)).toEqual([])
  })

  it('that stay in the workspace are followed', async () => {
    fs.mkdirSync(join(workspace, 'real'))
    fs.symlinkSync('real', join(workspace, 'linked'))
    await write(join(workspace, 'linked', 'certs'))
    expect(namesIn(join(workspace, 'real', 'certs'))).toEqual(names)
  })

  it('are refused below the output directory, wherever they lead', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    fs.mkdirSync(join(workspace, 'real'))
    fs.symlinkSync('../real', join(path, 'clients'))
    expect(() => open(path).read('clients/alice/key.pem')).toThrow(
      `output-directory: expected a directory or nothing at "${join(path, 'clients')}", got a link. Choose another path.`,
    )
  })

  it('are refused as the output directory outside of it, and followed above it', async () => {
    const elsewhere = temporaryDirectory()
    fs.mkdirSync(join(elsewhere, 'real'))
    fs.symlinkSync('real', join(elsewhere, 'link'))
    expect(refusal(join(elsewhere, 'link'))).toContain('where')
    await write(join(elsewhere, 'link', 'certs'))
    expect(namesIn(join(elsewhere, 'real', 'certs'))).toEqual(names)
  })
})

describe('files that a person names', () => {
  it('are read, or it is said why not', () => {
    fs.writeFileSync(join(workspace, 'key.pem'), 'text')
    fs.writeFileSync(join(workspace, 'huge'), Buffer.alloc((16 << 20) + 1))
    expect(store.readText(join(workspace, 'key.pem'))).toEqual({ text: 'text' })
    expect(store.readText(join(workspace, 'huge'))).toEqual({ unreadable: 'larger than 16 MiB' })
    expect(store.readText(join(workspace, 'none'))).toEqual({ unreadable: 'no such file' })
    expect(store.readText(workspace)).toEqual({ unreadable: 'not a file' })
  })
})
