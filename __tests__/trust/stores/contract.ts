/** The contract that every trust store keeps. */
import { expect, it } from 'vitest'
import type { TrustAnchor, TrustChange, TrustStore } from '../../../src/trust/ports.ts'
import { makeAnchor } from './anchors.ts'

/** A store on a machine, with functions that inspect it, by other programs than the store's if possible. */
export interface StoreUnderTest extends TrustStore {
  /** SHA-256 fingerprints of the trusted certificates. */
  fingerprints(): Promise<readonly string[]>
  /**
   * Trusts another certificate by other means than ours, under the name (of a file or an entry) that the given change uses
   * for its own, if a change is given and uses a name.
   */
  trustForeign(anchor: TrustAnchor, inPlaceOf?: TrustChange): Promise<void>
  /** Rewrites what a change wrote, in another form with the same certificate. */
  retouch(change: TrustChange): Promise<void>
  /** Trusts the certificate of a change in the same place, under another name chosen by someone else. */
  trustByAnotherName(anchor: TrustAnchor, change: TrustChange): Promise<void>
  /** Everything visible that has to be the same after undo. */
  listing(): Promise<unknown>
}

interface Exceptions {
  /** Whether it accepts two certificates with the same issuer and serial number, which RFC 5280 §4.1.2.2 rules out. */
  readonly takesSerialNumbersTwice?: boolean
}

