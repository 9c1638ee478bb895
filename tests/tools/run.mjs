import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The top of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const BIN = join(ROOT, 'node_modules', '.bin')

/** The Node that the lock file pins; the one that runs this may be older than our tools ask for. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/**
 * Runs a command from the top of the repository, with the project's own tools and Node first on the path.
 * Answers its exit code (127 when it could not be started) and, unless it writes to the terminal itself,
 * what it said.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function run(command, args, { show = false, env = {} } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
      shell: process.platform === 'win32',
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', text => {
        said += text
      })
    }
    child.on('error', error => resolve({ code: 127, said: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, said }))
  })
}

/**
 * Where a command is, or null. A path is answered as it is, when it exists.
 * @param {string} command
 */
export function which(command) {
  const folders = command.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter)
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  for (const folder of folders) {
    for (const ending of endings) {
      const path = folder ? join(folder, command + ending) : command
      if (existsSync(path)) return path
    }
  }
  return null
}
