import { FORUMS } from './feeds/forums'
import { NEWS } from './feeds/news'
import { SHOPPING } from './feeds/shopping'
import { SHORT } from './feeds/short'
import { SOCIAL } from './feeds/social'
import { VIDEO } from './feeds/video'
import { isWithin, type KnownSite, type Site } from './site'

/** Common feeds, offered in this order. */
export const SITES: readonly KnownSite[] = [...SOCIAL, ...SHORT, ...VIDEO, ...NEWS, ...FORUMS, ...SHOPPING]

/** The chosen sites that still exist, in the list's order. */
export function sitesById(ids: readonly string[]): readonly Site[] {
  return SITES.filter(site => ids.includes(site.id))
}

/** The site a host belongs to: the host itself or one below it, never a look-alike. */
export function siteOfHost(host: string): Site | null {
  return SITES.find(site => site.hosts.some(base => isWithin(host, base))) ?? null
}
