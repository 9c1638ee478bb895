import { fold } from '../words'
import { CUT, type Cuts, cutWords, END, ONE, OTHER, START } from './cuts'
import { lettersOf, mayBe, slipsBetween, slipsIn } from './slip'
import { createWrittenWords, UNKNOWN } from './written-words'

/** A term that answers to one that was asked for. */
export interface Match {
  readonly term: number
  /** From 0 to 1, which is the very word. */
  readonly weight: number
}

/** The words of a text, and their terms. */
interface Room {
  readonly cuts: Cuts
  readonly found: Int32Array<ArrayBuffer>
}

const newRoom = (units: number): Room => ({
  cuts: new Int32Array(units * CUT),
  found: new Int32Array(units),
})
/** Texts in UTF-16 units: for the first there is room from the start, and from the second on they are rare. */
const [USUAL, LONG] = [1 << 12, 1 << 17]

const [BEGINS, SLIPPED] = [0.375, 0.45]

/** The terms that there are in a journal, each with a number. */
export function createVocabulary() {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const letters: number[] = []
  const written = createWrittenWords()
  let room = newRoom(USUAL)

  function numberOf(term: string): number {
    if (term === '') return -1
    const before = numbers.get(term)
    if (before !== undefined) return before
    numbers.set(term, terms.length)
    letters.push(lettersOf(term))
    return terms.push(term) - 1
  }

  /** Room for the words of a text of so many units. That of a very long one is let go of again. */
  function roomFor(units: number): Room {
    if (units <= room.found.length) return room
    const own = newRoom(Math.max(units, room.found.length * 2))
    if (units <= LONG) room = own
    return own
  }

  /** The number of the term of a word that may be new, by where it stands among the cuts. */
  function newTerm(text: string, cuts: Cuts, at: number): number {
    const term = numberOf(fold(text.slice(cuts[at + START], cuts[at + END])))
    written.put(cuts[at + ONE] as number, cuts[at + OTHER] as number, term)
    return term
  }

  return {
    terms,

    /**
     * The numbers of the terms in a text, or between two places of it: those that `tokens` finds, sooner. What is answered
     * stands there until somebody asks again.
     */
    termsIn(text: string, from = 0, to = text.length): Int32Array {
      const { cuts, found } = roomFor(to - from)
      const count = cutWords(text, from, to, cuts)
      if (written.look(cuts, count, found)) return found.subarray(0, count)
      let left = 0
      for (let at = 0; at < count; at += 1) {
        const term = found[at] as number
        found[left] = term === UNKNOWN ? newTerm(text, cuts, at * CUT) : term
        if ((found[left] as number) >= 0) left += 1
      }
      return found.subarray(0, left)
    },

    /** The terms that are this one, begin with it, or are it but for a slip. */
    matches(asked: string): readonly Match[] {
      const [most, own] = [slipsIn(asked), lettersOf(asked)]
      const found: Match[] = []
      for (let number = 0; number < terms.length; number += 1) {
        const term = terms[number] ?? ''
        if (term.startsWith(asked)) {
          const weight = term.length === asked.length ? 1 : (BEGINS * asked.length) / term.length
          found.push({ term: number, weight })
        } else if (most > 0 && mayBe(own, letters[number] ?? 0, most)) {
          const slips = slipsBetween(asked, term, most)
          if (slips <= most)
            found.push({ term: number, weight: (SLIPPED * asked.length) / (asked.length + slips) })
        }
      }
      return found
    },
  }
}
