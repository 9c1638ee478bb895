/**
 * The folder that a person picked for backups. Quirks hidden here: only Chromium lets a page have one; it can be kept
 * in IndexedDB and nowhere else, and stands in a database of its own, because it is no words and cannot be locked like
 * words; the browser may forget that we are let in, and then says yes again only to a press.
 */

const DATABASE = 'arbor-backup'
const STORE = 'folder'
const KEY = 'chosen'
const WRITING = { mode: 'readwrite' } as const

/** Chromium's, which the types leave out. */
interface Picking {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>
}

/** As above. */
interface Folder extends FileSystemDirectoryHandle {
  queryPermission(descriptor: typeof WRITING): Promise<PermissionState>
  requestPermission(descriptor: typeof WRITING): Promise<PermissionState>
}

export const chosenFolder = {
  /** Whether this browser lets us have a folder at all. */
  isPossible: (): boolean => typeof (globalThis as Picking).showDirectoryPicker === 'function',

  /**
   * Asks the person for a folder, first thing in a press. Null when they would rather not. It is remembered only with
   * `keep`, which answers whether that worked.
   */
  async choose(): Promise<{ readonly name: string; keep(): Promise<boolean> } | null> {
    try {
      const folder = await (globalThis as Picking).showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' })
      if (!folder) return null
      const keep = () =>
        inStore(store => store.put(folder, KEY)).then(
          () => true,
          () => false,
        )
      return { name: folder.name, keep }
    } catch {
      // Closed without an answer, or a folder that the browser gives to nobody: it has said so itself.
      return null
    }
  },

  /** The folder that was kept; null where there is none. Rejects where storage is forbidden. */
  async recall(): Promise<Folder | null> {
    const folder: unknown = await inStore(store => store.get(KEY))
    return (folder as Folder | undefined) ?? null
  },

  /** Asks the browser to let us in again; called first thing in a press. False when the person says no. */
  async ask(): Promise<boolean> {
    try {
      const folder = await this.recall()
      return (await folder?.requestPermission(WRITING)) === 'granted'
    } catch {
      // It is gone, or the press was too long ago: either way we are not let in.
      return false
    }
  },
}

/** One request in a connection of its own, so that none is open when everything is wiped. */
async function inStore<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await settled(opening)
  try {
    const tx = database.transaction(STORE, 'readwrite')
    const done = new Promise((complete, failed) => {
      tx.oncomplete = complete
      tx.onabort = () => failed(tx.error)
    })
    const [answer] = await Promise.all([settled(work(tx.objectStore(STORE))), done])
    return answer
  } finally {
    database.close()
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
