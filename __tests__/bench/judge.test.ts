/** A contestant that makes something else is not timed; so the judge of the benchmark must be able to say no. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { judge } from '../../bench/judge.mjs'
import { makePair, sharedTemporaryDirectory } from '../program.ts'

describe('what a contestant made', () => {
  const directory = sharedTemporaryDirectory()
  const file = (...names: string[]) => join(directory, 'certs', ...names)
  const server = () => ({
    certificate: file('cert.pem'),
    key: file('key.pem'),
    keyType: 'ecdsa-p256' as const,
    issuer: file('ca.pem'),
    usage: 'server' as const,
  })

  beforeAll(() => {
    makePair(['--key-type', 'ecdsa-p256', '--issued-by', 'root-ca', '--client-names', 'alice'], { directory })
  })

  it('is taken where it is what the job asks for', () => {
    const client = { certificate: file('clients', 'alice', 'cert.pem'), key: file('clients', 'alice', 'key.pem') }
    expect(() => judge([server(), { ...server(), ...client, usage: 'client' }], false)).not.toThrow()
  })

  it('has the type of key that the job is about', () => {
    expect(() => judge([{ ...server(), keyType: 'rsa-2048' }], false)).toThrow(
      'expected a key rsa-2048, got ecdsa-p256',
    )
  })

  it('has the key of the certificate', () => {
    const key = file('clients', 'alice', 'key.pem')
    expect(() => judge([{ ...server(), key }], false)).toThrow('is not the key of')
  })

  it('is signed by the issuer that is named, or by itself', () => {
    const { issuer: _, ...withoutIssuer } = server()
    expect(() => judge([withoutIssuer], false)).toThrow('is not signed by')
  })

  it('is for the use that is named', () => {
    expect(() => judge([{ ...server(), usage: 'client' }], false)).toThrow('is not for a client')
  })

  it('is there, each of them', () => {
    const certificate = file('clients', 'bob', 'cert.pem')
    expect(() => judge([server(), { ...server(), certificate }], false)).toThrow('ENOENT')
  })

  it('is no empty key store', () => {
    const keyStore = join(directory, 'empty.p12')
    writeFileSync(keyStore, '')
    expect(() => judge([{ keyStore, password: 'changeit' }], false)).toThrow('is empty')
    copyFileSync(file('cert.pem'), keyStore)
    expect(() => judge([{ keyStore, password: 'changeit' }], false)).not.toThrow() // without OpenSSL nobody opens it
  })
})
