import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEEDS, isWithin, LEFT_ALONE, partsOf, SITE_SETS } from '@/utils/core/nudge/site'
import { SITES, siteOfHost } from '@/utils/core/nudge/sites'
import { isFeed, surfaceOf } from '@/utils/core/nudge/surface'
import { ADDRESSES } from '../../../support/addresses'

const partsOfUrl = (address: string) => {
  const { hostname, pathname } = new URL(`https://${address}`)
  return { host: hostname, path: pathname }
}

describe.each(SITES)('$name', site => {
  test.each(ADDRESSES[site.id] ?? [])('%s shows: %s', (address, shows) => {
    const page = partsOfUrl(address)
    expect(siteOfHost(page.host)?.id).toBe(site.id)
    expect(surfaceOf(site, page)).toBe(shows)
  })

  test('is known by four addresses at least, some to drift on and some to be left alone', () => {
    const shown = (ADDRESSES[site.id] ?? []).map(([, shows]) => shows)
    expect(shown.length).toBeGreaterThanOrEqual(4)
    expect(shown.some(isFeed)).toBe(true)
    expect(shown.some(shows => !isFeed(shows))).toBe(true)
  })

  test('is written down without a slip', () => {
    const patterns = Object.values(site.surfaces).flat()
    expect(new Set(patterns).size).toBe(patterns.length)
    for (const pattern of patterns) {
      expect(pattern).toMatch(/^\/(?:$|[^/]+(?:\/[^/]+)*$)/)
      expect(pattern).toBe(`/${partsOf(pattern).join('/')}`)
    }
    for (const host of site.hosts) expect(host).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    for (const host of site.apart) expect(site.hosts.some(base => isWithin(host, base))).toBe(true)
  })
})

test('there are forty-six of them at least, in every set, and addresses only of them', () => {
  expect(SITES.length).toBeGreaterThanOrEqual(46)
  expect(new Set(SITES.map(({ set }) => set))).toEqual(new Set(SITE_SETS))
  expect(Object.keys(ADDRESSES).sort()).toEqual(SITES.map(({ id }) => id).sort())
})

const FAMILIAR = SITES.find(({ id }) => id === 'reddit')!
const at = (path: string) => surfaceOf(FAMILIAR, { host: 'www.reddit.com', path })

test.each([
  ['/r/birds', 'page'],
  ['/R/Birds/', 'page'],
  ['//r//birds//', 'page'],
  ['/r/birds/comments', 'comments'],
  ['/robots', 'other'],
  ['/rr/birds', 'other'],
  ['', 'home'],
  ['/%E0%A4%A/../..', 'other'],
])('the path %s shows: %s', (path, shows) => {
  expect(at(path)).toBe(shows)
})

test('the longest pattern decides, and of two as long the plainer one', () => {
  const site = {
    ...FAMILIAR,
    surfaces: { page: ['/*'], chosen: ['/#'], home: ['/a123'], comments: ['/*/b'] } as const,
  }
  const shown = (path: string) => surfaceOf(site, { host: 'reddit.com', path })
  expect(shown('/x')).toBe('page')
  expect(shown('/x123')).toBe('chosen')
  expect(shown('/a123')).toBe('home')
  expect(shown('/a123/b')).toBe('comments')
})

const anyHost = fc.oneof(fc.domain(), fc.string(), fc.constantFrom(...SITES.flatMap(({ hosts }) => hosts)))
const anyPath = fc.oneof(
  fc.webPath(),
  fc.string(),
  fc.constantFrom('/__proto__', '/constructor', '/'.repeat(9999)),
)

test('whatever the host and the path, it answers, and with a surface', () => {
  const all: readonly string[] = [...FEEDS, ...LEFT_ALONE]
  fc.assert(
    fc.property(fc.constantFrom(...SITES), anyHost, anyPath, (site, host, path) => {
      siteOfHost(host)
      expect(all).toContain(surfaceOf(site, { host, path }))
    }),
  )
})

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/)

test('look-alikes never match: what is before a host without a dot, or behind it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SITES.flatMap(({ hosts }) => hosts)), label, (host, more) => {
      const isOther = (it: string) => siteOfHost(it)?.hosts.every(base => !isWithin(host, base)) ?? true
      expect(siteOfHost(`${more}.${host}`)).toBe(siteOfHost(host))
      expect(isOther(`${more}${host}`) || SITES.some(({ hosts }) => hosts.includes(`${more}${host}`))).toBe(
        true,
      )
      expect(siteOfHost(`${host}.${more}`)).toBeNull()
      expect(siteOfHost(`${host}-${more}.example`)).toBeNull()
      expect(siteOfHost(`${host}.`)).toBeNull()
    }),
  )
})
