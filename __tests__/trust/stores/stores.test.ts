import { describe, expect, it } from 'vitest'
import { HostError } from '../../../src/errors.ts'
import { storeNames } from '../../../src/trust/ports.ts'
import { loadStore } from '../../../src/trust/stores/stores.ts'
import { messageForm } from '../fake-trust.ts'
import { makeAnchor } from './anchors.ts'

describe('a store in a container', () => {
  it.each(storeNames)('refuses to trust and changes nothing: %s', async (name) => {
    const store = await loadStore(name, { SELFSIGNED_CERT_IMAGE: 'example/image:1' })
    const anchor = makeAnchor()
    const plan = await store.plan(anchor, '/certs')
    expect(plan).toEqual({ changes: [], alreadyIn: [], notes: [], variables: {}, refusals: [expect.any(String)] })
    expect(plan.refusals[0]).toMatch(messageForm)
    expect(plan.refusals[0]).toContain(
      `trust ${name}: expected to run on the machine that should trust it, got a container.`,
    )
    const change = { store: name, kind: 'file', where: '/etc/x', fingerprint: anchor.fingerprint, details: {} }
    await expect(store.make(change, anchor)).resolves.toBeUndefined()
  })

  it.each(storeNames)('fails to undo instead of reporting success: %s', async (name) => {
    const store = await loadStore(name, { SELFSIGNED_CERT_IMAGE: 'example/image:1' })
    const change = { store: name, kind: 'file', where: '/etc/x', fingerprint: 'AA', details: {} }
    const failure = await store.undo(change).catch((error) => error)
    expect(failure).toBeInstanceOf(HostError)
    expect(failure.message).toMatch(messageForm)
    expect(failure.message).toMatch(
      /got a container\. Run the command "untrust" of this program there, with Node\.js\.$/,
    )
  })
})

it.each(storeNames)('loadStore returns a store for each word of the input: %s', async (name) => {
  const store = await loadStore(name, { PATH: '' })
  expect(Object.keys(store).sort()).toEqual(['make', 'plan', 'undo', 'validate'])
})
