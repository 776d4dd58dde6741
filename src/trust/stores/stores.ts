/** The stores by name. Each is loaded only when it is needed. */
import { HostError } from '../../errors.ts'
import { nothingPlanned, type StoreName, type TrustChange, type TrustStore } from '../ports.ts'
import { thisMachine } from './machine.ts'

/**
 * @param environment Its SELFSIGNED_CERT_IMAGE is set if this runs in the container image.
 * @param recorded The changes in all ledgers of this user.
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

/** A container cannot reach what its host trusts, and nobody wants to change what the container itself trusts. */
function storeOfHost(name: StoreName): TrustStore {
  const refusal = (what: string, command: string) =>
    `trust ${name}: expected to run on the machine that ${what}, got a container. Run the command ${command} of this program there, with Node.js.`
  const refusals = [refusal('should trust it', '"trust"')]
  return {
    plan: async () => ({ ...nothingPlanned, refusals }),
    validate() {},
    // It plans nothing, so any ledger that is visible here belongs to the host.
    make: async () => {},
    async undo() {
      throw new HostError(refusal('trusts it', '"untrust"'))
    },
  }
}
