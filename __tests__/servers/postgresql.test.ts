import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postgresql } from '../../src/servers/postgresql.ts'
import { linesOf, paths, siteAt, textOf, withClients } from './site.ts'

/** A value of a line as guc-file.l reads it. */
function readValue(line: string): string {
  const [, quoted] = /^\w+ (?:= )?'((?:[^'\\\n]|\\.|'')*)'$/u.exec(line) as RegExpExecArray
  return (quoted as string).replace(/\\(.)|''/gu, (_, escaped: string | undefined) => {
    if (escaped !== undefined && /[bfnrt0-7]/.test(escaped)) throw new Error(`an escape: ${line}`)
    return escaped ?? "'"
  })
}

function configOf(site: Parameters<typeof siteAt>): ReadonlyMap<string, string> {
  const lines = linesOf(textOf(postgresql, 'postgresql.conf', siteAt(...site)))
  return new Map(lines.map((line) => [line.split(' ')[0] as string, line.includes("'") ? readValue(line) : line]))
}

describe('postgresql', () => {
  it('has the certificate, the key, versions and ciphers of the recommendation, and who may connect', () => {
    expect(linesOf(textOf(postgresql, 'postgresql.conf', siteAt('/certs')))).toEqual([
      'ssl = on',
      "ssl_cert_file = '/certs/fullchain.pem'",
      "ssl_key_file = '/certs/key.pem'",
      "ssl_min_protocol_version = 'TLSv1.2'",
      "ssl_ciphers = 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305'",
      'ssl_prefer_server_ciphers = off',
      "hba_file = '/certs/settings/pg_hba.conf'",
    ])
    expect(postgresql.settings(siteAt("/it's"))).toMatchObject({
      load: "include '/it''s/settings/postgresql.conf'",
      where: 'at the end of postgresql.conf',
    })
  })

  it('lets in over the network by TLS alone', () => {
    expect(linesOf(textOf(postgresql, 'pg_hba.conf', siteAt('/certs')))).toEqual([
      'hostssl all all all scram-sha-256',
      'local all postgres peer',
      'local all all scram-sha-256',
    ])
  })

  it('asks for a certificate with the name of the user where clients have some', () => {
    const site = siteAt('/certs', withClients)
    expect(linesOf(textOf(postgresql, 'postgresql.conf', site))).toContain("ssl_ca_file = '/certs/ca.pem'")
    expect(linesOf(textOf(postgresql, 'pg_hba.conf', site))[0]).toBe(
      'hostssl all all all scram-sha-256 clientcert=verify-full',
    )
  })

  it('has the passphrase of a key printed from a file, whatever its path', () => {
    const site = siteAt("/it's 100%p", { keyPassphrase: 'open sesame' })
    const { files } = postgresql.settings(site)
    expect(files[2]).toEqual({ name: 'postgresql-key-passphrase', text: 'open sesame\n', secret: true })
    const command = configOf(["/it's 100%p", { keyPassphrase: 'open sesame' }]).get('ssl_passphrase_command')
    expect(command).toBe("cat '/it'\\''s 100%%p/settings/postgresql-key-passphrase'")
    expect(textOf(postgresql, 'postgresql.conf', site)).toContain('ssl_passphrase_command_supports_reload = on\n')
  })

  it('reads each path as it is, whatever characters it has', () => {
    fc.assert(
      fc.property(paths, (root) => {
        const config = configOf([root, { clients: { ...withClients.clients, pem: `${root}/ca.pem` } as never }])
        expect(config.get('ssl_cert_file')).toBe(`${root}/fullchain.pem`)
        expect(config.get('ssl_key_file')).toBe(`${root}/key.pem`)
        expect(config.get('ssl_ca_file')).toBe(`${root}/ca.pem`)
        expect(config.get('hba_file')).toBe(`${root}/settings/pg_hba.conf`)
        expect(config.size).toBe(8)
        expect(readValue(postgresql.settings(siteAt(root)).load)).toBe(`${root}/settings/postgresql.conf`)
      }),
    )
  })

  it.each([
    [{ uid: 999, gid: 999 }, 0o640, 'postgresql: expected key-mode 0600 got 0640.'],
    [{ uid: 0, gid: 999 }, 0o644, 'postgresql: expected key-mode 0600, or 0640 with owner 0 and its group, got 0644.'],
    [undefined, 0o644, 'postgresql: expected key-mode 0600, or 0640 with owner 0 and its group, got 0644.'],
    [{ uid: 0, gid: 999 }, 0o600, 'postgresql: expected a key that its own user can read, got owner 0:999'],
  ])('warns of a key that it would refuse: %j %o', (owner, keyMode, warning) => {
    const { warnings } = postgresql.settings(siteAt('/certs', { owner, keyMode }))
    expect(warnings).toEqual([expect.stringContaining(warning)])
  })

  it.each([
    [{ uid: 999, gid: 999 }, 0o600],
    [{ uid: 0, gid: 999 }, 0o640],
    [undefined, 0o640],
    [undefined, 0o600],
  ])('warns of no other: %j %o', (owner, keyMode) => {
    expect(postgresql.settings(siteAt('/certs', { owner, keyMode })).warnings).toEqual([])
  })
})
