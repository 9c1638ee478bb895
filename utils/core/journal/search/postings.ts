import { grown } from './written-words'

/** The highest count of a term in one text. */
const MOST = 255
/** A text and how often a term is in it are one number: the count has its lowest bits. */
const BITS = 8

/** The number of the text that a posting is of. */
export const textOf = (posting: number) => posting >>> BITS
/** How often the term is in it, or as much as that counts. */
export const timesOf = (posting: number) => posting & MOST

/**
 * Which texts each term is in. What is in order stands in one long list, by term and then by text; what was added since
 * stands by text, until there is enough of it to be put in order. One number for each word of a text is all that is kept.
 */
export function createPostings() {
  const own = {
    /** By term, where it begins in `all`; one more at the end. */
    begins: new Uint32Array(1),
    all: new Uint32Array(0),
    /** How many texts are in order. */
    ordered: 0,
  }
  /** By place: a term, and its posting. */
  let freshTerms = new Uint32Array(1 << 12)
  let freshPostings = new Uint32Array(1 << 12)
  let fresh = 0
  /** Where the text that is being added begins among them. */
  let from = 0
  /** By term: its place in the text it was in last, and in how many texts it is, those taken out included. */
  let places = new Uint32Array(1 << 12)
  let counts = new Uint32Array(1 << 12)

  return {
    own,

    /** Ends a text; what is put there from now on is of the next. */
    next(): void {
      from = fresh
    },

    put(term: number, text: number, times: number): void {
      if (term >= places.length) {
        places = grown(places, new Uint32Array(places.length * 2))
        counts = grown(counts, new Uint32Array(counts.length * 2))
      }
      const place = places[term] as number
      if (place >= from && place < fresh && freshTerms[place] === term) {
        const before = freshPostings[place] as number
        freshPostings[place] = before + Math.min(times, MOST - timesOf(before))
        return
      }
      if (fresh === freshTerms.length) {
        freshTerms = grown(freshTerms, new Uint32Array(fresh * 2))
        freshPostings = grown(freshPostings, new Uint32Array(fresh * 2))
      }
      freshTerms[fresh] = term
      freshPostings[fresh] = (text << BITS) | times
      places[term] = fresh
      counts[term] = (counts[term] as number) + 1
      fresh += 1
    },

    /** Puts all there is in order of the terms, up to a number of them and of texts. */
    order(terms: number, texts: number): void {
      const begins = new Uint32Array(terms + 1)
      for (let term = 0; term < terms; term += 1)
        begins[term + 1] = (begins[term] as number) + (counts[term] ?? 0)
      const all = new Uint32Array(begins[terms] as number)
      const into = begins.slice()
      for (let term = 0; term + 1 < own.begins.length; term += 1) {
        const before = own.all.subarray(own.begins[term], own.begins[term + 1])
        all.set(before, into[term])
        into[term] = (into[term] as number) + before.length
      }
      for (let at = 0; at < fresh; at += 1) {
        const term = freshTerms[at] as number
        const place = into[term] as number
        all[place] = freshPostings[at] as number
        into[term] = place + 1
      }
      Object.assign(own, { begins, all, ordered: texts })
      freshTerms = new Uint32Array(1 << 12)
      freshPostings = new Uint32Array(1 << 12)
      from = fresh = 0
    },

    /** In how many texts a term is, those taken out included. */
    count: (term: number) => counts[term] ?? 0,

    /** What was added lately, by text. */
    eachFresh(each: (term: number, posting: number) => void): void {
      for (let at = 0; at < fresh; at += 1) each(freshTerms[at] as number, freshPostings[at] as number)
    },
  }
}
