import process from 'node:process'
import { defineConfig } from 'vitest/config'

const ENGINES = ['chromium', 'firefox'] as const
/** The browser that is killed by `npm run kills`. */
const KILLED = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium'

/**
 * What our own code does alike in every browser is tried in the first of them, and in both where there is time for it
 * (`BOTH=1 npm test`).
 */
const ONCE = process.env['BOTH'] ? ENGINES : ENGINES.slice(0, 1)

/** Journeys through the built extension: most files in both browsers; and a look at what is shipped. */
export default defineConfig({
  root: '.',
  resolve: { alias: { '@': process.cwd() } },
  test: {
    // One more than a small machine has cores: a browser waits more than it works.
    maxWorkers: 3,
    // A build that does not even start fails everything; ten times is enough to know.
    bail: 10,
    // The longest takes a third of it on a machine that has nothing else to do.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
    projects: [
      { test: { name: 'build', include: ['tests/e2e/build/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'kills',
          globalSetup: 'tests/e2e/support/builds.ts',
          include: ['tests/e2e/kills/*.e2e.ts'],
          provide: { engine: KILLED },
        },
      },
      ...ENGINES.map(engine => ({
        extends: true as const,
        test: {
          name: engine,
          globalSetup: 'tests/e2e/support/builds.ts',
          include: [
            'tests/e2e/*.e2e.ts',
            `tests/e2e/${engine}/*.e2e.ts`,
            ...(ONCE.includes(engine) ? ['tests/e2e/once/*.e2e.ts'] : []),
          ],
          provide: { engine },
          // The files that one worker runs have a browser in common.
          isolate: false,
          // A busy machine may starve a browser for seconds. What needed the second try is named at the end.
          retry: 1,
        },
      })),
    ],
  },
})
