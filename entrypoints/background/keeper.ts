import type { Settings } from '@/utils/core/settings/settings'
import { type Instant, MINUTE } from '@/utils/core/time'
import { canBeginSession, SESSION } from '@/utils/core/window/after'
import { AGO, anchorOf, parseClock } from '@/utils/core/window/anchor'
import type { WindowIntent } from '@/utils/core/window/intent'
import { nextAt } from '@/utils/core/window/phase'
import { advance, type RecordEvent } from '@/utils/core/window/record'
import { dueReminders, type Reminder } from '@/utils/core/window/reminders'
import type { WindowRecord, WindowState } from '@/utils/core/window/state'
import { endOf } from '@/utils/core/window/until'
import type { Clock } from '@/utils/platform/clock'
import type { Stored } from '@/utils/platform/stored'
import type { Enqueue } from './queue'

interface KeeperPorts {
  readonly clock: Clock
  readonly window: Pick<Stored<WindowRecord>, 'mend' | 'write'>
  readonly settings: Pick<Stored<Settings>, 'mend'>
  /** Reads what both of them are parsed from, at once. */
  readonly reading: () => Promise<Record<string, unknown>>
  /** Makes the outside match; it must not fail because one part of the outside does. */
  readonly reconcile: (record: WindowRecord, settings: Settings, now: Instant) => Promise<void>
  /** Gives reminders, each at most once however often it is told to. It must not fail. */
  readonly remind: (due: readonly Reminder[]) => Promise<void>
  readonly enqueue: Enqueue
}

/** The only writer of the window. It holds nothing between two calls: a worker may die at any moment. */
export interface Keeper {
  /** Lets time pass, brings the outside into line and answers the state. */
  wake(): Promise<WindowState>
  dispatch(intent: WindowIntent | OwnIntent): Promise<WindowState>
}

/**
 * What only the background asks for: `begin-if-none` is a window counted from now, where none is open, and
 * `toggle-nudges` pauses them, or lets them come again.
 */
type OwnIntent =
  | { readonly type: 'reminders-chosen' }
  | { readonly type: 'begin-if-none' }
  | { readonly type: 'toggle-nudges' }

/** A pause of nudges that was asked for with one press. */
const PAUSE = 60 * MINUTE
/**
 * A wake with nothing else to save saves the clock reading when the last one is older than this. A clock set
 * back by less than what passed since then goes unnoticed: the window then ends by the new clock.
 */
const SEEN_STALE = 15 * MINUTE

export function createKeeper(ports: KeeperPorts): Keeper {
  const { clock, window, settings, enqueue } = ports
  const apply = (eventAt: (record: WindowRecord, chosen: Settings, now: Instant) => RecordEvent) =>
    enqueue(async () => {
      const reading = ports.reading()
      const [record, chosen] = await Promise.all([window.mend(reading), settings.mend(reading)])
      const now = clock.now()
      const advanced = advance(record, eventAt(record, chosen, now), now)
      const due = dueReminders(advanced, chosen, now)
      // Before saving: a worker killed in between gives a reminder again, in the same place, rather than never.
      if (due.length > 0) await ports.remind(due)
      const next = due.length > 0 ? { ...advanced, told: now } : advanced
      if (differs(record, next)) await window.write(next)
      await ports.reconcile(next, chosen, now)
      return next.state
    })

  return {
    wake: () => apply(() => ({ type: 'woke' })),
    dispatch: intent => apply((record, chosen, now) => eventOf(intent, record, chosen, now)),
  }
}

/** An intent with the instants and lengths filled in. */
function eventOf(
  intent: Parameters<Keeper['dispatch']>[0],
  record: WindowRecord,
  chosen: Settings,
  now: Instant,
): RecordEvent {
  const { state } = record
  switch (intent.type) {
    case 'begin': {
      const anchor = anchorOf(intent.ended, now)
      const ends = endOf(intent.until ?? { length: chosen.length }, anchor, now)
      return { type: 'begin', anchor, ends, route: chosen.route }
    }
    case 'correct':
      return { type: 'correct', anchor: anchorOf(intent.ended, now) }
    case 'until':
      return state.kind === 'open'
        ? { type: 'until', ends: endOf(intent.until, state.span.anchor, now) }
        : { type: 'woke' }
    case 'time': {
      const time = parseClock(intent.clock)
      return { type: 'time', thing: intent.thing, at: time ? nextAt(time, now) : null }
    }
    case 'begin-if-none':
      return isOpen(state, now)
        ? { type: 'woke' }
        : eventOf({ type: 'begin', ended: { ago: AGO.now } }, record, chosen, now)
    case 'pause-nudges':
      return { type: 'pause-nudges', length: PAUSE }
    case 'toggle-nudges': {
      const paused = state.kind === 'open' && (state.span.quietUntil ?? 0) > now
      return paused ? { type: 'resume-nudges' } : { type: 'pause-nudges', length: PAUSE }
    }
    case 'begin-session':
      return canBeginSession(record, chosen, now)
        ? { type: 'begin-session', length: SESSION }
        : { type: 'woke' }
    default:
      return intent
  }
}

/** The record as it was read: a window that is over may not know it yet. */
function isOpen(state: WindowState, now: Instant): boolean {
  return state.kind === 'open' && now < state.span.ends
}

/** `advance` keeps what did not change, so identity tells. */
function differs(record: WindowRecord, next: WindowRecord): boolean {
  const { seen, ...before } = record
  const same = Object.entries(before).every(([key, value]) => next[key as keyof WindowRecord] === value)
  return !same || Math.abs(next.seen - seen) > SEEN_STALE
}
