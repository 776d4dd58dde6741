/** What becomes of a pair that is there. Of a set with an issuer: reuse-of-issuers.test.ts. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isWholePair } from '../pair-files.ts'
import { temporaryDirectory } from '../program.ts'
import { makePair, runInProcess } from './in-process.ts'

describe('if-exists', () => {
  const words = ['app.test', '--key-type', 'ecdsa-p256']

  it('reuse keeps a pair that answers, and says why it makes another one', async () => {
    const directory = temporaryDirectory()
    const first = await makePair(words, { directory })
    const because = async (...more: readonly string[]) => {
      const { status, printed } = await runInProcess([...words, ...more], { directory })
      expect(status, printed).toBe(0)
      const reason = /^Reissued .*?: (.*)\.$/m.exec(printed)?.[1] ?? 'kept'
      await makePair([...words, '--if-exists', 'replace'], { directory })
      return reason
    }
    expect(await makePair(words, { directory })).toEqual({ ...first, reused: 'true' })
    expect(await because()).toBe('kept')
    expect(await because('--organization', 'Example')).toBe('its subject differs')
    expect(await because('other.test')).toBe('its alternative names differ')
    expect(await because('--usage', 'both')).toBe('its usage, signature hash or profile differs')
    expect(await because('--signature-hash', 'sha512')).toBe('its usage, signature hash or profile differs')
    expect(await because('--serial-number', '7')).toBe('its serial number differs')
    expect(await because('--validity-days', '30')).toBe('its length of validity differs')
    expect(await because('--not-before', '2020-01-01T00:00:00Z')).toBe('its start differs')
    expect(await because('--not-after', '2048-01-01T00:00:00Z')).toBe('its end differs')
    expect(await because('--not-before', '-2d', '--not-after', '+363d')).toBe('kept')
    expect(await because('--not-before', '-366d', '--not-after', '-1d')).toBe('it is not valid when the request is')
    expect(await because('--renew-before-days', '366')).toBe('it is near its end')
    expect(await because('--key-passphrase', 'secret')).toBe('key.pem is not encrypted')
    expect(await because('--if-exists', 'replace')).toBe('if-exists is replace')
    await makePair(['app.test', '--key-type', 'ecdsa-p384'], { directory })
    expect(await because()).toBe('its key is of type ecdsa-p384')
  })

  it.each([
    ['cert.pem', 'fullchain.pem does not belong to it'],
    ['fullchain.pem', 'fullchain.pem does not belong to it'],
    ['ca.pem', 'ca.pem does not belong to it'],
    ['key.pem', 'key and certificate do not belong together'],
  ])('reuse does not keep a pair whose %s is of another one', async (name, reason) => {
    const [directory, other] = [temporaryDirectory(), temporaryDirectory()]
    await makePair(words, { directory })
    await makePair(words, { directory: other })
    writeFileSync(join(directory, 'certs', name), readFileSync(join(other, 'certs', name)))
    // The certificate alone would pass: its key differs too.
    const expected = name === 'cert.pem' ? 'key and certificate do not belong together' : reason
    expect((await runInProcess(words, { directory })).printed).toContain(`: ${expected}.\n`)
    expect(isWholePair(join(directory, 'certs'))).toBe(true)
  })

  it('fail stops before it writes', async () => {
    const directory = temporaryDirectory()
    await makePair(words, { directory })
    const before = statSync(join(directory, 'certs', 'cert.pem')).mtimeMs
    const { status, printed } = await runInProcess([...words, '--if-exists', 'fail'], { directory })
    expect(status).toBe(1)
    expect(printed).toBe(
      'if-exists: expected no certificate in "certs", got "cert.pem". Choose reuse or replace, or another output-directory.\n',
    )
    expect(statSync(join(directory, 'certs', 'cert.pem')).mtimeMs).toBe(before)
  })
})
