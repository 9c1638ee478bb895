export const SITE_SETS = ['social', 'short', 'video', 'news', 'forums', 'shopping'] as const

/** Sites that pull in the same way, shown together. */
export type SiteSet = (typeof SITE_SETS)[number]

/**
 * Where one drifts: `page` is the endless page of one person, topic or group, `endless` a search that never
 * ends.
 */
export const FEEDS = [
  'home',
  'explore',
  'trending',
  'shorts',
  'reels',
  'comments',
  'endless',
  'page',
] as const

/** Where one is on purpose: `chosen` is one article, post or video; `other` what is not known to be a feed. */
export const LEFT_ALONE = [
  'messages',
  'search',
  'chosen',
  'settings',
  'calls',
  'courses',
  'orders',
  'protected',
  'other',
] as const

/** What a page of a site is for. */
export type Surface = (typeof FEEDS)[number] | (typeof LEFT_ALONE)[number]

/** A site whose feed tends to pull. */
export interface Site {
  /** Stable key, stored in settings and in the log. */
  readonly id: string
  /** The site's own name. */
  readonly name: string
  /** Each with everything below it. */
  readonly hosts: readonly string[]
  /** Match patterns: what access is asked for, and where the script is registered. */
  readonly matches: readonly string[]
  /** Which paths show what, as patterns (`surface.ts`). */
  readonly surfaces: Surfaces
  /** What any other path shows. */
  readonly otherwise: Surface
  /** Hosts of its own that are left alone altogether: music, mail, a studio. */
  readonly apart: readonly string[]
}

/** A site of the list. */
export interface KnownSite extends Site {
  readonly set: SiteSet
}

export type Surfaces = { readonly [S in Surface]?: readonly string[] }

/** How a site of the list is written down. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly hosts: readonly string[]
  readonly surfaces: Surfaces
  /** @default 'other' */
  readonly otherwise?: Surface
  /** @default none */
  readonly apart?: readonly string[]
}

/** A set of sites as they are written down. `*.host` in a match pattern covers the bare host too. */
export function listed(set: SiteSet, sites: readonly Listed[]): readonly KnownSite[] {
  return sites.map(site => ({
    otherwise: 'other',
    apart: [],
    ...site,
    set,
    matches: site.hosts.map(host => `*://*.${host}/*`),
  }))
}

/** Whether a host is another one or below it, and no look-alike. Both in lower case. */
export function isWithin(host: string, base: string): boolean {
  return host === base || host.endsWith(`.${base}`)
}

/** A page by its address, as the browser knows it. Neither part is ever written down. */
export interface Address {
  /** In lower case, without a port. */
  readonly host: string
  /** From the first slash, without query and fragment. */
  readonly path: string
}

/** The parts between the slashes of a path, in lower case; a doubled or closing slash makes none. */
export function partsOf(path: string): readonly string[] {
  return path
    .toLowerCase()
    .split('/')
    .filter(part => part !== '')
}
