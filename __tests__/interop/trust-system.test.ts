/** The store of a real Debian, in a machine of the test's own, by what update-ca-certificates and programs make of it. */
import { describe, expect, it } from 'vitest'
import { certificatesIn, fingerprintOf } from '../../src/trust/stores/certificate-text.ts'
import { requireJudges } from '../judges.ts'
import { makeAnchor } from '../trust/stores/anchors.ts'
import { holdsTheContract, type StoreUnderTest } from '../trust/stores/contract.ts'
import { hasOwnMachines, makeOwnMachine, type OwnMachine, storeIn } from '../trust/stores/own-machine.ts'

const bundle = '/etc/ssl/certs/ca-certificates.crt'
const localDirectory = '/usr/local/share/ca-certificates'

async function debianStore(machine: OwnMachine): Promise<StoreUnderTest> {
  const read = (file: string) => machine.succeed('cat', ['--', file])
  return {
    ...storeIn(machine, 'system-linux.js', 'linuxStore'),
    async fingerprints() {
      return certificatesIn(await read(bundle)).map(fingerprintOf)
    },
    async trustForeign({ certificate }, inPlaceOf) {
      const file = inPlaceOf?.where ?? `${localDirectory}/foreign-${makeAnchor().fingerprint.slice(0, 5)}.crt`
      const text = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`
      await machine.succeed('sh', ['-c', 'printf %s "$1" > "$2"', 'sh', text, file])
      await machine.succeed('update-ca-certificates', [])
    },
    async retouch({ where }) {
      await machine.succeed('sh', ['-c', 'printf "\\n" >> "$1"', 'sh', where])
    },
    async trustByAnotherName(_anchor, { where }) {
      await machine.succeed('cp', ['--', where, `${localDirectory}/by-an-administrator.crt`])
      await machine.succeed('update-ca-certificates', [])
    },
    async listing() {
      return machine.differences().filter((line) => !/^\/(var|etc\/ssl\/certs\/java)\//.test(line))
    },
  }
}

describe.runIf(hasOwnMachines && requireJudges('update-ca-certificates'))('the system store of Debian', () => {
  /** In which nothing waits for the next update-ca-certificates. */
  const upToDate = async () => {
    const machine = await makeOwnMachine()
    await machine.succeed('update-ca-certificates', ['--fresh'])
    return machine
  }

  holdsTheContract(async () => debianStore(await upToDate()))

  it.skipIf(!requireJudges('java-of-debian', 'keytool'))(
    'takes a certificate out of the store of Java, where the hook of Debian had put it',
    async () => {
      const machine = await upToDate()
      const store = await debianStore(machine)
      const anchor = makeAnchor()
      // Aliases and certificates: the hook rewrites all entries with the current date.
      const list = async () => {
        const words = ['-list', '-rfc', '-keystore', '/etc/ssl/certs/java/cacerts', '-storepass', 'changeit']
        return (await machine.succeed('keytool', words)).replace(/^Creation date: .*$/gm, '')
      }
      const before = await list()
      const { changes } = await store.plan(anchor, '/nowhere')
      for (const change of changes) await store.make(change, anchor)
      expect(certificatesIn(await list()).map(fingerprintOf)).toContain(anchor.fingerprint)
      for (const change of changes) await store.undo(change)
      expect(await list()).toEqual(before)
    },
  )
})
