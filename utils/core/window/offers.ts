import { HOUR, type Instant, MINUTE } from '../time'
import type { Feeling } from './feeling'
import type { Phase } from './phase'
import type { Span } from './state'
import { KINDS, type Kind, type OwnId, type ThingId } from './thing'

/** Something the person could do now: a thing of the plan, or a place to go to. */
export type Offer = ThingId | 'ground' | 'help' | 'tomorrow' | 'readBack' | 'checkIn' | 'session'

/** What is known when offers are chosen. */
export interface Occasion {
  readonly phase: Phase | null
  readonly feeling: Feeling | null
  /** The open window; null outside one. */
  readonly span: Span | null
  /** Kinds the person does not want offered. */
  readonly withheld: readonly Kind[]
  /** The person's own things, oldest first. */
  readonly own: readonly OwnId[]
  readonly canBeginSession: boolean
  /** Whether a quiet while is going on. */
  readonly inSession: boolean
  readonly now: Instant
}

export interface Offers {
  /** At most three, the fitting one first. */
  readonly first: readonly Offer[]
  /** What is not among them, but never out of reach. */
  readonly more: readonly Offer[]
}

const MOST = 3
/** The first two of a phase stay where they are, so that a tired hand finds them; the third place varies. */
const STEADY = 2
/** A thing with a time is offered from this long before it. */
const SOON = 30 * MINUTE
/** And until this long after: people are late on such days. */
const STILL = HOUR

/** What fits a phase, the fitting one first. What stands behind the steady ones moves up as things are done. */
const FITTING: Record<Phase | 'session' | 'none', readonly Offer[]> = {
  resting: ['rest', 'write'],
  landing: ['breathe', 'write', 'rest', 'water', 'food'],
  settling: ['read', 'write', 'breathe', 'talk', 'move', 'make', 'water', 'food', 'rest'],
  closing: ['rest', 'write', 'tomorrow', 'sleep', 'breathe', 'water'],
  morning: ['readBack', 'checkIn'],
  days: ['session', 'readBack'],
  session: ['readBack', 'write', 'breathe', 'move', 'talk'],
  none: ['breathe', 'write', 'read'],
}

/** What fits how someone is, whatever the phase. Who is fine gets the phase's own. */
const FELT: Record<Exclude<Feeling, 'fine'>, readonly Offer[]> = {
  floaty: ['ground', 'rest', 'breathe'],
  sleepy: ['rest', 'sleep'],
  low: ['breathe', 'talk', 'help'],
}

/** What a tired or floating person is not even shown further down. */
const SPARED: Partial<Record<Feeling, readonly Offer[]>> = {
  sleepy: ['read', 'make', 'move'],
  floaty: ['read', 'make'],
}

/** What is offered now, and what else there is. */
export function offersFor(occasion: Occasion): Offers {
  const { feeling, phase, withheld } = occasion
  const isWanted = (offer: Offer) => !(withheld as readonly Offer[]).includes(offer)
  const fitting =
    feeling !== null && feeling !== 'fine'
      ? FELT[feeling]
      : FITTING[occasion.inSession ? 'session' : (phase ?? 'none')]
  const possible = fitting.filter(
    offer => isWanted(offer) && (offer !== 'session' || occasion.canBeginSession),
  )
  const soon = phase === 'resting' || feeling === 'sleepy' ? [] : dueThings(occasion)
  const first = unique([...soon, ...lessDoneFirst(possible, occasion.span)]).slice(0, MOST)
  const spared = feeling ? (SPARED[feeling] ?? []) : []
  const everything: readonly Offer[] = unique([...possible, ...KINDS, ...occasion.own])
  return {
    first,
    more: everything.filter(offer => !first.includes(offer) && !spared.includes(offer) && isWanted(offer)),
  }
}

/** Things whose time has about come, the earliest first. */
function dueThings({ span, now }: Occasion): readonly Offer[] {
  const due = (span?.timed ?? []).filter(({ thing, at }) => {
    const near = at - SOON <= now && now < at + STILL
    return near && !span?.moments.some(moment => moment.of === thing && moment.at >= at - SOON)
  })
  return due.toSorted((one, other) => one.at - other.at).map(({ thing }) => thing)
}

/** Behind the steady ones, what was done less often in this window comes earlier. */
function lessDoneFirst(offers: readonly Offer[], span: Span | null): readonly Offer[] {
  const done = (offer: Offer) => span?.moments.filter(moment => moment.of === offer).length ?? 0
  const others = offers.slice(STEADY).toSorted((one, other) => done(one) - done(other))
  return [...offers.slice(0, STEADY), ...others]
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
