/** The part of the clean-up that a job needs which had something trusted. */
import { exitCodeOf } from './errors.ts'
import { createGithubHost } from './host/github.ts'
import { takeBackAll } from './tasks/untrust.ts'
import { trustPortsOf } from './trusting.ts'

/**
 * @param ledgerPath Of the ledger that main wrote.
 * @returns The exit code.
 */
export async function untrustJob(ledgerPath: string): Promise<number> {
  const host = createGithubHost(process.env)
  try {
    await host.presentUndone(await takeBackAll([ledgerPath], trustPortsOf(process.env)))
    return 0
  } catch (error) {
    await host.fail(error)
    return exitCodeOf(error)
  }
}
