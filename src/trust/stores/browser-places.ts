/** Where browsers look for trusted certificates: databases in home directories, and policies of administrators. */
import { posix as path } from 'node:path'
import type { Machine } from './machine.ts'
import { hasDatabase } from './nss-databases.ts'

/** Each Flatpak has a directory of its own in place of the home directory. */
const chromiumFlatpaks = ['org.chromium.Chromium', 'com.google.Chrome', 'com.microsoft.Edge', 'com.brave.Browser']

/**
 * The databases that browsers of the Chromium family read, whether they exist or not.
 *
 * In a home directory Chromium reads `.pki/nssdb` if that directory exists; else, since Chromium 146, `pki/nssdb` in the
 * XDG data directory. So all versions read `.pki/nssdb`, but creating it would hide a database in the other place.
 */
export function chromiumDatabases(machine: Machine): readonly string[] {
  const { homeDirectory } = machine
  const sandboxes = [
    { home: path.join(homeDirectory, 'snap/chromium/current'), data: '.local/share' },
    ...chromiumFlatpaks.map((id) => ({ home: path.join(homeDirectory, '.var/app', id), data: 'data' })),
  ].filter(({ home }) => machine.exists(home))
  const homes = [
    { home: homeDirectory, data: absolute(machine.environment['XDG_DATA_HOME']) ?? '.local/share' },
    ...sandboxes,
  ]
  const places = homes.flatMap(({ home, data }) => {
    const [first, second] = [path.join(home, '.pki/nssdb'), path.resolve(home, data, 'pki/nssdb')]
    if (!machine.exists(first)) return machine.exists(second) ? [second] : [first]
    return hasDatabase(machine, second) ? [first, second] : [first]
  })
  return withoutDuplicates(machine, places)
}

/** The Firefox profiles that have a database. Firefox creates it when it first starts. */
export function firefoxProfiles(machine: Machine): readonly string[] {
  const configuration = absolute(machine.environment['XDG_CONFIG_HOME']) ?? '.config'
  const homes =
    machine.platform === 'darwin'
      ? ['Library/Application Support/Firefox', 'Library/Application Support/Firefox/Profiles']
      : [
          '.mozilla/firefox',
          // Since Firefox 147.
          path.join(configuration, 'mozilla/firefox'),
          'snap/firefox/common/.mozilla/firefox',
          'snap/firefox/common/.config/mozilla/firefox',
          '.var/app/org.mozilla.firefox/.mozilla/firefox',
          '.var/app/org.mozilla.firefox/config/mozilla/firefox',
        ]
  const directories = homes.map((home) => path.resolve(machine.homeDirectory, home))
  const places = directories.flatMap((directory) => [
    ...machine.list(directory).map((name) => path.join(directory, name)),
    ...profilesElsewhere(machine, directory),
  ])
  return withoutDuplicates(
    machine,
    places.filter((profile) => hasDatabase(machine, profile)),
  )
}

/** A profile can be anywhere; then profiles.ini contains its absolute path. */
function profilesElsewhere(machine: Machine, directory: string): readonly string[] {
  const text = Buffer.from(machine.read(path.join(directory, 'profiles.ini')) ?? []).toString()
  return [...text.matchAll(/^Path=(\/.*?)\r?$/gm)].flatMap(([, place]) => place ?? [])
}

/** The XDG Base Directory Specification says to ignore relative paths. */
function absolute(directory: string | undefined): string | undefined {
  return directory !== undefined && path.isAbsolute(directory) ? directory : undefined
}

/** Keeps the first of the places that lead to the same one. */
function withoutDuplicates(machine: Machine, places: readonly string[]): readonly string[] {
  const byRealPath = places.map((place) => [machine.realPath(place) ?? place, place] as const)
  return [...new Map(byRealPath.reverse()).values()].reverse()
}

/** A directory in which a browser reads policies, and the programs that show that the browser is installed. */
interface PolicyPlace {
  readonly directory: string
  readonly programs: readonly string[]
}

/** @see https://chromium.googlesource.com/chromium/src/+/main/docs/enterprise/policies.md */
const chromiumPolicyPlaces: readonly PolicyPlace[] = [
  { directory: '/etc/chromium/policies/managed', programs: ['chromium', 'chromium-browser'] },
  // Ubuntu's packages.
  { directory: '/etc/chromium-browser/policies/managed', programs: ['chromium-browser'] },
  {
    directory: '/etc/opt/chrome/policies/managed',
    programs: ['google-chrome', 'google-chrome-stable', 'google-chrome-beta', 'google-chrome-unstable'],
  },
  // Drivers download it to any place, so only an existing directory shows that it is used.
  { directory: '/etc/opt/chrome_for_testing/policies/managed', programs: [] },
  { directory: '/etc/opt/edge/policies/managed', programs: ['microsoft-edge', 'microsoft-edge-stable'] },
  { directory: '/etc/brave/policies/managed', programs: ['brave', 'brave-browser'] },
]

/** The policy directories of the installed browsers of the Chromium family. They need not exist. */
export function chromiumPolicyDirectories(machine: Machine): readonly string[] {
  return chromiumPolicyPlaces
    .filter(({ directory, programs }) => machine.exists(directory) || programs.some((one) => machine.find(one)))
    .map(({ directory }) => directory)
}

/** Whether `chromiumPolicyDirectories` can return it. */
export function isChromiumPolicyDirectory(place: string): boolean {
  return chromiumPolicyPlaces.some(({ directory }) => directory === place)
}

/** Directories beside the program. Firefox reads them only if there is no file below /etc. */
const firefoxDistributions = [
  '/usr/lib/firefox/distribution',
  '/usr/lib64/firefox/distribution',
  '/usr/lib/firefox-esr/distribution',
  '/opt/firefox/distribution',
]

const firefoxSystemPolicyFile = '/etc/firefox/policies/policies.json'

/** Whether `firefoxPolicyFiles` can return it. */
export function isFirefoxPolicyFile(file: string): boolean {
  return [firefoxSystemPolicyFile, ...firefoxDistributions.map((one) => path.join(one, 'policies.json'))].includes(file)
}

/** The policy files that Firefox reads; none if it is not installed. Firefox reads one file and does not merge several. */
export function firefoxPolicyFiles(machine: Machine): readonly string[] {
  if (machine.exists(firefoxSystemPolicyFile)) return [firefoxSystemPolicyFile]
  if (!['firefox', 'firefox-esr'].some((one) => machine.find(one))) return []
  const besidePrograms = firefoxDistributions.map((directory) => path.join(directory, 'policies.json'))
  const existing = besidePrograms.filter((file) => machine.exists(file))
  return existing.length > 0 ? withoutDuplicates(machine, existing) : [firefoxSystemPolicyFile]
}
