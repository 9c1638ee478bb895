import type { Instant } from '../time'
import { type Entry, KINDS } from './entry'
import type { Domain } from './tags'

/**
 * Many entries as few things. A hundred thousand of them are a million objects: a browser that tidies its memory then
 * keeps a page waiting for several frames (30 to 50 ms measured), and to hand them to another thread takes as long
 * again. Nothing of them is taken apart before somebody reads it.
 */
export interface Packed {
  /** The id and the words of each, one after the other, nothing between them. */
  readonly all: string
  /** Where in it the id of each ends, and then its words, in UTF-16 units. */
  readonly ends: Uint32Array<ArrayBuffer>
  /** `NUMBERS` of each, in the order below; NaN for null. */
  readonly numbers: Float64Array<ArrayBuffer>
  /** The lists in them, each of which is here once: an entry has the place of each of its own. The first one is empty. */
  readonly lists: readonly (readonly string[])[]
}

/** What stands in `numbers` for each entry, one after the other, and how many of them there are. */
const [CREATED, UPDATED, WINDOW, DELETED, SEALED, REV, KIND, FINISHED] = [0, 1, 2, 3, 4, 5, 6, 7]
const [TAGS, DOMAINS, VOICES, NUMBERS] = [8, 9, 10, 11]

/** Packs some entries, in their order. */
export function pack(entries: readonly Entry[]): Packed {
  const ends = new Uint32Array(entries.length * 2)
  const numbers = new Float64Array(entries.length * NUMBERS)
  const parts: string[] = []
  const lists: (readonly string[])[] = [[]]
  const known = new Map<string, number>()
  /** The number of a list. */
  const numberOf = (list: readonly string[]) => {
    if (list.length === 0) return 0
    const name = JSON.stringify(list)
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, lists.length)
    return lists.push(list) - 1
  }
  let end = 0
  for (const [at, entry] of entries.entries()) {
    parts.push(entry.id, entry.text)
    end += entry.id.length
    ends[at * 2] = end
    end += entry.text.length
    ends[at * 2 + 1] = end
    const from = at * NUMBERS
    numbers[from + CREATED] = entry.createdAt
    numbers[from + UPDATED] = entry.updatedAt
    numbers[from + WINDOW] = entry.window ?? Number.NaN
    numbers[from + DELETED] = entry.deletedAt ?? Number.NaN
    numbers[from + SEALED] = entry.sealedAt ?? Number.NaN
    numbers[from + REV] = entry.rev
    numbers[from + KIND] = KINDS.indexOf(entry.kind)
    numbers[from + FINISHED] = Number(entry.finished)
    numbers[from + TAGS] = numberOf(entry.tags)
    numbers[from + DOMAINS] = numberOf(entry.domains)
    numbers[from + VOICES] = numberOf(entry.voices)
  }
  return { all: parts.join(''), ends, numbers, lists }
}

/** The entries in a pack, in their order. */
export function unpack(packed: Packed): readonly Entry[] {
  return Array.from({ length: packed.ends.length / 2 }, (_, at) => new PackedEntry(packed, at))
}

/** Where in `all` the words of the entry at a place begin, and where they end. */
export function wordsAt({ ends }: Packed, at: number): readonly [start: number, end: number] {
  return [ends[at * 2] ?? 0, ends[at * 2 + 1] ?? 0]
}

/** Any entry as a plain object, which can be spread, and cloned. */
export function plain(entry: Entry): Entry {
  const { id, text, createdAt, updatedAt, window, finished, deletedAt } = entry
  const { kind, tags, domains, voices, sealedAt, rev } = entry
  return {
    id,
    text,
    createdAt,
    updatedAt,
    window,
    finished,
    deletedAt,
    kind,
    tags,
    domains,
    voices,
    sealedAt,
    rev,
  }
}

/** One of them, looked up as it is read. It has nothing of its own to spread: `plain` before an entry is changed. */
class PackedEntry implements Entry {
  readonly #in: Packed
  readonly #at: number

  constructor(packed: Packed, at: number) {
    this.#in = packed
    this.#at = at
  }

  get id(): string {
    return this.#in.all.slice(this.#in.ends[this.#at * 2 - 1] ?? 0, this.#in.ends[this.#at * 2])
  }

  get text(): string {
    return this.#in.all.slice(...wordsAt(this.#in, this.#at))
  }

  get createdAt(): Instant {
    return this.#number(CREATED)
  }

  get updatedAt(): Instant {
    return this.#number(UPDATED)
  }

  get window(): Instant | null {
    return this.#maybe(WINDOW)
  }

  get finished(): boolean {
    return this.#number(FINISHED) === 1
  }

  get deletedAt(): Instant | null {
    return this.#maybe(DELETED)
  }

  get kind(): Entry['kind'] {
    return KINDS[this.#number(KIND)] ?? 'note'
  }

  get tags(): readonly string[] {
    return this.#list(TAGS)
  }

  get domains(): readonly Domain[] {
    return this.#list(DOMAINS) as readonly Domain[]
  }

  get voices(): readonly string[] {
    return this.#list(VOICES)
  }

  get sealedAt(): Instant | null {
    return this.#maybe(SEALED)
  }

  get rev(): number {
    return this.#number(REV)
  }

  #list(which: number): readonly string[] {
    return this.#in.lists[this.#number(which)] as readonly string[]
  }

  #number(which: number): number {
    return this.#in.numbers[this.#at * NUMBERS + which] as number
  }

  #maybe(which: number): number | null {
    const number = this.#number(which)
    return Number.isNaN(number) ? null : number
  }
}
