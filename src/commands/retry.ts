/** What is tried again where another run has changed the output directory meanwhile. */
import { DirectoryChangedError, HostError } from '../errors.ts'
import { quote } from '../request/parsed.ts'
import type { Ports } from './ports.ts'

/** How often other runs may change the directory before this one gives up. */
const mostAttempts = 20

/**
 * @param once One attempt, which begins with a look at what is there.
 * @throws {HostError} where other runs keep changing the directory.
 */
export async function untilAlone<Result>(
  directory: string,
  { randomOctets }: Pick<Ports, 'randomOctets'>,
  once: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof DirectoryChangedError)) throw error
      await pause(attempt, randomOctets)
    }
  }
  throw new HostError(
    `output-directory: expected to be alone in ${quote(directory)}, but other runs keep changing it. Give each run a directory of its own.`,
  )
}

/** Longer with each attempt, and by chance, so that runs that get in each other's way part. */
function pause(attempt: number, randomOctets: Ports['randomOctets']): Promise<void> {
  const [chance = 0] = randomOctets(1)
  return new Promise((resolve) => setTimeout(resolve, (attempt * chance) / 16))
}
