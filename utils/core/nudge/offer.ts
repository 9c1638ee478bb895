import type { Feeling } from '../window/feeling'
import type { Kind } from '../window/thing'
import type { NudgePhase } from './sentences'

export const CARD_OFFERS = [
  'read',
  'breathe',
  'rest',
  'write',
  'water',
  'talk',
] as const satisfies readonly Kind[]

/** What a card offers instead of the feed. */
export type CardOffer = (typeof CARD_OFFERS)[number]

/** What fits a phase, in the order in which the cards of a window offer it. */
const BY_PHASE: Readonly<Record<NudgePhase, readonly CardOffer[]>> = {
  landing: ['read', 'breathe', 'rest', 'water'],
  settling: ['read', 'write', 'talk', 'breathe'],
  closing: ['rest', 'write', 'breathe'],
}

/** Who is sleepy is never asked to read, and who floats or is low gets a breath first. */
const BY_FEELING: Readonly<Record<Exclude<Feeling, 'fine'>, readonly CardOffer[]>> = {
  floaty: ['breathe', 'rest', 'water'],
  sleepy: ['rest'],
  low: ['breathe', 'talk', 'rest'],
}

interface Occasion {
  readonly phase: NudgePhase
  readonly feeling: Feeling | null
  /** Kinds the person does not want offered. */
  readonly withheld: readonly Kind[]
  /** How many cards this window has had. */
  readonly before: number
}

/** What the next card offers. With everything withheld it is rest, which asks for nothing. */
export function offerFor({ phase, feeling, withheld, before }: Occasion): CardOffer {
  const fitting = feeling === null || feeling === 'fine' ? BY_PHASE[phase] : BY_FEELING[feeling]
  const wanted = fitting.filter(offer => !withheld.includes(offer))
  return wanted[before % wanted.length] ?? 'rest'
}
