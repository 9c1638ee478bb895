import { addDays, isSameDay, startOfDay } from 'date-fns'
import type { Settings } from '../settings/settings'
import { type Duration, type Instant, MINUTE } from '../time'
import { phaseAt, stretches } from '../window/phase'
import type { Span, WindowState } from '../window/state'
import type { NudgeLog, ShownNudge } from './log'
import { type NudgePhase, type Sentence, sentenceFor } from './sentences'
import type { Site } from './sites'

/** Cards in one window, over all sites and tabs. Few enough that each still means something. */
export const CARDS_PER_WINDOW = 4
/** Between two cards anywhere, and after any answer. Studies waited 15 to 20 minutes. */
export const GAP: Duration = 18 * MINUTE
/** How long *Stay, that's fine* keeps every tab quiet. */
export const QUIET_AFTER_STAY: Duration = 20 * MINUTE
/** Staying this often on a site is an answer for the whole window. */
export const STAYS_KEPT = 2

interface Question {
  readonly state: WindowState
  readonly settings: Settings
  readonly site: Site
  readonly log: NudgeLog
  readonly now: Instant
}

type Reason =
  | 'no-window'
  | 'not-chosen'
  | 'resting'
  | 'paused'
  | 'not-today'
  | 'stayed'
  | 'enough'
  | 'too-soon'

export type Verdict =
  | { readonly show: true; readonly phase: NudgePhase; readonly sentence: Sentence }
  | {
      readonly show: false
      readonly because: Reason
      /** When a card could be shown if nothing else happens; null for not in this window. */
      readonly again: Instant | null
    }

/** What a script in a page may know: when it must be gone, and from when asking can be worth it. */
export interface NudgeTerms {
  readonly ends: Instant
  readonly notBefore: Instant
}

/** Something that speaks against a card, and how long; Infinity for the rest of the window. */
interface Hold {
  readonly because: Reason
  readonly until: Instant
}

/** Whether a card may be shown on a site now. The strongest reason against it is named. */
export function decideNudge({ state, settings, site, log, now }: Question): Verdict {
  if (state.kind !== 'open' || now >= state.span.ends)
    return { show: false, because: 'no-window', again: null }
  const { span } = state
  const cards = log.shown.filter(card => counts(card, span, now))
  const inWindow = cards.filter(card => card.window === span.id)
  const holds: readonly Hold[] = [
    { because: 'not-chosen', until: settings.sites.includes(site.id) ? -Infinity : Infinity },
    { because: 'resting', until: restedAt(span, settings) },
    { because: 'paused', until: span.quietUntil ?? -Infinity },
    { because: 'not-today', until: notHereUntil(cards, span, site, now) },
    { because: 'stayed', until: staysOn(inWindow, site) < STAYS_KEPT ? -Infinity : Infinity },
    { because: 'enough', until: inWindow.length < CARDS_PER_WINDOW ? -Infinity : Infinity },
    { because: 'too-soon', until: Math.max(...cards.map(quietAfter)) },
  ]
  const holding = holds.filter(hold => now < hold.until)
  const phase = phaseAt(span, settings, now)
  if (holding.length === 0 && phase !== null && phase !== 'resting')
    return { show: true, phase, sentence: sentenceFor(phase, span.id, inWindow.length) }
  const until = Math.max(...holding.map(hold => hold.until))
  return { show: false, because: holding[0]?.because ?? 'resting', again: until < span.ends ? until : null }
}

/** What to tell the script on a site; null when it has nothing to wait for and can leave. */
export function termsFor(question: Question): NudgeTerms | null {
  const verdict = decideNudge(question)
  const notBefore = verdict.show ? question.now : verdict.again
  return question.state.kind === 'open' && notBefore !== null
    ? { ends: question.state.span.ends, notBefore }
    : null
}

/** A card from the future was shown before the clock was set back: it holds its own window, and no later one. */
function counts(card: ShownNudge, span: Span, now: Instant): boolean {
  return card.window === span.id || (card.answered?.at ?? card.at) <= now
}

/** When Resting is over; Infinity when the window has nothing after it. */
function restedAt(span: Span, settings: Settings): Instant {
  return stretches(span, settings).find(stretch => stretch.phase !== 'resting')?.from ?? Infinity
}

/** *Not here today* lasts for its window and for the rest of its local day, whichever is longer. */
function notHereUntil(cards: readonly ShownNudge[], span: Span, site: Site, now: Instant): Instant {
  const until = cards.map(({ site: id, window, answered }) => {
    if (id !== site.id || answered?.answer !== 'not-here') return -Infinity
    if (window === span.id) return Infinity
    return isSameDay(answered.at, now) ? startOfDay(addDays(answered.at, 1)).getTime() : -Infinity
  })
  return Math.max(...until)
}

function staysOn(cards: readonly ShownNudge[], site: Site): number {
  return cards.filter(card => card.site === site.id && card.answered?.answer === 'stay').length
}

function quietAfter({ at, answered }: ShownNudge): Instant {
  return (answered?.at ?? at) + (answered?.answer === 'stay' ? QUIET_AFTER_STAY : GAP)
}
