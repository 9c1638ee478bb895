/**
 * `npm start`: opens a browser with Arbor in it, rebuilt and reloaded as files change. Needs Node 20 and
 * nothing else. `BROWSER=firefox npm start` picks the browser. The profile is kept in `.profiles`.
 */
import { fork } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { findBrowser, hasDisplay } from './find-browser.mjs'
import { installPackages } from './install.mjs'
import { NODE, ROOT, run } from './run.mjs'

/** No first-run pages, and no errands of the browser's own. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start() {
  await installPackages()
  const { name, path } = await findBrowser(process.env['BROWSER'])
  const profile = join(ROOT, '.profiles', name)
  await mkdir(profile, { recursive: true })
  if (!hasDisplay()) console.log(`There is no display here, so ${name} runs without a window.`)
  console.log(`Starting ${name} with Arbor in it. Ctrl-C ends both.`)
  // The server looks through the sources before it has written what they import.
  await run('wxt', ['prepare'])
  const settings = { browser: name === 'chromium' ? 'chrome' : name, path, profile, args: argsFor(name) }
  await serve(settings)
}

/** @param {import('./find-browser.mjs').BrowserName} name */
function argsFor(name) {
  const headless = hasDisplay() ? [] : ['--headless']
  if (name === 'firefox') return headless
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...QUIET, ...sandbox, ...headless]
}

/**
 * Runs the development server under the project's own Node until it ends or we are told to. The server
 * notices when this process is gone, however it went, so no browser is left behind.
 * @param {object} settings
 */
function serve(settings) {
  const server = fork(join(ROOT, 'tests/tools/dev-server.mjs'), [JSON.stringify(settings)], {
    cwd: ROOT,
    execPath: NODE,
  })
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      told = true
      if (server.connected) server.disconnect()
    })
  }
  return new Promise(resolve => {
    server.on('exit', code => {
      process.exitCode = told ? 0 : (code ?? 1)
      resolve(undefined)
    })
  })
}
