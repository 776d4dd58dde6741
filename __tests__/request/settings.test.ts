/** The settings of servers that are asked for, and what they are refused for. What is in them: servers/. */
import { describe, expect, it } from 'vitest'
import { pathInRoot } from '../../src/request/settings.ts'
import { given, mistakes, plan, type Words } from './given.ts'

const forNginx: Words = { 'settings-for': 'nginx' }

describe('settings', () => {
  it('are for the servers that are named, each once, also in parts', () => {
    const words = [...given({ 'settings-for': 'nginx, nginx' }), ...given({ 'settings-for': 'apache\n' })]
    expect(plan(words).settings.servers).toEqual(new Set(['nginx', 'apache']))
  })

  it('are for servers that there are settings for', () => {
    const [line] = mistakes({ 'settings-for': 'ngnix' })
    expect(line).toMatch(/^settings-for: expected some of .*nginx.*, got "ngnix"\. Did you mean nginx\?$/)
  })
})

describe('the root of settings', () => {
  it('is the output directory on this machine by default', () => {
    expect(plan(forNginx).settings.root).toBe('/work/certs')
    expect(plan({ ...forNginx, 'output-directory': 'a/b/' }).settings.root).toBe('/work/a/b')
    expect(plan({ ...forNginx, 'settings-root': '/tls' }).settings.root).toBe('/tls')
  })

  it.each([
    ['/certs', '/certs'],
    ['/certs//', '/certs'],
    ['/', '/'],
    ['///', '/'],
    ['C:\\certs', 'C:\\certs'],
    ['c:/certs/', 'c:/certs'],
    ['\\\\host\\share', '\\\\host\\share'],
  ])('is an absolute path of any system: %s', (text, root) => {
    expect(plan({ 'settings-root': text }).settings.root).toBe(root)
  })

  it.each([
    ['certs', 'an absolute path, such as /certs, got "certs".'],
    ['./certs', 'an absolute path, such as /certs, got "./certs".'],
    ['/a\nb', 'a path without control characters and line breaks, got "/a\\nb".'],
  ])('is no other text: %j', (text, expected) => {
    expect(mistakes({ 'settings-root': text })).toEqual([`settings-root: expected ${expected}`])
  })

  it('begins the paths of all files', () => {
    expect(pathInRoot('/', '')).toBe('/')
    expect(pathInRoot('/', 'cert.pem')).toBe('/cert.pem')
    expect(pathInRoot('/certs', 'a/cert.pem')).toBe('/certs/a/cert.pem')
  })
})

describe('a path that the settings of a server cannot express', () => {
  const advice = 'Choose another settings-root, or another output-directory or name for the entry.'
  const certificates = JSON.stringify({
    certificates: { web: { 'common-name': 'localhost' }, '{$HOME}': { usage: 'client', 'common-name': 'alice' } },
  })

  it('is refused, once for each server', () => {
    const servers = { 'settings-for': 'nginx, django, caddy' }
    expect(mistakes({ ...servers, 'settings-root': '/a$b' })).toEqual(
      ['nginx', 'django'].map(
        (name) =>
          `settings-for: expected a path without $, which begins a variable there, for ${name}, got "/a$b". ${advice}`,
      ),
    )
    expect(mistakes({ ...servers, 'output-directory': 'a$b' })).toHaveLength(2)
    expect(mistakes(servers)).toEqual([])
  })

  it('can also be that of a client if the settings name each client file', () => {
    expect(mistakes({ certificates, 'settings-for': 'caddy, nginx' })).toEqual([
      `settings-for: expected a path without * ? [ ] { and \\, which begin patterns and placeholders there, for caddy, got "/work/certs/{$HOME}". ${advice}`,
    ])
  })

  it('does not matter if a CA with a usable path verifies the clients', () => {
    expect(mistakes({ certificates, 'settings-for': 'caddy', 'issued-by': 'root-ca' })).toEqual([])
  })
})

describe('settings are refused', () => {
  it('if no certificate is for a server', () => {
    const line = 'settings-for: expected a certificate for a server (usage), got "client".'
    expect(mistakes({ ...forNginx, usage: 'client' })).toEqual([line])
    expect(mistakes({ ...forNginx, certificates: 'certificates: { a: { usage: client } }' })).toEqual([line])
    const one = 'certificates: { a: { usage: client }, b: { usage: both } }'
    expect(mistakes({ ...forNginx, certificates: one })).toEqual([])
    expect(mistakes({ ...forNginx, usage: 'client', country: 'DEU' })).toEqual([
      'country: expected a country code of two letters, got "DEU".',
    ])
  })

  it('if the private key is not available', () => {
    const other = 'cannot be combined with settings-for, whose servers need the private key. Remove one of the two.'
    const signed = { ...forNginx, 'issued-by': 'root-ca' }
    expect(mistakes({ ...signed, 'certificate-request': 'request.csr' })).toEqual([`certificate-request ${other}`])
    expect(mistakes({ ...signed, certificates: 'certificates: { a: { certificate-request: request.csr } }' })).toEqual([
      `certificates:1 certificates.a.certificate-request ${other}`,
    ])
  })

  it('if the servers cannot start unattended with an encrypted key', () => {
    const words = { 'key-passphrase': 'open sesame', 'settings-for': 'nginx, apache, kestrel, go' }
    expect(mistakes(words)).toEqual([
      'key-passphrase cannot be combined with settings-for: apache, go, which cannot start unattended with an encrypted key. Remove one of the two.',
    ])
    expect(mistakes({ ...words, 'settings-for': 'nginx, kestrel' })).toEqual([])
    const certificates = 'certificates:\n  a: {}\n  b: { key-passphrase: open sesame }'
    expect(mistakes({ certificates, 'settings-for': 'haproxy' })).toEqual([
      expect.stringMatching(
        /^certificates:3 certificates\.b\.key-passphrase cannot be combined with settings-for: haproxy, /,
      ),
    ])
    // A client's key is in no server's settings.
    const client = 'certificates: { a: {}, b: { usage: client, key-passphrase: open sesame } }'
    expect(mistakes({ certificates: client, 'settings-for': 'haproxy' })).toEqual([])
  })

  it('if the passphrase is one that no line of a file can hold', () => {
    expect(mistakes({ ...forNginx, 'key-passphrase': 'two\nlines' })).toEqual([
      'key-passphrase: expected a passphrase without control characters and line breaks beside settings-for, got "some".',
    ])
  })
})
