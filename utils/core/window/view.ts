import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { afterAt, canBeginSession, sessionAt } from './after'
import { shareAt } from './branch'
import { type Feeling, feelingAt } from './feeling'
import { type Offers, offersFor } from './offers'
import { type Phase, phaseAt } from './phase'
import type { PastSpan, Span, WindowRecord } from './state'
import type { OwnId, Timed } from './thing'

/** All that a screen draws of the window. */
export interface View extends Offers {
  /** The phase of the open window, or of the time after one; null when there is none. */
  readonly phase: Phase | null
  /** The open window; null when none is. */
  readonly span: Span | null
  /** When the window ends; null when none is open. */
  readonly until: Instant | null
  /** When the quiet while that is going on ends; null without one. */
  readonly sessionUntil: Instant | null
  readonly feeling: Feeling | null
  /** How much of the window has passed, 0 to 1; for the drawing, never shown as a number. */
  readonly share: number
  /** The next thing with a time, if it is still ahead. */
  readonly next: Timed | null
  readonly nudgesQuietUntil: Instant | null
  /** Whether *End this window* can still be taken back. */
  readonly canReopen: boolean
  /** Whether the latest window is over. False before the first. */
  readonly isOver: boolean
  /** Seed and lights of the branch. Before the first window it is a bare one, in bud. */
  readonly branch: BranchSeed
}

/** What the drawing of a window is made from. */
export interface BranchSeed {
  readonly seed: number
  /** When each moment was, as a share of the window. */
  readonly moments: readonly number[]
}

/** The window as a screen needs it, from what is stored and the clock. `own` are the person's own things. */
export function view(
  record: WindowRecord,
  settings: Settings,
  now: Instant,
  own: readonly OwnId[] = [],
): View {
  const { state } = record
  const windowPhase = state.kind === 'open' ? phaseAt(state.span, settings, now) : null
  const span = state.kind === 'open' && windowPhase !== null ? state.span : null
  const phase = windowPhase ?? afterAt(record, settings, now)?.phase ?? null
  const feeling = feelingAt(record.felt, now)
  const occasion = {
    phase,
    feeling,
    span,
    own,
    now,
    withheld: settings.withheld,
    canBeginSession: canBeginSession(record, settings, now),
    inSession: sessionAt(record, now) !== null,
  }
  return {
    ...offersFor(occasion),
    ...drawn(record, now),
    phase,
    span,
    feeling,
    until: span?.ends ?? null,
    sessionUntil: sessionAt(record, now)?.to ?? null,
    next: nextTimed(span, now),
    nudgesQuietUntil: span?.quietUntil != null && span.quietUntil > now ? span.quietUntil : null,
    isOver: state.kind !== 'idle' && span === null,
    canReopen: state.kind === 'closed' && state.span.by === 'person' && now < state.span.ends,
  }
}

/** The branch of a window that is over, as it was when it ended. */
export function pastBranch(span: PastSpan): { readonly share: number; readonly branch: BranchSeed } {
  return { share: shareAt(span.endedAt, span.anchor, span.ends), branch: branchOf(span) }
}

function drawn({ state }: WindowRecord, now: Instant): Pick<View, 'share' | 'branch'> {
  switch (state.kind) {
    case 'idle':
      return { share: 0, branch: { seed: 0, moments: [] } }
    case 'closed':
      return pastBranch(state.span)
    case 'open': {
      const { anchor, ends } = state.span
      return { share: shareAt(now, anchor, ends), branch: branchOf(state.span) }
    }
  }
}

function branchOf({ id, anchor, ends, moments }: Span): BranchSeed {
  return { seed: id, moments: moments.map(({ at }) => shareAt(at, anchor, ends)) }
}

function nextTimed(span: Span | null, now: Instant): Timed | null {
  const ahead = span?.timed.filter(({ at }) => at > now && at < span.ends) ?? []
  return ahead.toSorted((one, other) => one.at - other.at)[0] ?? null
}
