/** The words of the benchmark. Times are in milliseconds, memory and sizes in bytes. */

export type KeyType = 'rsa-2048' | 'ecdsa-p256'

/** A program to run to its end. */
export interface Command {
  readonly program: string
  readonly words: readonly string[]
  /** Where it runs, if not in the place of the run. */
  readonly directory?: string
  /** Beside PATH and HOME. */
  readonly environment?: { readonly [variable: string]: string }
}

/** What a contestant says that it has made, to be judged before it is timed. Paths are of the place it ran in. */
export type Made =
  | {
      readonly certificate: string
      readonly key: string
      readonly keyType: KeyType
      /** Certificate of the issuer; the certificate itself where none is named. */
      readonly issuer?: string
      /** Expected extended key usage, where the maker sets one. */
      readonly usage?: 'server' | 'client'
    }
  | { readonly keyStore: string; readonly password: string }

/** What is on this machine, and how children are run. */
export interface Tools {
  readonly node: string
  readonly main: string
  readonly post: string
  /** action.yml of the program under test. */
  readonly actionFile: string
  readonly python: string | undefined
  /** Folders of npm packages by their name. */
  readonly packages: { readonly [name: string]: string | undefined }
  /** Folder of the peers' programs that belong to the benchmark. */
  readonly scripts: string
  readonly docker: string
  readonly image: string
  /** Where GNU time is; it tells peak memory and processor time. */
  readonly time: string | undefined
  readonly environment: { readonly [variable: string]: string }
  /** Runs to its end a program that is not timed. @throws {Error} with what it said, where it fails. */
  readonly run: (command: Command) => void
}

/** Where one run works: `place` is fresh and empty for each run, `shared` is kept for all runs of the contestant. */
export interface Where {
  readonly place: string
  readonly shared: string
}

export interface Contestant {
  readonly name: string
  readonly role: 'ours' | 'peer' | 'floor'
  /** What must be there: names of the table of peers. */
  readonly needs?: readonly string[]
  readonly command: (tools: Tools, where: Where) => Command
  /** Before the first run, not timed. */
  readonly prepareAll?: (tools: Tools, where: Where) => void
  /** Before each run, not timed. */
  readonly prepare?: (tools: Tools, where: Where) => void
  readonly made?: (where: Where) => readonly Made[]
  /** How many certificates a run makes, where it makes only some of the job's: its times are scaled. */
  readonly entries?: number
  /** How many it is to make, where that is not the number of the job. */
  readonly certificates?: number
  /** Its time is not that of the process: it prints its own measurements, milliseconds, as a JSON list. */
  readonly measuresItself?: true
  /** Runs in each round, where one is too few for what varies so widely. */
  readonly repeats?: number
  readonly note?: string
}

export interface Job {
  readonly name: string
  readonly title: string
  readonly what: string
  /** Certificates that a user gets. */
  readonly certificates: number
  readonly rounds: number
  /** Memory and processor time would be those of another program, such as docker's client. */
  readonly withoutResources?: true
  readonly contestants: readonly Contestant[]
}

export interface Summary {
  readonly runs: number
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly minimum: number
  readonly maximum: number
}

export interface Measured {
  readonly name: string
  readonly role: Contestant['role']
  readonly note?: string
  readonly certificates: number
  /** Why it was not measured: what would bring it. */
  readonly missing?: string
  /** Why it was not measured: what went wrong. */
  readonly failed?: string
  /** Time of the whole process, or what it measured itself; scaled where `scaledFrom` says so. */
  readonly time?: Summary
  /** Of each round, in order. */
  readonly byRound?: readonly number[]
  /** Certificates that a run has made, where the times were scaled from it. */
  readonly scaledFrom?: number
  readonly peakMemory?: number
  /** Processor time, user and system together, by wall time: how many cores were busy. */
  readonly coresBusy?: number
}

export interface MeasuredJob {
  readonly name: string
  readonly title: string
  readonly what: string
  readonly certificates: number
  readonly contestants: readonly Measured[]
}

export interface Sizes {
  /** Of the scripts that a PEM pair from the command line loads. */
  readonly loaded: number
  /** Of dist without licences, maps and package.json. */
  readonly dist: number
}

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memory: number
  readonly system: string
  /** Where the files were written. */
  readonly output: string
}

/** A measurement, or what is made of measurements. */
export type Quantity =
  | {
      readonly of: 'time' | 'memory' | 'coresBusy' | 'certificatesPerSecond'
      readonly job: string
      readonly name: string
    }
  | { readonly of: 'size'; readonly name: keyof Sizes }
  | { readonly of: 'sum'; readonly parts: readonly Quantity[] }
  | { readonly of: 'multiple'; readonly factor: number; readonly part: Quantity }

export interface Target {
  readonly name: string
  readonly what: Quantity
  /** What it is divided by; where there is none, the quantity itself is held against the limit. */
  readonly against?: Quantity
  readonly atMost?: number
  readonly atLeast?: number
  readonly unit?: string
}

export interface Verdict {
  readonly name: string
  readonly limit: string
  readonly measured?: number
  /** Median of the ratios within each round, where both sides have rounds. */
  readonly byRound?: number
  readonly met?: boolean
  /** Why there is no verdict. */
  readonly unknown?: string
  readonly unit?: string
}

export interface Results {
  readonly date: string
  readonly quick: boolean
  readonly program: string
  readonly machine: Machine
  /** Names and versions, the program's Node.js first. */
  readonly versions: { readonly [name: string]: string }
  /** What is not on this machine, and what would bring it. */
  readonly missing: { readonly [name: string]: string }
  readonly sizes: Sizes
  readonly jobs: readonly MeasuredJob[]
  readonly verdicts: readonly Verdict[]
}
