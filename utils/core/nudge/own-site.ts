import { asRecord, asText } from '../parse'

/** A site of the person's own, or a part of one. Being in the list is being chosen. */
export interface OwnSite {
  /** What the log calls it, so that no host is in there: `own-` and something that means nothing. */
  readonly id: string
  /** In lower case and without `www.`, which always belongs to it. */
  readonly host: string
  /** Whether everything below the host belongs to it too. */
  readonly below: boolean
  /** `/` and what follows, for a part of the site; empty for all of it. */
  readonly path: string
}

/** More than anyone needs, and few enough for one look. */
export const OWN_SITES_KEPT = 50
export const LONGEST_ADDRESS = 500

/** A name that is registered: some parts, and an ending of letters. */
export const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
/** Reads a stored list of them; undefined when it is none. */
export function parseOwnSites(raw: unknown): readonly OwnSite[] | undefined {
  if (!Array.isArray(raw) || raw.length > OWN_SITES_KEPT) return undefined
  const sites = raw.map(parseOwnSite)
  return sites.every(site => site !== null) ? sites : undefined
}

function parseOwnSite(raw: unknown): OwnSite | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 60)
  const host = asText(record?.['host'], 253)
  const path = asText(record?.['path'], LONGEST_ADDRESS)
  const below = record?.['below']
  if (id === null || !/^own-[\w-]+$/.test(id) || host === null || !HOST.test(host)) return null
  if (path === null || !/^(\/.+)?$/.test(path) || typeof below !== 'boolean') return null
  return { id, host, below, path }
}

/** As it is shown, and as it could be typed. */
export function addressOf({ host, below, path }: Omit<OwnSite, 'id'>): string {
  return `${below ? '*.' : ''}${host}${path}`
}
