/**
 * Clients as people run them: by what their machine has them trust, without a flag. A server in the process of the test
 * tells whether a request came to it, which is the only thing that counts.
 */
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeRuntime, requireProgram } from '../judges.ts'
import type { OwnMachine, RunInIt } from '../trust/own-machine.ts'
import { succeed } from './client.ts'
import { buildGoProgram } from './go-program.ts'
import { python } from './servers/python.ts'

/** What has it trust a certificate, by the words of the input `trust`. */
type Reason = 'environment' | 'system' | 'browsers' | 'java'

export interface DefaultClient {
  readonly name: string
  readonly program: string
  words(url: string): readonly string[]
  /** Any of these is enough. */
  readonly trusts: readonly Reason[]
}

const node24 = nodeRuntime(24) ?? process.execPath

const askWithNode = `require('node:https').get(process.argv[1], (answer) => answer.resume()).on('error', (error) => { console.error(error.code); process.exit(1) })`

/** @param directory With what `prepareClients` has made. */
export function defaultClients(directory: string): readonly DefaultClient[] {
  return [
    {
      name: 'curl',
      program: 'curl',
      words: (url) => ['--silent', '--show-error', '--output', '/dev/null', url],
      trusts: ['environment', 'system'],
    },
    { name: 'wget', program: 'wget', words: (url) => ['-q', '-O', '/dev/null', url], trusts: ['system'] },
    { name: 'git', program: 'git', words: (url) => ['ls-remote', url], trusts: ['environment', 'system'] },
    {
      name: "Python's ssl",
      program: python,
      words: (url) => ['-I', '-c', 'import sys, urllib.request; urllib.request.urlopen(sys.argv[1])', url],
      trusts: ['environment', 'system'],
    },
    {
      name: "Python's requests",
      program: python,
      words: (url) => ['-I', '-c', 'import sys, requests; requests.get(sys.argv[1])', url],
      // Debian's reads the system's store, PyPI's a bundle of its own.
      trusts: ['environment', 'system'],
    },
    { name: 'Node.js', program: process.execPath, words: (url) => ['-e', askWithNode, url], trusts: ['environment'] },
    {
      name: 'Node.js 24 --use-system-ca',
      program: node24,
      words: (url) => ['--use-system-ca', '-e', askWithNode, url],
      trusts: ['environment', 'system'],
    },
    {
      name: 'Go',
      program: join(directory, 'go-program'),
      words: (url) => [url],
      trusts: ['environment', 'system'],
    },
    {
      name: 'Java',
      program: 'java',
      words: (url) => ['-XX:TieredStopAtLevel=1', '-cp', directory, 'Client', url],
      // Debian puts what the system trusts into Java's store.
      trusts: ['java', 'system'],
    },
  ]
}

const programs = ['curl', 'wget', 'git', 'python3', 'go', 'java', 'javac', 'openssl', 'keytool']

export function haveDefaultClients(): boolean {
  return programs.map(requireProgram).every(Boolean) && existsSync(python)
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

/** Compiles those that have to be. */
export async function prepareClients(directory: string): Promise<void> {
  await buildGoProgram(directory, goClient)
  writeFileSync(join(directory, 'Client.java'), javaClient)
  await succeed('javac', ['-d', directory, join(directory, 'Client.java')], { directory })
}

export interface CountingServer {
  readonly url: string
  /** How many requests have come. */
  requests(): number
}

/** Serves with files of a pair until the test is finished. */
export async function serveAndCount(fullchain: string, key: string): Promise<CountingServer> {
  let count = 0
  const server = createServer({ cert: readFileSync(fullchain), key: readFileSync(key) }, (_request, response) => {
    count++
    response.setHeader('Content-Type', 'text/html').end('<p>the page</p>')
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `https://localhost:${(server.address() as AddressInfo).port}/`, requests: () => count }
}

/** Names of the clients whose request came to the server. */
export async function acceptedBy(
  clients: readonly DefaultClient[],
  machine: OwnMachine,
  server: CountingServer,
  circumstances: RunInIt = {},
): Promise<readonly string[]> {
  const accepted: string[] = []
  for (const { name, program, words } of clients) {
    const before = server.requests()
    await machine.run(program, words(server.url), circumstances)
    if (server.requests() > before) accepted.push(name)
  }
  return accepted
}
