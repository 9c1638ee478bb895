import { type Parked, parkedPage } from '@/utils/core/parked/parked'
import { keepable, type SeenPage } from '@/utils/core/reach/seen-page'
import type { Clock } from '@/utils/platform/clock'
import type { Kept } from '@/utils/platform/kept-db'
import type { Enqueue } from './queue'

interface ParkPorts {
  readonly clock: Clock
  readonly newId: () => string
  readonly parked: Pick<Kept<Parked>, 'list' | 'put'>
  readonly enqueue: Enqueue
}

/**
 * Puts a page aside for tomorrow, and answers whether there was one: what is no page of the web is let be. Rejects
 * when it could not be kept.
 */
export type Park = (page: SeenPage) => Promise<boolean>

/** A page that is put aside twice is there once, and counts from the second time. */
export function createPark({ clock, newId, parked, enqueue }: ParkPorts): Park {
  return page =>
    enqueue(async () => {
      const seen = keepable(page)
      if (!seen) return false
      const there = await parked.list()
      const same =
        there.ok && there.value.find(({ url, returnedAt }) => url === seen.url && returnedAt === null)
      const kept = await parked.put(parkedPage(same ? same.id : newId(), seen.title, seen.url, clock.now()))
      if (!kept.ok) throw new Error(kept.trouble)
      return true
    })
}
