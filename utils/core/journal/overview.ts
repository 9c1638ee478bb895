import { type Blocks, blocksOfDays } from './blocks'
import { type Day, gatherDays } from './days'
import type { Entry } from './entry'
import { gatherHandles, type Handles } from './narrow'

/** What a screen with a list of the journal has to know of all that is in it. */
export interface Overview {
  readonly days: readonly Day[]
  /** The days as they are drawn. */
  readonly blocks: Blocks
  readonly handles: Handles
  /** Those whose words were once sealed. */
  readonly sealed: readonly Entry[]
  /** Whether something was spoken in one of them. */
  readonly spoken: boolean
}

/**
 * An overview of entries that are in order. Each is looked at once: with a hundred thousand of them it is not the work
 * that takes time, but to come to each.
 */
export function overviewOf(entries: readonly Entry[]): Overview {
  const { add, overview } = gatherOverview()
  add(entries)
  return overview()
}

/** The same for whoever meets them in stretches. */
export function gatherOverview(): { add(stretch: readonly Entry[]): void; overview(): Overview } {
  const [days, narrowing] = [gatherDays(), gatherHandles()]
  const sealed: Entry[] = []
  let spoken = false
  return {
    add(stretch) {
      for (const entry of stretch) {
        days.add(entry)
        narrowing.add(entry)
        if (entry.sealedAt !== null) sealed.push(entry)
        if (entry.voices.length > 0) spoken = true
      }
    },
    overview: () => ({
      days: days.days,
      blocks: blocksOfDays(days.days),
      handles: narrowing.handles(),
      sealed,
      spoken,
    }),
  }
}
