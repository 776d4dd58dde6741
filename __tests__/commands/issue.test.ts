import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { issue } from '../../src/commands/issue.ts'
import type { Ports } from '../../src/commands/ports.ts'
import { DirectoryChangedError } from '../../src/errors.ts'
import { createFileStore } from '../../src/files/file-store.ts'
import type { FileStore } from '../../src/files/output-directory.ts'
import { isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'

/** Whose first set comes into its place without one file, since another run was clearing it away meanwhile. */
function disturbed(fileStore: FileStore, missing: string): FileStore {
  let isFirst = true
  return {
    ...fileStore,
    openDirectory(request) {
      const directory = fileStore.openDirectory(request)
      const stage = async () => {
        const staging = await directory.stage()
        const commit = () => {
          staging.commit()
          if (!isFirst) return
          isFirst = false
          rmSync(join(directory.absolutePath, missing))
          throw new DirectoryChangedError()
        }
        return { ...staging, commit }
      }
      return { ...directory, stage }
    },
  }
}

it.each(wholeSet)(
  'a new directory is whole in the end, also where %s was cleared away with the first attempt',
  async (name) => {
    const directory = join(temporaryDirectory(), 'certs')
    const nobody = () => Promise.reject(new Error('not asked for'))
    const ports: Ports = {
      now: () => Math.floor(Date.now() / 1000),
      randomOctets: randomBytes,
      parallelism: 1,
      fileStore: disturbed(createFileStore(), name),
      trust: nobody,
      serve: nobody,
      host: {
        beforeWriting() {},
        hide() {},
        progress() {},
        beforeTrusting() {},
        setsVariables: false,
        setVariables() {},
      },
    }
    const given = { 'key-type': 'ecdsa-p256', 'output-directory': directory, 'if-exists': 'replace' }
    await issue(
      Object.entries(given).map(([name, text]) => ({ name, text, spell: String })),
      ports,
    )
    expect(namesIn(directory)).toEqual(wholeSet)
    expect(isWholePair(directory)).toBe(true)
  },
)
