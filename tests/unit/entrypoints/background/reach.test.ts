import { expect, test } from 'vitest'
import { createReach } from '@/entrypoints/background/reach'
import { IDLE } from '@/utils/core/window/state'

/** Everything that is done, in order. */
function setUp() {
  const done: string[] = []
  const did =
    <A extends readonly unknown[]>(what: string) =>
    async (...args: A) =>
      void done.push(
        `${what} ${args.map(arg => (typeof arg === 'object' ? JSON.stringify(arg) : arg)).join(' ')}`,
      )
  const reach = createReach({
    keeper: {
      dispatch: async intent => {
        done.push(`dispatch ${intent.type}`)
        return IDLE
      },
    },
    openCompanion: did('companion'),
    pages: { open: did('page') },
    sidePanel: { open: did('panel') },
    renewTerms: did('renew'),
    park: async page => {
      done.push(`park ${JSON.stringify(page)}`)
      return page.url?.startsWith('https:') ?? false
    },
    pointed: { put: did('point') },
    tick: did('tick'),
  })
  return { reach, done }
}

const tab = { id: 3, windowId: 7, url: 'https://example.org/', title: 'A page', incognito: false }
const link = { url: 'https://example.org/next', title: 'Next' }

test.each([
  ['begin-or-open', ['companion  {"tabId":3}', 'dispatch begin-if-none']],
  ['quick-note', ['companion write {"tabId":3}']],
  ['pause-nudges', ['dispatch toggle-nudges', 'renew ']],
  ['save-for-tomorrow', [`park ${JSON.stringify(tab)}`, 'tick 3']],
] as const)('the key for %s', async (command, expected) => {
  const { reach, done } = setUp()
  await reach.command(command, tab)
  expect(done).toEqual(expected)
})

test.each([
  ['savePage', null, [`park ${JSON.stringify(tab)}`, 'tick 3']],
  ['saveLink', link, [`park ${JSON.stringify({ ...link, incognito: false })}`, 'tick 3']],
  ['saveLink', null, []],
  ['sitePulls', null, [`point ${JSON.stringify(tab)}`, 'page options sites']],
  ['pauseNudges', null, ['dispatch toggle-nudges', 'renew ']],
  ['sidePanel', null, ['panel 7']],
  ['settings', null, ['page options']],
] as const)('the menu entry %s on %j', async (id, on, expected) => {
  const { reach, done } = setUp()
  await reach.menu(id, { link: on, tab })
  expect(done).toEqual(expected)
})

test('a link in a private window is known to be in one', async () => {
  const { reach, done } = setUp()
  await reach.menu('saveLink', { link, tab: { ...tab, incognito: true } })
  expect(done[0]).toContain('"incognito":true')
})

test('of what is no page of the web nothing is said', async () => {
  const { reach, done } = setUp()
  await reach.command('save-for-tomorrow', { ...tab, url: 'about:config' })
  expect(done).toEqual([expect.stringContaining('park')])
})

test('what only a press can open is opened in its first turn', () => {
  const { reach, done } = setUp()
  void reach.command('begin-or-open', tab)
  void reach.menu('sidePanel', { link: null, tab })
  expect(done).toEqual(['companion  {"tabId":3}', 'dispatch begin-if-none', 'panel 7'])
})

test.each([
  ['1795 water 2', 'page sidepanel '],
  ['1795 readBack', 'page sidepanel readBack'],
  ['of another version', 'page sidepanel '],
])('a press on the notice "%s" opens the companion', async (key, expected) => {
  const { reach, done } = setUp()
  await reach.notice(key)
  expect(done).toEqual([expected])
})
