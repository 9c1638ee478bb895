import { chosenPatterns, type SiteChoice } from './chosen'
import type { Site } from './site'
import { SITES } from './sites'

/** Whether we may put a card on a site: on all of its addresses, or it does not count. */
export function hasAccess(site: Site, granted: readonly string[]): boolean {
  return site.matches.every(pattern => granted.includes(pattern))
}

/** What still has to be asked for, so that every chosen site is covered. */
export function missingAccess(choice: SiteChoice, granted: readonly string[]): readonly string[] {
  return chosenPatterns(choice).filter(pattern => !granted.includes(pattern))
}

/** The chosen ids with this one added or left out, in the list's order. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  const wanted = chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]
  return SITES.map(site => site.id).filter(other => wanted.includes(other))
}
