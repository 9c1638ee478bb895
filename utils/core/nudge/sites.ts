/** A site whose feed tends to pull. */
export interface Site {
  /** Stable key, stored in settings. */
  readonly id: string
  /** The site's own name. */
  readonly name: string
  /** Match patterns: what access is asked for, and where the script is registered. */
  readonly matches: readonly string[]
}

/** Common feeds, offered in this order. `*.host` in a match pattern covers the bare host too. */
export const SITES: readonly Site[] = [
  site('instagram', 'Instagram', 'instagram.com'),
  site('tiktok', 'TikTok', 'tiktok.com'),
  site('youtube', 'YouTube', 'youtube.com'),
  site('facebook', 'Facebook', 'facebook.com'),
  site('x', 'X', 'x.com', 'twitter.com'),
  site('reddit', 'Reddit', 'reddit.com'),
  site('threads', 'Threads', 'threads.com', 'threads.net'),
  site('bluesky', 'Bluesky', 'bsky.app'),
  site('linkedin', 'LinkedIn', 'linkedin.com'),
  site('pinterest', 'Pinterest', 'pinterest.com'),
  site('tumblr', 'Tumblr', 'tumblr.com'),
  site('9gag', '9GAG', '9gag.com'),
]

function site(id: string, name: string, ...hosts: readonly string[]): Site {
  return { id, name, matches: hosts.map(host => `*://*.${host}/*`) }
}

/** The chosen sites that still exist, in the list's order. */
export function sitesById(ids: readonly string[]): readonly Site[] {
  return SITES.filter(site => ids.includes(site.id))
}

/** The site a host belongs to: the host itself or one below it, never a look-alike. */
export function siteOfHost(host: string): Site | null {
  const covers = (pattern: string) => {
    const base = pattern.slice('*://*.'.length, -'/*'.length)
    return host === base || host.endsWith(`.${base}`)
  }
  return SITES.find(site => site.matches.some(covers)) ?? null
}
