import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import book from '@/utils/core/help/help-lines.json'
import { isProtected } from '@/utils/core/nudge/protected'
import { PROTECTED } from '@/utils/core/nudge/protected-hosts'
import { SITES } from '@/utils/core/nudge/sites'
import { isFeed, surfaceOf } from '@/utils/core/nudge/surface'

const at = (address: string) => {
  const { hostname, pathname } = new URL(`https://${address}`)
  return isProtected({ host: hostname, path: pathname })
}

describe.each(
  Object.entries({
    mail: [
      'mail.google.com/mail/u/0',
      'outlook.live.com/mail',
      'mail.yahoo.com/',
      'webmail.example.org/',
      'e.mail.ru/',
    ],
    messages: [
      'web.whatsapp.com/',
      'discord.com/channels/@me',
      'www.instagram.com/direct/inbox',
      'x.com/messages',
    ],
    calls: [
      'us02web.zoom.us/j/1',
      'meet.google.com/abc-defg-hij',
      'teams.microsoft.com/v2',
      'meet.jit.si/room',
    ],
    money: [
      'www.paypal.com/',
      'www.chase.com/',
      'www.bankofamerica.com/',
      'www.deutsche-bank.de/',
      'www.lloydsbank.com/',
      'www.amazon.com/checkout/1',
      'checkout.stripe.com/pay',
    ],
    maps: [
      'www.google.com/maps/place/x',
      'maps.google.de/',
      'm.uber.com/',
      'www.bing.com/maps',
      'www.bahn.de/',
    ],
    health: [
      'mychart.example.org/',
      'www.doctolib.de/',
      'www.nhs.uk/conditions',
      'portal.examplehealth.com/',
      'patients.example.com/',
      'www.klinik-am-see.de/',
    ],
    government: [
      'www.irs.gov/',
      'www.gov.uk/',
      'www.impots.gouv.fr/',
      'www.nta.go.jp/',
      'service.gov.au/',
      'army.mil/',
    ],
    help: ['988lifeline.org/', 'www.samaritans.org/', 'findahelpline.com/', 'suicideprevention.example.org/'],
    signingIn: ['www.reddit.com/login', 'example.com/en/sign-in', 'example.com/pt-br/signup'],
  }),
)('%s', (_kind, addresses) => {
  test.each(addresses)('%s is left alone', address => {
    expect(at(address)).toBe(true)
  })
})

test.each([
  'www.dailymail.co.uk/news',
  'www.washingtonpost.com/',
  'www.huffpost.com/entry/x',
  'mapsofmemes.example/',
  'governor.example/',
  'notzoom.us/',
  'paypal.com.example/',
  'www.reddit.com/r/chat',
  'www.reddit.com/r/messages/comments/1',
  'example.com/mapsearch',
  'www.google.com/search',
  'www.google.com/mapsomething',
])('%s is not protected by its looks', address => {
  expect(at(address)).toBe(false)
})

test('no front page of a listed site is protected, or nobody could choose it', () => {
  for (const { hosts } of SITES)
    for (const host of hosts) expect(isProtected({ host, path: '/' })).toBe(false)
})

test('every address in the book of help is protected', () => {
  const webs = [...JSON.stringify(book).matchAll(/"web":\s*"([^"]+)"/g)].map(([, web = '']) => web)
  expect(webs.length).toBeGreaterThan(3)
  expect(webs.filter(web => !at(web))).toEqual([])
})

test('no list overrides it: a site that covers a protected host has no feed there', () => {
  const hosts = Object.values(PROTECTED).flat()
  expect(hosts.length).toBeGreaterThan(100)
  fc.assert(
    fc.property(
      fc.constantFrom(...SITES),
      fc.constantFrom(...hosts),
      fc.webPath(),
      fc.constantFrom('', 'www.', 'a.b.'),
      (site, host, path, below) => {
        const greedy = { ...site, hosts: [host], surfaces: { home: ['/', '/*'] }, otherwise: 'home' } as const
        expect(isFeed(surfaceOf(greedy, { host: below + host, path }))).toBe(false)
      },
    ),
  )
})

test('it answers for anything', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (host, path) => {
      expect(typeof isProtected({ host, path })).toBe('boolean')
    }),
  )
})
