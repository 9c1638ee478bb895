import type { Settings } from '@/utils/core/settings/settings'
import { type Instant, MINUTE } from '@/utils/core/time'
import { anchorOf } from '@/utils/core/window/anchor'
import type { WindowIntent } from '@/utils/core/window/intent'
import { advance, type WindowEvent } from '@/utils/core/window/reduce'
import type { WindowRecord, WindowState } from '@/utils/core/window/state'
import type { Clock } from '@/utils/platform/clock'
import type { Stored } from '@/utils/platform/stored'
import type { Enqueue } from './queue'

interface KeeperPorts {
  readonly clock: Clock
  readonly window: Pick<Stored<WindowRecord>, 'mend' | 'write'>
  readonly settings: Pick<Stored<Settings>, 'mend'>
  /** Makes the outside match; it must not fail because one part of the outside does. */
  readonly reconcile: (state: WindowState, settings: Settings, now: Instant) => Promise<void>
  readonly enqueue: Enqueue
}

/** The only writer of the window. It holds nothing between two calls: a worker may die at any moment. */
export interface Keeper {
  /** Lets time pass, brings the outside into line and answers the state. */
  wake(): Promise<WindowState>
  dispatch(intent: WindowIntent): Promise<WindowState>
}

/** A pause of nudges that was asked for with one press. */
const PAUSE = 60 * MINUTE
/**
 * A wake with nothing else to save saves the clock reading when the last one is older than this. A clock set
 * back by less than what passed since then goes unnoticed: the window then ends by the new clock.
 */
const SEEN_STALE = 15 * MINUTE

export function createKeeper({ clock, window, settings, reconcile, enqueue }: KeeperPorts): Keeper {
  const apply = (eventAt: (chosen: Settings, now: Instant) => WindowEvent) =>
    enqueue(async () => {
      const [record, chosen] = await Promise.all([window.mend(), settings.mend()])
      const now = clock.now()
      const next = advance(record, eventAt(chosen, now), now)
      if (differs(record, next)) await window.write(next)
      await reconcile(next.state, chosen, now)
      return next.state
    })

  return {
    wake: () => apply(() => ({ type: 'woke' })),
    dispatch: intent => apply((chosen, now) => eventOf(intent, chosen, now)),
  }
}

/** An intent with the instants and lengths filled in. */
function eventOf(intent: WindowIntent, chosen: Settings, now: Instant): WindowEvent {
  switch (intent.type) {
    case 'begin':
      return { type: 'begin', anchor: anchorOf(intent.ended, now), length: chosen.length }
    case 'moment':
      return { type: 'moment', of: intent.of }
    case 'pause-nudges':
      return { type: 'pause-nudges', length: PAUSE }
    default:
      return { type: intent.type }
  }
}

/** `advance` keeps what did not change, so identity tells. */
function differs(record: WindowRecord, next: WindowRecord): boolean {
  const drift = Math.abs(next.seen - record.seen)
  return record.state !== next.state || record.past !== next.past || drift > SEEN_STALE
}
