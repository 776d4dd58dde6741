/** Standard output as shells and programs hand it over: a pipe that does not block, a full disk, a reader that is gone. */
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mainEntry, temporaryDirectory } from '../program.ts'

/** More than the 64 KiB that a pipe takes. */
const entries = 400

function batchIn(directory: string): readonly string[] {
  const lines = Array.from(
    { length: entries },
    (_, index) => `  server-${index}: { common-name: s${index}.example.test }\n`,
  )
  writeFileSync(join(directory, 'batch.yml'), `defaults: { key-type: ecdsa-p256 }\ncertificates:\n${lines.join('')}`)
  return ['--certificates', 'batch.yml', '--json']
}

const environmentOf = (directory: string) => ({ PATH: process.env['PATH'] ?? '', HOME: directory })

it.skipIf(process.platform === 'win32')('all of the JSON comes through a pipe that does not block', async () => {
  const directory = temporaryDirectory()
  const words = batchIn(directory)
  // A parent that reads late, and has made its end of the pipe one that does not block, as terminals' multiplexers do.
  const script = `
    const { spawn } = require('node:child_process')
    const net = require('node:net')
    const server = net.createServer((socket) => {
      const child = spawn(process.execPath, process.argv.slice(1), { stdio: ['ignore', socket, 'inherit'] })
      child.on('exit', (code) => { socket.destroy(); server.close(); process.exitCode = code })
    }).listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1')
      client.pause()
      setTimeout(() => client.pipe(process.stdout), 3000)
    })`
  const child = spawn(process.execPath, ['-e', script, mainEntry, ...words], {
    cwd: directory,
    env: environmentOf(directory),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  const exitCode = await new Promise((resolve) => child.on('close', resolve))
  expect(exitCode).toBe(0)
  expect(stdout.length).toBeGreaterThan(65_536)
  expect(Object.keys(JSON.parse((JSON.parse(stdout) as { certificates: string }).certificates))).toHaveLength(entries)
})

it.runIf(process.platform === 'linux')('a full disk is reported as one, with exit code 1', () => {
  const directory = temporaryDirectory()
  const command = '"$0" "$@" >/dev/full'
  const words = [process.execPath, mainEntry, 'app.test', '--key-type', 'ecdsa-p256', '--json']
  const { status, stderr } = spawnSync('sh', ['-c', command, ...words], {
    cwd: directory,
    encoding: 'utf8',
    env: environmentOf(directory),
  })
  expect(status).toBe(1)
  expect(stderr).toContain('Standard output cannot be written: ENOSPC')
  expect(stderr).not.toContain('bug')
  for (const flag of ['--help', '--version']) {
    const other = spawnSync('sh', ['-c', command, process.execPath, mainEntry, flag], { encoding: 'utf8' })
    expect({ status: other.status, stderr: other.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^Standard output cannot be written: ENOSPC.*\n$/),
    })
  }
})

it.runIf(process.platform === 'linux')('a log that cannot be written changes nothing else', () => {
  const directory = temporaryDirectory()
  const words = [process.execPath, mainEntry, 'app.test', '--key-type', 'ecdsa-p256', '--json']
  const { status, stdout } = spawnSync('sh', ['-c', '"$0" "$@" 2>/dev/full', ...words], {
    cwd: directory,
    encoding: 'utf8',
    env: environmentOf(directory),
  })
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ reused: 'false' })
})

it.skipIf(process.platform === 'win32')('a reader that is gone ends the program quietly, and not with success', () => {
  const command = '{ "$0" "$@"; echo "status $?" >&2; } | true'
  const { stderr } = spawnSync(
    'sh',
    ['-c', `sleep 0.2; ${command.replace('{ ', '{ sleep 0.5; ')}`, process.execPath, mainEntry, '--help'],
    {
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('status 1\n')
})
