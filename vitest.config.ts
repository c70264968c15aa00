import { defineConfig } from 'vitest/config'
import { TotalsReporter } from './testing/totals-reporter.ts'

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', new TotalsReporter()],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{domain,api,cities,server,scripts,web}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // Modules are loaded once a worker: they keep nothing of the test before, and loading them was half of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{server,scripts,testing}/**/*.db.test.ts'],
          globalSetup: 'testing/database-server.ts',
          isolate: false,
          // After the rules, not among them: a worker that changes projects loads everything anew.
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          // When the rest is done: a browser is slow enough by itself.
          sequence: { groupOrder: 2 },
          include: ['e2e/*.spec.ts'],
          // A whole server with its clocks runs beside each browser: who was a moment too slow gets a second look.
          retry: 1,
          globalSetup: 'e2e/demo-city.ts',
          testTimeout: 240_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
