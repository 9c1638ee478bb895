// How much is shipped, and how much of it before the first picture.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUILD, type Figure } from './chromium.ts'

const KB = 1000

/** All sizes, with their limits, in the order they are printed. */
export function sizes(): readonly Figure[] {
  const nudge = readFileSync(join(BUILD, 'nudge.js'))
  const card = readFileSync(join(BUILD, 'nudge-card.js'))
  return [
    { what: 'nudge script, raw', value: nudge.length / KB, unit: 'kB', limit: 6 },
    { what: 'nudge script, gzip', value: gzipSync(nudge).length / KB, unit: 'kB', limit: 2.2 },
    { what: 'what draws a card, raw', value: card.length / KB, unit: 'kB', limit: 8 },
    {
      what: 'popup scripts before first paint, gzip',
      value: gzipped(scriptsOf('popup.html')),
      unit: 'kB',
      limit: 30,
    },
    { what: 'package, zipped', value: statSync(packageFile()).size / KB, unit: 'kB', limit: 400 },
  ]
}

/** Every script a page loads before it can draw: the ones it names and what those import at once. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(join(BUILD, page), 'utf8')
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    const source = readFileSync(join(BUILD, file), 'utf8')
    for (const [, path] of source.matchAll(
      /(?:^|;|\})\s*import\s*(?:[^'"()]*?from)?\s*["'`](\.[^"'`]+)["'`]/g,
    )) {
      visit(posix.join(posix.dirname(file), path ?? ''))
    }
  }
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(path ?? '')
  return [...seen]
}

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file))).length, 0) / KB
}

function packageFile(): string {
  const name = readdirSync('.output').find(file => /chrome\.zip$/.test(file))
  if (!name) throw new Error('no package in .output; run `npm run zip`')
  return join('.output', name)
}
