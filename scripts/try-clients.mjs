// Serves with the certificate in a folder, and checks whether each named client trusts it without a flag:
//
//   node scripts/try-clients.mjs accept certs curl git python [also go]
//   node scripts/try-clients.mjs refuse certs curl git python
//
// Clients after `also` are reported only and do not change the exit code.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import https from 'node:https'
import os from 'node:os'
import path from 'node:path'

const port = 8443
const url = `https://localhost:${port}/`
const secondsEach = 120
const isWindows = process.platform === 'win32'
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'try-clients-'))

const goProgram = `package main
import ("net/http"; "os")
func main() { if _, err := http.Get(os.Args[1]); err != nil { println(err.Error()); os.Exit(1) } }
`

const javaProgram = `import java.net.*;
class Client { public static void main(String[] a) throws Exception { new URL(a[0]).openStream().readAllBytes(); } }
`

/** The first of `programs` that exists is run. A client with `says` must also print it, because its exit code says nothing. */
const clients = {
  curl: { programs: ['curl'], words: ['--silent', '--show-error', '--fail', url] },
  'schannel-curl': {
    // Schannel's curl needs this flag for a CA without revocation information, even if the CA is trusted.
    programs: [path.join(process.env.SystemRoot ?? '', 'System32', 'curl.exe')],
    words: ['--silent', '--show-error', '--fail', '--ssl-revoke-best-effort', url],
  },
  wget: { programs: ['wget'], words: ['--quiet', '--tries=1', '--output-document=-', url] },
  git: { programs: ['git'], words: ['ls-remote', `${url}repository.git`] },
  python: {
    programs: ['python3', 'python'],
    words: ['-c', `import urllib.request; urllib.request.urlopen("${url}").read()`],
  },
  node: { programs: ['node'], words: ['-e', get(url)] },
  'node-system': { programs: ['node'], words: ['--use-system-ca', '-e', get(url)] },
  go: { programs: ['go'], words: ['run', source('client.go', goProgram), url] },
  java: { programs: [...javaHomes(), 'java'], words: [source('Client.java', javaProgram), url] },
  dotnet: {
    programs: ['pwsh'],
    words: ['-NoProfile', '-Command', `$ErrorActionPreference = 'Stop'; Invoke-WebRequest -Uri ${url} | Out-Null`],
  },
  chrome: {
    programs: ['google-chrome', 'chromium'],
    words: ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${scratch}`, '--dump-dom', url],
    says: 'an answer',
  },
}

function get(address) {
  return `require('https').get('${address}').on('error', (e) => { console.error(e.message); process.exit(1) }).on('response', (r) => r.resume())`
}

function source(name, text) {
  const file = path.join(scratch, name)
  fs.writeFileSync(file, text)
  return file
}

/** The newest Java of a hosted runner comes first: it runs a source file, and Java 8, perhaps first on the PATH, does not. */
function javaHomes() {
  const names = Object.keys(process.env).filter((name) => /^JAVA_HOME_\d+_/.test(name))
  const version = (name) => Number(name.split('_')[2])
  return names
    .sort((one, other) => version(other) - version(one))
    .map((name) => path.join(process.env[name], 'bin', 'java'))
}

function find(programs) {
  const directories = (process.env.PATH ?? '').split(path.delimiter)
  const suffixes = isWindows ? ['.exe', ''] : ['']
  for (const program of programs) {
    const bases = path.isAbsolute(program) ? [program] : directories.map((directory) => path.join(directory, program))
    const found = bases
      .flatMap((base) => suffixes.map((suffix) => base + suffix))
      .find((file) => fs.existsSync(file) && fs.statSync(file).isFile())
    if (found) return found
  }
  return undefined
}

/** Whether the client got an answer, and what it printed. */
function ask({ programs, words, says }) {
  const program = find(programs)
  if (!program) return Promise.resolve({ answered: undefined, said: `no ${programs.join(', no ')}` })
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], timeout: secondsEach * 1000 })
    let [output, errors] = ['', '']
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('error', ({ message }) => resolve({ answered: undefined, said: message }))
    child.on('close', (code) => {
      const answered = code === 0 && (says === undefined || output.includes(says))
      resolve({ answered, said: errors.trim().split('\n').slice(-3).join(' | ') })
    })
  })
}

/** An answer for every client, and a repository that git can list. */
function answer(request, response) {
  const { pathname } = new URL(request.url, url)
  if (pathname === '/repository.git/info/refs') response.end(`${'1'.repeat(40)}\trefs/heads/main\n`)
  else if (pathname === '/repository.git/HEAD') response.end('ref: refs/heads/main\n')
  else response.end('an answer\n')
}

const [expected, folder, ...named] = process.argv.slice(2)
const also = named.includes('also') ? named.indexOf('also') : named.length
const unknown = named.filter((name) => name !== 'also' && !Object.hasOwn(clients, name))
if (!['accept', 'refuse'].includes(expected) || folder === undefined || named.length === 0 || unknown.length > 0) {
  console.error(`expected accept or refuse, a folder, and some of ${Object.keys(clients).join(', ')}`)
  process.exit(2)
}

const read = (name) => fs.readFileSync(path.join(folder, name))
const server = https.createServer({ cert: read('fullchain.pem'), key: read('key.pem') }, answer)
await new Promise((resolve) => server.listen(port, resolve))
let otherwise = 0
for (const [position, name] of named.entries()) {
  if (name === 'also') continue
  const { answered, said } = await ask(clients[name])
  const isAsExpected = answered === (expected === 'accept')
  const decides = position < also
  const outcome = { true: 'accepts', false: 'refuses', undefined: 'cannot be asked' }[answered]
  console.log(
    `${isAsExpected || !decides ? '  ' : '✗ '}${name} ${outcome}${said && `: ${said}`}${decides ? '' : ' (reported only)'}`,
  )
  if (!isAsExpected && decides) otherwise++
}
server.closeAllConnections()
server.close()
fs.rmSync(scratch, { recursive: true, force: true })
if (otherwise > 0) console.error(`${otherwise} of ${also} did not ${expected}`)
process.exitCode = otherwise > 0 ? 1 : 0
