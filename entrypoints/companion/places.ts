import type { ComponentType } from 'preact'
import { lazy } from '@/components/hooks/lazy'
import type { OwnWords } from '@/components/window/offer-words'
import type { Settings } from '@/utils/core/settings/settings'
import type { Instant } from '@/utils/core/time'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { Offer } from '@/utils/core/window/offers'
import type { WindowRecord } from '@/utils/core/window/state'
import type { View } from '@/utils/core/window/view'
import type { Around } from './use-around'

/** What a place gets: all that the companion knows, and the ways on from there. */
export interface PlaceProps {
  /** Which of its kind, such as the thing of `#thing/talk`; null when the address names none. */
  readonly detail: string | null
  readonly shown: View
  readonly record: WindowRecord
  readonly settings: Settings
  readonly around: Around
  readonly own: OwnWords
  readonly now: Instant
  readonly problem: string | undefined
  readonly dispatch: (intent: WindowIntent) => void
  readonly onOffer: (offer: Offer) => void
  readonly go: (place: PlaceName) => void
  /** To where the person came from. */
  readonly back: () => void
  readonly home: () => void
}

/**
 * Screens that are not needed for the first picture. Each is a small file of its own, loaded when it is shown; its
 * name is its address after `#`.
 */
export const PLACES = {
  another: lazy(() => import('./another').then(it => it.Another)),
  checkIn: lazy(() => import('./check-in').then(it => it.CheckIn)),
  ground: lazy(() => import('./ground').then(it => it.Ground)),
  letter: lazy(() => import('./letter').then(it => it.LetterAgain)),
  opening: lazy(() => import('./opening').then(it => it.OpeningPlace)),
  plan: lazy(() => import('./plan').then(it => it.Plan)),
  readBack: lazy(() => import('./read-back').then(it => it.ReadBack)),
  saved: lazy(() => import('./saved').then(it => it.Saved)),
  thing: lazy(() => import('./thing').then(it => it.Thing)),
  tomorrow: lazy(() => import('./tomorrow').then(it => it.Tomorrow)),
  window: lazy(() => import('./window').then(it => it.Window)),
} satisfies Record<string, ComponentType<PlaceProps>>

export type PlaceName = keyof typeof PLACES

export const PLACE_NAMES = Object.keys(PLACES) as readonly PlaceName[]

export function isPlace(route: string): route is PlaceName {
  return Object.hasOwn(PLACES, route)
}
