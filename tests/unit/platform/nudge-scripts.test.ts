import { expect, test } from 'vitest'
import { LEAVE } from '@/utils/core/nudge/leave'
import { nudgeScripts } from '@/utils/platform/nudge-scripts'
import { fakeScripting } from '../../support/fake-scripting'

const A = '*://*.a.example/*'
const B = '*://*.b.example/*'

test('registering says what platform.md measured: top frame, no fallback, gone with the browser', async () => {
  const { scripts } = fakeScripting()
  await nudgeScripts.register([A])
  expect([...scripts.values()]).toEqual([
    {
      id: 'arbor-nudge',
      js: ['nudge.js'],
      matches: [A],
      runAt: 'document_idle',
      allFrames: false,
      matchOriginAsFallback: false,
      persistAcrossSessions: false,
    },
  ])
})

test('registering again replaces, and what is registered can be asked', async () => {
  const { scripts } = fakeScripting()
  expect(await nudgeScripts.registered()).toEqual([])
  await nudgeScripts.register([A])
  await nudgeScripts.register([A, B])
  expect(scripts.size).toBe(1)
  expect(await nudgeScripts.registered()).toEqual([A, B])
})

test('unregistering twice is as good as once', async () => {
  fakeScripting()
  await nudgeScripts.register([A])
  await nudgeScripts.unregister()
  await nudgeScripts.unregister()
  expect(await nudgeScripts.registered()).toEqual([])
})

test('open pages are served: awake, matching, still loading too; one that refuses spoils nothing (F19)', async () => {
  const { injected } = fakeScripting([
    { id: -1, url: A },
    { id: 1, url: A },
    { id: 2, url: B },
    { id: 3, url: A, discarded: true },
    { id: 4, url: A, status: 'loading' },
    { url: A },
    { id: 5, url: A },
  ])
  await nudgeScripts.inject([A])
  expect(injected).toEqual([1, 4, 5].map(tabId => ({ target: { tabId }, files: ['nudge.js'] })))
})

test('the code that draws a card goes into one tab; one that refuses is no error', async () => {
  const { injected } = fakeScripting([{ id: 1, url: A }])
  expect(await nudgeScripts.bringCard(1)).toBe(true)
  expect(injected).toEqual([{ target: { tabId: 1 }, files: ['nudge-card.js'] }])
  expect(await nudgeScripts.bringCard(-1)).toBe(false)
})

test('every page is told to let go, also those without access; where nobody listens is fine (F20)', async () => {
  const { told } = fakeScripting([
    { id: 1, url: A },
    { id: -1, url: B },
    { id: 2, url: B },
  ])
  await nudgeScripts.dismiss()
  expect(told).toEqual([
    [1, LEAVE],
    [2, LEAVE],
  ])
})
