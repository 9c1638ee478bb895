import type { NudgeLog } from './log'
import { CARD_OFFERS } from './offer'

/** What became of cards, in the order in which it is told. `taken` is whatever the card offered, or help. */
export const OUTCOMES = ['taken', 'leave', 'save', 'stay', 'not-here', 'unanswered'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How many of the cards that are remembered came to what. */
export function countsOf({ shown }: NudgeLog): Readonly<Record<Outcome, number>> {
  const counts = { taken: 0, leave: 0, save: 0, stay: 0, 'not-here': 0, unanswered: 0 }
  for (const { answered } of shown) {
    const answer = answered?.answer ?? 'seen'
    if (answer === 'seen') counts.unanswered += 1
    else if (answer === 'help' || CARD_OFFERS.some(offer => offer === answer)) counts.taken += 1
    else counts[answer as Exclude<Outcome, 'taken' | 'unanswered'>] += 1
  }
  return counts
}
