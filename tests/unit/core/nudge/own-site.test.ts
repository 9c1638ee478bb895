import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenSites } from '@/utils/core/nudge/chosen'
import { addressOf, OWN_SITES_KEPT, type OwnSite, parseOwnSites } from '@/utils/core/nudge/own-site'
import { PROTECTED } from '@/utils/core/nudge/protected-hosts'
import { readAddress } from '@/utils/core/nudge/read-address'
import { asSite, siteAt } from '@/utils/core/nudge/site-at'
import { surfaceOf } from '@/utils/core/nudge/surface'

/** As a browser reads an address. */
const parse = (address: string) => {
  const url = URL.parse(address)
  return url && { host: url.hostname, path: url.pathname }
}
const read = (typed: string, own: readonly OwnSite[] = []) => readAddress(typed, own, parse)
const site = (typed: string, id = 'own-1'): OwnSite => {
  const answer = read(typed)
  if (!answer.ok) throw new Error(`${typed}: ${answer.problem}`)
  return { id, ...answer.value }
}

test.each([
  ['example.org', 'example.org', false, ''],
  ['  Example.ORG/ ', 'example.org', false, ''],
  ['www.example.org', 'example.org', false, ''],
  ['https://example.org', 'example.org', false, ''],
  ['http://example.org:8080/x?y=z#w', 'example.org', false, '/x'],
  ['example.org/News//Today/', 'example.org', false, '/news/today'],
  ['*.example.org', 'example.org', true, ''],
  ['https://*.example.org/news', 'example.org', true, '/news'],
  ['forum.example.co.uk', 'forum.example.co.uk', false, ''],
  ['bücher.example', 'xn--bcher-kva.example', false, ''],
  ['reddit.com/r/birds', 'reddit.com', false, '/r/birds'],
  ['old.reddit.com', 'old.reddit.com', false, ''],
])('%s is read', (typed, host, below, path) => {
  expect(read(typed)).toEqual({ ok: true, value: { host, below, path } })
})

test.each([
  ['', 'none'],
  ['   ', 'none'],
  ['birds', 'none'],
  ['localhost', 'none'],
  ['127.0.0.1', 'none'],
  ['a bird', 'none'],
  ['someone@example.org', 'none'],
  ['https://someone:word@example.org/', 'none'],
  ['example..org', 'none'],
  ['https://', 'none'],
  ['x'.repeat(600), 'none'],
  ['ftp://example.org', 'scheme'],
  ['file:///etc', 'scheme'],
  ['chrome://settings', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['about:blank', 'scheme'],
  ['mailto:someone@example.org', 'scheme'],
  ['*', 'wide'],
  ['*.com', 'wide'],
  ['*.co.uk', 'wide'],
  ['co.uk', 'wide'],
  ['*.*.org', 'wide'],
  ['mail.google.com', 'protected'],
  ['google.com/maps', 'protected'],
  ['mychart.example.org', 'protected'],
  ['www.gov.uk', 'protected'],
  ['instagram.com/direct', 'protected'],
  ['reddit.com', 'listed'],
  ['https://www.instagram.com/', 'listed'],
])('%s cannot be: %s', (typed, problem) => {
  expect(read(typed)).toEqual({ ok: false, problem })
})

test('one that is there is not needed twice; a part of it can be', () => {
  const own = [site('example.org'), site('*.example.net')]
  expect(read('www.example.org', own)).toEqual({ ok: false, problem: 'there' })
  expect(read('example.net', own)).toEqual({ ok: false, problem: 'there' })
  expect(read('example.org/news', own)).toMatchObject({ ok: true })
  expect(read('*.example.org', own)).toMatchObject({ ok: true })
  const many = Array.from({ length: OWN_SITES_KEPT }, (_, at) => site(`a${at}.example`))
  expect(read('example.org', many)).toEqual({ ok: false, problem: 'many' })
})

test('what can be chosen is never protected, and is shown as it can be typed again', () => {
  const anyTyped = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.domain(),
    fc.tuple(fc.constantFrom('', '*.', 'www.'), fc.domain(), fc.webPath()).map(parts => parts.join('')),
    fc.constantFrom(...Object.values(PROTECTED).flat()),
  )
  fc.assert(
    fc.property(anyTyped, typed => {
      const answer = read(typed)
      if (!answer.ok) return
      const own = { id: 'own-1', ...answer.value }
      expect(parseOwnSites([own])).toEqual([own])
      expect(read(addressOf(own))).toEqual(answer)
      for (const pattern of asSite(own).matches)
        expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\.[a-z0-9-]+\/\*$/)
    }),
  )
})

test.each([
  ['no list', 'example.org'],
  ['too many', Array.from({ length: OWN_SITES_KEPT + 1 }, () => site('example.org'))],
  ['a host that is none', [{ ...site('example.org'), host: '*' }]],
  ['a host of two lines', [{ ...site('example.org'), host: 'a.example\n*' }]],
  ['an id that says where', [{ ...site('example.org'), id: 'example.org' }]],
  ['a path that is none', [{ ...site('example.org'), path: 'news' }]],
  ['no answer about what is below', [{ ...site('example.org'), below: 'yes' }]],
])('a stored list that is %s is not read', (_what, raw) => {
  expect(parseOwnSites(raw)).toBeUndefined()
})

test('what is protected is not among the chosen, whoever put it there', () => {
  const bank = { id: 'own-2', host: 'examplebank.com', below: true, path: '' }
  const chosen = chosenSites({ sites: [], own: [site('example.org'), bank] })
  expect(chosen.map(({ name }) => name)).toEqual(['example.org'])
})

describe('the site of a page', () => {
  const own = [
    site('example.org', 'own-all'),
    site('example.org/news', 'own-part'),
    site('*.wide.example', 'own-wide'),
    site('reddit.com/r/birds', 'own-birds'),
    site('lone.example/feed', 'own-feed'),
  ]
  test.each([
    ['example.org', '/', 'own-all', 'page'],
    ['www.example.org', '/about', 'own-all', 'page'],
    ['example.org', '/News/today', 'own-part', 'page'],
    ['example.org', '/newsletter', 'own-all', 'page'],
    ['example.org', '/login', 'own-all', 'protected'],
    ['a.example.org', '/', undefined, undefined],
    ['notexample.org', '/', undefined, undefined],
    ['example.org.evil.example', '/', undefined, undefined],
    ['a.b.wide.example', '/', 'own-wide', 'page'],
    ['wide.example', '/', 'own-wide', 'page'],
    ['awide.example', '/', undefined, undefined],
    ['mail.wide.example', '/', 'own-wide', 'protected'],
    ['www.reddit.com', '/r/birds', 'own-birds', 'page'],
    ['www.reddit.com', '/r/cats', 'reddit', 'page'],
    ['lone.example', '/feed/1', 'own-feed', 'page'],
    ['lone.example', '/story', 'own-feed', 'other'],
  ])('%s%s belongs to %s and shows: %s', (host, path, id, shows) => {
    const page = { host, path }
    const found = siteAt(page, own)
    expect(found?.id).toBe(id)
    expect(found ? surfaceOf(found, page) : undefined).toBe(shows)
  })

  test('is found, or not, for anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), fc.string(), (host, path) => {
        const found = siteAt({ host, path }, own)
        if (found) expect(typeof found.id).toBe('string')
      }),
    )
  })
})
