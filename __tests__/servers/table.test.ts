import { describe, expect, it } from 'vitest'
import { servers as inHelp, type ServerName } from '../../src/interface/table.ts'
import { cipherSuites, ianaCiphers, opensslCiphers } from '../../src/servers/mozilla-intermediate.ts'
import type { Server } from '../../src/servers/server.ts'
import { servers } from '../../src/servers/table.ts'
import { siteAt, withClients } from './site.ts'

const rows = Object.entries(servers) as readonly (readonly [ServerName, Server])[]

it('has the servers of the interface table, in its order', () => {
  expect(Object.keys(servers)).toEqual(Object.keys(inHelp))
})

describe.each(rows)('%s', (name, server) => {
  const site = siteAt('/certs', { keyPassphrase: server.encryptedKey === 'opened' ? 'the passphrase' : undefined })
  const settings = server.settings({ ...site, ...withClients })

  it('has files in kebab-case or as the server calls them, each once', () => {
    const names = settings.files.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(0)
    for (const file of names) expect(file).toMatch(/^[\w.-]+(\/[\w.-]+)?$/)
  })

  it('is loaded by one line, and --help names the same file', () => {
    expect(settings.load).toMatch(/^[^\n]+$/)
    const whole = `${settings.load} ${settings.where}`
    expect(whole).toContain('/certs/settings')
    expect(inHelp[name]).toMatch(/^[^\n|]+$/)
    const [named] = /certs\/settings(\/[\w.-]+)*/.exec(inHelp[name]) as RegExpExecArray
    expect(whole).toContain(named)
  })

  it('tells in a file which recommendation it follows', () => {
    expect(settings.files.some(({ text }) => text.includes('guidelines/6.0.json'))).toBe(true)
  })

  it('keeps what holds a password from others', () => {
    for (const { name, text, secret } of settings.files) {
      const tells = text.includes(site.storePassword) || text.includes('the passphrase')
      expect(secret === true, name).toBe(tells)
    }
  })

  it('ends each file with a line end', () => {
    for (const { text } of settings.files) expect(text).toMatch(/[^\n]\n$/)
  })

  it('asks for client certificates only where there are some', () => {
    const all = (made: typeof settings) => made.files.map(({ text }) => text).join('')
    expect(all(settings)).not.toBe(all(server.settings(site)))
    expect(all(server.settings(site))).not.toContain('truststore.p12')
  })
})

it('names the ciphers of TLS 1.2 alike in both spellings', () => {
  const openssl = ianaCiphers.map((name) =>
    name
      .replace(/^TLS_(ECDHE)_(ECDSA|RSA)_WITH_/, '$1-$2-')
      .replace('AES_128', 'AES128')
      .replace('AES_256', 'AES256')
      .replace('POLY1305_SHA256', 'POLY1305')
      .replaceAll('_', '-'),
  )
  expect(openssl).toEqual(opensslCiphers)
  expect(cipherSuites).toHaveLength(3)
})
