import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OwnSite } from '@/utils/core/nudge/own-site'
import { choosable, isChosenAlready, parsePointed } from '@/utils/core/nudge/pointed'
import { readAddress } from '@/utils/core/nudge/read-address'
import type { Address } from '@/utils/core/nudge/site'

const parse = (address: string): Address | null => {
  const url = URL.parse(address)
  return url && { host: url.hostname, path: url.pathname }
}
const at = (host: string, path: string, own: readonly OwnSite[] = []) =>
  choosable({ host, path }, typed => readAddress(typed, own, parse))

test('of a page of an unknown site, all of it or only the part', () => {
  const { listed, whole, part } = at('www.lone.example', '/news/today/')
  expect(listed).toBeNull()
  expect(whole).toMatchObject({ ok: true, value: { host: 'lone.example', path: '' } })
  expect(part).toMatchObject({ ok: true, value: { host: 'lone.example', path: '/news/today' } })
})

test.each(['/', '', '//'])('a front page at %j is no part', path => {
  expect(at('lone.example', path).part).toBeNull()
})

test('a site of the list is chosen by its name, and a part of it can be too', () => {
  const reddit = at('www.reddit.com', '/r/all/')
  expect(reddit.listed?.id).toBe('reddit')
  expect(reddit.whole).toMatchObject({ ok: false, problem: 'listed' })
  expect(reddit.part).toMatchObject({ ok: true, value: { path: '/r/all' } })
  expect(isChosenAlready(reddit, [])).toBe(false)
  expect(isChosenAlready(reddit, ['reddit'])).toBe(true)
})

test('what is protected, and what is there already, is said', () => {
  expect(at('mail.google.com', '/mail/u/0').whole).toMatchObject({ problem: 'protected' })
  const own = [{ id: 'own-1', host: 'lone.example', below: false, path: '' }]
  expect(isChosenAlready(at('lone.example', '/a', own), [])).toBe(true)
})

test.each([
  [
    { host: 'a.example', path: '/b', more: 1 },
    { host: 'a.example', path: '/b' },
  ],
  [{ host: '', path: '/' }, null],
  [{ host: 'a.example' }, null],
  ['a.example/b', null],
])('%j crossed as %j', (raw, page) => {
  expect(parsePointed(raw)).toEqual(page)
  fc.assert(fc.property(fc.anything(), any => void parsePointed(any)))
})
