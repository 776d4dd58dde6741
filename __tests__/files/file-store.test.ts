/** Modes, owners, links, and what stays untouched; what happens when a run is killed is in entry/killed.test.ts. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HostError } from '../../src/errors.ts'
import { createFileStore } from '../../src/files/file-store.ts'
import type { DirectoryRequest, OutputFile } from '../../src/tasks/ports.ts'
import { namesIn } from '../pair-files.ts'
import { runProgram, temporaryDirectory } from '../program.ts'

const store = createFileStore((owner) => `Ask ${owner.uid}.`)

const files: readonly OutputFile[] = [
  { name: 'cert.pem', text: 'certificate', secret: false },
  { name: 'key.pem', text: 'key', secret: true },
]

const names = files.map(({ name }) => name)

const modeOf = (path: string) => (fs.statSync(path).mode & 0o7777).toString(8)

/** Opens and writes with a check that is content. */
async function write(path: string, request: Partial<DirectoryRequest> = {}): Promise<void> {
  const directory = store.openDirectory({ path, names, keyMode: 0o600, owner: undefined, ...request })
  directory.expectWritable()
  expect(await directory.write(files, () => 'content')).toBe('content')
}

const refusal = (path: string) => {
  try {
    store.openDirectory({ path, names, keyMode: 0o600, owner: undefined }).expectWritable()
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

  it('that were asked for anew are noticed', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const open = (keyMode: number) => store.openDirectory({ path, names, keyMode, owner: undefined })
    expect(open(0o600).permissionsAreAsAsked(files)).toBe(true)
    expect(open(0o640).permissionsAreAsAsked(files)).toBe(false)
    fs.chmodSync(join(path, 'key.pem'), 0o644)
    expect(open(0o600).permissionsAreAsAsked(files)).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('give files to the owner of the directory, or to the one asked for', async () => {
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
    const directory = store.openDirectory({ path, names, keyMode: 0o600, owner: undefined })
    expect(directory.empty).toBe(false)
    await write(path)
    expect(namesIn(path)).toEqual(['.gitignore', 'cert.pem', 'key.pem', 'notes.txt'])
    expect(fs.readFileSync(join(path, '.gitignore'), 'utf8')).toBe('mine\n')
    expect(fs.readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine too')
  })

  it('gives the texts that stand there', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const { stored, empty } = store.openDirectory({
      path,
      names: [...names, 'other'],
      keyMode: 0o600,
      owner: undefined,
    })
    expect([...stored]).toEqual(files.map(({ name, text }) => [name, text]))
    expect(empty).toBe(false)
  })

  it('stays as it was where the check is not content', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const directory = store.openDirectory({ path, names, keyMode: 0o600, owner: undefined })
    const refuse = () => {
      throw new Error('not content')
    }
    const others = files.map((file) => ({ ...file, text: 'other' }))
    await expect(directory.write(others, refuse)).rejects.toThrow('not content')
    expect(namesIn(path)).toEqual(names)
    expect(fs.readFileSync(join(path, 'key.pem'), 'utf8')).toBe('key')
    expect(namesIn(workspace)).toEqual(['certs'])
  })

  it('that another run has changed since is left to that run', async () => {
    const path = join(workspace, 'certs')
    await write(path)
    const directory = store.openDirectory({ path, names, keyMode: 0o600, owner: undefined })
    fs.writeFileSync(join(path, 'cert.pem'), 'another')
    expect(await directory.write(files, () => 'content')).toBeUndefined()
    expect(fs.readFileSync(join(path, 'cert.pem'), 'utf8')).toBe('another')
    expect(namesIn(path)).toEqual(names)
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

  it('are refused as the output directory outside of it, and followed above it', async () => {
    const elsewhere = temporaryDirectory()
    fs.mkdirSync(join(elsewhere, 'real'))
    fs.symlinkSync('real', join(elsewhere, 'link'))
    expect(refusal(join(elsewhere, 'link'))).toContain('where')
    await write(join(elsewhere, 'link', 'certs'))
    expect(namesIn(join(elsewhere, 'real', 'certs'))).toEqual(names)
  })
})

describe.runIf(process.platform === 'linux')('a directory that may not be written', () => {
  const nobody = 65_534
  const isRoot = process.getuid?.() === 0

  it('is told of with its owner and what to do, before a key is made', () => {
    fs.mkdirSync(join(workspace, 'certs'), { mode: 0o755 })
    fs.chmodSync(workspace, 0o755)
    if (!isRoot) fs.chmodSync(join(workspace, 'certs'), 0o555)
    const { uid, gid } = fs.statSync(join(workspace, 'certs'))
    const surroundings = { directory: workspace, ...(isRoot ? { user: nobody } : {}) }
    const { status, stderr } = runProgram([], surroundings)
    expect(stderr).toBe(
      `output-directory: expected a directory that this user may write into, got "certs", which belongs to ${uid}:${gid}. Choose another output-directory, or run as the user it belongs to.\n`,
    )
    expect(status).toBe(1)
    expect(namesIn(join(workspace, 'certs'))).toEqual([])
  })

  it.runIf(isRoot)('refuses an owner that this user cannot give files to', () => {
    fs.chmodSync(workspace, 0o777)
    const { status, stderr } = runProgram(['--owner', '999:999'], { directory: workspace, user: nobody })
    expect(status).toBe(1)
    expect(stderr).toBe(
      'owner: expected a user that this process may give files to, got "999:999". Run as root, or leave owner out.\n',
    )
    expect(namesIn(workspace)).toEqual([])
  })
})

describe('files that a person names', () => {
  it('are read, or it is said why not', () => {
    fs.writeFileSync(join(workspace, 'key.pem'), 'text')
    fs.writeFileSync(join(workspace, 'huge'), Buffer.alloc((1 << 20) + 1))
    expect(store.readText(join(workspace, 'key.pem'))).toEqual({ text: 'text' })
    expect(store.readText(join(workspace, 'huge'))).toEqual({ unreadable: 'larger than 1 MiB' })
    expect(store.readText(join(workspace, 'none'))).toEqual({ unreadable: 'no such file' })
    expect(store.readText(workspace)).toEqual({ unreadable: 'not a file' })
  })
})
