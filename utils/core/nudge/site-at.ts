import { asSite, type OwnSite } from './own-site'
import { type Address, isWithin, partsOf, type Site } from './site'
import { siteOfHost } from './sites'
import { surfaceOf } from './surface'

/**
 * The site a page belongs to. One's own come first, the one that means this very page before the others; but a
 * part that this page is no part of does not hide a site of the list.
 */
export function siteAt(page: Address, own: readonly OwnSite[]): Site | null {
  const { host } = page
  const here = own
    .filter(one => (one.below ? isWithin(host, one.host) : host.replace(/^www\./, '') === one.host))
    .map(asSite)
  const meant = here.filter(site => surfaceOf(site, page) === 'page')
  const longest = meant.toSorted((one, other) => depth(other) - depth(one))[0]
  return longest ?? siteOfHost(host) ?? here[0] ?? null
}

function depth({ surfaces, hosts }: Site): number {
  return partsOf(surfaces.page?.[0] ?? '').length * 100 + (hosts[0]?.length ?? 0) / 100
}
