import { expect, test } from 'vitest'
import { hopsOf } from '@/utils/core/nudge/hops'
import { FEEDS } from '@/utils/core/nudge/site'
import { SITES } from '@/utils/core/nudge/sites'
import { surfaceOf } from '@/utils/core/nudge/surface'

const site = (id: string) => SITES.find(one => one.id === id)!
const isHop = (id: string, path: string) => RegExp(hopsOf(site(id)), 'i').test(path)

test.each([
  ['youtube', '/shorts/abc', true],
  ['youtube', '/Shorts/abc', true],
  ['youtube', '/watch', false],
  ['youtube', '/shortsighted', false],
  ['tiktok', '/', true],
  ['tiktok', '/@ana/video/12', true],
  ['tiktok', '/@ana', false],
  ['instagram', '/reels/xyz', true],
  ['instagram', '/p/xyz', false],
])('on %s, %s is where short videos follow each other: %s', (id, path, expected) => {
  expect(isHop(id, path)).toBe(expected)
})

test('a site without short videos has no such place', () => {
  const none = SITES.filter(({ surfaces }) => !surfaces.shorts && !surfaces.reels)
  expect(none.length).toBeGreaterThan(10)
  for (const each of none) expect(hopsOf(each)).toBe('')
})

test('every pattern of the list is one that it matches itself', () => {
  for (const each of SITES.filter(one => hopsOf(one) !== '')) {
    const patterns = [...(each.surfaces.shorts ?? []), ...(each.surfaces.reels ?? [])]
    for (const pattern of patterns) {
      const path = pattern.replaceAll('*', 'x').replaceAll('#', '123').replaceAll('@', '@ana')
      expect(isHop(each.id, path)).toBe(true)
      expect(FEEDS).toContain(surfaceOf(each, { host: each.hosts[0]!, path }))
    }
  }
})
