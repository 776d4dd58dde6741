/** The request of the command `serve-test-cases`: where to listen, and which client to check. */
import { InputError, type Issue } from '../errors.ts'
import {
  type GivenInput,
  inputNames,
  type Owner,
  type ServingFlag,
  servedTestCases,
  type TestCaseName,
  testCaseNames,
} from '../interface/table.ts'
import { type ClientCommand, parseClientCommand } from './client-command.ts'
import { collectInputs } from './input-texts.ts'
import { readInputs } from './input-values.ts'
import { parseIpAddress } from './ip-address.ts'
import { type Mistake, mistake, type Parsed, toIssue } from './mistake.ts'
import { nearestName } from './spelling.ts'

export interface ServingRequest {
  /** IP address; `undefined` is loopback, with IPv4 and IPv6 if available. */
  readonly listen: string | undefined
  /** The port of the page; 0 is any free port. */
  readonly port: number
  /** `undefined` to serve the cases until the program is interrupted. */
  readonly check: ClientCheck | undefined
  readonly outputDirectory: string
  readonly owner: Owner | undefined
  readonly keyMode: number
  readonly keyPassphrase: string | undefined
  /** Whether existing test cases are served unchanged, because no input says what they must be. */
  readonly asTheyAre: boolean
  /** The inputs for issuing the test cases if they do not exist. */
  readonly inputs: readonly GivenInput[]
}

export interface ClientCheck {
  /** As the user wrote it. */
  readonly text: string
  readonly command: ClientCommand
  readonly allowed: ReadonlySet<TestCaseName>
  readonly timeLimitSeconds: number
}

/** Inputs that say where the files are, not what they contain. */
const inputsOfPlace = ['output-directory', 'owner', 'key-mode', 'key-passphrase'] as const

const defaultPort = 4430
/** Java takes some seconds to start on a busy machine. */
const defaultTimeLimitSeconds = 30

/** One for the page, one for all cases by name, and one for each served case. */
export const mostPorts = 2 + servedTestCases.length

/** @throws {InputError} with every mistake in flags and places. Other inputs are checked when certificates are planned. */
export function parseServing(given: readonly GivenInput[], settings: ReadonlyMap<string, string>): ServingRequest {
  const issues: Issue[] = []
  const ofPlace = given.filter(({ name }) => inputsOfPlace.some((known) => known === name))
  const raw = collectInputs(ofPlace, inputNames, issues)
  const flag = <Value>(name: ServingFlag, parse: (text: string) => Parsed<Value>): Value | undefined => {
    const text = settings.get(name)
    if (text === undefined) return undefined
    const parsed = parse(text)
    if ('value' in parsed) return parsed.value
    issues.push(toIssue(name, parsed.mistake))
    return undefined
  }
  const listen = flag('listen', parseListen)
  const port = flag('port', parsePort)
  const command = flag('check-client', parseClientCommand)
  const allowed = flag('allow', parseAllowed)
  const timeLimitSeconds = flag('time-limit', wholeNumber('a whole number of seconds', 1, 3600))
  for (const name of ['allow', 'time-limit'] as const) {
    if (settings.has(name) && !settings.has('check-client')) {
      issues.push(toIssue(name, noClient(name)))
    }
  }
  const values = readInputs(inputsOfPlace, raw, (name, found) => issues.push(toIssue(name, found)))
  if (issues.length > 0) throw new InputError(issues)
  const saysWhich = given.some(({ name }) => name === 'test-cases')
  return {
    outputDirectory: values['output-directory'],
    owner: values.owner,
    keyMode: values['key-mode'],
    keyPassphrase: values['key-passphrase'],
    listen,
    port: port ?? (command ? 0 : defaultPort),
    check: command && {
      text: settings.get('check-client') ?? '',
      command,
      allowed: new Set(allowed),
      timeLimitSeconds: timeLimitSeconds ?? defaultTimeLimitSeconds,
    },
    asTheyAre: given.length === ofPlace.length,
    inputs: saysWhich ? given : [...given, { name: 'test-cases', text: 'all', spell: (name) => `--${name}` }],
  }
}

function noClient(name: string): Mistake {
  return mistake('--check-client as well', `--${name} alone`).mistake
}

function parseListen(text: string): Parsed<string> {
  if (parseIpAddress(text)) return { value: text }
  return mistake('an IP address of this machine', text, 'The default is loopback, 127.0.0.1 and ::1.')
}

const greatestPort = 65_535

function parsePort(text: string): Parsed<number> {
  return wholeNumber(`0, or a port followed by ${mostPorts - 1} others,`, 0, greatestPort - mostPorts + 1)(text)
}

function wholeNumber(what: string, least: number, greatest: number) {
  return (text: string): Parsed<number> => {
    const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= greatest
      ? { value: number }
      : mistake(`${what} from ${least} to ${greatest}`, text)
  }
}

function parseAllowed(text: string): Parsed<readonly TestCaseName[]> {
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  const unknown = names.find((name) => !isTestCase(name))
  if (unknown === undefined) return { value: names as readonly TestCaseName[] }
  const nearest = nearestName(unknown, testCaseNames)
  const advice = nearest === undefined ? undefined : `Did you mean ${nearest}?`
  return mistake(`some of ${testCaseNames.join(', ')}`, unknown, advice)
}

export function isTestCase(name: string): name is TestCaseName {
  return testCaseNames.some((known) => known === name)
}
