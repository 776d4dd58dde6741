/** Where browsers have what they trust: databases below home directories, and policies of administrators. */
import { posix as path } from 'node:path'
import type { Machine } from './machine.ts'
import { hasDatabase } from './nss-databases.ts'

/** Flatpaks keep what their browsers write under home in a directory of their own. */
const chromiumFlatpaks = ['org.chromium.Chromium', 'com.google.Chrome', 'com.microsoft.Edge', 'com.brave.Browser']

/**
 * The databases that browsers of the Chromium family read, be they there or not.
 *
 * In each home directory it is `.pki/nssdb` if there is such a directory; else, since Chromium 146, `pki/nssdb` where
 * data belongs. So `.pki/nssdb` is read by all versions, but made beside a database at the other place it would hide it.
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
  return withoutDoubles(machine, places)
}

/** The profiles of Firefox that have a database: it makes one when it first starts. */
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
  return withoutDoubles(
    machine,
    places.filter((profile) => hasDatabase(machine, profile)),
  )
}

/** A person may keep a profile anywhere; profiles.ini then has its absolute path. */
function profilesElsewhere(machine: Machine, directory: string): readonly string[] {
  const text = Buffer.from(machine.read(path.join(directory, 'profiles.ini')) ?? []).toString()
  return [...text.matchAll(/^Path=(\/.*?)\r?$/gm)].map(([, place]) => place as string)
}

/** XDG has programs ignore relative paths. */
function absolute(directory: string | undefined): string | undefined {
  return directory !== undefined && path.isAbsolute(directory) ? directory : undefined
}

function withoutDoubles(machine: Machine, places: readonly string[]): readonly string[] {
  const real = places.map((place) => machine.realPath(place) ?? place)
  return places.filter((_, index) => real.indexOf(real[index] as string) === index)
}

/** Where a family of browsers reads policies, and the programs that tell that it is there. */
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
  // What drivers download lies anywhere; it is thought of where an administrator has thought of it.
  { directory: '/etc/opt/chrome_for_testing/policies/managed', programs: [] },
  { directory: '/etc/opt/edge/policies/managed', programs: ['microsoft-edge', 'microsoft-edge-stable'] },
  { directory: '/etc/brave/policies/managed', programs: ['brave', 'brave-browser'] },
]

/** The policy directories of the Chromium family's browsers that are installed; they need not be there. */
export function chromiumPolicyDirectories(machine: Machine): readonly string[] {
  return chromiumPolicyPlaces
    .filter(({ directory, programs }) => machine.exists(directory) || programs.some((one) => machine.find(one)))
    .map(({ directory }) => directory)
}

/** Whether it is one that `chromiumPolicyDirectories` can name. */
export function isChromiumPolicyDirectory(place: string): boolean {
  return chromiumPolicyPlaces.some(({ directory }) => directory === place)
}

/** Beside the program; read only where there is no file below /etc. */
const firefoxDistributions = [
  '/usr/lib/firefox/distribution',
  '/usr/lib64/firefox/distribution',
  '/usr/lib/firefox-esr/distribution',
  '/opt/firefox/distribution',
]

const firefoxPolicyFileOfSystem = '/etc/firefox/policies/policies.json'

/** Whether it is one that `firefoxPolicyFiles` can name. */
export function isFirefoxPolicyFile(file: string): boolean {
  return [firefoxPolicyFileOfSystem, ...firefoxDistributions.map((one) => path.join(one, 'policies.json'))].includes(
    file,
  )
}

/** The policy files that Firefox reads here; none where it is not installed. Firefox takes one, and does not merge. */
export function firefoxPolicyFiles(machine: Machine): readonly string[] {
  const ofSystem = firefoxPolicyFileOfSystem
  if (machine.exists(ofSystem)) return [ofSystem]
  if (!['firefox', 'firefox-esr'].some((one) => machine.find(one))) return []
  const besideThem = firefoxDistributions.map((directory) => path.join(directory, 'policies.json'))
  const there = besideThem.filter((file) => machine.exists(file))
  return there.length > 0 ? withoutDoubles(machine, there) : [ofSystem]
}
