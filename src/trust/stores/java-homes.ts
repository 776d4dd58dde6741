/** Finds the JDKs on this machine, and the file with the certificates that each one trusts. */
import * as path from 'node:path'
import { javaOptionVariables } from '../ports.ts'
import type { Machine } from './machine.ts'

/** A file with the certificates that Java trusts. */
export interface JavaStore {
  /** Real path, since several JDKs may link to the same file. */
  readonly file: string
  /** The keytool of the JDK itself, else of another one. */
  readonly keytool: string
}

/** A trust store that a variable makes every Java use instead of its own. */
interface NamedStore {
  readonly variable: string
  /** As written in the variable. */
  readonly file: string
}

/** The path functions of the machine's platform. */
export function pathsOf(machine: Machine): path.PlatformPath {
  return machine.platform === 'win32' ? path.win32 : path.posix
}

/** GitHub's hosted runners have `JAVA_HOME_17_X64` and the like, one for each version. */
const homeVariables = /^(JAVA_HOME(_\w+)?|GRAALVM_HOME|JRE_HOME)$/i

/** The homes that a later program is most likely to use come first. */
function javaHomes(machine: Machine): readonly string[] {
  const paths = pathsOf(machine)
  const named = Object.entries(machine.environment).filter(([name]) => homeVariables.test(name))
  const isDefault = ([name]: readonly [string, unknown]) => name.toUpperCase() === 'JAVA_HOME'
  // A program on the PATH is usually a link into the home.
  const onPath = ['java', 'keytool'].flatMap((name) => {
    const program = machine.find(name)
    const real = program && machine.realPath(program)
    return real ? [paths.dirname(paths.dirname(real))] : []
  })
  const homeIn = ([, home]: readonly [string, string | undefined]) => home
  const homes = [...named.filter(isDefault).map(homeIn), ...onPath, ...named.map(homeIn)]
  return [...new Set(homes.flatMap((home) => (home && machine.realPath(home)) || []))]
}

/** The store of every JDK that is found, each file once. */
export function findJavaStores(machine: Machine): readonly JavaStore[] {
  const homes = javaHomes(machine)
  const anyKeytool = homes.map((home) => keytoolOf(machine, home)).find((keytool) => keytool !== undefined)
  const stores = homes.flatMap((home) => {
    const file = storeOf(machine, home)
    const keytool = keytoolOf(machine, home) ?? anyKeytool
    return file && keytool ? [[file, { file, keytool }] as const] : []
  })
  // If several JDKs share a file, the first one's keytool is used.
  return [...new Map(stores.reverse()).values()].reverse()
}

/** The keytool of a change or, if that is gone, of another JDK. */
export function findKeytool(machine: Machine, preferred: string): string {
  if (machine.exists(preferred)) return preferred
  const others = javaHomes(machine).flatMap((home) => keytoolOf(machine, home) ?? [])
  return others[0] ?? preferred
}

/** Java 8 has its runtime in `jre`. */
const runtimes = ['', 'jre'] as const

function keytoolOf(machine: Machine, home: string): string | undefined {
  const name = machine.platform === 'win32' ? 'keytool.exe' : 'keytool'
  const places = runtimes.map((runtime) => pathsOf(machine).join(home, runtime, 'bin', name))
  return places.find((place) => machine.exists(place))
}

/** If there is a `jssecacerts`, Java does not read `cacerts` (JSSE Reference Guide, "The default TrustManager"). */
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

/** Splits at white space outside quotes of either kind (JVM Tool Interface, JAVA_TOOL_OPTIONS). */
function splitOptions(text: string): readonly string[] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'))
}

/** The value of a variable with options added that make Java use a trust store. */
export function withTrustStore(former: string | undefined, file: string, password: string): string {
  const options = [`-Djavax.net.ssl.trustStore=${file}`, `-Djavax.net.ssl.trustStorePassword=${password}`]
  return [...(former?.trim() ? [former.trim()] : []), ...options.map(quoteOption)].join(' ')
}

function quoteOption(option: string): string {
  return /[\s"']/.test(option) ? `"${option.replaceAll('"', `"'"'"`)}"` : option
}
