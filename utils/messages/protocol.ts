import type { Erasable } from '@/utils/core/kept/erasable'
import type { NudgeCard } from '@/utils/core/nudge/card'
import type { Drift } from '@/utils/core/nudge/detector'
import type { NudgeAnswer } from '@/utils/core/nudge/log'
import type { NudgeTerms } from '@/utils/core/nudge/policy'
import type { ReadingPlace } from '@/utils/core/reading/progress'
import type { Settings } from '@/utils/core/settings/settings'
import type { Duration } from '@/utils/core/time'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { WindowState } from '@/utils/core/window/state'

/** Every message between contexts, by name: what is sent and what comes back. */
export interface Protocol {
  /** From our pages. */
  'window.dispatch': (intent: WindowIntent) => WindowState
  'settings.change': (patch: Partial<Settings>) => Settings
  'reading.place': (place: ReadingPlace) => null
  /** One kind of what is kept goes, or comes back. */
  'kept.erase': (kind: Erasable) => null
  'kept.restore': (kind: Erasable) => null
  /** Everything that is kept goes, for good. */
  'all.wipe': (nothing: null) => null
  /** From the nudge script; the site is taken from the sender, never from the message. */
  'nudge.terms': (nothing: null) => NudgeTerms | null
  /** With how long the person has drifted. */
  'nudge.ask': (drifted: Duration) => { readonly card: NudgeCard | null; readonly terms: NudgeTerms | null }
  /** The person turns away from a page, having drifted so far. */
  'nudge.left': (drift: Drift) => null
  'nudge.answer': (answer: NudgeAnswer) => null
}

export type Name = keyof Protocol
export type Payload<N extends Name> = Parameters<Protocol[N]>[0]
export type Reply<N extends Name> = ReturnType<Protocol[N]>

/** How a reply travels: errors cross as data. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string }
