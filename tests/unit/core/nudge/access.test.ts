import { describe, expect, test } from 'vitest'
import { hasAccess, missingAccess, toggled } from '@/utils/core/nudge/access'
import { chosenPatterns, freedBy } from '@/utils/core/nudge/chosen'
import { asSite } from '@/utils/core/nudge/site-at'
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
    expect(missingAccess({ sites: ['x', 'reddit'], own: [] }, X.slice(0, 1))).toEqual([
      '*://*.twitter.com/*',
      '*://*.reddit.com/*',
    ])
    expect(missingAccess({ sites: ['x'], own: [] }, X)).toEqual([])
    expect(missingAccess({ sites: [], own: [] }, [])).toEqual([])
  })

  test("to a site of one's own is asked for as well, for that site alone", () => {
    const own = [{ id: 'own-1', host: 'a.example', below: false, path: '/news' }]
    expect(missingAccess({ sites: ['x'], own }, X)).toEqual(['*://a.example/*', '*://www.a.example/*'])
  })

  test('that another chosen site rests on is kept when one goes', () => {
    const [one, part] = [
      { id: 'own-1', host: 'a.example', below: false, path: '' },
      { id: 'own-2', host: 'a.example', below: false, path: '/news' },
    ]
    expect(freedBy(asSite(one), { sites: [], own: [one, part] })).toEqual([])
    expect(freedBy(asSite(one), { sites: [], own: [one] })).toEqual(asSite(one).matches)
    expect(chosenPatterns({ sites: [], own: [one, part] })).toEqual(asSite(one).matches)
  })

  test('is never asked for a site we do not know', () => {
    expect(missingAccess({ sites: ['myspace'], own: [] }, [])).toEqual([])
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
