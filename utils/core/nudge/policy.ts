import { addDays, isSameDay, startOfDay } from 'date-fns'
import type { Settings } from '../settings/settings'
import { type Duration, type Instant, MINUTE } from '../time'
import { feelingAt } from '../window/feeling'
import type { WindowRecord } from '../window/state'
import type { Drift } from './detector'
import { enoughOn } from './enough'
import { type NudgeFrame, nudgeFrame } from './frame'
import { hopsOf } from './hops'
import type { NudgeLog, ShownNudge } from './log'
import { type CardOffer, offerFor } from './offer'
import { type NudgePhase, type Sentence, sentenceFor } from './sentences'
import type { Site, Surface } from './site'
import { isFeed } from './surface'

/** Cards in one window, over all sites and tabs. Few enough that each still means something. */
export const CARDS_PER_WINDOW = 4
/** Between two cards anywhere, and after any answer. Studies waited 15 to 20 minutes. */
export const GAP: Duration = 18 * MINUTE
/** The same for someone who wants fewer. */
export const FEWER = { cards: 2, gap: 40 * MINUTE } as const
/** How long *Stay, that's fine* keeps every tab quiet, and *Save for tomorrow*, which stays as well. */
export const QUIET_AFTER_STAY: Duration = 20 * MINUTE
/** Staying this often on a site is an answer for the whole window. */
export const STAYS_KEPT = 2
/** A page that is left alone is asked about again after this: its next view may be a feed, without a new page. */
export const LEFT_ALONE_FOR: Duration = MINUTE

interface Question {
  readonly record: WindowRecord
  readonly settings: Settings
  readonly site: Site
  /** What the page the question comes from is for. */
  readonly surface: Surface
  readonly log: NudgeLog
  readonly now: Instant
  /** For how long someone has drifted there; left out where nobody asks yet. */
  readonly drifted?: Duration
}

type Reason =
  | 'no-window'
  | 'not-chosen'
  | 'left-alone'
  | 'resting'
  | 'paused'
  | 'not-today'
  | 'stayed'
  | 'enough'
  | 'too-soon'
  | 'too-early'

export type Verdict =
  | {
      readonly show: true
      /** `NudgeFrame.id` of what it belongs to. */
      readonly window: Instant
      readonly phase: NudgePhase
      readonly sentence: Sentence
      readonly offer: CardOffer
      /** Whether help stands among the choices. */
      readonly help: boolean
      /** What *Why now?* speaks of. */
      readonly why: Why
    }
  | {
      readonly show: false
      readonly because: Reason
      /** When a card could be shown if nothing else happens; null for not in this window. */
      readonly again: Instant | null
    }

/** What a script in a page may know. */
export interface NudgeTerms {
  /** When it must be gone. */
  readonly ends: Instant
  /** From when asking can be worth it. */
  readonly notBefore: Instant
  /** How long someone drifts before it asks. */
  readonly enough: Duration
  /** Where one short video follows another (`hops.ts`). */
  readonly hops: string
  /** How far they had drifted on another page of the site; null for not at all. */
  readonly drift: Drift | null
}

/** Something that speaks against a card, and how long; Infinity for the rest of the window. */
interface Hold {
  readonly because: Reason
  readonly until: Instant
}

/** Whether a card may be shown on a site now. The strongest reason against it is named. */
export function decideNudge({ record, settings, site, surface, log, now, drifted }: Question): Verdict {
  const frame = nudgeFrame(record, settings, now)
  if (!frame) return { show: false, because: 'no-window', again: null }
  const cards = log.shown.filter(card => counts(card, frame, now))
  const inWindow = cards.filter(card => card.window === frame.id)
  const [most, gap] = settings.fewer ? [FEWER.cards, FEWER.gap] : [CARDS_PER_WINDOW, GAP]
  const holds: readonly Hold[] = [
    { because: 'not-chosen', until: isChosen(site, settings) ? -Infinity : Infinity },
    { because: 'left-alone', until: isFeed(surface) ? -Infinity : now + LEFT_ALONE_FOR },
    { because: 'resting', until: frame.from },
    { because: 'paused', until: frame.quietUntil ?? -Infinity },
    { because: 'not-today', until: notHereUntil(cards, frame, site, now) },
    { because: 'stayed', until: staysOn(inWindow, site) < STAYS_KEPT ? -Infinity : Infinity },
    { because: 'enough', until: inWindow.length < most ? -Infinity : Infinity },
    { because: 'too-soon', until: Math.max(...cards.map(card => quietAfter(card, gap))) },
    // Who comes back to a feed has needed half of it.
    { because: 'too-early', until: now + enoughOn(site, settings) / 2 - (drifted ?? Infinity) },
  ]
  const holding = holds.filter(hold => now < hold.until)
  if (holding.length === 0) {
    const { phase, id: window } = frame
    const feeling = feelingAt(record.felt, now)
    const before = inWindow.length
    const offer = offerFor({ phase, feeling, withheld: settings.withheld, before })
    const sentence = sentenceFor({ offer, phase, feeling, window, before })
    return { show: true, window, phase, sentence, offer, help: feeling === 'low', why: whyAt(surface) }
  }
  const until = Math.max(...holding.map(hold => hold.until))
  return { show: false, because: holding[0]?.because ?? 'resting', again: until < frame.ends ? until : null }
}

/** What someone has been doing, in the word for where they were. */
export type Why = 'scrolling' | 'shorts' | 'comments'

function whyAt(surface: Surface): Why {
  if (surface === 'shorts' || surface === 'reels') return 'shorts'
  return surface === 'comments' ? 'comments' : 'scrolling'
}

/** What to tell the script on a site; null when it has nothing to wait for and can leave. */
export function termsFor(question: Question): NudgeTerms | null {
  const { record, settings, site, now } = question
  const verdict = decideNudge(question)
  const notBefore = verdict.show ? now : verdict.again
  const frame = nudgeFrame(record, settings, now)
  if (!frame || notBefore === null) return null
  return { ends: frame.ends, notBefore, enough: enoughOn(site, settings), hops: hopsOf(site), drift: null }
}

function isChosen({ id }: Site, { sites, own }: Settings): boolean {
  return sites.includes(id) || own.some(one => one.id === id)
}

/** A card from the future was shown before the clock was set back: it holds its own window, and no later one. */
function counts(card: ShownNudge, frame: NudgeFrame, now: Instant): boolean {
  return card.window === frame.id || (card.answered?.at ?? card.at) <= now
}

/** *Not here today* lasts for its window and for the rest of its local day, whichever is longer. */
function notHereUntil(cards: readonly ShownNudge[], frame: NudgeFrame, site: Site, now: Instant): Instant {
  const until = cards.map(({ site: id, window, answered }) => {
    if (id !== site.id || answered?.answer !== 'not-here') return -Infinity
    if (window === frame.id) return Infinity
    return isSameDay(answered.at, now) ? startOfDay(addDays(answered.at, 1)).getTime() : -Infinity
  })
  return Math.max(...until)
}

function staysOn(cards: readonly ShownNudge[], site: Site): number {
  return cards.filter(card => card.site === site.id && card.answered?.answer === 'stay').length
}

function quietAfter({ at, answered }: ShownNudge, gap: Duration): Instant {
  const stays = answered?.answer === 'stay' || answered?.answer === 'save'
  return (answered?.at ?? at) + Math.max(gap, stays ? QUIET_AFTER_STAY : 0)
}
