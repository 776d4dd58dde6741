/** SIGKILL at each kind of change of the file system, then what is there, then the next run. */
import { cpSync, mkdtempSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePair } from '../commands/in-process.ts'
import { contentsOf, hasPartialFile, isWholePair, namesIn, wholeSet } from '../pair-files.ts'
import { postEntry, runProgram, sharedTemporaryDirectory, temporaryDirectory } from '../program.ts'
import { forEachFault } from './faults.ts'

const words = ['app.test', '--key-type', 'ecdsa-p256']

/** The program's own clock, which is this machine's. */
const now = Math.floor(Date.now() / 1000)

describe('a run that is killed', () => {
  it('leaves a new directory whole or not at all, and the next run makes it', async () => {
    const points = await forEachFault(words, 'SIGKILL', temporaryDirectory, async (directory, run, killedAt) => {
      const certs = join(directory, 'certs')
      expect(run.signal, `${killedAt}: ${run.stderr}`).toBe('SIGKILL')
      expect(run.stderr).toBe('')
      expect([[], wholeSet], `killed at ${killedAt}`).toContainEqual(namesIn(certs))

      await makePair(words, { directory, now })
      expect(namesIn(directory), `after ${killedAt}`).toEqual(['certs'])
      expect(namesIn(certs), `after ${killedAt}`).toEqual(wholeSet)
      expect(isWholePair(certs), `after ${killedAt}`).toBe(true)
    })
    expect(points).toBeGreaterThan(10)
  })

  it.runIf(process.platform !== 'win32')('has not for a moment let others read the key', async () => {
    const umask = process.umask(0)
    const modes = new Set<string>()
    try {
      // A mode that lets others read comes last; until then the key is its owner's, and so is the folder it is made in.
      await forEachFault([...words, '--key-mode', '0644'], 'SIGKILL', temporaryDirectory, (directory) => {
        for (const folder of namesIn(directory).filter((name) => namesIn(join(directory, name)).includes('key.pem'))) {
          const modeOf = (path: string) => (statSync(join(directory, path)).mode & 0o777).toString(8)
          modes.add(
            `${folder === 'certs' ? 'in place' : 'in the making'} ${modeOf(folder)} ${modeOf(`${folder}/key.pem`)}`,
          )
        }
      })
    } finally {
      process.umask(umask)
    }
    expect([...modes].sort()).toEqual(['in the making 700 600', 'in the making 700 644', 'in the making 755 644'])
  })

  describe('in a directory that holds a set', () => {
    const original = sharedTemporaryDirectory()
    const killedRuns = sharedTemporaryDirectory()
    const killed: { readonly directory: string; readonly killedAt: number }[] = []
    beforeAll(async () => {
      await makePair([...words, '--output-directory', '.'], { directory: original, now })
      // A copy of the set, with a file of the person's own beside it.
      const prepare = () => {
        const directory = mkdtempSync(join(killedRuns, 'run-'))
        cpSync(original, join(directory, 'certs'), { recursive: true })
        cpSync(join(original, 'ca.pem'), join(directory, 'certs', 'notes.txt'))
        return directory
      }
      await forEachFault([...words, '--if-exists', 'replace'], 'SIGKILL', prepare, (directory, _run, killedAt) => {
        killed.push({ directory, killedAt })
      })
    })

    /** What each killed run left, in a copy. */
    function* leftovers() {
      for (const { directory, killedAt } of killed) {
        const copy = temporaryDirectory()
        cpSync(directory, copy, { recursive: true })
        yield { directory: copy, certs: join(copy, 'certs'), killedAt }
      }
    }

    it('leaves no partial file', () => {
      expect(killed.length).toBeGreaterThan(10)
      for (const { certs, killedAt } of leftovers()) expect(hasPartialFile(certs), `killed at ${killedAt}`).toBe(false)
    })

    it.each([
      ['completes or undoes what it did', [...words, '--if-exists', 'reuse']],
      ['reissues it', [...words, '--if-exists', 'replace']],
      ['issues another one', ['other.test', '--key-type', 'ecdsa-p256']],
    ])('leaves a set that the next run makes whole: it %s', async (_, nextWords) => {
      const before = contentsOf(original)
      for (const { directory, certs, killedAt } of leftovers()) {
        await makePair(nextWords, { directory, now })
        expect(namesIn(directory), `after ${killedAt}`).toEqual(['certs'])
        expect(namesIn(certs), `after ${killedAt}`).toEqual([...wholeSet, 'notes.txt'])
        expect(isWholePair(certs), `after ${killedAt}`).toBe(true)
        expect(contentsOf(certs)['notes.txt']).toBe(before['ca.pem'])
      }
    })

    it('leaves a set that the post step makes whole', () => {
      const before = contentsOf(original)
      let [keptOld, tookNew] = [0, 0]
      for (const { directory, certs, killedAt } of leftovers()) {
        const post = runProgram([], { directory, entry: postEntry, environment: { 'STATE_output-directory': certs } })
        expect(post).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
        expect(namesIn(certs), `after ${killedAt}`).toEqual([...wholeSet, 'notes.txt'])
        expect(isWholePair(certs), `after ${killedAt}`).toBe(true)
        if (contentsOf(certs)['key.pem'] === before['key.pem']) keptOld++
        else tookNew++
      }
      expect(keptOld).toBeGreaterThan(0)
      expect(tookNew).toBeGreaterThan(0)
    })
  })
})

describe('a run whose file system fails', () => {
  it.each([
    [
      'ENOSPC',
      'output-directory: expected a directory with room, got "certs", which is full. Nothing was written; make room or choose another path.\n',
    ],
    ['EIO', 'output-directory: expected a directory that can be written, got "certs" (EIO: '],
    ['EACCES', 'output-directory: expected a directory that this user may write into, got "certs", which belongs to '],
  ] as const)('says so in a sentence and leaves what was there: %s', async (code, message) => {
    const points = await forEachFault(words, code, temporaryDirectory, (directory, run, failedAt) => {
      expect(run.status, `${failedAt}: ${run.stderr}`).toBe(1)
      expect(run.stderr).toContain(message)
      expect(run.stderr).not.toMatch(/^ {4}at /m)
      expect(namesIn(directory), `failed at ${failedAt}`).toEqual([])
    })
    expect(points).toBeGreaterThan(10)
  })
})
