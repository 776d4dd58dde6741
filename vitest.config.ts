import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'build/test-results.json' }]],
    globalSetup: ['__tests__/judges.setup.ts'],
    // Whole processes, servers and RSA keys, on two cores.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Most of the time a test waits for other programs; by default one core would be left out.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'src/pki/**': { lines: 99, branches: 98 },
        'src/servers/**': { lines: 100, branches: 100 },
        'src/request/**': { lines: 99, branches: 98 },
        'src/certificates/**': { lines: 95, branches: 90 },
        'src/trust/**': { lines: 95, branches: 90 },
        // The rest of these runs in whole processes, which are not counted.
        'src/test-cases/**': { lines: 94, branches: 80 },
        'src/files/**': { lines: 88, branches: 80 },
        'src/host/**': { lines: 80, branches: 70 },
      },
    },
  },
})
