import type { Instant } from '../time'
import type { Day } from './days'
import type { Entry } from './entry'
import type { EntryList } from './entry-list'

/** A stretch of a list of notes that is drawn as a whole, or not at all. */
export interface Block {
  /** The same for the same place in a list, however the rest of it changes. */
  readonly key: string
  /** The day that begins with these notes; null where it goes on, and in a list without days. */
  readonly day: Instant | null
  readonly entries: readonly Entry[]
  /** How many notes of their list stand before these. */
  readonly before: number
  /** How many notes their list has. */
  readonly of: number
}

/** All blocks of a list, each made when it is asked for: there may be thousands, of which a few are drawn. */
export interface Blocks {
  readonly length: number
  at(place: number): Block | undefined
  /** How many notes one has, and whether a day begins with it. */
  size(place: number): readonly [notes: number, headed: boolean]
  /** The place of the block with this key, or of the one with this note; -1 for none. */
  placeOf(key: string): number
  holding(id: string): number
}

/** In notes: about a screen of them. With shorter ones a far jump does not come to rest at once. */
const LONGEST = 10

/** A list without days as blocks. */
export function blocksOf(entries: EntryList): Blocks {
  return cut([{ name: 'all', day: null, entries }])
}

/** Days as blocks, those with many notes as several. */
export function blocksOfDays(days: readonly Day[]): Blocks {
  return cut(days.map(({ start, entries }) => ({ name: String(start), day: start, entries })))
}

interface Part {
  readonly name: string
  readonly day: Instant | null
  readonly entries: EntryList
}

function cut(parts: readonly Part[]): Blocks {
  /** By part, the place of its first block; one more at the end. */
  const firsts = new Uint32Array(parts.length + 1)
  for (const [at, { entries }] of parts.entries())
    firsts[at + 1] = (firsts[at] as number) + Math.ceil(entries.length / LONGEST)
  const length = firsts[parts.length] as number
  /** By block, its part. */
  const partOf = new Uint32Array(length)
  for (let at = 0; at < parts.length; at += 1) partOf.fill(at, firsts[at], firsts[at + 1])
  // By name: whoever scrolls through years has thousands of blocks looked for, each time one of them is measured.
  const places = new Map(parts.map(({ name }, at) => [name, at]))
  const before = (place: number) => (place - (firsts[partOf[place] as number] as number)) * LONGEST
  return {
    length,
    at(place) {
      const part = parts[partOf[place] ?? -1]
      if (!part) return undefined
      const from = before(place)
      return {
        key: `${part.name} ${from}`,
        day: from === 0 ? part.day : null,
        entries: part.entries.slice(from, from + LONGEST),
        before: from,
        of: part.entries.length,
      }
    },
    size(place) {
      const part = parts[partOf[place] as number]
      const from = before(place)
      return [Math.min(LONGEST, (part?.entries.length ?? 0) - from), from === 0 && part?.day !== null]
    },
    placeOf(key) {
      const [name = '', from] = key.split(' ')
      const at = places.get(name)
      if (at === undefined) return -1
      const place = (firsts[at] as number) + Number(from) / LONGEST
      return place < (firsts[at + 1] as number) ? place : -1
    },
    holding(id) {
      for (const [at, { entries }] of parts.entries()) {
        for (let within = 0; within < entries.length; within += 1)
          if (entries.at(within)?.id === id) return (firsts[at] ?? 0) + Math.floor(within / LONGEST)
      }
      return -1
    },
  }
}
