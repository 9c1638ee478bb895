// A journal that nobody wrote, always the same: words as often as words are in a language, from a vocabulary as large
// as a person's with its slips.

const VOCABULARY = 40_000
/** A hundred thousand notes come to 50 MB. */
const SHORTEST = 100
const LONGEST = 900
const OPENINGS = ['', 'b', 'br', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v', 'w']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ee', 'ou']
const CLOSINGS = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'ng']
const TAGS = ['rain', 'sleep', 'walk', 'dream', 'harbour', 'letter', 'ana', 'quiet']
const DAY = 86_400_000

/** A note as it is stored. */
export interface BenchNote {
  readonly id: string
  readonly text: string
  readonly createdAt: number
  readonly tags: readonly string[]
}

/** Numbers from 0 to 1, always the same for one seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The words of this language, the most frequent first. */
export function vocabulary(): readonly string[] {
  const next = numbers(7)
  const pick = (of: readonly string[]) => of[Math.floor(next() * of.length)] ?? ''
  const words = new Set<string>()
  while (words.size < VOCABULARY) {
    const syllables = words.size < 30 ? 1 : words.size < 3000 ? 2 : 3
    let word = ''
    for (let at = 0; at < syllables; at += 1) word += pick(OPENINGS) + pick(VOWELS) + pick(CLOSINGS)
    words.add(word)
  }
  return [...words]
}

/** Notes over ten years up to `now`, the oldest first. */
export function notes(count: number, now: number): readonly BenchNote[] {
  const words = vocabulary()
  const next = numbers(count)
  const apart = (10 * 365 * DAY) / count
  return Array.from({ length: count }, (_, at) => {
    const length = SHORTEST + next() * (LONGEST - SHORTEST)
    const parts: string[] = []
    for (let long = 0; long < length; long += (parts.at(-1) ?? '').length) {
      // As in a language, the second word is there half as often as the first, the third a third.
      const word = words[Math.floor(words.length ** next()) - 1] ?? ''
      parts.push(`${word}${next() < 0.1 ? '.\n' : next() < 0.1 ? ', ' : ' '}`)
    }
    const text = parts.join('')
    const tags = next() < 0.3 ? [TAGS[Math.floor(next() * TAGS.length)] ?? ''] : []
    return { id: idOf(at), text, createdAt: Math.floor(now - (count - at) * apart), tags }
  })
}

/** As in a journal, nothing in an id tells when it was made. */
function idOf(at: number): string {
  const mixed = (seed: number) => (Math.imul(at + 1, seed) >>> 0).toString(16).padStart(8, '0')
  return `${mixed(0x9e3779b1)}-0000-4000-8000-0000${mixed(0x85ebca6b)}`
}
