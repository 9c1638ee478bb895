import { HOST, LONGEST_ADDRESS, OWN_SITES_KEPT, type OwnSite } from './own-site'
import { isProtected } from './protected'
import { type Address, partsOf } from './site'
import { siteOfHost } from './sites'

/** Why a typed address cannot be a site. `listed` and `there` are not wrong, only not needed. */
export type AddressProblem = 'none' | 'scheme' | 'wide' | 'protected' | 'listed' | 'there' | 'many'

export type ReadAddress =
  | { readonly ok: true; readonly value: Omit<OwnSite, 'id'> }
  | { readonly ok: false; readonly problem: AddressProblem }

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

function hostPart(address: string): string {
  return address.split(/[/?#]/, 1)[0] ?? ''
}
