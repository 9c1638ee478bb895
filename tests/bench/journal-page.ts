// What runs inside of pages while the journal is measured; each function stands alone.

/** Puts notes into the journal as they are stored. */
export async function fill(notes: readonly object[]): Promise<void> {
  const opening = indexedDB.open('arbor-journal')
  await new Promise(opened => {
    opening.onsuccess = opened
  })
  const tx = opening.result.transaction('entries', 'readwrite')
  for (const note of notes) tx.objectStore('entries').put(note)
  await new Promise(done => {
    tx.oncomplete = done
  })
  opening.result.close()
}

interface Noted {
  readonly noted: { asked: number; drawn: ((took: number) => void) | null; records: number }
}

/** Has every record that is read noted, and every answer of a worker with what came of it. Runs before the page's own code. */
export function watch(): void {
  const Theirs = Worker
  const noted: Noted['noted'] = { asked: 0, drawn: null, records: 0 }
  const { getAll } = IDBIndex.prototype
  IDBIndex.prototype.getAll = function (...which) {
    const asked = getAll.apply(this, which)
    asked.addEventListener('success', () => {
      noted.records += asked.result.length
    })
    return asked
  }
  const channel = new MessageChannel()
  channel.port1.onmessage = () => noted.drawn?.(performance.now() - noted.asked)
  globalThis.Worker = class extends Theirs {
    constructor(address: string | URL) {
      super(address)
      // After the page's own listener and all that follows from it at once.
      this.addEventListener('message', ({ data }) => {
        if (data?.texts) channel.port2.postMessage(null)
      })
    }
  }
  Object.assign(globalThis, { noted })
}

/** From a press to the first frame that has notes in it, in ms. */
export async function open(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent === 'Earlier notes')
  if (!button) throw new Error('there is no way to earlier notes')
  const from = performance.now()
  button.click()
  return new Promise(painted => {
    const look = () => {
      if (!document.querySelector('[data-block] li')) return requestAnimationFrame(look)
      // What is asked for in a frame is answered after that frame was handed over to be painted.
      const after = new MessageChannel()
      after.port1.onmessage = () => painted(performance.now() - from)
      return after.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/**
 * Waits until so many records were read, or until something was looked for and found; answers how long it took, and how
 * long at most nothing else could be done, up to a moment after it.
 */
export async function waiting(records: number | null): Promise<{ took: number; blocked: number }> {
  const { noted } = globalThis as unknown as Noted
  const from = performance.now()
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (records === null && field) {
    field.focus()
    field.value = 'b'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const isThere = () =>
    records === null
      ? /\d/.test(
          document.querySelector('[data-block]')?.parentElement?.previousElementSibling?.textContent ?? '',
        )
      : noted.records >= records
  let [last, blocked, took] = [from, 0, 0]
  return new Promise(done => {
    // Four milliseconds late is no wait.
    const looking = setInterval(() => {
      const now = performance.now()
      blocked = Math.max(blocked, now - last - 4)
      last = now
      if (took === 0 && isThere()) took = now - from
      if (took === 0 || now - from < took + 200) return
      clearInterval(looking)
      done({ took, blocked })
    }, 4)
  })
}

/** Looks for each of some queries; how long each took until its answer was drawn, in ms. */
export async function type(queries: readonly string[]): Promise<readonly number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  const { noted } = globalThis as unknown as Noted
  if (!field) throw new Error('there is nothing to search')
  const took: number[] = []
  for (const query of queries) {
    took.push(
      await new Promise<number>(drawn => {
        noted.drawn = drawn
        noted.asked = performance.now()
        field.value = query
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }),
    )
    // A hand lifts between two keys.
    await new Promise(passed => setTimeout(passed, 20))
  }
  return took
}

/** Types some letters; how long each took to be kept, in ms. */
export async function write(letters: string): Promise<readonly number[]> {
  const box = document.querySelector('textarea')
  if (!box) throw new Error('there is nothing to write on')
  const channel = new BroadcastChannel('arbor.journal')
  const took: number[] = []
  for (const letter of letters) {
    took.push(
      await new Promise<number>(kept => {
        const from = performance.now()
        channel.onmessage = () => kept(performance.now() - from)
        box.setRangeText(letter, box.value.length, box.value.length, 'end')
        box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }),
    )
    await new Promise(passed => setTimeout(passed, 50))
  }
  return took
}

/** Presses a button, and waits until a word is somewhere on the page; how long that took, in ms. */
export async function pressed([name, until]: readonly [string, string]): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent === name)
  if (!button) throw new Error(`there is no button ${name}`)
  const from = performance.now()
  button.click()
  return new Promise(done => {
    const look = () =>
      document.body.textContent?.includes(until)
        ? done(performance.now() - from)
        : requestAnimationFrame(look)
    look()
  })
}
