/** The stores by their names, each loaded where it is asked for. */
import { HostError } from '../../errors.ts'
import { nothingPlanned, type StoreName, type TrustChange, type TrustStore } from '../ports.ts'
import { thisMachine } from './machine.ts'

/**
 * @param environment Names the container image that this runs in, if it runs in one.
 * @param recorded Changes in ledgers of this user.
 */
export async function loadStore(
  name: StoreName,
  environment: NodeJS.ProcessEnv,
  recorded: () => readonly TrustChange[] = () => [],
): Promise<TrustStore> {
  if (environment['SELFSIGNED_CERT_IMAGE'] !== undefined) return storeOfHost(name)
  const machine = thisMachine(environment)
  switch (name) {
    case 'system':
      if (machine.platform === 'win32') return (await import('./system-windows.ts')).windowsStore(machine)
      if (machine.platform === 'darwin') return (await import('./system-macos.ts')).macosStore(machine)
      return (await import('./system-linux.ts')).linuxStore(machine)
    case 'browsers':
      return (await import('./browsers.ts')).browsersStore(machine)
    case 'java':
      return (await import('./java.ts')).javaStore(machine, recorded)
  }
}

/** From inside a container there is no way to what its host trusts, and nothing in it that could be meant. */
function storeOfHost(name: StoreName): TrustStore {
  const refusal = (what: string, command: string) =>
    `trust ${name}: expected to run on the machine that ${what}, got a container. Run the command ${command} of this program there, with Node.js.`
  const refusals = [refusal('should trust it', '"trust"')]
  return {
    plan: async () => ({ ...nothingPlanned, refusals }),
    validate() {},
    // It plans nothing, and a ledger that is seen here is one of the host's.
    make: async () => {},
    async takeBack() {
      throw new HostError(refusal('trusts it', '"untrust"'))
    },
  }
}
