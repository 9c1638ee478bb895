/**
 * Backups in a folder that a person picked. Quirks hidden here: a file has its name before it has its words, so an
 * empty one is a backup that was never finished; and words are written beside it and take its place at once when all of
 * them are there.
 */

import { backupName, backupsToGo, type FileThere } from '../core/journal/backup/files'
import type { KeyFile, Place, Put } from '../core/journal/backup/place'
import type { Problem } from '../core/journal/backup/plan'

/** Chromium's, with what the types leave out. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

const PROBLEMS: Readonly<Record<string, Problem>> = {
  NotAllowedError: 'asks',
  SecurityError: 'asks',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
}

/** Such a place; `recall` answers the folder, or null where none was picked. */
export function backupFolder(recall: () => Promise<Folder | null>): Place {
  /** Puts something into the folder, if we are let in. */
  async function into(work: (folder: Folder) => Promise<Put>): Promise<Put> {
    try {
      const folder = await recall()
      if (!folder) return { ok: false, problem: 'gone' }
      return (await isOpen(folder)) ? await work(folder) : { ok: false, problem: 'asks' }
    } catch (error) {
      return { ok: false, problem: (error instanceof Error && PROBLEMS[error.name]) || 'failed' }
    }
  }
  return {
    put: (backup, at, key) =>
      into(async folder => {
        const taken = (await filesIn(folder)).map(({ name }) => name)
        await layKey(folder, taken, key)
        const name = backupName(at, taken)
        await write(folder, name, backup)
        await tidy(folder, name)
        return { ok: true, name, bytes: backup.length }
      }),

    async look() {
      try {
        const folder = await recall()
        return folder && (await isOpen(folder)) ? await filesIn(folder) : null
      } catch {
        // Gone, or closed to us in between: nothing can be seen there.
        return null
      }
    },

    lay: (name, content) =>
      into(async folder => {
        await write(folder, name, content)
        return { ok: true, name, bytes: content.length }
      }),
  }
}

async function isOpen(folder: Folder): Promise<boolean> {
  return (await folder.queryPermission({ mode: 'readwrite' })) === 'granted'
}

async function filesIn(folder: Folder): Promise<readonly FileThere[]> {
  const all: FileThere[] = []
  for await (const [name, handle] of folder.entries()) {
    const isFile = handle.kind === 'file'
    all.push({ name, bytes: isFile ? (await (handle as FileSystemFileHandle).getFile()).size : 0 })
  }
  return all
}

/** Puts the key there unless it is there whole. */
async function layKey(folder: Folder, taken: readonly string[], { name, text }: KeyFile): Promise<void> {
  const there = taken.includes(name) ? await (await folder.getFileHandle(name)).getFile() : null
  if ((await there?.text()) !== text) await write(folder, name, new TextEncoder().encode(text))
}

/** Writes a file and reads it back. Rejects when that is not what was to be written, and leaves nothing then. */
async function write(folder: Folder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true })
  try {
    const writing = await handle.createWritable()
    try {
      await writing.write(bytes)
      await writing.close()
    } catch (error) {
      // What was written beside it goes; it may be gone already.
      await writing.abort().catch(() => {})
      throw error
    }
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer())
    const isSame = written.length === bytes.length && written.every((byte, at) => byte === bytes[at])
    if (!isSame) throw new Error('The file is not what was written.')
  } catch (error) {
    // An empty one would be taken away with the next backup anyway.
    await folder.removeEntry(name).catch(() => {})
    throw error
  }
}

/** Takes away what the new backup makes needless. What will not go is no harm. */
async function tidy(folder: Folder, made: string): Promise<void> {
  for (const name of backupsToGo(await filesIn(folder), made)) {
    await folder.removeEntry(name).catch(() => {})
  }
}
