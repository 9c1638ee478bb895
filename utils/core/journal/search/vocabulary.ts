import { fold, tokens } from '../words'
import { APART, PAIR, signOf, signs, UNSPACED } from './signs'
import { lettersOf, mayBe, slipsBetween, slipsIn } from './slip'
import { createWrittenWords, mixedOne, mixedOther } from './written-words'

/** A term that answers to one that was asked for. */
export interface Match {
  readonly term: number
  /** From 0 to 1, which is the very word. */
  readonly weight: number
}

const [BEGINS, SLIPPED] = [0.375, 0.45]

/** The terms that there are in a journal, each with a number. */
export function createVocabulary() {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const letters: number[] = []
  const written = createWrittenWords()
  /** The term of a written word, by its number; -1 for one that nothing is left of. */
  const meant: number[] = []

  function numberOf(term: string): number {
    if (term === '') return -1
    const before = numbers.get(term)
    if (before !== undefined) return before
    numbers.set(term, terms.length)
    letters.push(lettersOf(term))
    return terms.push(term) - 1
  }

  /** A word between two places of a text, that has these hashes. */
  function piece(
    text: string,
    start: number,
    end: number,
    one: number,
    other: number,
    each: (term: number) => void,
  ): void {
    let word = written.of(one, other)
    if (word < 0) {
      word = -1 - word
      meant[word] = numberOf(fold(text.slice(start, end)))
    }
    const term = meant[word] ?? -1
    if (term >= 0) each(term)
  }

  function cut(text: string, start: number, end: number, each: (term: number) => void): void {
    let [one, other] = [0, 0]
    for (let at = start; at < end; at += 1) {
      one = mixedOne(one, text.charCodeAt(at))
      other = mixedOther(other, text.charCodeAt(at))
    }
    piece(text, start, end, one, other, each)
  }

  /** A word of which some is written without spaces: as `tokens` has it, pairs of those. */
  function mixedWord(text: string, start: number, end: number, each: (term: number) => void): void {
    let from = start
    for (let at = start; at < end; at += 1) {
      if (signOf(text.charCodeAt(at)) !== UNSPACED) continue
      if (from < at) cut(text, from, at, each)
      const goesOn = at + 1 < end && signOf(text.charCodeAt(at + 1)) === UNSPACED
      cut(text, at, goesOn ? at + 2 : at + 1, each)
      from = at + 1
    }
    if (from < end) cut(text, from, end, each)
  }

  return {
    terms,

    /** Calls back with the number of each term in a text, or between two places of it: those that `tokens` finds, sooner. */
    each(text: string, each: (term: number) => void, from = 0, to = text.length): void {
      for (let at = from; at < to; at += 1) {
        const start = at
        let one = 0
        let other = 0
        let kinds = 0
        for (; at < to; at += 1) {
          const unit = text.charCodeAt(at)
          const sign = (signs[unit] as number) || signOf(unit)
          if (sign === APART) break
          kinds |= 1 << sign
          one = mixedOne(one, unit)
          other = mixedOther(other, unit)
        }
        if (at === start) continue
        if (kinds & (1 << PAIR)) for (const { term } of tokens(text.slice(start, at))) each(numberOf(term))
        else if (kinds & (1 << UNSPACED)) mixedWord(text, start, at, each)
        else piece(text, start, at, one, other, each)
      }
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
