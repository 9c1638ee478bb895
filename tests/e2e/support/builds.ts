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

/** Where `wxt build` puts what it made. */
const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const

const folder = mkdtempSync(join(tmpdir(), 'arbor-builds-'))

/** Prepares the builds once for all test files. Needs `wxt build` for both browsers first. */
export function setup(project: TestProject): void {
  project.provide('builds', {
    chromium: withSites(BUILT.chromium, join(folder, 'chromium')),
    firefox: packed(BUILT.firefox, folder, 'arbor.xpi'),
    shipped: resolve(BUILT.chromium),
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
  return altered(build, copy, ({ optional_host_permissions: sites, ...manifest }) => {
    return { ...manifest, host_permissions: sites }
  })
}

/** A packed copy that calls itself by another version, `<version>.zip` in that folder. */
export function packedAs(version: string, build: string, folder: string): string {
  const copy = altered(build, join(folder, version), manifest => ({ ...manifest, version }))
  return packed(copy, folder, `${version}.zip`)
}

/** Changes the version of a copy where it is. */
export function versionInPlace(version: string, copy: string): void {
  altered(copy, copy, manifest => ({ ...manifest, version }))
}

/** Firefox's build by another version, packed. */
export function nextFirefox(version: string, folder: string): string {
  return packedAs(version, BUILT.firefox, folder)
}

type Manifest = Readonly<Record<string, unknown>>

function altered(build: string, copy: string, change: (manifest: Manifest) => Manifest): string {
  if (copy !== build) cpSync(build, copy, { recursive: true })
  const file = join(copy, 'manifest.json')
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))))
  return copy
}

/** Firefox installs only packed extensions for good; the others are gone at a restart. */
function packed(build: string, folder: string, name: string): string {
  const where = ['--source-dir', build, '--artifacts-dir', folder, '--filename', name]
  execFileSync('web-ext', ['build', ...where, '--overwrite-dest'], { stdio: 'ignore' })
  return join(folder, name)
}
