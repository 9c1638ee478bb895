import type { WindowPhase } from '../window/phase'

/** The phases in which a card may appear. */
export type NudgePhase = Exclude<WindowPhase, 'resting'>

/**
 * What a card may say, as keys below `nudge.say`. Each phase has more sentences than a window has cards, and
 * no two phases share one, so that a window never says the same thing twice.
 */
export const SENTENCES = {
  landing: ['still', 'breath', 'lie', 'window', 'water'],
  settling: ['quieter', 'there', 'end', 'stretch', 'piece'],
  closing: ['keep', 'slowly', 'page', 'soft', 'wait'],
  felt: ['gaze', 'heavy', 'floor', 'sip', 'enough'],
} as const satisfies Record<SentencesFor, readonly string[]>

export type Sentence = (typeof SENTENCES)[SentencesFor][number]

/** What a card may say to someone floaty, sleepy or low: never anything to read. */
export type SentencesFor = NudgePhase | 'felt'

/** The sentence of the card that follows `before` others; where to start differs from window to window. */
export function sentenceFor(phase: SentencesFor, window: number, before: number): Sentence {
  const choices = SENTENCES[phase]
  return choices[(Math.floor(window) + before) % choices.length] ?? choices[0]
}
