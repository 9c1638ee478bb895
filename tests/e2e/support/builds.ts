import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

/** The builds as a test browser takes them: a folder for Chromium, a packed file for Firefox. */
export interface Builds {
  readonly chromium: string
  readonly firefox: string
  /** Chromium's build untouched. */
  readonly shipped: string
}

declare module 'vitest' {
  interface ProvidedContext {
    builds: Builds
  }
}

const folder = mkdtempSync(join(tmpdir(), 'arbor-builds-'))

/** Prepares the builds once for all test files. Needs `wxt build` for both browsers first. */
export function setup(project: TestProject): void {
  project.provide('builds', {
    chromium: withSites('.output/chrome-mv3', join(folder, 'chromium')),
    firefox: packed('.output/firefox-mv3', folder),
    shipped: resolve('.output/chrome-mv3'),
  })
}

export function teardown(): void {
  rmSync(folder, { recursive: true })
}

/**
 * A copy in which the optional sites are required ones: nobody can press *Allow* in a headless browser, but
 * required sites can be withheld and given on the browser's own page.
 */
function withSites(build: string, copy: string): string {
  cpSync(build, copy, { recursive: true })
  const file = join(copy, 'manifest.json')
  const { optional_host_permissions: sites, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: sites }))
  return copy
}

/** Firefox installs only packed extensions for good; the others are gone at a restart. */
function packed(build: string, folder: string): string {
  const where = ['--source-dir', build, '--artifacts-dir', folder, '--filename', 'arbor.xpi']
  execFileSync('web-ext', ['build', ...where, '--overwrite-dest'], { stdio: 'ignore' })
  return join(folder, 'arbor.xpi')
}
