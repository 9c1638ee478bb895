import { asNumber, asOneOf, asRecord, asText, type Parsed } from '../parse'
import type { Instant } from '../time'
import { CARD_OFFERS } from './offer'
import type { Site } from './site'

export const ANSWERS = [...CARD_OFFERS, 'help', 'save', 'leave', 'stay', 'not-here', 'seen'] as const

/**
 * What can be said to a card. `not-here` is *Not here today*, `save` is *Save for tomorrow*; `seen` is what a line of
 * light says of itself when it has been there long enough.
 */
export type NudgeAnswer = (typeof ANSWERS)[number]

/** A card that was shown, and what was said to it. The site's id only: never a host, never a path. */
export interface ShownNudge {
  /** `Span.id` of the window it was shown in. */
  readonly window: Instant
  readonly site: string
  readonly at: Instant
  /** Null while nothing was said. */
  readonly answered: { readonly answer: NudgeAnswer; readonly at: Instant } | null
}

/** The latest cards, oldest first. It outlives a window, because *Not here today* does. */
export interface NudgeLog {
  readonly shown: readonly ShownNudge[]
}

export const EMPTY_LOG: NudgeLog = { shown: [] }

/** Cards remembered. With the gap between two cards this is more than a day, which nothing needs to outlast. */
export const SHOWN_KEPT = 100

/** The log with a card that is shown now, and counts from now, answered or not. */
export function recordShown(log: NudgeLog, window: Instant, site: Site, now: Instant): NudgeLog {
  const card: ShownNudge = { window, site: site.id, at: now, answered: null }
  return { shown: [...log.shown, card].slice(-SHOWN_KEPT) }
}

/** The log with an answer to the latest card that waits on a site; without such a card, the same log. */
export function recordAnswer(log: NudgeLog, site: Site, answer: NudgeAnswer, now: Instant): NudgeLog {
  const waiting = log.shown.findLastIndex(card => card.site === site.id && card.answered === null)
  if (waiting < 0) return log
  const answered = { answer, at: now }
  return { shown: log.shown.map((card, index) => (index === waiting ? { ...card, answered } : card)) }
}

/** Reads a stored log; never throws. */
export function parseNudgeLog(raw: unknown): Parsed<NudgeLog> {
  if (raw === undefined) return { value: EMPTY_LOG, damaged: false }
  const list = asRecord(raw)?.['shown']
  if (!Array.isArray(list)) return { value: EMPTY_LOG, damaged: true }
  const cards = list.map(parseShown).filter(card => card !== null)
  return { value: { shown: cards.slice(-SHOWN_KEPT) }, damaged: cards.length !== list.length }
}

function parseShown(raw: unknown): ShownNudge | null {
  const record = asRecord(raw)
  const window = asNumber(record?.['window'], 0)
  const site = asText(record?.['site'], 100)
  const at = asNumber(record?.['at'], 0)
  return window !== null && site !== null && at !== null
    ? { window, site, at, answered: parseAnswered(record?.['answered']) }
    : null
}

function parseAnswered(raw: unknown): ShownNudge['answered'] {
  const record = asRecord(raw)
  const answer = asOneOf(record?.['answer'], ANSWERS)
  const at = asNumber(record?.['at'], 0)
  return answer !== null && at !== null ? { answer, at } : null
}
