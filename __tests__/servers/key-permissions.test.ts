import { expect, it } from 'vitest'
import { warnOfRootsKey } from '../../src/servers/key-permissions.ts'
import { siteAt } from './site.ts'

it.each([
  [{ uid: 0, gid: 999 }, 0o600],
  [{ uid: 0, gid: 0 }, 0o400],
])("warns of a key of root's that nobody else reads: %j %o", (owner, keyMode) => {
  const mode = keyMode === 0o600 ? '0600' : '0400'
  expect(warnOfRootsKey('redis', siteAt('/certs', { owner, keyMode }))).toEqual([
    `redis: expected a key that its own user can read, got owner ${owner.uid}:${owner.gid} with key-mode ${mode}. Set owner to that user, or to root with its group and key-mode to 0640.`,
  ])
})

it.each([
  [{ uid: 0, gid: 999 }, 0o640],
  [{ uid: 0, gid: 0 }, 0o644],
  [{ uid: 999, gid: 999 }, 0o600],
  [undefined, 0o600],
])('does not where its user may: %j %o', (owner, keyMode) => {
  expect(warnOfRootsKey('redis', siteAt('/certs', { owner, keyMode }))).toEqual([])
})
