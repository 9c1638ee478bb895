/**
 * How a text is cut into words so that nothing is made of any of them: their places and hashes are written down one after
 * the other, and looked for all at once. A hundred thousand notes have millions of words.
 */

import { tokens } from '../words'
import { APART, LETTER, PAIR, signOf, signs, UNSPACED } from './signs'

/** Words that were cut out of a text: of each its two hashes, where it begins and where it ends, in UTF-16 units. */
export type Cuts = Int32Array<ArrayBuffer>

/** What is noted of each word, in this order. */
export const [ONE, OTHER, START, END, CUT] = [0, 1, 2, 3, 4]

/**
 * The two hashes that a word is told by when it goes on with one more unit; both are 0 before the first. The one says
 * where a word is looked for, the other whether it is the one that is there: two words are taken for each other as
 * seldom as a number of 14 digits is guessed.
 */
const mixedOne = (one: number, unit: number) => Math.imul(one ^ unit, 0x01000193)
const mixedOther = (other: number, unit: number) => Math.imul(other + unit, 0x9e3779b1)

/**
 * Cuts what stands between two places of a text into words: where `tokens` finds them, in the same order. Answers how
 * many `into` has then, which has room for as many as there are units: each begins one word at most.
 */
export function cutWords(text: string, from: number, to: number, into: Cuts): number {
  let count = 0
  let start = from
  let one = 0
  let other = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    const sign = (signs[unit] as number) || signOf(unit)
    if (sign === LETTER) {
      one = mixedOne(one, unit)
      other = mixedOther(other, unit)
      continue
    }
    if (sign !== APART) {
      const end = endOfRun(text, at, to)
      count = cutRun(text, start, end, into, count)
      at = end
    } else if (start < at) count = note(into, count, one, other, start, at)
    start = at + 1
    one = 0
    other = 0
  }
  return start < to ? note(into, count, one, other, start, to) : count
}

/** Notes a word, after so many others; answers how many there are then. */
function note(into: Cuts, count: number, one: number, other: number, start: number, end: number): number {
  const at = count * CUT
  into[at + ONE] = one
  into[at + OTHER] = other
  into[at + START] = start
  into[at + END] = end
  return count + 1
}

/** The first place from here on that is in no word. */
function endOfRun(text: string, from: number, to: number): number {
  let at = from
  while (at < to && signOf(text.charCodeAt(at)) !== APART) at += 1
  return at
}

/** Cuts a run between two places that is more than a word of letters. */
function cutRun(text: string, start: number, end: number, into: Cuts, before: number): number {
  let [count, from] = [before, start]
  for (let at = start; at < end; at += 1) {
    const sign = signOf(text.charCodeAt(at))
    // Half of a sign: it takes a look at whole ones.
    if (sign === PAIR) return cutTokens(text, start, end, into, before)
    if (sign !== UNSPACED) continue
    if (from < at) count = cut(text, from, at, into, count)
    const goesOn = at + 1 < end && signOf(text.charCodeAt(at + 1)) === UNSPACED
    count = cut(text, at, goesOn ? at + 2 : at + 1, into, count)
    from = at + 1
  }
  return from < end ? cut(text, from, end, into, count) : count
}

function cutTokens(text: string, from: number, to: number, into: Cuts, before: number): number {
  let count = before
  for (const { start, end } of tokens(text.slice(from, to)))
    count = cut(text, from + start, from + end, into, count)
  return count
}

/** Cuts out what stands between two places. */
function cut(text: string, start: number, end: number, into: Cuts, count: number): number {
  let [one, other] = [0, 0]
  for (let at = start; at < end; at += 1) {
    one = mixedOne(one, text.charCodeAt(at))
    other = mixedOther(other, text.charCodeAt(at))
  }
  return note(into, count, one, other, start, end)
}
