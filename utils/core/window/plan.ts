import type { Instant } from '../time'
import type { Offer } from './offers'
import type { Span } from './state'
import type { ThingId } from './thing'
import type { View } from './view'

/** How the plan gathers what one could do; `own` is the person's own. */
export const PLAN_PARTS = ['quiet', 'body', 'hands', 'own'] as const

export type PlanPart = (typeof PLAN_PARTS)[number]

/** One part of the plan, in the order it is read. */
interface Part {
  readonly part: PlanPart
  readonly offers: readonly Offer[]
}

const PARTS: Record<Exclude<PlanPart, 'own'>, readonly Offer[]> = {
  quiet: ['ground', 'breathe', 'rest', 'sleep', 'readBack', 'checkIn', 'tomorrow'],
  body: ['water', 'food', 'move'],
  hands: ['write', 'read', 'make', 'talk'],
}

/**
 * Everything that could be done now, in calm parts: what is offered, looking around, which is never out of place,
 * and in a window keeping something for tomorrow. The part for the person's own is there even while it is empty.
 */
export function planOf({ first, more, span }: Pick<View, 'first' | 'more' | 'span'>): readonly Part[] {
  const there = new Set<Offer>([...first, ...more, 'ground'])
  if (span) there.add('tomorrow')
  const parts = PLAN_PARTS.map(part => ({
    part,
    offers:
      part === 'own'
        ? [...there].filter(offer => offer.startsWith('own:'))
        : PARTS[part].filter(offer => there.has(offer)),
  }))
  return parts.filter(({ part, offers }) => part === 'own' || offers.length > 0)
}

/** The time put to a thing, while it is still ahead: one that has passed is nothing that was missed. */
export function timeOf(thing: Offer, span: Span | null, now: Instant): Instant | null {
  return span?.timed.find(one => one.thing === (thing as ThingId) && one.at > now)?.at ?? null
}
