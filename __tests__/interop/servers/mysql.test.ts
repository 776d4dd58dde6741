/** MariaDB, with the option file that was written, and its own client. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, runClient, succeed } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { type DataQuestion, hasClients, judgeDataServer } from './data-server.ts'
import { startLine } from './process.ts'
import { lineToLoad } from './web-server.ts'

judgeDataServer({
  name: 'mysql',
  available: haveJudges('mariadb', 'mariadb-install-db', 'mariadbd'),
  userName: 'mysql',
  answer: /^hello$/m,
  starttls: 'mysql',
  alsoInPaths: ' {} $HOME \\ [x]* ? ;',
  async start(made, place) {
    const data = join(place.directory, 'data')
    const install = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']
    await succeed('mariadb-install-db', install, place)
    // As the settings say it of client certificates.
    const required = hasClients(made) ? ' REQUIRE X509' : ''
    const users = join(place.directory, 'users.sql')
    writeFileSync(
      users,
      ['alice', 'bob'].map((name) => `CREATE USER ${name}@'%' IDENTIFIED BY 'secret'${required};\n`).join(''),
    )
    const own = [
      `--datadir=${data}`,
      `--socket=${join(place.directory, 'socket')}`,
      `--pid-file=${join(place.directory, 'pid')}`,
      `--port=${place.port}`,
      '--bind-address=127.0.0.1',
      `--init-file=${users}`,
    ]
    return startLine(`exec ${lineToLoad(made, 'mysql.cnf')} ${own.join(' ')}`, place)
  },
  ask({ ca, client, ...asked }, directory) {
    const shown = client ? [`--ssl-cert=${client['fullchain-path']}`, `--ssl-key=${client['key-path']}`] : []
    return mariadb(asked, ['--ssl-verify-server-cert', `--ssl-ca=${ca}`, ...shown], directory)
  },
  askPlainly: (asked, directory) => mariadb(asked, ['--skip-ssl'], directory),
})

function mariadb(
  { port, as }: Pick<DataQuestion, 'port' | 'as'>,
  more: readonly string[],
  directory: string,
): Promise<Answer> {
  const where = ['--no-defaults', '--protocol=TCP', '--host=localhost', `--port=${port}`, ...more]
  const words = [...where, `--user=${as}`, '--password=secret', '--skip-column-names', '-e', "SELECT 'hello'"]
  return runClient('mariadb', words, { directory })
}
