/** What strangers may have put into an output directory: it is not followed, entered or moved, and reported. */
import { spawn, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { DirectoryChangedError, HostError } from '../../src/errors.ts'
import { createFileStore } from '../../src/files/file-store.ts'
import { isFileName } from '../../src/files/unfinished.ts'
import { servers } from '../../src/interface/table.ts'
import { isQuickLoop } from '../judges.ts'
import { namesIn } from '../pair-files.ts'
import { makePair, temporaryDirectory } from '../program.ts'

const store = createFileStore()
const open = (path: string) => store.openDirectory({ path, keyMode: 0o600, owner: undefined })

const commitName = '.selfsigned-cert-action-commit'
const partialName = '.selfsigned-cert-action-partial-aB3dE6'

const leftAlone = (name: string) =>
  `output-directory: left "${name}" alone, which has the name of an unfinished set of files but is not one that this program would write. Look at it, and remove it.`

let workspace: string
let certs: string
let outside: string
beforeEach(() => {
  workspace = temporaryDirectory()
  vi.spyOn(process, 'cwd').mockReturnValue(workspace)
  certs = join(workspace, 'certs')
  outside = temporaryDirectory()
  fs.mkdirSync(certs)
  fs.writeFileSync(join(outside, 'key.pem'), 'precious')
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** As a run does: looks, writes one file, puts it in its place. */
async function write(name = 'cert.pem'): Promise<readonly string[]> {
  const directory = open(certs)
  directory.read(name)
  const staging = await directory.stage()
  staging.write({ name, contents: Buffer.from('ours'), secret: false })
  staging.commit()
  return directory.leftAlone
}

function plant(name: string, text = 'planted'): void {
  const place = join(certs, name)
  fs.mkdirSync(join(place, '..'), { recursive: true })
  fs.writeFileSync(place, text)
}

const onPosix = describe.runIf(process.platform !== 'win32')

onPosix('something with the name of an unfinished set', () => {
  const plants: readonly (readonly [string, string, () => void])[] = [
    ['a link to another directory', commitName, () => fs.symlinkSync(outside, join(certs, commitName))],
    [
      'a link to a link',
      commitName,
      () => {
        fs.symlinkSync(outside, join(certs, 'link'))
        fs.symlinkSync('link', join(certs, commitName))
      },
    ],
    ['a link that leads nowhere', commitName, () => fs.symlinkSync('nowhere', join(certs, commitName))],
    ['a file', commitName, () => plant(commitName)],
    ['a pipe', commitName, () => spawnSync('mkfifo', [join(certs, commitName)])],
    [
      'a folder that holds a link',
      commitName,
      () => {
        fs.mkdirSync(join(certs, commitName))
        fs.symlinkSync(join(outside, 'key.pem'), join(certs, commitName, 'key.pem'))
      },
    ],
    [
      'a folder that holds a link to a directory',
      commitName,
      () => {
        fs.mkdirSync(join(certs, commitName))
        fs.symlinkSync(outside, join(certs, commitName, 'clients'))
      },
    ],
    [
      'a folder that holds a hard link',
      commitName,
      () => {
        fs.mkdirSync(join(certs, commitName))
        fs.linkSync(join(outside, 'key.pem'), join(certs, commitName, 'key.pem'))
      },
    ],
    [
      'a folder that holds a pipe',
      commitName,
      () => {
        fs.mkdirSync(join(certs, commitName))
        spawnSync('mkfifo', [join(certs, commitName, 'key.pem')])
      },
    ],
    ['a folder that holds a file of another name', commitName, () => plant(`${commitName}/authorized_keys`)],
    ['a folder that holds a hidden folder', commitName, () => plant(`${commitName}/.git/config.json`)],
    [
      'a folder that is to be moved through a link',
      commitName,
      () => {
        plant(`${commitName}/clients/key.pem`)
        fs.symlinkSync(outside, join(certs, 'clients'))
      },
    ],
    [
      'a folder that is to be moved over a file',
      commitName,
      () => {
        plant(`${commitName}/clients/key.pem`)
        plant('clients')
      },
    ],
    [
      'a folder whose file is to be moved over a folder',
      commitName,
      () => {
        plant(`${commitName}/key.pem`)
        fs.mkdirSync(join(certs, 'key.pem'))
      },
    ],
    ['a folder of many levels', commitName, () => plant(`${commitName}/${'a/'.repeat(500)}key.pem`)],
    ['a link instead of a folder in the making', partialName, () => fs.symlinkSync(outside, join(certs, partialName))],
    [
      'a folder in the making that holds a link',
      partialName,
      () => {
        fs.mkdirSync(join(certs, partialName))
        fs.symlinkSync(outside, join(certs, partialName, 'clients'))
      },
    ],
  ]
  it.each(plants)('is left alone and reported where it is %s', async (_, name, doPlant) => {
    doPlant()
    const before = namesIn(certs)
    expect(await write()).toEqual([leftAlone(name)])
    expect(store.recover(certs)).toEqual([leftAlone(name)])
    expect(namesIn(certs)).toEqual([...before, 'cert.pem'].sort())
    expect(namesIn(outside)).toEqual(['key.pem'])
    expect(fs.readFileSync(join(outside, 'key.pem'), 'utf8')).toBe('precious')
    expect(fs.readFileSync(join(certs, 'cert.pem'), 'utf8')).toBe('ours')
  })

  it('is refused where nothing is left to commit under', async () => {
    for (const suffix of ['', '-2', '-3']) fs.symlinkSync(outside, join(certs, commitName + suffix))
    await expect(write()).rejects.toThrow(HostError)
    expect(namesIn(certs).filter((name) => name.includes('partial'))).toEqual([])
    expect(namesIn(outside)).toEqual(['key.pem'])
  })

  it('is completed where it holds nothing but what could have been put there directly', async () => {
    plant(`${commitName}/key.pem`, 'new')
    plant(`${commitName}/clients/alice/cert.pem`, 'new')
    plant('key.pem', 'old')
    plant('clients/notes', 'mine')
    expect(await write()).toEqual([])
    expect(fs.readFileSync(join(certs, 'key.pem'), 'utf8')).toBe('new')
    expect(namesIn(join(certs, 'clients'))).toEqual(['alice', 'notes'])
    expect(namesIn(certs)).toEqual(['cert.pem', 'clients', 'key.pem'])
  })

  it('is left alone beside a new directory too', async () => {
    fs.rmdirSync(certs)
    fs.symlinkSync(outside, join(workspace, '.certs.selfsigned-cert-action-partial-aB3dE6'))
    expect(await write()).toEqual([leftAlone('.certs.selfsigned-cert-action-partial-aB3dE6')])
    expect(namesIn(outside)).toEqual(['key.pem'])
  })

  it('is not removed while the process that it names is running, and is after an hour', () => {
    const child = spawn('sleep', ['60'])
    onTestFinished(() => void child.kill())
    const name = `.selfsigned-cert-action-partial-${child.pid}-aB3dE6`
    plant(`${name}/key.pem`)
    expect(store.recover(certs)).toEqual([])
    expect(namesIn(certs)).toEqual([name])
    fs.utimesSync(join(certs, name), new Date(0), new Date(0))
    expect(store.recover(certs)).toEqual([])
    expect(namesIn(certs)).toEqual([])
  })
})

onPosix('the directory itself', () => {
  it('is not recovered through a link', () => {
    fs.rmdirSync(certs)
    fs.mkdirSync(join(outside, commitName))
    fs.writeFileSync(join(outside, commitName, 'cert.pem'), 'planted')
    fs.symlinkSync(outside, certs)
    expect(store.recover(certs)).toHaveLength(1)
    expect(namesIn(outside)).toEqual([commitName, 'key.pem'])
  })
})

onPosix('a file that would be reused', () => {
  it.each<[string, (place: string) => void]>([
    ['a link', (place) => fs.symlinkSync(join(outside, 'key.pem'), place)],
    ['a hard link', (place) => fs.linkSync(join(outside, 'key.pem'), place)],
    ['a pipe', (place) => spawnSync('mkfifo', [place])],
    ['a link to a device without end', (place) => fs.symlinkSync('/dev/zero', place)],
    ['larger than any that is written', (place) => fs.truncateSync(place, (16 << 20) + 1)],
  ])('holds nothing where it is %s, and is replaced', async (_, make) => {
    const place = join(certs, 'cert.pem')
    if (_.startsWith('larger')) fs.writeFileSync(place, '')
    make(place)
    expect(open(certs).read('cert.pem')).toEqual(new Uint8Array(0))
    await write()
    expect(fs.lstatSync(place).isFile()).toBe(true)
    expect(fs.readFileSync(place, 'utf8')).toBe('ours')
    expect(fs.readFileSync(join(outside, 'key.pem'), 'utf8')).toBe('precious')
  })

  it('is not looked for in a folder that is a link', () => {
    fs.symlinkSync(outside, join(certs, 'clients'))
    expect(() => open(certs).read('clients/key.pem')).toThrow(
      `output-directory: expected a directory or nothing at "${join(certs, 'clients')}", got a link. Choose another path.`,
    )
  })
})

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('root in a directory of another user', () => {
  const user = 1000
  beforeEach(() => fs.chownSync(certs, user, user))

  it('does not move its own files out of a folder that the other has renamed', () => {
    plant(`${commitName}/key.pem`)
    fs.chmodSync(join(certs, commitName), 0o700)
    expect(store.recover(certs)).toEqual([leftAlone(commitName)])
    expect(namesIn(certs)).toEqual([commitName])
  })

  it('does not move files of a third user, nor into a folder of one', () => {
    plant(`${commitName}/clients/key.pem`)
    for (const name of ['', '/clients']) fs.chownSync(join(certs, commitName + name), user, user)
    fs.chownSync(join(certs, commitName, 'clients', 'key.pem'), 1001, 1001)
    expect(store.recover(certs)).toEqual([leftAlone(commitName)])
    fs.chownSync(join(certs, commitName, 'clients', 'key.pem'), user, user)
    fs.mkdirSync(join(certs, 'clients'))
    expect(store.recover(certs)).toEqual([leftAlone(commitName)])
    fs.chownSync(join(certs, 'clients'), user, user)
    expect(store.recover(certs)).toEqual([])
    expect(namesIn(join(certs, 'clients'))).toEqual(['key.pem'])
  })
})

onPosix('directories that are swapped for links while files are written', () => {
  it('get no file where the link leads', async () => {
    // Swaps each of them back and forth, as fast as it can.
    const script = `
      const { renameSync, symlinkSync, unlinkSync } = require('node:fs')
      const swap = (place) => {
        try {
          renameSync(place, place + '-away')
          symlinkSync(${JSON.stringify(outside)}, place)
          unlinkSync(place)
        } catch {}
        try { renameSync(place + '-away', place) } catch {}
      }
      process.stdout.write('ready')
      for (;;) for (const place of ['certs', 'certs/clients']) swap(place)`
    fs.mkdirSync(join(certs, 'clients'))
    const child = spawn(process.execPath, ['-e', script], { cwd: workspace, stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    for (let round = 0; round < 150; round++) {
      try {
        await write(round % 2 === 0 ? 'clients/cert.pem' : 'cert.pem')
      } catch (error) {
        expect(error instanceof DirectoryChangedError || error instanceof HostError, String(error)).toBe(true)
      }
      expect(namesIn(outside), `round ${round}`).toEqual(['key.pem'])
    }
    expect(fs.readFileSync(join(outside, 'key.pem'), 'utf8')).toBe('precious')
  })
})

it.skipIf(isQuickLoop)('every name that a run writes is one that a later run completes', () => {
  const words = ['--key-type', 'ecdsa-p256', '--issued-by', 'intermediate-ca', '--client-names', 'alice']
  const formats = 'pem,der,pkcs12,truststore,jks,combined,certificate-request,kubernetes-secret'
  const more = ['--formats', formats, '--settings-for', Object.keys(servers).join(','), '--test-cases', 'all']
  const secrets = ['--keep-ca-key', 'true', '--key-passphrase', 'abcdefgh', '--trust', 'environment']
  for (const given of [more, [...secrets, '--settings-for', 'nginx,postgresql,rabbitmq']]) {
    const directory = temporaryDirectory()
    makePair(['app.test', ...words, ...given], { directory })
    const entries = fs.readdirSync(join(directory, 'certs'), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((name) => !isFileName(name))).toEqual([])
  }
})
