import { asRecord, asText } from '../parse'
import type { Site } from './site'

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

/** A host with a name and an ending; no number, no port. */
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

/** As any other site. Browsers give access to whole hosts; of a part, the rest is left alone by its surface. */
export function asSite(own: OwnSite): Site {
  const { id, host, below, path } = own
  const hosts = below ? [`*.${host}`] : [host, `www.${host}`]
  return {
    id,
    name: addressOf(own),
    hosts: [host],
    matches: hosts.map(base => `*://${base}/*`),
    surfaces: path ? { page: [path] } : {},
    otherwise: path ? 'other' : 'page',
    apart: [],
  }
}
