/**
 * Clients as people run them: by what their machine has them trust, without a flag. A server in the process of the test
 * tells whether a request came to it, which is the only thing that counts.
 */
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type JudgeName, pathOfJudge, requireJudges } from '../judges.ts'
import type { OwnMachine, RunInIt } from '../trust/stores/own-machine.ts'
import { succeed } from './client.ts'
import { buildGoProgram } from './go-program.ts'

/** What has it trust a certificate, by the words of the input `trust`. */
type Reason = 'environment' | 'system' | 'browsers' | 'java'

export interface DefaultClient {
  readonly name: string
  /** Whether it is here. */
  readonly available: boolean
  /** Name or path; asked for where it is available. */
  program(): string
  words(url: string): readonly string[]
  /** Any of these is enough. */
  readonly trusts: readonly Reason[]
}

const askWithNode = `require('node:https').get(process.argv[1], (answer) => answer.resume()).on('error', (error) => { console.error(error.code); process.exit(1) })`

/** A client that is a judge. */
function ofJudge(name: JudgeName): Pick<DefaultClient, 'available' | 'program'> {
  return { available: requireJudges(name), program: () => pathOfJudge(name) }
}

/**
 * All of them, those that are missing here too: each has tests of its own, which are skipped then.
 *
 * @param directory With what `prepareClients` has made.
 */
export function defaultClients(directory: string): readonly DefaultClient[] {
  return [
    {
      name: 'curl',
      ...ofJudge('curl'),
      words: (url) => ['--silent', '--show-error', '--output', '/dev/null', url],
      trusts: ['environment', 'system'],
    },
    { name: 'wget', ...ofJudge('wget'), words: (url) => ['-q', '-O', '/dev/null', url], trusts: ['system'] },
    { name: 'git', ...ofJudge('git'), words: (url) => ['ls-remote', url], trusts: ['environment', 'system'] },
    {
      name: "Python's ssl",
      ...ofJudge('python3'),
      words: (url) => ['-I', '-c', 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1])', url],
      trusts: ['environment', 'system'],
    },
    {
      name: "Python's requests",
      ...ofJudge('python3'),
      available: requireJudges('python3', 'python-requests'),
      words: (url) => ['-I', '-c', 'import sys, requests; requests.get(sys.argv[1])', url],
      trusts: ['environment', 'system'],
    },
    {
      name: 'Node.js',
      available: true,
      program: () => process.execPath,
      words: (url) => ['-e', askWithNode, url],
      trusts: ['environment'],
    },
    {
      name: 'Node.js 24 --use-system-ca',
      ...ofJudge('node-24'),
      words: (url) => ['--use-system-ca', '-e', askWithNode, url],
      trusts: ['environment', 'system'],
    },
    {
      name: 'Go',
      available: requireJudges('go'),
      program: () => join(directory, 'go-program'),
      words: (url) => [url],
      trusts: ['environment', 'system'],
    },
    {
      name: 'Java',
      ...ofJudge('java'),
      available: requireJudges('java', 'java-compiler'),
      words: (url) => ['-XX:TieredStopAtLevel=1', '-cp', directory, 'Client', url],
      // Debian puts what the system trusts into the store of its own Java.
      trusts: requireJudges('java-of-debian') ? ['java', 'system'] : ['java'],
    },
  ]
}

const goClient = `package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	answer, err := http.Get(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	answer.Body.Close()
}
`

const javaClient = `
import java.net.URI;

public class Client {
  public static void main(String[] words) throws Exception {
    URI.create(words[0]).toURL().openStream().close();
  }
}
`

/** Compiles those that have to be, where the compiler is here. */
export async function prepareClients(directory: string): Promise<void> {
  if (requireJudges('go')) await buildGoProgram(directory, goClient)
  if (requireJudges('java', 'java-compiler')) {
    const source = join(directory, 'Client.java')
    writeFileSync(source, javaClient)
    const compile = ['--module', 'jdk.compiler/com.sun.tools.javac.Main', '-d', directory, source]
    await succeed('java', compile, { directory })
  }
}

export interface CountingServer {
  readonly url: string
  /** How many requests have come. */
  requests(): number
  /** How many connections have come, with or without a request. */
  connections(): number
  close(): void
}

/** Serves with files of a pair. */
export async function serveAndCount(fullchain: string, key: string): Promise<CountingServer> {
  let [requests, connections] = [0, 0]
  const server = createServer({ cert: readFileSync(fullchain), key: readFileSync(key) }, (_request, response) => {
    requests++
    response.setHeader('Content-Type', 'text/html').end('<p>the page</p>')
  })
  server.on('connection', () => {
    connections++
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    requests: () => requests,
    connections: () => connections,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/**
 * Whether the client's request came to the server.
 *
 * @throws {Error} with what it said, where it never came to the server, or ended well without a request: it has judged
 * nothing.
 */
export async function verdictOf(
  { name, program, words }: DefaultClient,
  machine: OwnMachine,
  server: CountingServer,
  circumstances: RunInIt = {},
): Promise<'accepts' | 'refuses'> {
  const [requests, connections] = [server.requests(), server.connections()]
  const { status, stdout, stderr } = await machine.run(program(), words(server.url), circumstances)
  if (server.requests() > requests) return 'accepts'
  if (server.connections() > connections && status !== null && status !== 0) return 'refuses'
  throw new Error(`${name} has judged nothing: exit code ${status}\n${stdout}${stderr}`)
}
