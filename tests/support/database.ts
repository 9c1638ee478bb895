/** The database as somebody else opens it. */
export function openRaw(version?: number): Promise<IDBDatabase> {
  return asked(indexedDB.open('arbor-journal', version))
}

/** The database as the first version of Arbor made it. */
export function openVersionOne(): Promise<IDBDatabase> {
  const request = indexedDB.open('arbor-journal', 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('unfinished', 'unfinished')
    request.result.createObjectStore('pending', { keyPath: 'spare' })
  }
  return asked(request)
}

/** The database as the second version made it. */
export function openVersionTwo(): Promise<IDBDatabase> {
  const request = indexedDB.open('arbor-journal', 2)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex('unfinished', 'unfinished')
    request.result.createObjectStore('pending', { keyPath: 'spare' })
    request.result.createObjectStore('kept', { keyPath: ['of', 'id'] })
  }
  return asked(request)
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
