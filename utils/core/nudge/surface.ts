import { isProtected } from './protected'
import { type Address, FEEDS, isWithin, partsOf, type Site, type Surface } from './site'

/**
 * What a page of a site is for. What is protected is so whatever a list says. Otherwise the longest pattern
 * decides, and of two as long the one with more plain words in it.
 *
 * A pattern covers its path and all that is below it, except `/`, which is the front page alone. `*` stands for
 * any one part of a path; `#` for a part with a number in it, as articles have; `@` for a name with an at sign
 * before it.
 */
export function surfaceOf(site: Site, { host, path }: Address): Surface {
  if (isProtected({ host, path })) return 'protected'
  if (site.apart.some(base => isWithin(host, base))) return 'other'
  const parts = partsOf(path)
  let best: readonly string[] = []
  let found = site.otherwise
  for (const [surface, patterns] of Object.entries(site.surfaces) as [Surface, readonly string[]][]) {
    for (const pattern of patterns) {
      const wanted = partsOf(pattern)
      if (wanted.length === 0 ? parts.length > 0 : !covers(wanted, parts)) continue
      if (wanted.length > 0 && !isCloser(wanted, best)) continue
      best = wanted
      found = surface
    }
  }
  return found
}

/** Whether a card may come up there at all, as far as the page decides. */
export function isFeed(surface: Surface): boolean {
  return (FEEDS as readonly Surface[]).includes(surface)
}

function covers(wanted: readonly string[], parts: readonly string[]): boolean {
  return wanted.length <= parts.length && wanted.every((want, at) => fits(want, parts[at] ?? ''))
}

function fits(want: string, part: string): boolean {
  if (want === '*') return true
  if (want === '#') return /\d{3}/.test(part)
  return want === '@' ? part.startsWith('@') : want === part
}

function isCloser(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length ? plain(one) > plain(other) : one.length > other.length
}

/** How exactly a pattern says what it means: a word says more than a shape, and a shape more than a star. */
function plain(pattern: readonly string[]): number {
  return pattern.reduce((sum, want) => sum + (want === '*' ? 0 : /^[#@]$/.test(want) ? 1 : 2), 0)
}
