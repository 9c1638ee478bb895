import { type Duration, type Instant, MINUTE, SECOND } from '../time'

/** A look at something that scrolls: CSS pixels, as `scrollTop`, `scrollHeight` and `innerHeight` have them. */
export interface Look {
  readonly at: Instant
  readonly top: number
  readonly height: number
  readonly viewport: number
}

/** How far someone has drifted. Ways are in screens, so that a small box counts for little. */
export interface Drift {
  /** Time spent scrolling. */
  readonly active: Duration
  /** Time spent with one short video after another. */
  readonly watched: Duration
  /** How many times one of those followed another. */
  readonly hops: number
  readonly down: number
  readonly grown: number
  /** A list so long that it need not grow. */
  readonly endless: boolean
  /** Came back to it after a long pause: a good moment, for which half the time is enough. */
  readonly back: boolean
  /** When something scrolled last, or the next video came. */
  readonly seen: Instant
  /** When the next video came last. */
  readonly hopped: Instant
}

/** Nothing so far, or the person left: another tab, another place, something else than scrolling. */
export const FRESH: Drift = {
  active: 0,
  watched: 0,
  hops: 0,
  down: 0,
  grown: 0,
  endless: false,
  back: false,
  seen: -Infinity,
  hopped: -Infinity,
}

/** No scrolling for this long is a lull: the moment a card disturbs least. */
export const LULL: Duration = 1.5 * SECOND

const ENOUGH_DOWN = 8
const ENOUGH_GROWN = 2
const ENDLESS = 50
const ENOUGH_HOPS = 5
/** A pause this long ends the drift, or at least interrupts it. */
const IDLE = 2 * MINUTE
/** After a pause this long there is nothing left to come back to. */
const FORGOTTEN = 30 * MINUTE
/** The most that one pause adds to the active time, so that sleep and long looks do not count as scrolling. */
const PAUSE_COUNTED = 6 * SECOND
/** The most that one short video adds, so that one left running does not count as watching. */
const VIDEO_COUNTED = MINUTE
/** Scrolling counts as the person's own for this long after a touch of wheel, key, screen or pointer. */
const HANDS_ON = 30 * SECOND
/** The most that one sample adds: a jump to the end of a page is not a long way through it. */
const STRIDE = 2

/**
 * Takes in how something has scrolled: a look now, and the look before at the same thing, null for the first.
 * `touched` is when the person last moved a hand, `enough` what `isDue` will be asked with. Upward travel takes
 * back what downward travel gave.
 */
export function observe(
  drift: Drift,
  now: Look,
  before: Look | null,
  touched: Instant,
  enough: Duration,
): Drift {
  const pause = now.at - drift.seen
  if (pause > IDLE) return cameBack(drift, now.at, pause, enough)
  if (now.at - touched > HANDS_ON) return { ...drift, seen: now.at }
  const screen = now.viewport || 1
  const moved = before ? (now.top - before.top) / screen : 0
  const grown = before ? (now.height - before.height) / screen : 0
  return {
    ...drift,
    active: drift.active + Math.min(Math.max(pause, 0), PAUSE_COUNTED),
    down: Math.max(0, drift.down + Math.min(moved, STRIDE)),
    grown: drift.grown + Math.max(0, grown),
    endless: drift.endless || now.height / screen >= ENDLESS,
    seen: now.at,
  }
}

/** Takes in that a short video was followed by another, in a player that shows one at a time. */
export function hop(drift: Drift, at: Instant, touched: Instant, enough: Duration): Drift {
  const pause = at - drift.seen
  const so = pause > IDLE ? cameBack(drift, at, pause, enough) : { ...drift, seen: at }
  // One that follows by itself is nobody's drift.
  if (at - touched > HANDS_ON) return { ...so, hopped: at }
  const video = at - so.hopped
  const watched = video > IDLE ? 0 : Math.min(Math.max(video, 0), VIDEO_COUNTED)
  return { ...so, watched: so.watched + watched, hops: so.hops + 1, hopped: at }
}

function cameBack(drift: Drift, at: Instant, pause: Duration, enough: Duration): Drift {
  const far = timeOf(drift) >= enough / 2 && pause < FORGOTTEN && !drift.back
  return { ...(far ? drift : FRESH), back: far, seen: at }
}

/** For how long someone has drifted. */
export function timeOf({ active, watched }: Drift): Duration {
  return Math.max(active, watched)
}

/** Whether this is the moment to ask for a card: `enough` time spent, far enough, and at a lull. */
export function isDue(drift: Drift, now: Instant, enough: Duration): boolean {
  const still = now - drift.seen
  return (
    still >= LULL &&
    still <= IDLE &&
    timeOf(drift) >= (drift.back ? enough / 2 : enough) &&
    (drift.hops >= ENOUGH_HOPS ||
      (drift.down >= ENOUGH_DOWN && (drift.endless || drift.grown >= ENOUGH_GROWN)))
  )
}
