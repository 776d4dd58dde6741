/** A program in Go, compiled with Debian's compiler and nothing from a network. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { succeed } from './client.ts'

/** Gives the path of the program, which stands in the directory beside its sources. */
export async function buildGoProgram(directory: string, source: string): Promise<string> {
  const sources = join(directory, 'go-source')
  const program = join(directory, 'go-program')
  mkdirSync(sources)
  writeFileSync(join(sources, 'main.go'), source)
  writeFileSync(join(sources, 'go.mod'), 'module program\n\ngo 1.19\n')
  const circumstances = { directory: sources, environment: goEnvironment(directory), timeoutSeconds: 240 }
  await succeed('go', ['build', '-o', program, '.'], circumstances)
  return program
}

/** Variables of Go's own program. */
export function goEnvironment(directory: string): { readonly [variable: string]: string } {
  return {
    // The user's own cache of compiled packages: the standard library takes most of a minute.
    HOME: process.env['HOME'] ?? directory,
    ...(process.env['GOCACHE'] === undefined ? {} : { GOCACHE: process.env['GOCACHE'] }),
    GOPATH: join(directory, 'go'),
    GO111MODULE: 'on',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    // A C compiler is no part of Debian's package.
    CGO_ENABLED: '0',
  }
}
