import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A screen nobody sees, with a keyboard. */
export interface Display {
  /** What `DISPLAY` is set to for a program that draws there. */
  readonly name: string
  /** Presses keys, by their X names. */
  press(...keys: readonly string[]): Promise<void>
  stop(): void
}

/** A display of its own for one browser, so that no key ever reaches another one, or a developer's desktop. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const number = await new Promise<string>((answer, failed) => {
    server.once('error', failed)
    server.once('exit', code => failed(new Error(`Xvfb ended with ${code}.`)))
    server.stdout.once('data', data => answer(String(data).trim()))
  })
  const name = `:${number}`
  const stop = () => void server.kill()
  process.once('exit', stop)
  return {
    name,
    async press(...keys) {
      await run('xdotool', ['key', '--delay', '40', ...keys], { env: { ...process.env, DISPLAY: name } })
    },
    stop,
  }
}
