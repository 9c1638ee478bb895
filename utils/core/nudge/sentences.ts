import type { Feeling } from '../window/feeling'
import type { WindowPhase } from '../window/phase'
import type { CardOffer } from './offer'

/** The phases in which a card may appear. */
export type NudgePhase = Exclude<WindowPhase, 'resting'>

/**
 * What a card may say, as keys below `nudge.say`: by what it offers, and where that matters by phase or by how
 * someone is. Each list is as long as a window has cards and no two share a sentence, so that a window never says
 * the same thing twice, whatever comes between.
 */
export const SENTENCES = {
  readLanding: ['breath', 'water', 'large', 'middle'],
  read: ['quieter', 'there', 'end', 'piece'],
  breathe: ['out', 'lamp', 'shoulders', 'minute'],
  breatheFloaty: ['gaze', 'floor', 'hands', 'here'],
  breatheLow: ['aside', 'gently', 'first', 'reach'],
  rest: ['still', 'lie', 'window', 'enough'],
  restClosing: ['slowly', 'wait', 'soft', 'dim'],
  restSleepy: ['heavy', 'lids', 'blanket', 'sleep'],
  write: ['drew', 'word', 'mind', 'thought'],
  writeClosing: ['keep', 'leave', 'today', 'evening'],
  water: ['sip', 'glass', 'kettle', 'warm'],
  talk: ['voice', 'near', 'hello', 'tell'],
  talkLow: ['alone', 'beside', 'call', 'carry'],
} as const satisfies Record<string, readonly string[]>

type SentenceList = keyof typeof SENTENCES
export type Sentence = (typeof SENTENCES)[SentenceList][number]

interface Said {
  readonly offer: CardOffer
  readonly phase: NudgePhase
  readonly feeling: Feeling | null
  /** `NudgeFrame.id`: where to start differs from window to window. */
  readonly window: number
  /** How many cards this window has had. */
  readonly before: number
}

/** What the next card says. */
export function sentenceFor({ offer, phase, feeling, window, before }: Said): Sentence {
  const choices = SENTENCES[listFor(offer, phase, feeling)]
  return choices[(Math.floor(window) + before) % choices.length] ?? choices[0]
}

/** How someone is says more than the phase does. */
function listFor(offer: CardOffer, phase: NudgePhase, feeling: Feeling | null): SentenceList {
  const closer = [feeling, phase].map(it =>
    it === null ? offer : offer + it.charAt(0).toUpperCase() + it.slice(1),
  )
  return closer.find(isList) ?? offer
}

function isList(name: string): name is SentenceList {
  return Object.hasOwn(SENTENCES, name)
}
