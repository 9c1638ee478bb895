import { describe, expect, test } from 'vitest'
import { hasAccess, missingAccess, toggled } from '@/utils/core/nudge/access'
import { SITES, sitesById } from '@/utils/core/nudge/sites'

const X = ['*://*.x.com/*', '*://*.twitter.com/*']

describe('access', () => {
  test('to a site with two addresses needs both', () => {
    const [x] = sitesById(['x'])
    expect(hasAccess(x!, X)).toBe(true)
    expect(hasAccess(x!, X.slice(0, 1))).toBe(false)
    expect(hasAccess(x!, [])).toBe(false)
  })

  test('is asked for chosen sites only, and only where it is missing', () => {
    expect(missingAccess(['x', 'reddit'], X.slice(0, 1))).toEqual([
      '*://*.twitter.com/*',
      '*://*.reddit.com/*',
    ])
    expect(missingAccess(['x'], X)).toEqual([])
    expect(missingAccess([], [])).toEqual([])
  })

  test('is never asked for a site we do not know', () => {
    expect(missingAccess(['myspace'], [])).toEqual([])
  })
})

describe('choosing a site', () => {
  test('puts it in the order of the list, and choosing it again takes it out', () => {
    expect(toggled(['reddit'], 'instagram')).toEqual(['instagram', 'reddit'])
    expect(toggled(['instagram', 'reddit'], 'instagram')).toEqual(['reddit'])
  })

  test('works for every site, one after the other', () => {
    const all = SITES.map(site => site.id)
    expect(all.toReversed().reduce(toggled, [] as readonly string[])).toEqual(all)
    expect(all.reduce(toggled, all as readonly string[])).toEqual([])
  })
})
