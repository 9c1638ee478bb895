/** The highest count of a term in one text. */
const MOST = 255
/** A text and how often a term is in it are one number: the count has its lowest bits. */
const BITS = 8
/** Terms that are kept together before they are put in order. */
const STRETCH = 1 << 16

/** The number of the text that a posting is of. */
export const textOf = (posting: number) => posting >>> BITS
/** How often the term is in it, or as much as that counts. */
export const timesOf = (posting: number) => posting & MOST

/** A text has a term once more. */
const more = (posting: number) => posting + (timesOf(posting) < MOST ? 1 : 0)

/** Some texts as they were added. */
interface Stretch {
  /** The terms of one after the other, up to `length`. */
  readonly terms: Uint32Array
  length: number
  /** Where each text ends. */
  readonly ends: number[]
}

/** Which texts each term is in: by term, where in `all` its postings begin and end. */
interface Ordered {
  readonly begins: Uint32Array
  readonly ends: Uint32Array
  readonly all: Uint32Array
}

/**
 * Which texts each term is in. What is in order stands in one long list, by term and then by text; what was added since
 * stands as it was written, until there is enough of it to be put in order. One number for each word of a text is all
 * that is kept.
 */
export function createPostings() {
  const own: Ordered & { ordered: number } = {
    begins: new Uint32Array(0),
    ends: new Uint32Array(0),
    all: new Uint32Array(0),
    /** How many texts are in order. */
    ordered: 0,
  }
  let fresh: Stretch[] = []

  return {
    own,

    /** Adds a text that has these terms, and so many times those that say what it is about. */
    add(terms: Int32Array, about: readonly number[] = [], times = 1): void {
      const length = terms.length + about.length * times
      let last = fresh.at(-1)
      if (!last || last.length + length > last.terms.length) {
        last = { terms: new Uint32Array(Math.max(STRETCH, length)), length: 0, ends: [] }
        fresh.push(last)
      }
      last.terms.set(terms, last.length)
      for (let at = terms.length; at < length; at += about.length) last.terms.set(about, last.length + at)
      last.length += length
      last.ends.push(last.length)
    },

    /** Puts all there is in order of the terms, of which there are so many. */
    order(terms: number): void {
      const next = withRoom(own, fresh, terms)
      let text = own.ordered
      for (const stretch of fresh) {
        putIn(next, stretch, text)
        text += stretch.ends.length
      }
      Object.assign(own, next, { ordered: text })
      fresh = []
    },

    /** By term, the postings of wanted ones in texts that are not in order yet. */
    freshOf(wanted: (term: number) => boolean): ReadonlyMap<number, readonly number[]> {
      const found = new Map<number, number[]>()
      let text = own.ordered
      for (const { terms, ends } of fresh) {
        let from = 0
        for (const to of ends) {
          for (; from < to; from += 1) {
            const term = terms[from] as number
            if (!wanted(term)) continue
            const postings = found.get(term) ?? []
            const last = postings.at(-1) ?? -1
            if (last >= text << BITS) postings[postings.length - 1] = more(last)
            else found.set(term, [...postings, (text << BITS) | 1])
          }
          text += 1
        }
      }
      return found
    },
  }
}

/** What is in order, with room in the list of each term for as much as is fresh, at most. */
function withRoom(own: Ordered, fresh: readonly Stretch[], terms: number): Ordered {
  const counts = new Uint32Array(terms)
  for (const { terms: all, length } of fresh)
    for (let at = 0; at < length; at += 1) {
      const term = all[at] as number
      counts[term] = (counts[term] as number) + 1
    }
  const [begins, ends] = [new Uint32Array(terms), new Uint32Array(terms)]
  let room = 0
  for (let term = 0; term < terms; term += 1) {
    begins[term] = room
    ends[term] = room + ((own.ends[term] ?? 0) - (own.begins[term] ?? 0))
    room = (ends[term] as number) + (counts[term] as number)
  }
  const all = new Uint32Array(room)
  for (let term = 0; term < own.begins.length; term += 1)
    all.set(own.all.subarray(own.begins[term], own.ends[term]), begins[term])
  return { begins, ends, all }
}

/** Puts some texts where there is room for them, the first of which has this number. */
function putIn({ begins, ends, all }: Ordered, stretch: Stretch, first: number): void {
  const { terms } = stretch
  let [from, text] = [0, first]
  for (const to of stretch.ends) {
    const posting = text << BITS
    for (; from < to; from += 1) {
      const term = terms[from] as number
      const end = ends[term] as number
      const last = end - 1
      if (end > (begins[term] as number) && (all[last] as number) >= posting)
        all[last] = more(all[last] as number)
      else {
        all[end] = posting | 1
        ends[term] = end + 1
      }
    }
    text += 1
  }
}
