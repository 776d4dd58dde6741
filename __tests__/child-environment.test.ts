import { describe, expect, it } from 'vitest'
import { childEnvironment } from '../src/child-environment.ts'
import { runCommand } from '../src/trust/stores/run-command.ts'

const ofUser = { PATH: process.env['PATH'], HOME: '/home/someone', JAVA_HOME: '/jdk', XDG_DATA_HOME: '/data' }

const ours = {
  CERT_CA_KEY: 'key',
  CERT_KEY_PASSPHRASE: 'word',
  'INPUT_CA-KEY': 'key',
  'STATE_trust-ledger': '/ledger.json',
}

const ofRunner = {
  ACTIONS_RUNTIME_TOKEN: 'token',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x',
  GITHUB_TOKEN: 'token',
  GITHUB_ENV: '/env',
  GITHUB_OUTPUT: '/output',
  GITHUB_STATE: '/state',
  GITHUB_PATH: '/path',
  GITHUB_STEP_SUMMARY: '/summary',
}

const ofOthers = { NPM_TOKEN: 't', AWS_SECRET_ACCESS_KEY: 's', DB_PASSWORD: 'p', NODE_OPTIONS: '--inspect' }

describe('the environment of a program that is started', () => {
  it('contains nothing of ours, of the runner or secret for a program of the system', () => {
    const all = {
      ...ofUser,
      ...ours,
      ...ofRunner,
      ...ofOthers,
      JAVA_TOOL_OPTIONS: '-javaagent:x.jar',
      cert_ca_key: 'key',
    }
    expect(childEnvironment(all, 'system')).toEqual(ofUser)
  })

  it('contains everything but our inputs for a command of the user', () => {
    const theirs = { ...ofUser, ...ofRunner, ...ofOthers, CERT_PATH: '/my/certs' }
    expect(childEnvironment({ ...theirs, ...ours }, 'own', ['CERT_CA_KEY', 'CERT_KEY_PASSPHRASE'])).toEqual(theirs)
  })

  it.skipIf(process.platform === 'win32')('is what the programs that stores start see', async () => {
    const given = { ...ofUser, ...ours, ...ofRunner, ...ofOthers }
    const seen = (await runCommand({ program: 'env', words: [] }, given)).split('\n').filter(Boolean)
    const names = seen.map((line) => line.split('=')[0]).sort()
    expect(names).toEqual(['HOME', 'JAVA_HOME', 'LC_ALL', 'PATH', 'XDG_DATA_HOME'])
  })
})
