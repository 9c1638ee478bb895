import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = 'tests/e2e/.screens'

/** Where the picture of this name goes. All of them are made anew by a run, and looked at by people. */
export function pictureOf(name: string): string {
  mkdirSync(FOLDER, { recursive: true })
  return join(FOLDER, `${name}.png`)
}
