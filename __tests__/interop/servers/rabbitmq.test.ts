/** RabbitMQ, with the configuration that was written, and the clients of amqp-tools. */
import { writeFileSync } from 'node:fs'
import { freePort } from '../../free-port.ts'
import { pathOfJudge } from '../../judges.ts'
import { runClient } from '../client.ts'
import { haveJudges } from '../pairs.ts'
import { judgeDataServer } from './data-server.ts'
import { start, startLine } from './process.ts'
import { lineToLoad } from './web-server.ts'

judgeDataServer({
  name: 'rabbitmq',
  available: haveJudges('rabbitmq-server', 'amqp-declare-queue', 'epmd'),
  userName: 'rabbitmq',
  answer: /^hello$/m,
  refusesSelfSigned: true,
  // It takes seconds to start.
  pathsOfChance: 2,
  alsoInPaths: ' {} $HOME \\ [x]* ? $(a) %%',
  async start(made, place) {
    const { directory } = place
    // Erlang would start one that stays.
    const epmdPort = await freePort()
    const epmdWords = ['-port', `${epmdPort}`, '-address', '127.0.0.1']
    const epmd = await start('epmd', epmdWords, { ...place, port: epmdPort })
    const port = `${directory}/port.conf`
    writeFileSync(port, `listeners.ssl.default = 127.0.0.1:${place.port}\n`)
    const environment = {
      // Nothing of what the machine has set.
      RABBITMQ_CONF_ENV_FILE: `${directory}/none`,
      RABBITMQ_CONFIG_FILES: port,
      RABBITMQ_ENABLED_PLUGINS_FILE: `${directory}/none`,
      RABBITMQ_MNESIA_BASE: directory,
      RABBITMQ_LOGS: '-',
      RABBITMQ_NODENAME: 'rabbit@localhost',
      RABBITMQ_DIST_PORT: `${await freePort()}`,
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
      ERL_EPMD_PORT: `${epmdPort}`,
      ERL_EPMD_ADDRESS: '127.0.0.1',
    }
    try {
      const line = lineToLoad(made, 'rabbitmq.conf').replace(
        /rabbitmq-server$/,
        `exec ${pathOfJudge('rabbitmq-server')}`,
      )
      const rabbit = await startLine(line, { ...place, environment })
      return {
        said: () => rabbit.said(),
        async stop() {
          await rabbit.stop()
          await epmd.stop()
        },
      }
    } catch (error) {
      await epmd.stop()
      throw error
    }
  },
  async ask({ port, ca, client }, directory) {
    const shown = client ? ['--cert', client['fullchain-path'], '--key', client['key-path']] : []
    const where = ['--url', `amqps://guest:guest@localhost:${port}`, '--cacert', ca, ...shown]
    return runClient('amqp-declare-queue', [...where, '--queue', 'hello'], { directory })
  },
})
