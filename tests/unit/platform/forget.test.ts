import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { newEntry } from '@/utils/core/journal/entry'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { forget } from '@/utils/platform/forget'
import { note } from '@/utils/platform/log'
import { storedNudges, storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'
import { openRaw } from '../../support/database'

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

/** Something in every place there is. */
async function live() {
  const [{ journal }, { letters }] = await Promise.all([
    import('@/utils/platform/journal-db'),
    import('@/utils/platform/kept-db'),
  ])
  await storedSettings.write({ ...DEFAULT_SETTINGS, look: 'paper' })
  await storedWindow.write({ ...EMPTY_RECORD, seen: 5 })
  await storedShelf.write({ twig: { place: 1, readAt: 1, doneAt: null } })
  await storedNudges.write({ shown: [] })
  await fakeBrowser.storage.local.set({ 'arbor.settings.aside': [7] })
  await note('somewhere', 'something')
  await fakeBrowser.notifications.create('water-1', {
    type: 'basic',
    iconUrl: '/icon/leaf-128.png',
    title: 'Arbor',
    message: 'Some water could be nice about now.',
  })
  const entry = newEntry('a', 'between two birches', null, 1000)
  expect(await journal.save({ entry, base: 0, sent: null, spare: 's' })).toMatchObject({ ok: true })
  expect(await letters.list()).toMatchObject({ ok: true })
}

async function left() {
  return {
    local: await fakeBrowser.storage.local.get(),
    session: await fakeBrowser.storage.session.get(),
    databases: await indexedDB.databases(),
    notices: await fakeBrowser.notifications.getAll(),
  }
}

const NOTHING = { local: {}, session: {}, databases: [], notices: {} }

test('nothing is left, also where a page has the journal open', async () => {
  await live()
  expect(await left()).not.toEqual(NOTHING)
  await forget.everything()
  expect(await left()).toEqual(NOTHING)
})

test('a database of somebody who does not let go is gone as soon as they do', async () => {
  const older = await openRaw(9)
  const wiping = forget.everything()
  await vi.waitFor(() => indexedDB.databases().then(all => expect(all).toHaveLength(1)))
  older.close()
  await wiping
  expect(await left()).toEqual(NOTHING)
})

test('a browser that shows no notices is no reason to keep anything', async () => {
  await live()
  vi.spyOn(fakeBrowser.notifications, 'getAll').mockRejectedValue(new Error('No permission.'))
  await forget.everything()
  expect((await left().catch(() => null)) ?? (await fakeBrowser.storage.local.get())).toEqual({})
})
