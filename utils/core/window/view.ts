import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { shareAt } from './branch'
import { type Phase, phaseAt } from './phase'
import type { Moment, WindowState } from './state'

/** Something the person could do now. */
export type Offer = Moment['of']

/** All that a screen draws of the window. */
export interface View {
  readonly phase: Phase | null
  /** When the window ends; null when none is open. */
  readonly until: Instant | null
  /** How much of the window has passed, 0 to 1; for the drawing, never shown as a number. */
  readonly share: number
  /** At most three, the fitting one first. */
  readonly offers: readonly Offer[]
  /** What is not among the first three, but never out of reach. */
  readonly more: readonly Offer[]
  readonly nudgesQuietUntil: Instant | null
  /** Whether *End this window* can still be taken back. */
  readonly canReopen: boolean
  /** Whether the latest window is over. False before the first. */
  readonly isOver: boolean
  /** Seed and lights of the branch. Before the first window it is a bare one, in bud. */
  readonly branch: { readonly seed: number; readonly moments: readonly number[] }
}

const ALL: readonly Offer[] = ['breathe', 'write', 'read', 'rest']

/** What fits when. Outside a window nothing is more fitting than anything else. */
const OFFERS: Record<Phase | 'none', readonly Offer[]> = {
  resting: ['rest', 'write'],
  landing: ['breathe', 'write', 'rest'],
  settling: ['read', 'write', 'breathe'],
  closing: ['rest', 'write', 'breathe'],
  none: ['breathe', 'write', 'read'],
}

const BEFORE_THE_FIRST = {
  phase: null,
  until: null,
  share: 0,
  nudgesQuietUntil: null,
  isOver: false,
  canReopen: false,
  branch: { seed: 0, moments: [] },
} satisfies Partial<View>

/** The window as a screen needs it, from the stored state and the clock. */
export function view(state: WindowState, settings: Settings, now: Instant): View {
  const phase = state.kind === 'open' ? phaseAt(state.span, settings, now) : null
  const offers = OFFERS[phase ?? 'none']
  const common = { offers, more: ALL.filter(offer => !offers.includes(offer)) }
  if (state.kind === 'idle') return { ...BEFORE_THE_FIRST, ...common }
  const { span } = state
  const last = state.kind === 'closed' ? state.span.endedAt : now
  return {
    ...common,
    phase,
    until: phase ? span.ends : null,
    share: shareAt(last, span.anchor, span.ends),
    nudgesQuietUntil: phase && span.quietUntil !== null && span.quietUntil > now ? span.quietUntil : null,
    isOver: phase === null,
    canReopen: state.kind === 'closed' && state.span.by === 'person' && now < span.ends,
    branch: {
      seed: span.id,
      moments: span.moments.map(({ at }) => shareAt(at, span.anchor, span.ends)),
    },
  }
}
