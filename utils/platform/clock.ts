import type { Instant } from '../core/time'

/** The wall clock. It may jump; only `core/window/reduce` decides what that means. */
export const clock = { now: (): Instant => Date.now() }

export type Clock = typeof clock
