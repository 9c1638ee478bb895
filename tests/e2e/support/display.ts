import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** In pixels. */
const SIZE = { width: 1280, height: 1024 }

/** A screen nobody sees, with a keyboard and a mouse. */
export interface Display {
  /** What `DISPLAY` is set to for a program that draws there. */
  readonly name: string
  /** Presses keys, by their X names. */
  press(...keys: readonly string[]): Promise<void>
  /** Clicks so many pixels from the right and from the bottom. */
  clickFromCorner(right: number, bottom: number): Promise<void>
  stop(): void
}

/** A display of its own for one browser, so that no key ever reaches another one, or a developer's desktop. */
export async function startDisplay(): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${SIZE.width}x${SIZE.height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const number = await new Promise<string>((answer, failed) => {
    server.once('error', failed)
    server.once('exit', code => failed(new Error(`Xvfb ended with ${code}.`)))
    server.stdout.once('data', data => answer(String(data).trim()))
  })
  const name = `:${number}`
  const stop = () => void server.kill()
  const xdotool = (...args: readonly string[]) =>
    run('xdotool', [...args], { env: { ...process.env, DISPLAY: name } })
  process.once('exit', stop)
  return {
    name,
    async press(...keys) {
      await xdotool('key', '--delay', '40', ...keys)
    },
    async clickFromCorner(right, bottom) {
      await xdotool('mousemove', `${SIZE.width - right}`, `${SIZE.height - bottom}`, 'click', '1')
    },
    stop,
  }
}
