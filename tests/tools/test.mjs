/**
 * `npm test`: everything that has to hold, from a fresh clone on Node 20 with nothing installed. Shows the
 * output of what fails and goes on with the rest. At the end it names what failed, and what passed at a second
 * try only. The last line counts: `N passed, N failed`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { look } from './find-browser.mjs'
import { installDebian, installPackages } from './install.mjs'
import { run, which } from './run.mjs'

/** What the journeys need besides npm's packages, and the Debian package that brings it. */
const NEEDS = { age: 'age', openssl: 'openssl', Xvfb: 'xvfb', xdotool: 'xdotool' }

/** What can be told from an exit code. */
const CHECKS = {
  prepare: ['wxt', 'prepare'],
  types: ['tsc', '--noEmit'],
  'types of the core': ['tsc', '--noEmit', '-p', 'utils/core'],
  style: ['biome', 'ci'],
  'unused code': ['knip'],
  'build for Chrome': ['wxt', 'build'],
  'build for Edge': ['wxt', 'build', '-b', 'edge'],
  'build for Firefox': ['wxt', 'build', '-b', 'firefox'],
}

const count = { passed: 0, failed: 0 }
/** @type {string[]} */
const named = []

try {
  // Beside all that needs no browser: it waits for a disk and a network.
  const finding = findBrowsers()
  await installPackages()
  await everything(finding)
} catch (error) {
  note('install', false, error instanceof Error ? error.message : String(error))
}
for (const each of named) console.log(each)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

/** @param {ReturnType<typeof findBrowsers>} finding */
async function everything(finding) {
  for (const [name, [command = '', ...args]] of Object.entries(CHECKS)) {
    const since = Date.now()
    const { code, said } = await run(command, args)
    note(name, code === 0, said, since)
  }
  await vitest('unit tests', ['--config', 'tests/vitest.config.ts'])
  await vitest('what is shipped', ['--config', 'tests/e2e/vitest.config.ts', '--project', 'build'])
  for (const [engine, path] of Object.entries(await finding)) {
    const command = ['--config', 'tests/e2e/vitest.config.ts', '--project', engine]
    if (path) await vitest(`journeys in ${engine}`, command, { [engine.toUpperCase()]: path })
    else note(`journeys in ${engine}`, false, `There is no ${engine} here: install it.`)
  }
}

/** The two browsers, installed where they are missing and that is possible. */
async function findBrowsers() {
  const missing = Object.entries(NEEDS).flatMap(([command, from]) => (which(command) ? [] : [from]))
  if (!look(['chromium'])) missing.push('chromium')
  if (!look(['firefox'])) missing.push('firefox-esr')
  if (missing.length > 0) await installDebian(missing)
  return { chromium: look(['chromium', 'chrome'])?.path, firefox: look(['firefox'])?.path }
}

/**
 * Runs tests in view and counts them one by one.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
async function vitest(name, args, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'arbor-test-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`]
  const { code } = await run('vitest', ['run', ...args, ...reporters], { show: true, env })
  /** @type {import('vitest/node').JsonTestResults | null} */
  const results = await readFile(report, 'utf8').then(JSON.parse, () => null)
  await rm(folder, { recursive: true })
  count.passed += results?.numPassedTests ?? 0
  // A file that cannot be loaded fails without a test in it.
  count.failed += code === 0 ? 0 : Math.max(1, results?.numFailedTests ?? 0)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (code !== 0) named.push(`FAILED ${name}`)
  for (const file of results?.testResults ?? []) {
    for (const { status, title, failureMessages } of file.assertionResults) {
      const [first = ''] = failureMessages ?? []
      if (first)
        named.push(`${status === 'passed' ? 'SECOND TRY' : 'FAILED'} ${name}: ${title}\n${brief(first)}`)
    }
  }
}

/** The first lines of what went wrong, without a terminal's colours. @param {string} message */
function brief(message) {
  return stripVTControlCharacters(message).split('\n').slice(0, 8).join('\n')
}

/**
 * @param {string} name
 * @param {boolean} passed
 * @param {string} said
 * @param {number} [since]
 */
function note(name, passed, said, since = Date.now()) {
  count[passed ? 'passed' : 'failed']++
  if (!passed) console.log(said)
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}, ${((Date.now() - since) / 1000).toFixed(1)} s`)
}
