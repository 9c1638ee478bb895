import { subMonths } from 'date-fns'
import type { Instant } from '../../time'
import type { WindowRecord } from '../../window/state'
import type { Entry } from '../entry'

export const PORTIONS = ['all', 'month', 'window'] as const

/** How much of the journal is taken along. */
export type Portion = (typeof PORTIONS)[number]

/** The entries of a portion, in their order. `window` is the one that is open, or the last one. */
export function portionOf(
  entries: readonly Entry[],
  portion: Portion,
  { state, past }: Pick<WindowRecord, 'state' | 'past'>,
  now: Instant,
): readonly Entry[] {
  if (portion === 'all') return entries
  if (portion === 'month') {
    const from = subMonths(now, 1).getTime()
    return entries.filter(({ createdAt }) => createdAt >= from)
  }
  const latest = state.kind === 'idle' ? past.at(-1)?.id : state.span.id
  return entries.filter(({ window }) => window !== null && window === latest)
}
