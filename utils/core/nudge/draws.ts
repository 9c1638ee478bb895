import type { Duration } from '../time'
import type { NudgeCard } from './card'
import type { NudgeAnswer } from './log'

/** A card in a page. */
export interface Card {
  /** Puts it into the page, on top; also again, after the page took it away. */
  open(): void
  isOpen(): boolean
  close(): void
}

/** Makes a card that hides itself after `life`, should the script die first. */
export type DrawCard = (card: NudgeCard, life: Duration, answered: (answer: NudgeAnswer) => void) => Card

/**
 * Where the code that draws a card leaves itself for the script that watches: in the global of our isolated world,
 * which the page cannot see. It comes into a page only when a card is due there.
 */
export const DRAWS = Symbol.for('arbor.draws')

/** The global of our world in a page. */
export interface DrawingWorld {
  [DRAWS]?: DrawCard
}
