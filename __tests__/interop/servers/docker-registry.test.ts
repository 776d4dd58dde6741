/** The registry for container images, with the configuration that was written. */
import { haveJudges } from '../pairs.ts'
import { curl } from './clients.ts'
import { judgeDataServer } from './data-server.ts'
import { startLine } from './process.ts'
import { lineToLoad } from './web-server.ts'

judgeDataServer({
  name: 'docker-registry',
  available: haveJudges('docker-registry', 'curl'),
  userName: 'docker-registry',
  answer: /^\{"repositories":\[\]\}$/m,
  alsoInPaths: ' {} $HOME \\ [x]* ? {{a}}',
  start(made, place) {
    const environment = {
      REGISTRY_HTTP_ADDR: `127.0.0.1:${place.port}`,
      REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY: place.directory,
    }
    // Debian's name of the program.
    return startLine(`exec docker-${lineToLoad(made, 'docker-registry.yml')}`, { ...place, environment })
  },
  ask: (question, directory) => curl({ ...question, path: '/v2/_catalog' }, directory),
})
