/**
 * Entry 1: the Action, the container, the command line. Chooses the host and runs the task; no logic. Where post has
 * something to undo, it comes here too: only then does a runner hand over the state that main saved.
 */
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { exitCodeOf } from './errors.ts'
import { createFileStore } from './files/file-store.ts'
import { endOnSignals } from './host/signals.ts'
import { ledgerState, readState } from './host/state.ts'
import { createTerminalHost } from './host/terminal.ts'
import { issue } from './tasks/issue.ts'
import type { Asked, Host, Ports } from './tasks/ports.ts'

/** Whoever ends before that is said has failed: `start` was not done. */
process.exitCode = 70
void start()

/** A function, and not the module's own `await`s: for those a bundler wraps the module once more, and V8 parses it twice. */
async function start(): Promise<void> {
  const ledger = readState(ledgerState, process.env)
  if (ledger !== undefined) {
    const { untrustJob } = await import('./post-untrust.ts')
    process.exitCode = await untrustJob(ledger)
    return
  }
  const host = await chooseHost(process.argv.slice(2), process.env)
  const fileStore = createFileStore(host.adviceWhenDenied)
  /** What is begun and must not outlive the process. */
  const atEnd: (() => void)[] = [fileStore.abandonAll]
  endOnSignals(() => {
    for (const end of atEnd) end()
  })
  try {
    const asked = await host.readRequest()
    const exitCode =
      asked &&
      (await run(asked, host, {
        now: () => Math.floor(Date.now() / 1000),
        randomOctets: randomBytes,
        parallelism: availableParallelism() + 2,
        fileStore,
        trust: async () => (await import('./trusting.ts')).trustPortsOf(process.env),
        serve: async () => (await import('./serving.ts')).servePortsOf(process.env, (end) => atEnd.push(end)),
        host,
      }))
    process.exitCode = exitCode ?? 0
  } catch (error) {
    await host.fail(error)
    process.exitCode = exitCodeOf(error)
  }
}

async function run({ task, inputs, files, settings }: Asked, host: Host, ports: Ports): Promise<0 | 1> {
  switch (task) {
    case 'issue':
      await host.present(await issue(inputs, ports))
      return 0
    case 'trust': {
      const { trustFiles } = await import('./tasks/trust-files.ts')
      await host.presentTrusted(await trustFiles(files, inputs, ports))
      return 0
    }
    case 'untrust': {
      const { untrust } = await import('./tasks/untrust.ts')
      await host.presentUndone(await untrust(files, inputs, ports))
      return 0
    }
    case 'serve-test-cases': {
      const { serveTestCases } = await import('./tasks/serve-test-cases.ts')
      const { serving, report } = await serveTestCases(inputs, settings, ports)
      if (!report) await host.presentServing(serving)
      else await host.presentClient(report)
      return report && !report.ok ? 1 : 0
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
