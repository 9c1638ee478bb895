import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Files that need a browser's API beside them; the rest is plain Node, where a core that cheats cannot run. */
const SHELL = ['tests/unit/{components,entrypoints,messages,platform}/**/*.test.{ts,tsx}']

export default defineConfig({
  root: '.',
  test: {
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        resolve: { alias: { '@': process.cwd() } },
        test: {
          name: 'core',
          include: ['tests/unit/**/*.test.ts'],
          exclude: SHELL,
        },
      },
      { plugins: [WxtVitest()], test: { name: 'shell', include: SHELL } },
    ],
  },
})
