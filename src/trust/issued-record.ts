/**
 * The certificates that runs with `trust` have issued: a small file for each in this user's state directory, named after
 * its SHA-256. A CA found in an output directory is trusted only if it is recorded here, where no pull request and no
 * other user can write.
 */
import * as fs from 'node:fs'
import * as path from 'node:path'
import { ignoring } from '../files/entries.ts'
import { type Folder, findFolder, readRegularFile } from '../files/folder.ts'
import type { IssuedRecord } from './ports.ts'

const folderName = 'issued'

/** The end of validity in seconds since 1970, and the ledger of the run. */
const line = /^(\d{1,15}) ([\w.-]{1,100})\n$/

/** @param directory Absolute path of the state directory. It is created when the first certificate is recorded. */
export function createIssuedRecord(directory: string, nowSeconds: () => number): IssuedRecord {
  const inFolder = <Result>(action: (folder: Folder) => Result): Result | undefined =>
    ignoring(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EEXIST', 'ELOOP'], () => {
      const state = findFolder(directory)
      const folder = state && isOwn(state.status) ? state.open(folderName) : undefined
      try {
        return folder && isOwn(folder.status) ? action(folder) : undefined
      } finally {
        folder?.close()
        state?.close()
      }
    })
  const removeIf = (isObsolete: (entry: Entry) => boolean) => {
    inFolder((folder) => {
      for (const name of folder.names()) {
        const entry = readEntry(folder, name)
        if (entry && isObsolete(entry)) fs.rmSync(folder.at(name), { force: true })
      }
    })
    ignoring(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EACCES', 'EPERM', 'EROFS'], () =>
      fs.rmdirSync(path.join(directory, folderName)),
    )
  }
  return {
    has: (fingerprint) => inFolder((folder) => readEntry(folder, fileNameOf(fingerprint)) !== undefined) ?? false,
    record(anchors, ledgerPath) {
      removeIf(({ notAfter }) => notAfter < nowSeconds())
      if (anchors.length === 0) return
      ignoring(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST'], () =>
        fs.mkdirSync(path.join(directory, folderName), { recursive: true, mode: 0o700 }),
      )
      inFolder((folder) => {
        for (const { fingerprint, notAfter } of anchors) {
          const text = `${Math.floor(notAfter)} ${path.basename(ledgerPath)}\n`
          fs.writeFileSync(folder.at(fileNameOf(fingerprint)), text, { flag: 'wx', mode: 0o600 })
        }
      })
    },
    forget: (ledgerPath) => removeIf(({ ledger }) => ledger === path.basename(ledgerPath)),
  }
}

interface Entry {
  readonly notAfter: number
  readonly ledger: string
}

function fileNameOf(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase()
}

function readEntry(folder: Folder, name: string): Entry | undefined {
  const { status, read } = readRegularFile(folder, name)
  const [, notAfter, ledger] = (status && isOwn(status) && line.exec(Buffer.from(read()).toString())) || []
  return notAfter === undefined || ledger === undefined ? undefined : { notAfter: Number(notAfter), ledger }
}

/** Whether it belongs to this user and nobody else can write to it. */
function isOwn({ uid, mode }: fs.Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}
