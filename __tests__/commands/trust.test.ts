/** The command `trust`: what is in files that a person names. The whole of it is in `entry/trust-environment.test.ts`. */
import { describe, expect, it } from 'vitest'
import type { Ports } from '../../src/commands/ports.ts'
import { trustFiles } from '../../src/commands/trust.ts'
import { DirectoryChangedError, formatIssue, HostError, InputError } from '../../src/errors.ts'
import { pemOf } from '../../src/trust/stores/certificate-text.ts'
import { given } from '../request/given.ts'
import { fakeTrust } from '../trust/fake-trust.ts'
import { makeAnchor, withUnknownKey } from '../trust/stores/anchors.ts'

interface Setting {
  readonly files: { readonly [path: string]: string }
  /** How often another run comes in between. */
  readonly changes?: number
}

function trust({ files, changes = 0 }: Setting) {
  const written = new Map<string, string>()
  let attempts = 0
  const staging = {
    write: ({ name, contents }: { readonly name: string; readonly contents: Uint8Array }) =>
      written.set(name, Buffer.from(contents).toString()),
    commit() {
      if (attempts++ < changes) throw new DirectoryChangedError()
    },
    abandon: () => written.clear(),
  }
  const { ports } = fakeTrust()
  let seconds = 0
  const all = {
    ...ports,
    host: { ...ports.host, beforeWriting: () => {} },
    // A second later at each look.
    now: () => seconds++,
    randomOctets: (count: number) => new Uint8Array(count),
    fileStore: {
      readText: (path: string) => (path in files ? { text: files[path] } : { unreadable: 'no such file' }),
      openDirectory: () => ({
        absolutePath: '/certs',
        expectWritable() {},
        pathOf: (name: string) => `/certs/${name}`,
        read: () => undefined,
        stage: async () => staging,
      }),
    },
  } as unknown as Ports
  const trusting = trustFiles(Object.keys(files), given({ trust: 'environment' }), all)
  return { trusting, written, attempts: () => attempts }
}

const ca = pemOf(makeAnchor().certificate)

describe('certificates in files', () => {
  it('may have no subject', async () => {
    const nameless = makeAnchor({ profile: 'server', commonName: '' })
    const { trusted } = await trust({ files: { '/a': pemOf(nameless.certificate) } }).trusting
    expect(trusted.anchors.map(({ name }) => name)).toEqual([nameless.fingerprint])
  })

  it('may have keys of a type that nobody knows where they say that they are CAs', async () => {
    const { trusted } = await trust({ files: { '/a': pemOf(withUnknownKey(makeAnchor())) } }).trusting
    expect(trusted.anchors).toHaveLength(1)
  })

  it('are refused where nobody can tell whether they sign themselves', async () => {
    const unknown = withUnknownKey(makeAnchor({ profile: 'server' }))
    const error = await trust({ files: { '/a': pemOf(unknown) } }).trusting.catch((caught) => caught)
    expect(error).toBeInstanceOf(InputError)
    expect(error.issues.map(formatIssue)).toEqual([
      'trust: expected certificates with keys of a type that this Node.js knows, got "/a".',
    ])
  })
})

describe('an output directory that another run changes', () => {
  it('is looked at again, and written', async () => {
    const { trusting, written, attempts } = trust({ files: { '/ca.pem': ca }, changes: 3 })
    await trusting
    expect(attempts()).toBe(4)
    expect([...written.keys()].sort()).toEqual(['ca-bundle.pem', 'ca-certificates.pem'])
  })

  it('is given up where that does not end', async () => {
    const { trusting, written, attempts } = trust({ files: { '/ca.pem': ca }, changes: 1000 })
    const error = await trusting.catch((caught) => caught)
    expect(error).toBeInstanceOf(HostError)
    expect(error.message).toMatch(
      /^output-directory: expected to be alone in ".*certs", but other runs keep changing it\./,
    )
    expect(attempts()).toBeLessThan(100)
    expect(written.size).toBe(0)
  })
})
