/** The command that starts this program again, for messages: each command in a message works when it is pasted. */
import * as path from 'node:path'
import { programName } from '../interface/table.ts'
import { quoteForShell } from './report.ts'

interface ProgramStart {
  /** Node.js as it was typed, and the file that it runs. */
  readonly argv: readonly [node: string, file: string]
  readonly environment: NodeJS.ProcessEnv
}

/**
 * The program's name if it is installed and on the PATH; otherwise its path, with Node.js in front if that started it. In
 * a container, `docker run` with the image.
 */
export function ownCommand({ argv: [node, file], environment }: ProgramStart): string {
  const image = environment['SELFSIGNED_CERT_IMAGE']
  if (image !== undefined) return `docker run --rm ${quoteForShell(image)}`
  const isByName = path.basename(file, '.cmd') === programName
  if (!isByName) return `${quoteForShell(node)} ${quoteForShell(file)}`
  const places = (environment['PATH'] ?? '').split(path.delimiter)
  // npx puts its own folder on the PATH only while it runs.
  const isInstalled = places.includes(path.dirname(file)) && !file.includes('node_modules')
  return isInstalled ? programName : quoteForShell(file)
}

/** The command of this process. */
export function commandOfProcess(environment: NodeJS.ProcessEnv): string {
  return ownCommand({ argv: [process.argv0, process.argv[1] ?? programName], environment })
}
