/** What serves the test cases; nothing else opens a port, and nothing connects to one. */
import { childEnvironment } from './child-environment.ts'
import { inputNames, variableName } from './request/interface.ts'
import { startServers } from './serve/case-servers.ts'
import { runClient } from './serve/run-client.ts'
import type { ServePorts } from './tasks/serve-ports.ts'

/** @param atEnd Takes what must be done should the process be ended. */
export function servePortsOf(environment: NodeJS.ProcessEnv, atEnd: (end: () => void) => void): ServePorts {
  let endClient = () => {}
  atEnd(() => endClient())
  return {
    start: startServers,
    runClient: (words, timeLimitSeconds) =>
      runClient(words, timeLimitSeconds, childEnvironment(environment, 'own', inputNames.map(variableName)), (end) => {
        endClient = end
      }),
  }
}
