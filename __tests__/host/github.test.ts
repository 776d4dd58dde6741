/** What the Action keeps out of a job's log. How it reports is in `entry/action.test.ts`. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createGithubHost } from '../../src/host/github.ts'

/** The lines that the runner masks after a secret was hidden. */
function masked(secret: string): readonly string[] {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  onTestFinished(() => write.mockRestore())
  createGithubHost({}).hide(secret)
  write.mockRestore()
  return [...written.join('').matchAll(/^::add-mask::(.*)$/gm)].map(([, mask]) => mask as string)
}

describe('what is masked', () => {
  const lines = [64, 17, 16, 15, 1].map((length) => `${'A'.repeat(length - 1)}=`)

  it('is of a private key every line of its body from 16 characters on, and no shorter one', () => {
    const pem = ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
    expect(masked(pem)).toEqual(lines.filter((line) => line.length >= 16))
    expect(masked(pem)).toHaveLength(3)
  })

  it('is a password as it is, however short', () => {
    expect(masked('abc123')).toEqual(['abc123'])
  })
})
