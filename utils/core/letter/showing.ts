import type { Feeling } from '../window/feeling'
import type { Phase } from '../window/phase'
import type { Span } from '../window/state'
import type { Letter, LetterWhen } from './letter'

/**
 * What the first screen makes of the note from before: it is the screen, once a window, until it is put away; there
 * is a way to it; or nothing. `unknown` is the moment before the note was looked for, when it may be the screen.
 */
export type Showing = 'whole' | 'way' | 'nothing' | 'unknown'

interface Around {
  /** The open window; null when none is. */
  readonly span: Pick<Span, 'letterAt'> | null
  readonly phase: Phase | null
  readonly feeling: Feeling | null
}

/** `letter` is null where there is none, and undefined while nobody has looked. */
export function showingOf(letter: Letter | null | undefined, { span, phase, feeling }: Around): Showing {
  const isNew = span?.letterAt === null
  if (letter === undefined) return isNew ? 'unknown' : 'nothing'
  if (letter === null || letter.text.trim() === '') return 'nothing'
  if (isNew) return 'whole'
  const times: readonly (LetterWhen | false)[] = [
    feeling === 'low' && 'low',
    phase === 'closing' && 'closing',
  ]
  return letter.alsoWhen.some(when => times.includes(when)) ? 'way' : 'nothing'
}
