/** What is tried again where another run has changed the output directory meanwhile. */
import { DirectoryChangedError, HostError } from '../errors.ts'
import { quote } from '../request/parsed.ts'
import type { Ports } from './ports.ts'

/** How long other runs may keep changing the directory before this one gives up. */
const mostSeconds = 20

/**
 * @param once One attempt, which begins with a look at what is there.
 * @throws {HostError} where other runs keep changing the directory.
 */
export async function untilAlone<Result>(
  directory: string,
  { now, randomOctets }: Pick<Ports, 'now' | 'randomOctets'>,
  once: () => Promise<Result>,
): Promise<Result> {
  const end = now() + mostSeconds
  for (let attempt = 1; ; attempt++) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof DirectoryChangedError)) throw error
    }
    if (now() > end) break
    await pause(attempt, randomOctets)
  }
  throw new HostError(
    `output-directory: expected to be alone in ${quote(directory)}, but other runs keep changing it. Give each run a directory of its own.`,
  )
}

/** Longer with each attempt, up to half a second, and by chance, so that runs that get in each other's way part. */
function pause(attempt: number, randomOctets: Ports['randomOctets']): Promise<void> {
  const [chance = 0] = randomOctets(1)
  return new Promise((resolve) => setTimeout(resolve, (Math.min(attempt, 32) * chance) / 16))
}
