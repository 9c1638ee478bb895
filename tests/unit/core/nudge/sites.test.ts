import { expect, test } from 'vitest'
import { SITES, siteOfHost, sitesById } from '@/utils/core/nudge/sites'

test.each([
  ['reddit.com', 'reddit'],
  ['old.reddit.com', 'reddit'],
  ['m.youtube.com', 'youtube'],
  ['twitter.com', 'x'],
  ['x.com', 'x'],
  ['netflix.com', undefined],
  ['notreddit.com', undefined],
  ['reddit.com.evil.example', undefined],
  ['com', undefined],
  ['', undefined],
])('%s belongs to %s', (host, id) => {
  expect(siteOfHost(host)?.id).toBe(id)
})

test('chosen ids that no longer exist are left out', () => {
  expect(sitesById(['myspace', 'x', 'reddit']).map(site => site.id)).toEqual(['x', 'reddit'])
})

test('no two sites share an id or an address', () => {
  const all = SITES.flatMap(site => [site.id, ...site.matches])
  expect(new Set(all).size).toBe(all.length)
})
