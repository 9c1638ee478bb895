import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { ROOT, run, which } from './run.mjs'

/** Which lock file `node_modules` was made from. */
const STAMP = join(ROOT, 'node_modules', '.arbor-lock')

/** Installs the project's packages, unless exactly those are there already. */
export async function installPackages() {
  const lock = createHash('sha256')
    .update(await readFile(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === lock) return
  console.log('Installing packages with npm ci, once. This takes about a minute.')
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { show: true })
  if (code !== 0) throw new Error('npm ci failed; its message above says why.')
  await writeFile(STAMP, lock)
}

/**
 * Installs Debian packages where that can be done without asking anyone. Answers whether it was done.
 * @param {readonly string[]} packages
 */
export async function installDebian(packages) {
  const rights = await aptRights()
  if (!rights) return false
  console.log(`Installing ${packages.join(', ')} with apt.`)
  const apt = (/** @type {string[]} */ ...args) =>
    run(rights[0] ?? 'apt-get', [...rights.slice(1), ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  await apt('update')
  const { code, said } = await apt('install', '-y', '--no-install-recommends', ...packages)
  if (code !== 0) console.log(said)
  return code === 0
}

/** The start of a command line that may install packages, or null. */
async function aptRights() {
  if (process.platform !== 'linux' || !which('apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return which('sudo') && (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n', 'apt-get'] : null
}
