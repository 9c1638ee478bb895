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
  readonly active: Duration
  readonly down: number
  readonly grown: number
  /** A list so long that it need not grow. */
  readonly endless: boolean
  /** When something scrolled last. */
  readonly seen: Instant
}

/** Nothing so far, or the person left: another tab, another place, something else than scrolling. */
export const FRESH: Drift = { active: 0, down: 0, grown: 0, endless: false, seen: -Infinity }

/** No scrolling for this long is a lull: the moment a card disturbs least. */
export const LULL: Duration = 1.5 * SECOND

const ENOUGH_ACTIVE = 3 * MINUTE
const ENOUGH_DOWN = 8
const ENOUGH_GROWN = 2
const ENDLESS = 50
/** A pause this long ends the drift. */
const IDLE = 2 * MINUTE
/** The most that one pause adds to the active time, so that sleep and long looks do not count as scrolling. */
const PAUSE_COUNTED = 5 * SECOND
/** Scrolling counts as the person's own for this long after a touch of wheel, key, screen or pointer. */
const HANDS_ON = 30 * SECOND
/** The most that one sample adds: a jump to the end of a page is not a long way through it. */
const STRIDE = 2

/**
 * Takes in how something has scrolled: a look now, and the look before at the same thing, null for the first.
 * `touched` is when the person last moved a hand. Upward travel takes back what downward travel gave.
 */
export function observe(drift: Drift, now: Look, before: Look | null, touched: Instant): Drift {
  const pause = now.at - drift.seen
  if (pause > IDLE) return { ...FRESH, seen: now.at }
  if (now.at - touched > HANDS_ON) return { ...drift, seen: now.at }
  const screen = now.viewport || 1
  const moved = before ? (now.top - before.top) / screen : 0
  const grown = before ? (now.height - before.height) / screen : 0
  return {
    active: drift.active + Math.min(Math.max(pause, 0), PAUSE_COUNTED),
    down: Math.max(0, drift.down + Math.min(moved, STRIDE)),
    grown: drift.grown + Math.max(0, grown),
    endless: drift.endless || now.height / screen >= ENDLESS,
    seen: now.at,
  }
}

/** Whether this is the moment to ask for a card: far enough, and at a lull. */
export function isDue({ active, down, grown, endless, seen }: Drift, now: Instant): boolean {
  const still = now - seen
  return (
    still >= LULL &&
    still <= IDLE &&
    active >= ENOUGH_ACTIVE &&
    down >= ENOUGH_DOWN &&
    (endless || grown >= ENOUGH_GROWN)
  )
}
