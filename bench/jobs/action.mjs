/** The Action as GitHub's runner calls it: every declared input set, fresh files for what a step tells, the workspace as directory. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOfNode } from './floors.mjs'
import { madeAs } from './pair.mjs'

/** @import { Job, Tools, Where } from '../types.d.ts' */

const fileCommands = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY']

/** @param {string} place */
function writeFileCommands(place) {
  for (const name of fileCommands) writeFileSync(join(place, name), '')
}

/** @param {string} place */
function environmentOfStep(place) {
  const files = fileCommands.map((name) => [`GITHUB_${name}`, join(place, name)])
  return { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: place, RUNNER_TEMP: place, ...Object.fromEntries(files) }
}

/**
 * @param {Tools} tools
 * @param {Where} where
 */
function main({ node, main, actionFile }, { place }) {
  const inputs = { ...declaredInputs(actionFile), 'key-type': 'ecdsa-p256' }
  const variables = Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])
  return {
    program: node,
    words: [main],
    environment: { ...environmentOfStep(place), ...Object.fromEntries(variables) },
  }
}

/**
 * Names and defaults of action.yml.
 *
 * @param {string} actionFile
 * @returns {{ readonly [name: string]: string }}
 */
function declaredInputs(actionFile) {
  const action = readFileSync(actionFile, 'utf8')
  const block = action.slice(action.indexOf('\ninputs:'), action.indexOf('\noutputs:'))
  const declared = [...block.matchAll(/^ {2}([a-z0-9-]+):\n((?: {4}.*\n)*)/gm)]
  return Object.fromEntries(
    declared.map(([, name, body]) => [name, /^ {4}default: '(.*)'$/m.exec(body ?? '')?.[1] ?? '']),
  )
}

/**
 * What main has left for post.
 *
 * @param {string} place
 */
function stateOfMain(place) {
  const lines = readFileSync(join(place, 'STATE'), 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...lines].map(([, name, , text]) => [`STATE_${name}`, text]))
}

/** @type {Job} */
export const action = {
  name: 'action',
  title: 'The Action, P-256',
  what: "Its two halves in the environment of GitHub's runner: main with outputs and summary written, post with nothing to undo.",
  certificates: 1,
  rounds: 30,
  contestants: [
    startOfNode,
    {
      name: 'main',
      role: 'ours',
      prepare: (_, { place }) => writeFileCommands(place),
      command: main,
      made: ({ place }) => {
        for (const name of ['OUTPUT', 'STATE', 'STEP_SUMMARY']) {
          if (readFileSync(join(place, name), 'utf8') === '') throw new Error(`GITHUB_${name} was left empty`)
        }
        return [{ ...madeAs(place, 'certs/cert.pem', 'certs/key.pem', 'ecdsa-p256'), usage: 'server' }]
      },
    },
    {
      name: 'post',
      role: 'ours',
      note: 'nothing to undo',
      prepare: (tools, where) => {
        writeFileCommands(where.place)
        tools.run({ ...main(tools, where), directory: where.place })
      },
      command: ({ node, post }, { place }) => ({
        program: node,
        words: [post],
        environment: { ...environmentOfStep(place), ...stateOfMain(place) },
      }),
    },
  ],
}
