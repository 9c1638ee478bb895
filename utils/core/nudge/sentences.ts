import type { Phase } from '../window/phase'

/** The phases in which a card may appear. */
export type NudgePhase = Exclude<Phase, 'resting'>

/**
 * What a card may say, as keys below `nudge.say`. Each phase has more sentences than a window has cards, and
 * no two phases share one, so that a window never says the same thing twice.
 */
export const SENTENCES = {
  landing: ['still', 'breath', 'lie', 'window', 'water'],
  settling: ['quieter', 'there', 'end', 'stretch', 'piece'],
  closing: ['keep', 'slowly', 'page', 'soft', 'wait'],
} as const satisfies Record<NudgePhase, readonly string[]>

export type Sentence = (typeof SENTENCES)[NudgePhase][number]

/** The sentence of the card that follows `before` others; where to start differs from window to window. */
export function sentenceFor(phase: NudgePhase, window: number, before: number): Sentence {
  const choices = SENTENCES[phase]
  return choices[(Math.floor(window) + before) % choices.length] ?? choices[0]
}
