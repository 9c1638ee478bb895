import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { menus, type PressedOn, type WordedEntry } from '@/utils/platform/menus'
import { fakeEvent } from '../../support/fake-event'

type Clicked = [info: object, tab?: object]

const ENTRIES: readonly WordedEntry[] = [
  { id: 'savePage', on: 'page', title: 'Save for tomorrow' },
  { id: 'saveLink', on: 'link', title: 'Save for tomorrow' },
  { id: 'pauseNudges', on: 'button', title: 'Pause nudges' },
]

/** Menus that, as Chromium's, take no second entry of the same id, and say so only to who asks. */
function fakeMenus() {
  const there = new Map<string, { readonly id: string }>()
  const unheard: string[] = []
  const onClicked = fakeEvent<Clicked>()
  const contextMenus = {
    onClicked,
    removeAll: vi.fn(async () => there.clear()),
    create: (entry: { readonly id: string }, done?: () => void) => {
      const error = there.has(entry.id) ? `Cannot create item with duplicate id ${entry.id}` : undefined
      if (!error) there.set(entry.id, entry)
      let asked = false
      Object.defineProperty(fakeBrowser.runtime, 'lastError', {
        configurable: true,
        get() {
          asked = true
          return error && { message: error }
        },
      })
      done?.()
      if (error && !asked) unheard.push(error)
    },
  }
  Object.assign(fakeBrowser, { contextMenus })
  return { there, unheard, onClicked }
}

beforeEach(() => void Object.assign(fakeBrowser, { contextMenus: undefined }))

test('puts each entry where it belongs, and only before pages of the web', async () => {
  const { there } = fakeMenus()
  await menus.put(ENTRIES)
  const web = ['*://*/*']
  expect([...there.values()]).toEqual([
    { id: 'savePage', title: 'Save for tomorrow', contexts: ['page'], documentUrlPatterns: web },
    { id: 'saveLink', title: 'Save for tomorrow', contexts: ['link'], targetUrlPatterns: web },
    { id: 'pauseNudges', title: 'Pause nudges', contexts: ['action'] },
  ])
})

test('put twice, even at once by an update and a start, they are there once and nobody complains', async () => {
  const { there, unheard } = fakeMenus()
  await Promise.all([menus.put(ENTRIES), menus.put(ENTRIES)])
  await menus.put(ENTRIES)
  expect([...there.keys()]).toEqual(ENTRIES.map(({ id }) => id))
  expect(unheard).toEqual([])
})

test('an entry of an older version goes', async () => {
  const { there } = fakeMenus()
  there.set('old', { id: 'old' })
  await menus.put(ENTRIES)
  expect(there.has('old')).toBe(false)
})

test('a press tells what it was on', () => {
  const { onClicked } = fakeMenus()
  const pressed: [string, PressedOn][] = []
  menus.onPressed((id, on) => pressed.push([id, on]))
  const tab = { id: 3, url: 'https://example.org/', title: 'A page' }
  onClicked.fire({ menuItemId: 'savePage' }, tab)
  onClicked.fire({ menuItemId: 'saveLink', linkUrl: 'https://example.org/b', linkText: 'B' }, tab)
  onClicked.fire({ menuItemId: 'old' }, tab)
  expect(pressed).toEqual([
    ['savePage', { link: null, tab }],
    ['saveLink', { link: { url: 'https://example.org/b', title: 'B' }, tab }],
  ])
})

test('without menus, as on a phone, nothing happens', async () => {
  await menus.put(ENTRIES)
  menus.onPressed(() => undefined)
})
