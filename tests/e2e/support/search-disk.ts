import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files in a folder, and in those in it, that have one of these words in them, in either of a browser's writings; or some bytes, as they are. */
export function filesWith(folder: string, words: readonly (string | Uint8Array)[]): string[] {
  const needles = words.flatMap(word =>
    typeof word === 'string'
      ? [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
      : [Buffer.from(word)],
  )
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => {
    const path = join(folder, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    const bytes = readFileSync(path)
    return needles.some(needle => bytes.includes(needle))
  })
}
