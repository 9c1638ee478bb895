import { DAY, type Duration, type Instant } from '../time'
import { morningAfter } from '../window/after'
import { newDay } from '../window/night'
import type { WindowRecord } from '../window/state'
import type { Entry } from './entry'
import type { EntryList } from './entry-list'

/** The windows there are and were, as far as a seal asks for them. */
export type Windows = Pick<WindowRecord, 'state' | 'past'>

type Sealed = Pick<Entry, 'sealedAt' | 'window'>

/** A window of a day and its night are over sooner; a clock that was set far back must not keep a note away. */
const LONGEST: Duration = 4 * DAY

/**
 * Whether the words of an entry are out of sight, because the person wished it so until the morning after the window
 * it was written in. It is a curtain, not a lock: nothing is hidden from a file or a program.
 */
export function isSealed({ sealedAt, window }: Sealed, windows: Windows, now: Instant): boolean {
  if (sealedAt === null || Math.abs(now - sealedAt) > LONGEST) return false
  return now < (morningOf(window, windows) ?? newDay(sealedAt, 1))
}

/**
 * A list without some entries, which are known by their ids: what is in it may say what they were before they were sealed.
 * To make every id takes longer than a key may take, so those that were begun at another time are not asked for theirs.
 */
export function without(entries: EntryList, hidden: readonly Entry[]): EntryList {
  if (hidden.length === 0) return entries
  const ids = new Set(hidden.map(({ id }) => id))
  const begun = new Set(hidden.map(({ createdAt }) => createdAt))
  return entries.slice().filter(({ createdAt, id }) => !begun.has(createdAt) || !ids.has(id))
}

/** When the morning after a window begins; as far as is known now, where it is open. Null without such a window. */
function morningOf(id: Instant | null, { state, past }: Windows): Instant | null {
  const open = state.kind === 'open' && state.span.id === id ? state.span : null
  if (open) return morningAfter({ anchor: open.anchor, endedAt: open.ends })?.from ?? null
  const ended =
    past.find(span => span.id === id) ?? (state.kind === 'closed' && state.span.id === id && state.span)
  return ended ? (morningAfter(ended)?.from ?? null) : null
}

/** Whether it is the window that is open. */
export function isOpenWindow(id: Instant | null, { state }: Windows): boolean {
  return state.kind === 'open' && state.span.id === id
}
