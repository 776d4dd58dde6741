/** PostgreSQL, with the file included at the end of the postgresql.conf that initdb made, and psql. */
import { appendFileSync, chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Outputs } from '../../../src/interface/table.ts'
import { freePort } from '../../free-port.ts'
import { pathOfJudge } from '../../judges.ts'
import { type Answer, runClient, succeed } from '../client.ts'
import { haveJudges, workshop } from '../pairs.ts'
import { type DataQuestion, judgeDataServer, type Place, userNamed } from './data-server.ts'
import { type Running, start, type User } from './process.ts'
import { lineToLoad } from './web-server.ts'

const available = haveJudges('psql', 'postgres')

async function startPostgresql(made: Outputs, { port, directory, user }: Place): Promise<Running> {
  const program = (name: string) => join(dirname(pathOfJudge('postgres')), name)
  const data = join(directory, 'data')
  const circumstances = { directory, user }
  await succeed(program('initdb'), ['--no-sync', '--username', 'postgres', '-D', data], circumstances)
  const roles = join(directory, 'roles.sql')
  writeFileSync(roles, "create role alice login password 'secret';\ncreate role bob login password 'secret';\n")
  const single = 'exec "$0" --single -D "$1" postgres < "$2"'
  await succeed('sh', ['-c', single, program('postgres'), data, roles], circumstances)
  appendFileSync(join(data, 'postgresql.conf'), `${lineToLoad(made, 'postgresql.conf')}\n`)
  const key = await succeed(program('postgres'), ['-D', data, '-C', 'ssl_key_file'], circumstances)
  if (key !== `${made['key-path']}\n`) throw new Error(`another key: ${key}`)
  const words = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', directory]
  return start(program('postgres'), words, { directory, port, user })
}

judgeDataServer({
  name: 'postgresql',
  available,
  userName: 'postgres',
  answer: /^hello (alice|bob)$/m,
  starttls: 'postgres',
  alsoInPaths: ' {} $HOME \\ [x]* ? %p %%',
  start: startPostgresql,
  ask({ ca, client, ...asked }, directory) {
    const shown = client ? { PGSSLCERT: client['fullchain-path'], PGSSLKEY: client['key-path'] } : {}
    return psql(asked, { PGSSLMODE: 'verify-full', PGSSLROOTCERT: ca, ...shown }, directory)
  },
  askPlainly: (asked, directory) => psql(asked, { PGSSLMODE: 'disable' }, directory),
  bindsNames: true,
})

describe.skipIf(!available || !haveJudges('root', 'user-postgres'))('postgresql with a key', () => {
  const shop = workshop()

  async function startWith(owner: 'its own' | "root's", keyMode: string): Promise<Running> {
    const user = userNamed('postgres') as User
    const uid = owner === 'its own' ? user.uid : 0
    const words = ['--owner', `${uid}:${user.gid}`, '--key-mode', keyMode]
    const made = shop.pair('localhost', '--settings-for', 'postgresql', ...words)
    chmodSync(shop.directory, 0o711)
    const directory = mkdtempSync(join(shop.directory, 'server-'))
    chownSync(directory, user.uid, user.gid)
    return startPostgresql(made, { port: await freePort(), directory, user })
  }

  it.each([
    ['its own', '0600'],
    ["root's", '0640'],
  ] as const)('that is %s with mode %s starts', async (owner, keyMode) => {
    const server = await startWith(owner, keyMode)
    await server.stop()
  })

  it.each([
    ['its own', '0640'],
    ["root's", '0644'],
    ["root's", '0600'],
  ] as const)('that is %s with mode %s does not, of which the settings warn', async (owner, keyMode) => {
    await expect(startWith(owner, keyMode)).rejects.toThrow(
      /key.pem" has group or world access|key.pem": Permission denied/,
    )
  })
})

function psql(
  { port, as }: Pick<DataQuestion, 'port' | 'as'>,
  variables: { readonly [variable: string]: string },
  directory: string,
): Promise<Answer> {
  const question = "select 'hello ' || usename from pg_stat_activity where pid = pg_backend_pid()"
  const words = ['-X', '-w', '-At', '-h', 'localhost', '-p', `${port}`, '-U', as, 'postgres', '-c', question]
  return runClient('psql', words, { directory, environment: { PGPASSWORD: 'secret', ...variables } })
}
