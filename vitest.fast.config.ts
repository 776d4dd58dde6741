/** The quick loop: what can be asked in this process, without a build and without other people's programs. */
import { defineConfig } from 'vitest/config'

const folders = [
  'bench',
  'certificates',
  'commands',
  'files',
  'host',
  'pki',
  'request',
  'servers',
  'test-cases',
  'trust',
]

export default defineConfig({
  test: {
    include: folders.map((folder) => `__tests__/${folder}/**/*.test.ts`),
    // The first two start the bundle; the third asks at random what the others ask on purpose.
    exclude: ['bench/judge', 'bench/run', 'request/fuzz'].map((name) => `__tests__/${name}.test.ts`),
    env: { QUICK_LOOP: 'true' },
    testTimeout: 60_000,
    maxWorkers: '100%',
    // One process for many files, so that each module is loaded once.
    isolate: false,
  },
})
