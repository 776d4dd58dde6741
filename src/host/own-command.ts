/** How this program is started again. Every command that a message tells somebody to run works when it is pasted. */
import * as path from 'node:path'
import { programName } from '../interface/table.ts'
import { quoteForShell } from './report.ts'

export interface Started {
  /** The name of Node.js, as it was typed, and the file that it runs. */
  readonly argv: readonly [node: string, file: string]
  readonly environment: NodeJS.ProcessEnv
}

/**
 * By its name where it is installed and a shell finds it; else by its path, with Node.js where it was started so. In a
 * container by the image.
 */
export function ownCommand({ argv: [node, file], environment }: Started): string {
  const image = environment['SELFSIGNED_CERT_IMAGE']
  if (image !== undefined) return `docker run --rm ${quoteForShell(image)}`
  const isByName = path.basename(file, '.cmd') === programName
  if (!isByName) return `${quoteForShell(node)} ${quoteForShell(file)}`
  const places = (environment['PATH'] ?? '').split(path.delimiter)
  // npx has its own folder on the PATH for as long as it runs.
  const isInstalled = places.includes(path.dirname(file)) && !file.includes('node_modules')
  return isInstalled ? programName : quoteForShell(file)
}

/** Of the process that runs. */
export function commandOfProcess(environment: NodeJS.ProcessEnv): string {
  return ownCommand({ argv: [process.argv0, process.argv[1] ?? programName], environment })
}
