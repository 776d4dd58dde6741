/** The data base of trusted certificates that NSS and, on Linux, Chromium read. */
import { mkdirSync } from 'node:fs'
import { runClient, succeed } from './client.ts'

/** Makes a data base that trusts one certificate; gives certutil's words where it refuses the certificate. */
export async function trustInNss(database: string, ca: string): Promise<string | undefined> {
  mkdirSync(database, { recursive: true })
  const circumstances = { directory: database }
  await succeed('certutil', ['-N', '-d', `sql:${database}`, '--empty-password'], circumstances)
  const words = ['-A', '-d', `sql:${database}`, '-n', 'trusted', '-t', 'CP,,', '-i', ca]
  const { status, stdout, stderr } = await runClient('certutil', words, circumstances)
  return status === 0 ? undefined : stdout + stderr
}
