import { queryTerms } from '../words'
import { inOrder } from './in-order'
import { createPostings, textOf, timesOf } from './postings'
import { createVocabulary } from './vocabulary'
import { grown } from './written-words'

/** What of an entry is searched. */
export interface Searched {
  readonly text: string
  readonly tags: readonly string[]
}

/** What a search found. */
export interface Hits {
  /** Numbers of texts in the order they were added, from 0; the best first. */
  readonly texts: Uint32Array<ArrayBuffer>
  /** The terms (`core/journal/words`) in them that were asked for. */
  readonly terms: readonly string[]
}

/** How soon more of the same word counts for less, and how much a long text is held against it: as is usual. */
const [SOON, LONG] = [1.2, 0.7]
/** A tag says what an entry is about. */
const TAG = 3
/** Texts that are looked through one by one before they are put in order. */
const MOST_FRESH = 2000

/** Texts to search by the words in them: by how they begin, and with slips. */
export function createTextIndex() {
  const vocabulary = createVocabulary()
  const postings = createPostings()
  /** By text; nothing can be found in one that is gone, which `GONE` says. */
  let lengths = new Uint32Array(1 << 10)
  let gone = new Uint8Array(1 << 10)
  let [count, left, words] = [0, 0, 0]

  /** By text, what its length makes of a hit. */
  function handicaps(): Float32Array {
    const usual = Math.max(1, words / Math.max(1, left))
    const by = new Float32Array(count)
    for (let text = 0; text < count; text += 1)
      by[text] = SOON * (1 - LONG + (LONG * (lengths[text] as number)) / usual)
    return by
  }

  return {
    /** Adds a text, which has the next number. */
    add({ text, tags }: Searched): void {
      if (count === lengths.length) {
        lengths = grown(lengths, new Uint32Array(count * 2))
        gone = grown(gone, new Uint8Array(count * 2))
      }
      let length = 0
      vocabulary.each(text, term => {
        length += 1
        postings.put(term, count, 1)
      })
      for (const tag of tags) vocabulary.each(tag, term => postings.put(term, count, TAG))
      postings.next()
      lengths[count] = length
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

    /** The texts that have every word of a query; none for one without words. */
    find(query: string): Hits {
      if (count - postings.own.ordered > MOST_FRESH) postings.order(vocabulary.terms.length, count)
      const { begins, all } = postings.own
      const asked = [...new Set(queryTerms(query))]
      const by = handicaps()
      const scores = new Float32Array(count)
      /** By text, how many of the words asked for so far it has. */
      const has = new Uint8Array(count)
      const terms = new Set<string>()
      for (const [reached, one] of asked.entries()) {
        const worths = new Map<number, number>()
        for (const { term, weight } of vocabulary.matches(one)) {
          const worth = weight * (SOON + 1) * Math.log(1 + (count + 0.5) / (postings.count(term) + 0.5))
          worths.set(term, worth)
          terms.add(vocabulary.terms[term] ?? '')
          const end = begins[term + 1] ?? 0
          for (let at = begins[term] ?? end; at < end; at += 1) {
            const posting = all[at] as number
            const text = textOf(posting)
            if ((has[text] as number) < reached) continue
            has[text] = reached + 1
            const times = timesOf(posting)
            scores[text] = (scores[text] as number) + (worth * times) / (times + (by[text] as number))
          }
        }
        postings.eachFresh((term, posting) => {
          const [worth, text, times] = [worths.get(term), textOf(posting), timesOf(posting)]
          if (worth === undefined || (has[text] ?? 0) < reached) return
          has[text] = reached + 1
          scores[text] = (scores[text] ?? 0) + (worth * times) / (times + (by[text] ?? 0))
        })
      }
      if (asked.length === 0) return { texts: new Uint32Array(0), terms: [] }
      const texts = inOrder(scores, text => has[text] === asked.length && !gone[text])
      return { texts, terms: texts.length > 0 ? [...terms] : [] }
    },
  }
}
