/**
 * The entry point: the Action with its clean-up, the container and the command line. Chooses the host and runs the command; no
 * logic.
 */
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { issue } from './commands/issue.ts'
import type { CommandLine, Host, Ports } from './commands/ports.ts'
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { endOnSignals } from './host/signals.ts'
import { createTerminalHost } from './host/terminal.ts'
import { inputNames, variableName } from './interface/table.ts'
import type { ServePorts } from './test-cases/ports.ts'
import type { TrustPorts } from './trust/ports.ts'

// If the process exits before a command has ended, that is a bug.
process.exitCode = 70
// dist/post/index.js sets this variable and loads the same bundle.
process.exitCode =
  process.env['SELFSIGNED_CERT_PHASE'] === 'post'
    ? await (await import('./post.ts')).cleanUp(process.env, () => loadTrust(process.env))
    : await run(process.argv.slice(2), process.env)

async function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const host = await chooseHost(words, environment)
  const fileStore = createFileStore()
  /** What must be ended or removed if a signal ends the process. */
  const atEnd: (() => void)[] = [fileStore.abandonAll]
  endOnSignals(() => {
    for (const end of atEnd) end()
  })
  try {
    const commandLine = await host.readRequest()
    if (!commandLine) return 0
    return await runCommand(commandLine, host, {
      now: () => Math.floor(Date.now() / 1000),
      randomOctets: randomBytes,
      parallelism: availableParallelism() + 2,
      fileStore,
      trust: () => loadTrust(environment),
      serve: () => loadServers(environment, (end) => atEnd.push(end)),
      host,
    })
  } catch (error) {
    await host.fail(error)
    return exitCodeOf(error)
  }
}

async function runCommand(commandLine: CommandLine, host: Host, ports: Ports): Promise<0 | 1> {
  if (commandLine.task === 'issue') {
    await host.present(await issue(commandLine.inputs, ports))
    return 0
  }
  const { task, inputs, files, settings, reports } = commandLine
  switch (task) {
    case 'trust': {
      const { trustFiles } = await import('./commands/trust.ts')
      await reports.presentTrusted(await trustFiles(files, inputs, ports))
      return 0
    }
    case 'untrust': {
      const { untrust } = await import('./commands/untrust.ts')
      await host.presentUndone(await untrust(files, inputs, ports))
      return 0
    }
    case 'serve-test-cases': {
      const { serveTestCases } = await import('./commands/serve-test-cases.ts')
      const { serving, report } = await serveTestCases(inputs, settings, ports)
      if (!report) await reports.presentServing(serving)
      else await reports.presentClient(report)
      return report && !report.ok ? 1 : 0
    }
  }
}

/** A runner sets INPUT_… for an Action only: a `run:` step of a workflow is a terminal. */
async function chooseHost(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Host> {
  const asAction =
    environment['GITHUB_ACTIONS'] === 'true' &&
    words.length === 0 &&
    Object.keys(environment).some((variable) => variable.startsWith('INPUT_'))
  if (!asAction) return createTerminalHost({ words, environment })
  const { createGithubHost } = await import('./host/github.ts')
  return createGithubHost(environment)
}

async function loadTrust(environment: NodeJS.ProcessEnv): Promise<TrustPorts> {
  const { createIssuedRecord } = await import('./trust/issued-record.ts')
  const { createLedgers, stateDirectoryOf } = await import('./trust/ledger-file.ts')
  const { changesOf } = await import('./trust/trust.ts')
  const { loadStore } = await import('./trust/stores/stores.ts')
  const directory = stateDirectoryOf(environment)
  const ledgers = createLedgers(directory)
  return {
    ledgers,
    issued: createIssuedRecord(directory, () => Date.now() / 1000),
    store: (name) => loadStore(name, environment, () => changesOf(ledgers)),
    variable: (name) => environment[name],
  }
}

/**
 * Only here is a port opened, and nothing connects to one.
 *
 * @param atEnd Takes what ends a client that is still running when the process ends.
 */
async function loadServers(environment: NodeJS.ProcessEnv, atEnd: (end: () => void) => void): Promise<ServePorts> {
  const { startServers } = await import('./test-cases/servers.ts')
  const { runClient } = await import('./test-cases/run-client.ts')
  const { childEnvironment } = await import('./child-environment.ts')
  const ofClient = childEnvironment(environment, 'own', inputNames.map(variableName))
  let endClient = () => {}
  atEnd(() => endClient())
  return {
    start: startServers,
    runClient: (words, timeLimitSeconds) =>
      runClient(words, timeLimitSeconds, ofClient, (end) => {
        endClient = end
      }),
  }
}
