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
  readonly noted: {
    /** When the list was asked for, and when something was looked for. */
    pressed: number
    asked: number
    drawn: ((took: number) => void) | null
    /** When all of it had been read, and when it was ready to be searched; 0 before. */
    read: number
    ready: number
    /** Follows the frames from now on; what it answers ends that, and says by how much the latest one came too late, in ms. */
    follow(): () => number
  }
}

/** Has every answer of the worker noted with what came of it. Runs before the page's own code. */
export function watch(): void {
  const Theirs = Worker
  const follow = () => {
    let [last, late, follows] = [performance.now(), 0, true]
    const frame = () => {
      const now = performance.now()
      late = Math.max(late, now - last - 1000 / 60)
      last = now
      if (follows) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    return () => {
      follows = false
      return late
    }
  }
  const noted: Noted['noted'] = { pressed: 0, asked: 0, drawn: null, read: 0, ready: 0, follow }
  const channel = new MessageChannel()
  channel.port1.onmessage = () => noted.drawn?.(performance.now() - noted.asked)
  globalThis.Worker = class extends Theirs {
    constructor(address: string | URL) {
      super(address)
      // After the page's own listener and all that follows from it at once.
      this.addEventListener('message', ({ data }) => {
        if (data?.is === 'end') noted.read = performance.now()
        // What is looked for without a word is looked for last, when all of it was taken up.
        if (data?.terms !== undefined && noted.read > 0) noted.ready ||= performance.now()
        if (data?.terms !== undefined) channel.port2.postMessage(null)
      })
    }
  }
  Object.assign(globalThis, { noted })
}

/** From a press until notes stand in the page, and until a frame has them that was waited for, in ms. */
export async function open(): Promise<{ there: number; painted: number }> {
  const { noted } = globalThis as unknown as Noted
  const button = [...document.querySelectorAll('button')].find(one => one.textContent === 'Earlier notes')
  if (!button) throw new Error('there is no way to earlier notes')
  const from = performance.now()
  let there = 0
  const watching = new MutationObserver(() => {
    if (!document.querySelector('[data-block] li')) return
    there = performance.now() - from
    watching.disconnect()
  })
  watching.observe(document.body, { childList: true, subtree: true })
  noted.pressed = from
  button.click()
  return new Promise(done => {
    const look = () => {
      if (there === 0) return requestAnimationFrame(look)
      // What is asked for in a frame is answered after that frame was handed over to be painted.
      const after = new MessageChannel()
      after.port1.onmessage = () => done({ there, painted: performance.now() - from })
      return after.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/**
 * Waits until all of it was read and is ready to be searched; answers how long after the press each was, and by how much
 * a frame came too late at most, up to a moment after it.
 */
export async function ready(): Promise<{ read: number; ready: number; late: number }> {
  const { noted } = globalThis as unknown as Noted
  const late = noted.follow()
  return new Promise(done => {
    const look = () => {
      if (noted.ready === 0 || performance.now() < noted.ready + 200) return requestAnimationFrame(look)
      const { pressed, read, ready } = noted
      return done({ read: read - pressed, ready: ready - pressed, late: late() })
    }
    look()
  })
}

/** Looks for the first time; how long it took until the answer was drawn, and by how much a frame came too late at most, in ms. */
export async function first(query: string): Promise<{ took: number; late: number }> {
  const { noted } = globalThis as unknown as Noted
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (!field) throw new Error('there is nothing to search')
  let took = 0
  field.focus()
  const late = noted.follow()
  noted.asked = performance.now()
  noted.drawn = drawn => {
    took = drawn
  }
  field.value = query
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return new Promise(done => {
    const look = () => {
      if (took === 0 || performance.now() - noted.asked < took + 200) return requestAnimationFrame(look)
      return done({ took, late: late() })
    }
    look()
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
