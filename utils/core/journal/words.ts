import { APART, LETTER, signOf } from './search/signs'

/** A searchable piece of a text and where it stands, in UTF-16 units. */
export interface Token {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** A stretch of text; `hit` when it is what was searched for. */
export interface Stretch {
  readonly text: string
  readonly hit: boolean
}

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu

/**
 * Scripts written without spaces. To split them into words takes a dictionary, and the browsers' differ;
 * overlapping pairs of characters find any part of a run, in every browser alike.
 */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const PIECE = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, 'gu')

/** Accents of Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs; apostrophes. Other scripts' marks are letters. */
const IGNORED = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f'’]/gu

/** Words in small Latin letters, which most are, are as they are compared. */
const PLAIN = /^[a-z0-9]*$/

/** How a word is compared: without case, accents and apostrophes. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word
  return word.toLowerCase().normalize('NFKD').replace(IGNORED, '').normalize('NFKC')
}

/** The tokens of a text. In runs without spaces every pair of characters is one, and the last character alone. */
export function tokens(text: string): readonly Token[] {
  return [...tokensOf(text)]
}

/** The same, one after another, for whoever does not need them all. */
function* tokensOf(text: string): Generator<Token, void> {
  for (let at = 0; at < text.length; at += 1) {
    const index = at
    let kinds = 0
    for (let sign = 0; at < text.length; at += 1) {
      sign = signOf(text.charCodeAt(at))
      if (sign === APART) break
      kinds |= 1 << sign
    }
    if (at > index) yield* tokensIn(text.slice(index, at), index, kinds)
  }
}

/** The tokens of what stands between two units that are no letters. Where it has halves of signs, it may be several words. */
function tokensIn(run: string, index: number, kinds: number): readonly Token[] {
  const found: Token[] = []
  if (kinds === 1 << LETTER) addToken(found, run, index)
  else
    for (const word of run.matchAll(WORD)) {
      const at = index + word.index
      if (!HAS_UNSPACED.test(word[0])) addToken(found, word[0], at)
      else for (const piece of word[0].matchAll(PIECE)) addPiece(found, piece, at + piece.index)
    }
  return found
}

function addPiece(found: Token[], [piece, unspaced]: RegExpMatchArray, start: number): void {
  const parts = unspaced === undefined ? [piece] : [...unspaced]
  let at = start
  for (const [i, part] of parts.entries()) {
    addToken(found, part + (parts[i + 1] ?? ''), at)
    at += part.length
  }
}

function addToken(found: Token[], run: string, start: number): void {
  const term = fold(run)
  if (term !== '') found.push({ term, start, end: start + run.length })
}

/** The terms of a search. Unlike a text, a run of several characters does not ask for its last one alone. */
export function queryTerms(query: string): readonly string[] {
  const found = tokens(query)
  return found.filter(({ end }, i) => end > (found[i - 1]?.end ?? 0)).map(({ term }) => term)
}

/**
 * The text cut where the terms begin and end, up to so many of them. Put together again, the pieces are the text.
 */
export function marked(text: string, terms: ReadonlySet<string>, most = Infinity): readonly Stretch[] {
  if (terms.size === 0) return text === '' ? [] : [{ text, hit: false }]
  const pieces: Stretch[] = []
  let [at, left] = [0, most]
  for (const { term, start, end } of tokensOf(text)) {
    if (left === 0) break
    if (!terms.has(term) || end <= at) continue
    left -= 1
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false })
    pieces.push({ text: text.slice(Math.max(at, start), end), hit: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/** How much of an entry a list draws, in UTF-16 units; three lines show less. */
const SHOWN = 300
/** How far into a text the first hit may stand without the text's beginning being left out. */
const NEAR = 60

const NO_TERMS: ReadonlySet<string> = new Set()

/** The beginning of a text, without empty lines; or, when the first of the terms stands far in, the text from shortly before it. */
export function excerpt(text: string, terms: ReadonlySet<string> = NO_TERMS): string {
  const begins = text.trim().replace(/\s*\n\s*/g, '\n')
  if (terms.size === 0) return begins.slice(0, SHOWN)
  let starts: number[] = []
  for (const { term, start } of tokensOf(begins)) {
    starts = [...starts.filter(before => before >= start - NEAR / 2), start]
    if (!terms.has(term)) continue
    const from = starts[0] ?? start
    return start <= NEAR ? begins.slice(0, SHOWN) : `… ${begins.slice(from, from + SHOWN)}`
  }
  return begins.slice(0, SHOWN)
}
