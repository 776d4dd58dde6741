/** The committed bundle, run by a user who may not write where it is to write. */
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namesIn } from '../pair-files.ts'
import { mainEntry, runProgram, temporaryDirectory } from '../program.ts'

describe.runIf(process.platform === 'linux')('a directory that may not be written', () => {
  const nobody = 65_534
  const isRoot = process.getuid?.() === 0

  /** The bundle where another user can read it: the clone may be in a directory of root's own. */
  function surroundingsOfNobody(directory: string) {
    const copy = temporaryDirectory()
    fs.cpSync(dirname(dirname(mainEntry)), join(copy, 'dist'), { recursive: true })
    fs.chmodSync(copy, 0o755)
    return { directory, user: nobody, entry: join(copy, 'dist', 'main', 'index.js') }
  }

  it('is reported with its owner and what to do, before a key is made', () => {
    const workspace = temporaryDirectory()
    fs.mkdirSync(join(workspace, 'certs'), { mode: 0o755 })
    fs.chmodSync(workspace, 0o755)
    if (!isRoot) fs.chmodSync(join(workspace, 'certs'), 0o555)
    const { uid, gid } = fs.statSync(join(workspace, 'certs'))
    const surroundings = isRoot ? surroundingsOfNobody(workspace) : { directory: workspace }
    const { status, stderr } = runProgram([], surroundings)
    expect(stderr).toBe(
      `output-directory: expected a directory that this user may write into, got "certs", which belongs to ${uid}:${gid}. Choose another output-directory, or run as the user it belongs to.\n`,
    )
    expect(status).toBe(1)
    expect(namesIn(join(workspace, 'certs'))).toEqual([])
  })

  it.runIf(isRoot)('refuses an owner that this user cannot give files to', () => {
    const workspace = temporaryDirectory()
    fs.chmodSync(workspace, 0o777)
    const { status, stderr } = runProgram(['--owner', '999:999'], surroundingsOfNobody(workspace))
    expect(status).toBe(1)
    expect(stderr).toBe(
      'owner: expected a user that this process may give files to, got "999:999". Run as root, or leave owner out.\n',
    )
    expect(namesIn(workspace)).toEqual([])
  })
})
