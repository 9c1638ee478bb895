import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Fills every file in a folder, and in those in it, with the letter A. */
export function spoil(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
  if (files.length === 0) throw new Error(`There is nothing to spoil in ${folder}.`)
  for (const path of files) writeFileSync(path, 'A'.repeat(statSync(path).size))
}
