/** Tries again while other runs change the output directory. */
import { DirectoryChangedError, HostError } from '../errors.ts'
import { quote } from '../request/mistake.ts'
import type { Ports } from './ports.ts'

/** How long other runs may keep changing the directory before this one gives up. */
const mostSeconds = 20

/**
 * @param attempt Starts with a look at what is there.
 * @throws {HostError} if other runs keep changing the directory.
 */
export async function retryWhileOthersWrite<Result>(
  directory: string,
  { now, randomOctets }: Pick<Ports, 'now' | 'randomOctets'>,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const end = now() + mostSeconds
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof DirectoryChangedError)) throw error
    }
    if (now() > end) break
    await pause(count, randomOctets)
  }
  throw new HostError(
    `output-directory: expected to be alone in ${quote(directory)}, but other runs keep changing it. Give each run a directory of its own.`,
  )
}

/** Longer with each attempt, up to half a second, and random, so that runs do not meet again. */
function pause(count: number, randomOctets: Ports['randomOctets']): Promise<void> {
  const [random = 0] = randomOctets(1)
  return new Promise((resolve) => setTimeout(resolve, (Math.min(count, 32) * random) / 16))
}
