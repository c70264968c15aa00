import { defineConfig } from 'vitest/config'
import { TotalsReporter } from './testing/totals-reporter.ts'

/** On a busy machine a second is soon over: what is polled for has as long as a page has to show something (ms). */
const expect = { poll: { timeout: 15_000 } }

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
          // Properties are tried on many cases, on whatever machine.
          testTimeout: 30_000,
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
          expect,
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
          expect,
          testTimeout: 240_000,
          // A second look begins in a city made anew.
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
