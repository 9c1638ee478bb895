import { asNumber, asRecord, asText } from '../parse'
import type { Instant } from '../time'
import { type Drift, FRESH } from './detector'

/** How far someone had drifted on a site when they left a page of it. By the site's id only. */
export interface Carried {
  readonly site: string
  readonly drift: Drift
}

/** Reads a drift that crossed a border; null for what is none. */
export function parseDrift(raw: unknown): Drift | null {
  const record = asRecord(raw)
  const amount = (name: keyof Drift) => asNumber(record?.[name], 0)
  const active = amount('active')
  const watched = amount('watched')
  const hops = amount('hops')
  const down = amount('down')
  const grown = amount('grown')
  const seen = asInstant(record?.['seen'])
  const hopped = asInstant(record?.['hopped'])
  if (active === null || watched === null || hops === null || down === null || grown === null) return null
  return {
    ...{ active, watched, hops, down, grown, seen, hopped },
    endless: record?.['endless'] === true,
    back: record?.['back'] === true,
  }
}

/** Reads what was carried; null for what is none. */
export function parseCarried(raw: unknown): Carried | null {
  const record = asRecord(raw)
  const site = asText(record?.['site'], 100)
  const drift = parseDrift(record?.['drift'])
  return site !== null && drift ? { site, drift } : null
}

/** On its way as data, what never happened is null. */
function asInstant(raw: unknown): Instant {
  return asNumber(raw, 0) ?? FRESH.seen
}
