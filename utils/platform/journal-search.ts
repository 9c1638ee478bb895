/**
 * The journal as a worker reads it and searches it, so that no frame waits for either. What it knows is never stored: it
 * would be a second copy of everything that was written.
 */

import type { Answer } from '../core/journal/answer'
import type { Entry } from '../core/journal/entry'
import { type EntryList, entriesAt } from '../core/journal/entry-list'
import { pack, unpack } from '../core/journal/packed'
import {
  type RowKey,
  type SearchAnswers,
  type SearchQuestion,
  type Taken,
  UNSEARCHED,
} from '../core/journal/search/ask'
import { differing } from '../core/journal/search/differing'
import { startWorker } from './own-worker'
import { current } from './vault'

/** Entries handed over at a time: a millisecond or two, for a page that has frames to draw. */
const SLICE = 500

interface Found {
  readonly entries: EntryList
  readonly terms: ReadonlySet<string>
}

const NOTHING: Found = { entries: [], terms: new Set() }

/** The part of a `Worker` that is used. */
type Answering = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Asks the worker, which answers everything in its turn. Rejects when it is there no longer. */
type Ask = <What extends SearchQuestion['what']>(
  question: Extract<SearchQuestion, { what: What }>,
) => Promise<SearchAnswers[What]>

/**
 * A reading and a search that remember what was taken up; entries that did not change are not taken up again. `keyOf`
 * is what opens the journal now: null where it is not locked; it rejects where nobody has it.
 */
export function createJournalSearch(start: () => Answering, keyOf: () => Promise<RowKey | null>) {
  let worker: Answering | null = null
  /** The entry of each text in the worker, by its number there. */
  let texts: Entry[] = []
  /** The entries that the worker knows, and the worker that has read all there is; null where nobody can tell. */
  let last: readonly Entry[] | null = null
  let hasRead: Answering | null = null
  /** How often everything was to be forgotten: what was wanted before is not done after it. */
  let era = 0
  /** One after the other: an answer is told from another by its turn. */
  let turn: Promise<void> = Promise.resolve()
  /** Ends the waiting for an answer. */
  let giveUp = () => {}

  function begin(): Answering {
    const begun = start()
    begun.onerror = () => giveUp()
    return begun
  }

  function end(): void {
    worker?.terminate()
    ;[worker, texts, last, hasRead] = [null, [], null, null]
    const stop = giveUp
    giveUp = () => {}
    stop()
  }

  /** Does some work with the worker; null where it broke down or was dropped: then another is begun with the next. */
  function inTurn<T>(work: (ask: Ask) => Promise<T>, of = era): Promise<T | null> {
    const done = turn.then(async () => {
      if (of !== era) return null
      try {
        worker ??= begin()
        return await work(askOf(worker))
      } catch {
        if (of === era) end()
        return null
      }
    })
    // Not what came of it: nothing of that may stay when it is to be forgotten.
    turn = done.then(() => {})
    return done
  }

  const askOf =
    (at: Answering): Ask =>
    question =>
      new Promise((answered, failed) => {
        if (at !== worker) return failed(new Error('Nobody is there to answer.'))
        giveUp = () => failed(new Error('Nobody answers any more.'))
        at.onmessage = ({ data }) => answered(data)
        at.postMessage(question)
      })

  async function update(ask: Ask, entries: readonly Entry[]): Promise<void> {
    if (entries === last) return
    const [were, are] = differing(last ?? [], entries)
    const here = new Set(were.length > 0 ? are.map(({ id }) => id) : [])
    const gone = were.flatMap(({ id }) => (here.has(id) ? [] : id))
    if (gone.length > 0) await ask({ what: 'drop', ids: gone })
    const before = new Set(were)
    const fresh = before.size > 0 ? are.filter(entry => !before.has(entry)) : are
    for (let from = 0; from < fresh.length; from += SLICE) {
      const slice = fresh.slice(from, from + SLICE)
      number(texts, slice, await ask({ what: 'add', packed: pack(slice) }))
    }
    last = entries
  }

  /** Those of some numbers whose entries are known here: what the worker read ahead is not yet. */
  function known(numbers: Uint32Array): Uint32Array {
    // As plain as it gets: for a single letter these are nearly all there are.
    let at = 0
    while (at < numbers.length && texts[numbers[at] as number]) at += 1
    return at < numbers.length ? numbers.filter(number => texts[number]) : numbers
  }

  return {
    /**
     * Reads every entry there is, removed or not, and takes it up; whoever looks for something meanwhile comes between
     * two parts. `part` is told each part, with how many records in it were no entry, and says whether to go on. Answers
     * how many records there were; null where it cannot be read here.
     */
    async read(
      part: (entries: readonly Entry[], unreadable: number) => boolean,
    ): Promise<Answer<number> | null> {
      const mine = era
      const there: Entry[] = []
      let count = 0
      const next = (question: 'begin' | 'next') =>
        inTurn(async ask => {
          // Whoever has the key no longer is not told what is left of it, either.
          const key = await keyOf()
          const read = await ask(question === 'begin' ? { what: 'begin', key } : { what: 'next' })
          if (read.is === 'failed') throw new Error('It cannot be read by a worker.')
          if (read.is === 'end') [texts, hasRead] = [there, worker]
          else {
            const entries = unpack(read.packed)
            number(texts, entries, read)
            number(there, entries, read)
            count += read.records
            // The worker may know more by now than anybody here.
            if (!part(entries, read.unreadable)) {
              end()
              return { is: 'end' } as const
            }
          }
          return read
        }, mine)
      let read = await next('begin')
      while (read?.is === 'part') read = await next('next')
      return read && { ok: true, value: count }
    },

    /** Says that these are the entries that were just read, in their order. */
    knows(entries: readonly Entry[]): void {
      if (worker && worker === hasRead) last = entries
    },

    async find(entries: readonly Entry[], query: string): Promise<Found> {
      const found = await inTurn(async ask => {
        await update(ask, entries)
        const hits = await ask({ what: 'find', query })
        const terms = new Set(hits.terms.split('\n').filter(term => term !== ''))
        return { entries: entriesAt(known(hits.texts), texts), terms }
      })
      return found ?? NOTHING
    },

    /** Forgets everything that it has taken up, and whatever was wanted of it. */
    drop(): void {
      era += 1
      end()
    },
  }
}

/** Notes the entries by the numbers that the worker has given them. */
function number(texts: Entry[], entries: readonly Entry[], { texts: numbers }: Taken): void {
  for (const [at, entry] of entries.entries()) {
    const text = numbers[at] as number
    if (text !== UNSEARCHED) texts[text] = entry
  }
}

/** What opens the journal now. Rejects while it is locked. */
export async function keyNow(): Promise<RowKey | null> {
  const vault = await current()
  if (vault.is === 'locked') throw new Error('It is locked.')
  return vault.is === 'open' ? { keyId: vault.keyId, key: vault.key } : null
}

/** Reading and search, the same for every screen of a page; `SearchPort` in `components/journal`. */
export const journalSearch = createJournalSearch(() => startWorker('/journal-search.js'), keyNow)
