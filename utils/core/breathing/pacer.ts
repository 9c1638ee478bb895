import { type Duration, SECOND } from '../time'
import { type Pattern, UNTIL_STOPPED } from './pattern'

/** Where in a rhythm one instant falls. */
export interface Pace {
  readonly phase: 'in' | 'out'
  /** How much of this phase has passed, 0 to 1. */
  readonly progress: number
  /** Whole breaths finished so far. */
  readonly cycle: number
  readonly done: boolean
}

/**
 * The pace at `elapsed` after the first breath in began. It depends on nothing else, so a page that was
 * hidden for a while is in step again at its first frame. Total: a negative or broken time is the beginning,
 * a rhythm of no length is done.
 *
 * @param sitting When to be done, rounded up to whole breaths: nobody is left halfway through one.
 */
export function paceAt(pattern: Pattern, elapsed: Duration, sitting = UNTIL_STOPPED): Pace {
  const breath = pattern.in + pattern.out
  if (!(breath > 0)) return { phase: 'out', progress: 1, cycle: 0, done: true }
  const passed = Math.max(0, elapsed) || 0
  const breaths = Math.max(0, Math.ceil(sitting / breath))
  if (passed >= breaths * breath) return { phase: 'out', progress: 1, cycle: breaths, done: true }
  const within = passed % breath
  const cycle = Math.round((passed - within) / breath)
  return within < pattern.in
    ? { phase: 'in', progress: within / pattern.in, cycle, done: false }
    : { phase: 'out', progress: (within - pattern.in) / pattern.out, cycle, done: false }
}

/** How far open the shape is, 0 to 1. It slows towards both ends, as a breath does, and never jumps. */
export function opennessOf({ phase, progress }: Pace): number {
  const risen = (1 - Math.cos(Math.PI * progress)) / 2
  return phase === 'in' ? risen : 1 - risen
}

/** For stillness: how many of a breath's marks are lit, one a second, from 1 to all of them. */
export function marksLit(pattern: Pattern, { phase, progress }: Pace): number {
  const seconds = phase === 'in' ? progress * pattern.in : pattern.in + progress * pattern.out
  return Math.min(marksOf(pattern), Math.floor(seconds / SECOND + 1e-6) + 1)
}

/** One mark for each second of a breath. */
export function marksOf(pattern: Pattern): number {
  return Math.ceil((pattern.in + pattern.out) / SECOND)
}
