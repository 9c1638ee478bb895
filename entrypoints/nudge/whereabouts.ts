import { placeKey } from './signs'

/** What became of a page since it was asked about last: the same place, the next short video, or another place. */
export type Whereabouts = 'here' | 'next' | 'elsewhere'

/**
 * Answers, whenever it is asked, where the page is by now; nobody has to say so. `hops` is where one short video
 * follows another, null for nowhere (`core/nudge/hops`).
 */
export function keepTrack(): (hops: RegExp | null) => Whereabouts {
  let path: string | undefined
  let place: string | undefined
  return hops => {
    const [from, before] = [path, place]
    path = location.pathname
    place = placeKey()
    if (from === undefined || before === undefined) return 'here'
    if (path !== from && hops?.test(from) && hops.test(path)) return 'next'
    return place === before ? 'here' : 'elsewhere'
  }
}
