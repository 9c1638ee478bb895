import type { Browser } from '../support/browser'

/** Makes the journal what the first version of Arbor made, with everything that was written in it. */
export function makeOlder(browser: Browser): Promise<void> {
  return browser.inside.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((answer, failed) => {
        request.onsuccess = () => answer(request.result)
        request.onerror = () => failed(request.error)
      })
    const now = await asked(indexedDB.open('arbor-journal'))
    const entries = await asked(now.transaction('entries').objectStore('entries').getAll())
    now.close()
    await asked(indexedDB.deleteDatabase('arbor-journal'))
    const opening = indexedDB.open('arbor-journal', 1)
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('entries', { keyPath: 'id' })
      store.createIndex('unfinished', 'unfinished')
      opening.result.createObjectStore('pending', { keyPath: 'spare' })
      for (const entry of entries) store.put(entry)
    }
    ;(await asked(opening)).close()
  })
}
