import type { Spot } from '@/utils/core/reading/place'
import type { ReadingPlace } from '@/utils/core/reading/progress'

/** Where someone is in one piece, told to whoever keeps it. */
export interface Bookmark {
  /** They are here now. */
  at(spot: Spot): Promise<void>
  /** They are done for now. */
  done(): Promise<void>
}

/**
 * A bookmark that tells each place once. When the end was seen the piece counts as read, and the next reading
 * begins at its beginning, even if they scroll back up.
 */
export function createBookmark(
  id: string,
  place: number,
  tell: (report: ReadingPlace) => Promise<void>,
): Bookmark {
  let spot: Spot = { place, atEnd: false }
  let told = ''
  const report = async (done: boolean) => {
    const now = { id, place: spot.atEnd ? 0 : spot.place, done: done || spot.atEnd }
    const words = JSON.stringify(now)
    if (words === told) return
    told = words
    await tell(now)
  }
  return {
    at(next) {
      spot = { place: next.place, atEnd: spot.atEnd || next.atEnd }
      return report(false)
    },
    done: () => report(true),
  }
}
