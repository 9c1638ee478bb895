import { DAY, type Instant } from '../time'
import type { Felt } from './feeling'
import type { ThingId, Timed } from './thing'

export const ROUTES = ['infusion', 'spray', 'dose'] as const

/** What a window counts from: the end of an infusion, the last spray, or taking a dose. */
export type Route = (typeof ROUTES)[number]

/** Something the person did, or chose to rest through. It puts a small light on the branch. */
export interface Moment {
  readonly at: Instant
  readonly of: ThingId
}

/** A window as it was chosen. It holds instants and choices only: phase and remaining time are computed. */
export interface Span {
  /** First `begun`, never changed afterwards: the key of this window and the seed of its branch. */
  readonly id: Instant
  /** What the window counts from: when the treatment ended. */
  readonly anchor: Instant
  /** When *Begin* was pressed; at or after the anchor, unless the anchor was corrected. */
  readonly begun: Instant
  readonly ends: Instant
  /** What ended, if the person has said so in the settings. */
  readonly route: Route | null
  /** When the person said *I feel settled*, which ends Resting early. */
  readonly settledAt: Instant | null
  /** No nudges before this instant. */
  readonly quietUntil: Instant | null
  /** When the note from before was put away; null while it may still be shown. */
  readonly letterAt: Instant | null
  readonly moments: readonly Moment[]
  /** Things with a time put to them, one time each. */
  readonly timed: readonly Timed[]
}

/** A window that is over. */
export interface PastSpan extends Span {
  readonly endedAt: Instant
  readonly by: 'time' | 'person'
  /** When it was removed from the windows past; null while it is there. Until `REMOVED_KEPT` it can come back. */
  readonly removedAt: Instant | null
}

export type WindowState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'open'; readonly span: Span }
  | { readonly kind: 'closed'; readonly span: PastSpan }

/** A quiet while on one of the days after. */
export interface Session {
  readonly from: Instant
  readonly to: Instant
}

/** What is stored: written in one piece, so that a crash leaves either the old record or the new one. */
export interface WindowRecord {
  readonly state: WindowState
  /** Windows that are over, oldest first; at most `PAST_KEPT`. */
  readonly past: readonly PastSpan[]
  /** How the person said they are, last. */
  readonly felt: Felt | null
  /** The latest quiet whiles, oldest first; at most `SESSIONS_KEPT`. */
  readonly sessions: readonly Session[]
  /** Reminders up to and including this instant have been given, or were let go. */
  readonly told: Instant
  /** The latest clock reading seen, to notice a clock that was set back. */
  readonly seen: Instant
}

export const IDLE: WindowState = { kind: 'idle' }
export const EMPTY_RECORD: WindowRecord = {
  state: IDLE,
  past: [],
  felt: null,
  sessions: [],
  told: 0,
  seen: 0,
}

/** Windows remembered. Eight a month for ten years, with room; 1000 are about 200 kB. */
export const PAST_KEPT = 1000
/** Lights on one branch. More could not be told apart. */
export const MOMENTS_KEPT = 200
/** Things that can have a time in one window. */
export const TIMED_KEPT = 20
/** Quiet whiles remembered: two a day for four days, with room. */
export const SESSIONS_KEPT = 16
/** No window is longer than this, whatever storage says. */
export const LONGEST_WINDOW = DAY
/** How long a window that was removed can be brought back. */
export const REMOVED_KEPT = 30 * DAY
