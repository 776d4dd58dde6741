import { describe, expect, it } from 'vitest'
import { uvicorn } from '../../src/servers/uvicorn.ts'
import { linesOf, siteAt, textOf, withClients } from './site.ts'

describe('uvicorn', () => {
  const before = [
    'import uvicorn',
    'tls = {',
    '    "ssl_certfile": "/certs/fullchain.pem",',
    '    "ssl_keyfile": "/certs/key.pem",',
  ]
  const ciphers =
    '    "ssl_ciphers": "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305",'
  const after = ['}', 'if __name__ == "__main__":', '    uvicorn.main(prog_name="uvicorn", default_map=tls)']

  it('is started by a module with other defaults', () => {
    expect(linesOf(textOf(uvicorn, 'uvicorn_tls.py', siteAt('/certs')))).toEqual([...before, ciphers, ...after])
    expect(uvicorn.settings(siteAt('/my certs')).load).toBe("python3 '/my certs/settings/uvicorn_tls.py' app:app")
  })

  it('asks for a client certificate where some were issued', () => {
    expect(linesOf(textOf(uvicorn, 'uvicorn_tls.py', siteAt('/certs', withClients)))).toEqual([
      'import ssl',
      ...before,
      ciphers,
      '    "ssl_ca_certs": "/certs/ca.pem",',
      '    "ssl_cert_reqs": int(ssl.CERT_REQUIRED),',
      ...after,
    ])
  })

  it('opens a key with its passphrase, and is then secret', () => {
    const site = siteAt('/certs', { keyPassphrase: 'a "b"' })
    expect(textOf(uvicorn, 'uvicorn_tls.py', site)).toContain('    "ssl_keyfile_password": "a \\"b\\"",\n')
    expect(uvicorn.settings(site).files[0]?.secret).toBe(true)
  })
})
