import type { Instant } from '../../time'
import { queryTerms } from '../words'
import { inOrder, latestFirst } from './in-order'
import { createPostings, textOf, timesOf } from './postings'
import { createVocabulary, type Match } from './vocabulary'
import { grown } from './written-words'

/** What a search found. */
export interface Hits {
  /** Numbers of texts in the order they were added, from 0; the best first, and of equals the latest (`in-order`). */
  readonly texts: Uint32Array<ArrayBuffer>
  /** The terms (`core/journal/words`) in them that were asked for. */
  readonly terms: readonly string[]
}

/** How soon more of the same word counts for less, and how much a long text is held against it: as is usual. */
const [SOON, LONG] = [1.2, 0.7]
/** A tag says what an entry is about. */
const TAG = 3
const NOTHING: readonly number[] = []
/** Texts that are looked through one by one before they are put in order. */
const MOST_FRESH = 200

/** What is known of texts while they are looked through, by text. */
interface Looking {
  /** What its length makes of a hit. */
  readonly by: Float32Array
  readonly scores: Float32Array
  /** How many of the words asked for so far it has. */
  readonly has: Uint8Array
}

/** Counts postings between two places for texts that have all words before this one, of which there are so many. */
function hit(
  { by, scores, has }: Looking,
  postings: Uint32Array,
  begin: number,
  end: number,
  before: number,
  worth: number,
): void {
  for (let at = begin; at < end; at += 1) {
    const posting = postings[at] as number
    const text = textOf(posting)
    if ((has[text] as number) < before) continue
    has[text] = before + 1
    if (worth === 0) continue
    const times = timesOf(posting)
    scores[text] = (scores[text] as number) + (worth * times) / (times + (by[text] as number))
  }
}

/** Texts to search by the words in them: by how they begin, and with slips. */
export function createTextIndex() {
  const vocabulary = createVocabulary()
  const postings = createPostings()
  /** By text; nothing can be found in one that is gone, which `GONE` says. */
  let lengths = new Uint32Array(1 << 10)
  let gone = new Uint8Array(1 << 10)
  let times = new Float64Array(1 << 10)
  /** The texts, the latest first, as far as they were there when somebody last looked for one. */
  let latest = new Uint32Array(0)
  let [count, left, words] = [0, 0, 0]

  /** By text, what its length makes of a hit. */
  function handicaps(): Float32Array {
    const usual = Math.max(1, words / Math.max(1, left))
    const by = new Float32Array(count)
    for (let text = 0; text < count; text += 1)
      by[text] = SOON * (1 - LONG + (LONG * (lengths[text] as number)) / usual)
    return by
  }

  /** By term, its postings in texts that are not in order yet. */
  function freshOf(matches: readonly Match[]): ReadonlyMap<number, readonly number[]> {
    if (postings.own.ordered === count) return new Map()
    const meant = new Set(matches.map(({ term }) => term))
    return postings.freshOf(term => meant.has(term))
  }

  function order(): void {
    if (count - postings.own.ordered > MOST_FRESH) postings.order(vocabulary.terms.length)
  }

  return {
    /** The terms that were met, in that order. */
    terms: vocabulary.terms as readonly string[],

    /** Adds a text, or what stands between two places of it, that was begun at some time; it has the next number. */
    add(text: string, tags: readonly string[], time: Instant, start = 0, end = text.length): void {
      if (count === lengths.length) {
        lengths = grown(lengths, new Uint32Array(count * 2))
        gone = grown(gone, new Uint8Array(count * 2))
        times = grown(times, new Float64Array(count * 2))
      }
      const about = tags.length > 0 ? tags.flatMap(tag => [...vocabulary.termsIn(tag)]) : NOTHING
      const terms = vocabulary.termsIn(text, start, end)
      const { length } = terms
      postings.add(terms, about, TAG)
      lengths[count] = length
      times[count] = time
      words += length
      count += 1
      left += 1
    },

    /** Takes a text out again. */
    drop(text: number): void {
      if (text >= count || gone[text]) return
      gone[text] = 1
      left -= 1
      words -= lengths[text] ?? 0
    },

    /** Puts what was added in order, where that is too much to be looked through. */
    order,

    /** The texts that have every word of a query; none for one without words. */
    find(query: string): Hits {
      order()
      const { begins, ends, all } = postings.own
      const asked = [...new Set(queryTerms(query))]
      const found = { by: handicaps(), scores: new Float32Array(count), has: new Uint8Array(count) }
      const terms = new Set<string>()
      for (const [reached, one] of asked.entries()) {
        const matches = vocabulary.matches(one)
        const fresh = freshOf(matches)
        for (const { term, weight } of matches) {
          const [begin, end, later] = [begins[term] ?? 0, ends[term] ?? 0, fresh.get(term)]
          const rare = Math.log(1 + (count + 0.5) / (end - begin + (later?.length ?? 0) + 0.5))
          // What only begins with a single letter says nothing of what is meant: then the latest come first.
          const worth = one.length === 1 && weight < 1 ? 0 : weight * (SOON + 1) * rare
          hit(found, all, begin, end, reached, worth)
          if (later) hit(found, Uint32Array.from(later), 0, later.length, reached, worth)
          terms.add(vocabulary.terms[term] ?? '')
        }
      }
      if (asked.length === 0) return { texts: new Uint32Array(0), terms: [] }
      if (latest.length < count) latest = latestFirst(times.subarray(0, count))
      const fits = (text: number) => found.has[text] === asked.length && !gone[text]
      const texts = inOrder(found.scores, fits, latest)
      return { texts, terms: texts.length > 0 ? [...terms] : [] }
    },
  }
}
