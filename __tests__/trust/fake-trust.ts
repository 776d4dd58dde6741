/** Stores, ledgers and a host that record every call in order. */

import type { Ports } from '../../src/commands/ports.ts'
import { HostError } from '../../src/errors.ts'
import {
  type Ledger,
  type StoreName,
  storeNames,
  type TrustChange,
  type TrustPlan,
  type TrustPorts,
} from '../../src/trust/ports.ts'

export function changeAt(
  store: TrustChange['store'],
  where: string,
  details: TrustChange['details'] = {},
): TrustChange {
  return { store, kind: 'file', where, fingerprint: 'AA', details }
}

/** The behavior of a store. By default it plans nothing. */
interface Behaviour {
  readonly plan?: Partial<TrustPlan> | Error
  /** The error to throw when the change at a place is made. */
  readonly failsToMake?: { readonly [where: string]: unknown }
  readonly failsToUndo?: { readonly [where: string]: unknown }
  readonly failsToValidate?: { readonly [where: string]: unknown }
}

interface Setting {
  readonly stores?: { readonly [Name in StoreName]?: Behaviour }
  readonly variables?: { readonly [name: string]: string }
  readonly setsVariables?: boolean
  /** Ledgers on disk by path; a text is the message about one that cannot be read. */
  readonly ledgers?: { readonly [path: string]: readonly TrustChange[] | string }
  /** The error to throw when a ledger records the change at a place. */
  readonly failsToRecord?: { readonly [where: string]: unknown }
  readonly failsToForget?: { readonly [where: string]: unknown }
}

export interface FakeTrust {
  readonly ports: Ports
  readonly trustPorts: TrustPorts
  /** `record system /a`, `make system /a`, … */
  readonly events: string[]
  readonly ledger: Ledger
}

export function fakeTrust(setting: Setting = {}): FakeTrust {
  const events: string[] = []
  const {
    stores = {},
    variables = {},
    setsVariables = true,
    ledgers = {},
    failsToRecord = {},
    failsToForget = {},
  } = setting
  const throwWhere = (failures: { readonly [where: string]: unknown }, where: string) => {
    if (where in failures) throw failures[where]
  }
  const ledgerAt = (path: string, found: readonly TrustChange[]): Ledger => {
    let changes = found
    return {
      path,
      get changes() {
        return changes
      },
      record(change) {
        throwWhere(failsToRecord, change.where)
        events.push(`record ${change.store} ${change.where}`)
        changes = [...changes, change]
      },
      forget(change) {
        throwWhere(failsToForget, change.where)
        events.push(`forget ${change.store} ${change.where}`)
        changes = changes.filter((one) => one !== change)
      },
    }
  }
  const ledger = ledgerAt('/ledger', [])
  const trustPorts: TrustPorts = {
    ledgers: {
      begin: () => ledger,
      open(path) {
        const found = ledgers[path]
        if (typeof found === 'string') throw new HostError(found)
        return found && ledgerAt(path, found)
      },
      all: () => Object.keys(ledgers),
    },
    issued: { has: () => false, record() {}, forget() {} },
    async store(name) {
      if (!storeNames.includes(name)) throw new TypeError(`no store ${name}`)
      const { plan = {}, failsToMake = {}, failsToUndo = {}, failsToValidate = {} } = stores[name] ?? {}
      return {
        async plan(anchor, directory) {
          events.push(`plan ${name} ${anchor.name} ${directory}`)
          if (plan instanceof Error) throw plan
          return { changes: [], alreadyIn: [], refusals: [], notes: [], variables: {}, ...plan }
        },
        async make({ where }, anchor) {
          events.push(`make ${name} ${where} ${anchor.name}`)
          throwWhere(failsToMake, where)
        },
        validate({ where }) {
          throwWhere(failsToValidate, where)
        },
        async undo({ where }) {
          events.push(`undo ${name} ${where}`)
          throwWhere(failsToUndo, where)
        },
      }
    },
    variable: (name) => variables[name],
  }
  const host: Pick<Ports['host'], 'beforeTrusting' | 'setsVariables' | 'setVariables'> = {
    beforeTrusting: (path) => events.push(`before trusting ${path}`),
    setsVariables,
    setVariables: (values) => events.push(`set ${Object.keys(values).join(' ')}`),
  }
  // The other members are for other commands.
  const ports = { trust: async () => trustPorts, host } as unknown as Ports
  return { ports, trustPorts, events, ledger }
}

/** `where: expected what, got/but what. What to do.`, a line each. */
export const messageForm = /^[a-z]+( [a-z]+)?: expected [^\n]+, (got|but) [^\n]+\.( [A-Z][^\n]+\.)?$/
