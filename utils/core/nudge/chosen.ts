import type { Settings } from '../settings/settings'
import { asSite } from './own-site'
import { isProtected } from './protected'
import type { Site } from './site'
import { sitesById } from './sites'

/** What of the settings says which sites pull. */
export type SiteChoice = Pick<Settings, 'sites' | 'own'>

/**
 * Every chosen site: those of the list, in its order, then the person's own. What is protected is left out, whoever
 * put it there: neither access nor script is wanted for it.
 */
export function chosenSites({ sites, own }: SiteChoice): readonly Site[] {
  const allowed = own.filter(({ host, path }) => !isProtected({ host, path: path || '/' }))
  return [...sitesById(sites), ...allowed.map(asSite)]
}

/** The match patterns of all chosen sites, each once. */
export function chosenPatterns(choice: SiteChoice): readonly string[] {
  return [...new Set(chosenSites(choice).flatMap(({ matches }) => matches))]
}

/** The patterns that are not needed any more when a site goes: no other chosen site rests on them. */
export function freedBy(site: Site, choice: SiteChoice): readonly string[] {
  const others = chosenSites(choice).filter(({ id }) => id !== site.id)
  return site.matches.filter(pattern => !others.some(({ matches }) => matches.includes(pattern)))
}
