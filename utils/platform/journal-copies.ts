/**
 * Copies of the journal, as data, outside of IndexedDB: in the files that a browser keeps for an origin, which lie
 * elsewhere on the disk, so that what spoils the one spares the other. Quirk hidden here: a file has its name before
 * it has its words, so an empty one is a copy that was never finished.
 */

import type { Instant } from '../core/time'
import { sealedCopy } from './sealed-copy'

const FOLDER = 'journal'
const NAME = /^(\d+)\.json$/

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}

const nameOf = (at: Instant) => `${at}.json`

async function files(): Promise<readonly (readonly [Instant, File])[]> {
  const all: (readonly [Instant, File])[] = []
  for await (const [name, handle] of (await folder()).entries()) {
    const at = NAME.exec(name)?.[1]
    if (at === undefined || !isFile(handle)) continue
    const file = await handle.getFile()
    if (file.size > 0) all.push([Number(at), file])
  }
  return all
}

const isFile = (handle: FileSystemHandle): handle is FileSystemFileHandle => handle.kind === 'file'

/** `CopiesPort` in `components/carry`. */
export const journalCopies = {
  /** When each of them was made, the latest first. Rejects where a browser has no such files. */
  async list(): Promise<readonly Instant[]> {
    return (await files()).map(([at]) => at).toSorted((a, b) => b - a)
  },

  /** One of them; rejects when it is gone. */
  async open(at: Instant): Promise<File> {
    const handle = await (await folder()).getFileHandle(nameOf(at))
    return handle.getFile()
  },

  /** Makes one, and reads it back. Rejects when that is not what was to be written. */
  async put(at: Instant, text: string): Promise<void> {
    const handle = await (await folder()).getFileHandle(nameOf(at), { create: true })
    const writing = await handle.createWritable()
    await writing.write(text)
    await writing.close()
    const written = await (await handle.getFile()).text()
    if (written !== text) throw new Error('The copy is not what was copied.')
  },

  async remove(at: Instant): Promise<void> {
    await (await folder()).removeEntry(nameOf(at))
  },

  /** Removes those that anybody could read. */
  async removePlain(): Promise<void> {
    for (const [at, file] of await files())
      if (!(await sealedCopy.isOne(file))) await journalCopies.remove(at)
  },

  /** How much room they take, in bytes. */
  async size(): Promise<number> {
    return (await files()).reduce((sum, [, { size }]) => sum + size, 0)
  },
}