/** Defines the tests for one store; call it in a `describe`. */
export function holdsTheContract(open: () => Promise<StoreUnderTest>, exceptions: Exceptions = {}): void {
  const { takesSerialNumbersTwice = true } = exceptions
  const test = (name: string, check: (store: StoreUnderTest) => Promise<void>) =>
    it(name, async () => check(await open()))

  test('plans without changing anything', async (store) => {
    const before = await store.listing()
    const plan = await store.plan(makeAnchor(), directory)
    expect(plan.refusals).toEqual([])
    expect(plan.changes.length).toBeGreaterThan(0)
    expect(await store.listing()).toEqual(before)
  })

  test('plans changes that survive JSON', async (store) => {
    const { changes } = await store.plan(makeAnchor(), directory)
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes)
  })

  test('trusts a certificate and is restored by undo', async (store) => {
    const anchor = makeAnchor()
    const before = await store.listing()
    const changes = await add(store, anchor)
    expect(await store.fingerprints()).toContain(anchor.fingerprint)
    await undo(store, changes)
    expect(await store.fingerprints()).not.toContain(anchor.fingerprint)
    expect(await store.listing()).toEqual(before)
  })

  test('has the same result if a change is made twice', async (store) => {
    const anchor = makeAnchor()
    const before = await store.listing()
    const changes = await add(store, anchor)
    const once = await store.fingerprints()
    for (const change of changes) await store.make(change, anchor)
    const again = await store.plan(anchor, directory)
    expect(again.changes).toEqual([])
    expect(again.alreadyIn.length).toBeGreaterThan(0)
    expect([...(await store.fingerprints())].sort()).toEqual([...once].sort())
    await undo(store, changes)
    expect(await store.listing()).toEqual(before)
  })

  test('has the same result if a change is undone twice', async (store) => {
    const before = await store.listing()
    const changes = await add(store, makeAnchor())
    await undo(store, changes)
    await undo(store, changes)
    expect(await store.listing()).toEqual(before)
  })

  test('undoes a change that was recorded but never made', async (store) => {
    const before = await store.listing()
    const { changes } = await store.plan(makeAnchor(), directory)
    await undo(store, changes)
    expect(await store.listing()).toEqual(before)
  })

  test('undoes every change that a killed run had made', async (store) => {
    const before = await store.listing()
    const anchor = makeAnchor()
    const { changes } = await store.plan(anchor, directory)
    for (const made of changes.keys()) {
      for (const change of changes.slice(0, made + 1)) await store.make(change, anchor)
      await undo(store, changes)
      expect(await store.listing(), `${made + 1} changes`).toEqual(before)
    }
  })

  test('leaves another certificate with the same subject and serial number', async (store) => {
    const [anchor, foreign, later] = [
      makeAnchor(),
      makeAnchor({ serialNumber: 8n }),
      makeAnchor(takesSerialNumbersTwice ? {} : { serialNumber: 9n }),
    ]
    await store.trustForeign(foreign)
    const before = await store.listing()
    const changes = await add(store, anchor)
    expect(await store.fingerprints()).toEqual(expect.arrayContaining([anchor.fingerprint, foreign.fingerprint]))
    await undo(store, changes)
    expect(await store.fingerprints()).toContain(foreign.fingerprint)
    expect(await store.fingerprints()).not.toContain(anchor.fingerprint)
    expect(await store.listing()).toEqual(before)

    const changesAgain = await add(store, anchor)
    const others = await add(store, later)
    await undo(store, changesAgain)
    expect(await store.fingerprints()).toEqual(expect.arrayContaining([later.fingerprint, foreign.fingerprint]))
    expect(await store.fingerprints()).not.toContain(anchor.fingerprint)
    await undo(store, others)
    expect(await store.listing()).toEqual(before)
  })

  test('finds its certificate if someone has rewritten it in another form', async (store) => {
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    for (const change of changes) await store.retouch(change)
    expect(await store.fingerprints()).toContain(anchor.fingerprint)
    await undo(store, changes)
    expect(await store.fingerprints()).not.toContain(anchor.fingerprint)
  })

  test('never reports success while the store trusts the certificate under another name', async (store) => {
    const anchor = makeAnchor()
    const changes = await add(store, anchor)
    for (const change of changes) await store.trustByAnotherName(anchor, change)
    for (const attempt of ['once', 'again']) {
      const failures: unknown[] = []
      for (const change of [...changes].reverse()) await store.undo(change).catch((error) => failures.push(error))
      const isTrusted = (await store.fingerprints()).includes(anchor.fingerprint)
      expect(failures.length > 0, attempt).toBe(isTrusted)
      for (const failure of failures) expect(String(failure)).toMatch(/: expected .+, got .+ run untrust again\./)
    }
  })

  test('accepts its own changes and refuses others', async (store) => {
    const { changes } = await store.plan(makeAnchor(), directory)
    // A store in another process returns a promise.
    const validate = async (change: TrustChange) => store.validate(change)
    const { fingerprint } = makeAnchor()
    for (const change of changes) {
      await validate(change)
      const wrongDetails = Object.entries(change.details).map(([name, value]) => ({
        details: { ...change.details, [name]: typeof value === 'boolean' ? 'true' : true },
      }))
      for (const wrong of [{ kind: 'other' }, { fingerprint }, { details: {} }, ...wrongDetails]) {
        await expect(validate({ ...change, ...wrong }), JSON.stringify(wrong)).rejects.toThrow(
          /Check whether the ledger is damaged\./,
        )
      }
    }
  })

  test('keeps what was trusted before', async (store) => {
    const anchor = makeAnchor()
    await store.trustForeign(anchor)
    const plan = await store.plan(anchor, directory)
    expect(plan.changes).toEqual([])
    expect(plan.alreadyIn.length).toBeGreaterThan(0)
  })

  test('leaves what replaced its own', async (store) => {
    const [anchor, foreign] = [makeAnchor(), makeAnchor({ commonName: 'Another CA', serialNumber: 9n })]
    const changes = await add(store, anchor)
    await undo(store, changes)
    for (const change of changes) await store.trustForeign(foreign, change)
    await undo(store, changes)
    expect(await store.fingerprints()).toContain(foreign.fingerprint)
  })
}

/** Makes each change of the plan in order, as commands do. */
export async function add(store: TrustStore, anchor: TrustAnchor): Promise<readonly TrustChange[]> {
  const { changes, refusals } = await store.plan(anchor, directory)
  expect(refusals).toEqual([])
  for (const change of changes) await store.make(change, anchor)
  return changes
}

/** Undoes changes in reverse order. */
export async function undo(store: TrustStore, changes: readonly TrustChange[]): Promise<void> {
  for (const change of [...changes].reverse()) await store.undo(change)
}

const directory = '/nowhere/certs'
