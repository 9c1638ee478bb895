import { grown } from './written-words'

/** The highest count of a term in one text. */
const MOST = 255
/** A text and how often a term is in it are one number: the count has its lowest bits. */
const BITS = 8

/** The number of the text that a posting is of. */
export const textOf = (posting: number) => posting >>> BITS
/** How often the term is in it, or as much as that counts. */
export const timesOf = (posting: number) => posting & MOST

/** A text has a term once more. */
const more = (posting: number) => posting + (timesOf(posting) < MOST ? 1 : 0)

/**
 * Which texts each term is in. What is in order stands in one long list, by term and then by text; what was added since
 * stands as it was written, until there is enough of it to be put in order. One number for each word of a text is all
 * that is kept.
 */
export function createPostings() {
  const own = {
    /** By term, where it begins in `all` and where it ends there. */
    begins: new Uint32Array(0),
    ends: new Uint32Array(0),
    all: new Uint32Array(0),
    /** How many texts are in order. */
    ordered: 0,
  }
  /** The terms of the texts that are not, one after the other, and by text where they end. */
  let fresh = new Uint32Array(1 << 12)
  let freshEnds: number[] = []
  let length = 0
  /** By term, how often it is among those, and at most how often it is in order. */
  let counts = new Uint32Array(1 << 12)

  return {
    own,

    /** Ends a text; what is put there from now on is of the next. */
    next(): void {
      freshEnds.push(length)
    },

    put(term: number): void {
      if (length === fresh.length) fresh = grown(fresh, new Uint32Array(length * 2))
      if (term >= counts.length) counts = grown(counts, new Uint32Array(counts.length * 2))
      fresh[length] = term
      length += 1
      counts[term] = (counts[term] as number) + 1
    },

    /** Puts all there is in order of the terms, of which there are so many. */
    order(terms: number): void {
      const [begins, ends] = [new Uint32Array(terms), new Uint32Array(terms)]
      let room = 0
      for (let term = 0; term < terms; term += 1) {
        begins[term] = room
        room += counts[term] ?? 0
      }
      const all = new Uint32Array(room)
      ends.set(begins)
      for (let term = 0; term < own.begins.length; term += 1) {
        const before = own.all.subarray(own.begins[term], own.ends[term])
        all.set(before, begins[term])
        ends[term] = (begins[term] as number) + before.length
      }
      let from = 0
      for (const [at, to] of freshEnds.entries()) {
        const posting = (own.ordered + at) << BITS
        for (; from < to; from += 1) {
          const term = fresh[from] as number
          const end = ends[term] as number
          const last = end - 1
          if (end > (begins[term] as number) && (all[last] as number) >= posting)
            all[last] = more(all[last] as number)
          else {
            all[end] = posting | 1
            ends[term] = end + 1
          }
        }
      }
      Object.assign(own, { begins, ends, all, ordered: own.ordered + freshEnds.length })
      fresh = new Uint32Array(1 << 12)
      freshEnds = []
      length = 0
    },

    /** The postings of one text that is not in order yet, of terms that are wanted. */
    freshOf(text: number, wanted: (term: number) => boolean): ReadonlyMap<number, number> {
      const found = new Map<number, number>()
      const at = text - own.ordered
      for (let place = freshEnds[at - 1] ?? 0; place < (freshEnds[at] ?? 0); place += 1) {
        const term = fresh[place] as number
        if (wanted(term)) found.set(term, more(found.get(term) ?? text << BITS))
      }
      return found
    },
  }
}
