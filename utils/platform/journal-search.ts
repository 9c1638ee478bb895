/**
 * Search over the journal, in a worker, so that no frame waits for it. What it knows is never stored: it would be a
 * second copy of everything that was written.
 */

import type { Entry } from '../core/journal/entry'
import { joined, type SearchAnswer, type SearchQuestion } from '../core/journal/search/ask'
import { startWorker } from './own-worker'
import { rest } from './rest'

/** Entries handed over at a time: a millisecond or two, for a page that has frames to draw. */
const SLICE = 500
/** Entries that can be looked at in a row, where the worker knows them already. */
const STRETCH = 4000

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

  function ask(at: Answering, question: SearchQuestion): Promise<SearchAnswer | null> {
    return new Promise((answered, failed) => {
      at.onmessage = ({ data }: MessageEvent<SearchAnswer | null>) => answered(data)
      at.onerror = () => failed(new Error('The worker broke down.'))
      at.postMessage(question)
    })
  }

  async function update(at: Answering, entries: readonly Entry[]): Promise<void> {
    if (entries === last) return
    const [were, are] = between(last ?? [], entries)
    const gone = without(were, are)
    if (gone.length > 0) await ask(at, { what: 'drop', texts: gone })
    await takeUp(at, are)
    last = entries
  }

  async function takeUp(at: Answering, entries: readonly Entry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += SLICE) {
      const [fresh, old] = met(entries.slice(from, from + SLICE))
      if (old.length > 0) await ask(at, { what: 'drop', texts: old })
      if (fresh.length > 0) await ask(at, { what: 'add', texts: joined(fresh) })
      else if (from % STRETCH === STRETCH - SLICE) await rest()
    }
  }

  /** Takes up some entries; answers with those the worker does not know as they are, and the numbers they had. */
  function met(entries: readonly Entry[]): readonly [fresh: readonly Entry[], old: readonly number[]] {
    const fresh: Entry[] = []
    const old: number[] = []
    for (const entry of entries) {
      const number = known.get(entry.id)
      if (number !== undefined && texts[number]?.rev === entry.rev) texts[number] = entry
      else {
        if (number !== undefined) old.push(number)
        known.set(entry.id, texts.push(entry) - 1)
        fresh.push(entry)
      }
    }
    return [fresh, old]
  }

  /** The numbers of texts whose entries are here no longer, of which nothing is known from now on. */
  function without(were: readonly Entry[], are: readonly Entry[]): readonly number[] {
    if (were.length === 0) return []
    const here = new Set(are.map(({ id }) => id))
    const gone: number[] = []
    for (const { id } of were) {
      const number = known.get(id)
      if (here.has(id) || number === undefined) continue
      known.delete(id)
      gone.push(number)
    }
    return gone
  }

  function entriesOf(numbers: Uint32Array): readonly Entry[] {
    const found = new Array<Entry>(numbers.length)
    // As plain as it gets: for a single letter these are nearly all there are.
    for (let at = 0; at < found.length; at += 1) found[at] = texts[numbers[at] as number] as Entry
    return found
  }

  async function answer(entries: readonly Entry[], query: string): Promise<Found> {
    try {
      worker ??= start()
      const at = worker
      await update(at, entries)
      const hits = await ask(at, { what: 'find', query })
      if (!hits || at !== worker) return NOTHING
      // Before a person's first letter: code that runs for the first time takes several times as long as later.
      if (query === '') entriesOf(new Uint32Array(texts.length))
      return {
        entries: entriesOf(hits.texts),
        terms: new Set(hits.terms.split('\n').filter(term => term !== '')),
      }
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

/**
 * What two lists do not begin and end with alike. Only places are compared, not what is there: most often it is one
 * of a hundred thousand that changed.
 */
function between<T>(one: readonly T[], other: readonly T[]): readonly [readonly T[], readonly T[]] {
  const most = Math.min(one.length, other.length)
  let [begin, end] = [0, 0]
  while (begin < most && one[begin] === other[begin]) begin += 1
  while (end < most - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return [one.slice(begin, one.length - end), other.slice(begin, other.length - end)]
}

/** Search over the journal, the same for every screen of a page; `SearchPort` in `components/journal`. */
export const journalSearch = createJournalSearch(() => startWorker('/journal-search.js'))
