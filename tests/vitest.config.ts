import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Files that need a browser's API beside them; the rest is plain Node, where a core that cheats cannot run. */
const SHELL = ['tests/unit/{components,entrypoints,messages,platform}/**/*.test.{ts,tsx}']

export default defineConfig({
  root: '.',
  test: {
    // As many as there are cores on the machine that has to be quick.
    maxWorkers: 2,
    // Ten thousand lives take a while on a machine that is busy.
    testTimeout: 60_000,
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        // Without it a project has none of what stands above.
        extends: true,
        resolve: { alias: { '@': process.cwd() } },
        test: {
          name: 'core',
          include: ['tests/unit/**/*.test.ts'],
          exclude: SHELL,
          // Nothing in the core keeps anything, so nothing has to be loaded anew for each file.
          isolate: false,
        },
      },
      { extends: true, plugins: [WxtVitest()], test: { name: 'shell', include: SHELL } },
    ],
  },
})
