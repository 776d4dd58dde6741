/** PostgreSQL, with the file included at the end of the postgresql.conf that initdb made, and psql. */
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireJudge } from '../../judges.ts'
import { type Answer, runClient, succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { type DataQuestion, judgeDataServer } from './data-server.ts'
import { start } from './process.ts'
import { lineToLoad } from './web-server.ts'

/** Debian's directory of the newest server; `undefined` where there is none. */
const programs = (() => {
  const root = '/usr/lib/postgresql'
  try {
    const version = readdirSync(root).sort((one, other) => Number(other) - Number(one))[0]
    return version && join(root, version, 'bin')
  } catch {
    return undefined
  }
})()

judgeDataServer({
  name: 'postgresql',
  available: haveJudges('psql') && requireJudge('postgres', programs !== undefined),
  userName: 'postgres',
  answer: /^hello (alice|bob)$/m,
  starttls: 'postgres',
  alsoInPaths: ' {} $HOME \\ [x]* ? %p %%',
  async start(made, { port, directory, user }) {
    const program = (name: string) => join(programs ?? '', name)
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
  },
  ask({ ca, client, ...asked }, directory) {
    const shown = client ? { PGSSLCERT: client['fullchain-path'], PGSSLKEY: client['key-path'] } : {}
    return psql(asked, { PGSSLMODE: 'verify-full', PGSSLROOTCERT: ca, ...shown }, directory)
  },
  askPlainly: (asked, directory) => psql(asked, { PGSSLMODE: 'disable' }, directory),
  bindsNames: true,
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
