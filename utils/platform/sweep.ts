/**
 * Has the browser let go of what lay on the disk before it was written over. Quirk hidden here: Chromium keeps IndexedDB
 * in files that are only ever added to (LevelDB), and drops what was written over when it puts two of them together.
 * It does that over the whole stretch of a database that is deleted. So small databases are made behind ours: deleting
 * one closes the file that has the old words in it; what is written once more lies in the next file; deleting another
 * puts the two together, and deleting the last lets go of the file that is used no longer. What was put together before
 * lies a level deeper, where only the stretch of a database that was there already reaches it: so one is left behind
 * for the next time, and the one from the last time is deleted (tried with Chromium 156).
 */

const [FIRST, SECOND, THIRD] = ['arbor-sweep-1', 'arbor-sweep-2', 'arbor-sweep-3'] as const
/** Of these one is there between times. */
const LEFT = ['arbor-sweep-4', 'arbor-sweep-5'] as const

/**
 * `again` writes once more what was written last. What cannot be swept stays until the browser does so by itself; never
 * rejects.
 */
export async function sweep(again: () => Promise<void>): Promise<void> {
  try {
    const there = (await indexedDB.databases()).map(({ name }) => name)
    const [next, last] = there.includes(LEFT[0]) ? [LEFT[1], LEFT[0]] : LEFT
    for (const name of [FIRST, SECOND, THIRD, next]) await make(name)
    await remove(THIRD)
    await again()
    await remove(SECOND)
    await remove(last)
    await remove(FIRST)
  } catch {
    // A disk in trouble: what it was swept for is done all the same.
  }
}

function make(name: string): Promise<void> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => request.result.createObjectStore('nothing').put('', '')
  request.onsuccess = () => request.result.close()
  return ended(request)
}

const remove = (name: string) => ended(indexedDB.deleteDatabase(name))

function ended(request: IDBOpenDBRequest): Promise<void> {
  return new Promise(done => {
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, () => done())
  })
}
