/**
 * Search over the journal, in a worker, so that no frame waits for it. What it knows is never stored: it would be a
 * second copy of everything that was written.
 */

import type { Entry } from '../core/journal/entry'
import type { SearchQuestion } from '../core/journal/search/ask'
import type { Hits, Searched } from '../core/journal/search/text-index'
import { startWorker } from './own-worker'

/** Entries handed over at a time: a millisecond or two, for a page that has frames to draw. */
const SLICE = 500

interface Found {
  readonly entries: readonly Entry[]
  readonly terms: ReadonlySet<string>
}

const NOTHING: Found = { entries: [], terms: new Set() }

/** The part of a `Worker` that is used. */
type Answering = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** A search that remembers what it has taken up; entries that did not change are not taken up again. */
export function createJournalSearch(start: () => Answering) {
  let worker: Answering | null = null
  /** The entry of each text in the worker, by its number there. */
  let texts: Entry[] = []
  let known = new Map<string, number>()
  let last: readonly Entry[] | null = null
  /** One after the other: an answer is told from another by its turn. */
  let turn: Promise<unknown> = Promise.resolve()

  function drop(): void {
    worker?.terminate()
    ;[worker, texts, known, last] = [null, [], new Map(), null]
  }

  function ask(at: Answering, question: SearchQuestion): Promise<Hits | null> {
    return new Promise((answered, failed) => {
      at.onmessage = ({ data }: MessageEvent<Hits | null>) => answered(data)
      at.onerror = () => failed(new Error('The worker broke down.'))
      at.postMessage(question)
    })
  }

  async function update(at: Answering, entries: readonly Entry[]): Promise<void> {
    if (entries === last) return
    const before = known.size
    let met = 0
    const fresh: Entry[] = []
    const old: number[] = []
    for (const entry of entries) {
      const number = known.get(entry.id)
      if (number !== undefined) met += 1
      if (number !== undefined && texts[number]?.rev === entry.rev) texts[number] = entry
      else {
        fresh.push(entry)
        if (number !== undefined) old.push(number)
      }
    }
    if (met < before) old.push(...without(entries))
    if (old.length > 0) await ask(at, { what: 'drop', texts: old })
    for (let from = 0; from < fresh.length; from += SLICE) {
      const slice = fresh.slice(from, from + SLICE)
      for (const entry of slice) known.set(entry.id, texts.push(entry) - 1)
      await ask(at, { what: 'add', all: slice.map(searched) })
    }
    last = entries
  }

  /** The numbers of texts whose entries are here no longer, of which nothing is known from now on. */
  function without(entries: readonly Entry[]): readonly number[] {
    const here = new Set(entries.map(({ id }) => id))
    const gone = [...known].filter(([id]) => !here.has(id))
    for (const [id] of gone) known.delete(id)
    return gone.map(([, number]) => number)
  }

  async function answer(entries: readonly Entry[], query: string): Promise<Found> {
    try {
      worker ??= start()
      const at = worker
      await update(at, entries)
      const hits = await ask(at, { what: 'find', query })
      if (!hits || at !== worker) return NOTHING
      const found: Entry[] = []
      for (const text of hits.texts) {
        const entry = texts[text]
        if (entry) found.push(entry)
      }
      return { entries: found, terms: new Set(hits.terms) }
    } catch {
      // Begun anew at the next key; until then nothing is found.
      drop()
      return NOTHING
    }
  }

  return {
    find(entries: readonly Entry[], query: string): Promise<Found> {
      const answered = turn.then(() => answer(entries, query))
      turn = answered
      return answered
    },

    /** Forgets everything that it has taken up. */
    drop(): void {
      turn = turn.then(drop)
    },
  }
}

const searched = ({ text, tags }: Entry): Searched => ({ text, tags })

/** Search over the journal, the same for every screen of a page; `SearchPort` in `components/journal`. */
export const journalSearch = createJournalSearch(() => startWorker('/journal-search.js'))
