/** The stores by their names, each loaded where it is asked for. */
import { nothingPlanned, type StoreName, type TrustStore } from '../tasks/trust-ports.ts'
import { thisMachine } from './machine.ts'

/** @param image Name of the container image that this runs in, where it does. */
export async function loadStore(
  name: StoreName,
  environment: NodeJS.ProcessEnv,
  image: string | undefined,
): Promise<TrustStore> {
  if (image !== undefined) return storeOfHost(name)
  const machine = thisMachine(environment)
  switch (name) {
    case 'system':
      if (machine.platform === 'win32') return (await import('./system-windows.ts')).windowsStore(machine)
      if (machine.platform === 'darwin') return (await import('./system-macos.ts')).macosStore(machine)
      return (await import('./system-linux.ts')).linuxStore(machine)
    case 'browsers':
      return (await import('./browsers.ts')).browsersStore(machine)
    case 'java':
      return (await import('./java.ts')).javaStore(machine)
  }
}

/** From inside a container there is no way to what its host trusts, and nothing in it that could be meant. */
function storeOfHost(name: StoreName): TrustStore {
  const refusals = [
    `trust ${name}: expected to run on the machine that is to trust it, got a container. Run the program there, with Node.js: npx selfsigned-cert-action trust certs/ca.pem.`,
  ]
  const plan = { ...nothingPlanned, refusals }
  return {
    plan: async () => plan,
    make: async () => {},
    takeBack: async () => {},
  }
}
