import { asRecord, asText } from '../parse'
import { isProtected } from './protected'
import { type Address, isWithin, partsOf, type Site } from './site'
import { siteOfHost } from './sites'
import { surfaceOf } from './surface'

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

/** Why a typed address cannot be a site. `listed` and `there` are not wrong, only not needed. */
export type AddressProblem = 'none' | 'scheme' | 'wide' | 'protected' | 'listed' | 'there' | 'many'

export type ReadAddress =
  | { readonly ok: true; readonly value: Omit<OwnSite, 'id'> }
  | { readonly ok: false; readonly problem: AddressProblem }

/** More than anyone needs, and few enough for one look. */
export const OWN_SITES_KEPT = 50
export const LONGEST_ADDRESS = 500

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/
/** Endings with a part before them that anybody can register below, such as `co.uk`. */
const SHARED_ENDING = /^(co|com|org|net|ac|edu|gob|ne|or)\.[a-z]{2}$/
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/i

/**
 * Reads what someone typed: `x.y`, `*.x.y`, or an address with a path. `parse` is the browser's own reading of
 * an `https` address, which knows every alphabet; null for what is none.
 */
export function readAddress(
  typed: string,
  own: readonly OwnSite[],
  parse: (address: string) => Address | null,
): ReadAddress {
  const problem = (why: AddressProblem) => ({ ok: false, problem: why }) as const
  const text = typed.trim()
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return problem('scheme')
  const bare = text.replace(/^https?:\/*/i, '')
  const below = bare.startsWith('*.')
  const rest = below ? bare.slice(2) : bare
  if (/^\*/.test(rest)) return problem('wide')
  if (rest === '' || rest.length > LONGEST_ADDRESS || /[\s@\\]/.test(hostPart(rest))) return problem('none')
  const page = parse(`https://${rest}`)
  const host = page?.host.replace(/^www\./, '') ?? ''
  if (page && below && !host.includes('.')) return problem('wide')
  if (!page || !HOST.test(host)) return problem('none')
  if (SHARED_ENDING.test(host)) return problem('wide')
  const parts = partsOf(page.path)
  const path = parts.length > 0 ? `/${parts.join('/')}` : ''
  if (isProtected({ host, path: path || '/' })) return problem('protected')
  if (path === '' && siteOfHost(host)?.hosts.includes(host)) return problem('listed')
  const same = (one: OwnSite) => one.host === host && one.path === path && (one.below || !below)
  if (own.some(same)) return problem('there')
  return own.length < OWN_SITES_KEPT ? { ok: true, value: { host, below, path } } : problem('many')
}

/** Reads a stored list of them; undefined when it is none. What is protected is left out, whoever put it there. */
export function parseOwnSites(raw: unknown): readonly OwnSite[] | undefined {
  if (!Array.isArray(raw) || raw.length > OWN_SITES_KEPT) return undefined
  const sites = raw.map(parseOwnSite)
  return sites.every(site => site !== null)
    ? sites.filter(({ host, path }) => !isProtected({ host, path: path || '/' }))
    : undefined
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

function hostPart(address: string): string {
  return address.split(/[/?#]/, 1)[0] ?? ''
}
