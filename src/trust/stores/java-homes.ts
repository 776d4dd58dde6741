/** Where Java is on this machine, and which file each one takes its trust from. */
import * as path from 'node:path'
import { javaOptionVariables } from '../ports.ts'
import type { Machine } from './machine.ts'

/** A file with the certificates that Java trusts. */
export interface JavaStore {
  /** Without links: several JDKs may share it. */
  readonly file: string
  /** That of the JDK itself, else of another one. */
  readonly keytool: string
}

/** A trust store that a variable tells every Java to use instead of its own. */
export interface NamedStore {
  readonly variable: string
  /** As it stands there. */
  readonly file: string
}

/** Paths of the machine's own platform. */
export function pathsOf(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix
}

/** GitHub's hosted runners have `JAVA_HOME_17_X64` and the like, one for each version. */
const variablesOfHomes = /^(JAVA_HOME(_\w+)?|GRAALVM_HOME|JRE_HOME)$/i

/** Those that a later program would start come first. */
function javaHomes(machine: Machine): readonly string[] {
  const paths = pathsOf(machine)
  const named = Object.entries(machine.environment).filter(([name]) => variablesOfHomes.test(name))
  const isDefault = ([name]: readonly [string, unknown]) => name.toUpperCase() === 'JAVA_HOME'
  // A program on the PATH is mostly a link into the home.
  const onPath = ['java', 'keytool'].flatMap((name) => {
    const program = machine.find(name)
    const real = program && machine.realPath(program)
    return real ? [paths.dirname(paths.dirname(real))] : []
  })
  const homeIn = ([, home]: readonly [string, string | undefined]) => home
  const homes = [...named.filter(isDefault).map(homeIn), ...onPath, ...named.map(homeIn)]
  return [...new Set(homes.flatMap((home) => (home && machine.realPath(home)) || []))]
}

/** The stores of all that are found, each once. */
export function findJavaStores(machine: Machine): readonly JavaStore[] {
  const homes = javaHomes(machine)
  const anyKeytool = homes.map((home) => keytoolOf(machine, home)).find((keytool) => keytool !== undefined)
  const stores = homes.flatMap((home) => {
    const file = storeOf(machine, home)
    const keytool = keytoolOf(machine, home) ?? anyKeytool
    return file && keytool ? [[file, { file, keytool }] as const] : []
  })
  // The first that names a file keeps it.
  return [...new Map(stores.reverse()).values()].reverse()
}

/** One that is there still: that of a change, or another one's. */
export function findKeytool(machine: Machine, wanted: string): string {
  if (machine.exists(wanted)) return wanted
  const others = javaHomes(machine).flatMap((home) => keytoolOf(machine, home) ?? [])
  return others[0] ?? wanted
}

/** Java 8 has its runtime in `jre`. */
const runtimes = ['', 'jre'] as const

function keytoolOf(machine: Machine, home: string): string | undefined {
  const name = machine.platform === 'win32' ? 'keytool.exe' : 'keytool'
  const places = runtimes.map((runtime) => pathsOf(machine).join(home, runtime, 'bin', name))
  return places.find((place) => machine.exists(place))
}

/** Where there is a `jssecacerts`, Java does not look at `cacerts` (JSSE Reference Guide, "The default TrustManager"). */
function storeOf(machine: Machine, home: string): string | undefined {
  for (const runtime of runtimes) {
    for (const name of ['jssecacerts', 'cacerts']) {
      const file = machine.realPath(pathsOf(machine).join(home, runtime, 'lib', 'security', name))
      if (file !== undefined) return file
    }
  }
  return undefined
}

export function findNamedStore({ environment }: Machine): NamedStore | undefined {
  const named = javaOptionVariables.flatMap((variable) =>
    splitOptions(environment[variable] ?? '').flatMap((option) => {
      const file = /^-Djavax\.net\.ssl\.trustStore=(.+)$/s.exec(option)?.[1]
      return file === undefined ? [] : [{ variable, file }]
    }),
  )
  return named.at(-1)
}

/** At white space; within quotes of either kind everything stands for itself (JVM Tool Interface, JAVA_TOOL_OPTIONS). */
function splitOptions(text: string): readonly string[] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))
}

/** The value of a variable with options that have Java use a trust store. */
export function withTrustStore(former: string | undefined, file: string, password: string): string {
  const options = [`-Djavax.net.ssl.trustStore=${file}`, `-Djavax.net.ssl.trustStorePassword=${password}`]
  return [...(former?.trim() ? [former.trim()] : []), ...options.map(quoteOption)].join(' ')
}

function quoteOption(option: string): string {
  return /[\s"']/.test(option) ? `"${option.replaceAll('"', `"'"'"`)}"` : option
}
