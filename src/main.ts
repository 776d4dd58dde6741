/** Entry 1: the Action, the container, the command line. Chooses the host and runs the task; no logic. */
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { endOnSignals } from './host/signals.ts'
import { createTerminalHost } from './host/terminal.ts'
import { issue } from './tasks/issue.ts'
import type { Asked, Host, Ports } from './tasks/ports.ts'

const host = await chooseHost(process.argv.slice(2), process.env)
const fileStore = createFileStore(host.adviceWhenDenied)
/** What is begun and must not outlive the process. */
const atEnd: (() => void)[] = [fileStore.abandonAll]
endOnSignals(() => {
  for (const end of atEnd) end()
})
try {
  const asked = host.readRequest()
  if (asked) {
    await run(asked, {
      now: () => Math.floor(Date.now() / 1000),
      randomOctets: randomBytes,
      parallelism: availableParallelism() + 2,
      fileStore,
      trust: async () => (await import('./trusting.ts')).trustPortsOf(process.env),
      serve: async () => (await import('./serving.ts')).servePortsOf(process.env, (end) => atEnd.push(end)),
      host,
    })
  }
} catch (error) {
  host.fail(error)
  process.exitCode = exitCodeOf(error)
}

async function run({ task, inputs, files, settings }: Asked, ports: Ports): Promise<void> {
  switch (task) {
    case 'issue':
      return host.present(await issue(inputs, ports))
    case 'trust': {
      const { trustFiles } = await import('./tasks/trust-files.ts')
      return host.presentTrusted(await trustFiles(files, inputs, ports))
    }
    case 'untrust': {
      const { untrust } = await import('./tasks/untrust.ts')
      return host.presentUndone(await untrust(files, inputs, ports))
    }
    case 'serve-test-cases': {
      const { serveTestCases } = await import('./tasks/serve-test-cases.ts')
      const { serving, report } = await serveTestCases(inputs, settings, ports)
      if (!report) return host.presentServing(serving)
      if (!report.ok) process.exitCode = 1
      return host.presentClient(report)
    }
  }
}

/** A runner sets INPUT_… for an Action, and only for it: a `run:` step of a workflow is a terminal. */
async function chooseHost(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<Host> {
  const asAction =
    environment['GITHUB_ACTIONS'] === 'true' &&
    words.length === 0 &&
    Object.keys(environment).some((variable) => variable.startsWith('INPUT_'))
  if (!asAction) return createTerminalHost({ words, environment })
  const { createGithubHost } = await import('./host/github.ts')
  return createGithubHost(environment)
}
