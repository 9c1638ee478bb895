import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { span as aSpan } from '../../support/lives'

test('a page goes on with what is usable of a damaged value, and changes nothing', async () => {
  await fakeBrowser.storage.local.set({ 'arbor.settings': { look: 'neon', country: 'GB' } })
  expect(await storedSettings.read()).toEqual({ ...DEFAULT_SETTINGS, country: 'GB' })
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'arbor.settings': { look: 'neon', country: 'GB' } })
})

test('the background mends a damaged value and keeps what it was aside, the latest three', async () => {
  for (const look of ['neon', 'mud', 'ink', 'fog']) {
    await fakeBrowser.storage.local.set({ 'arbor.settings': { look, country: 'GB' } })
    expect(await storedSettings.mend()).toEqual({ ...DEFAULT_SETTINGS, country: 'GB' })
  }
  const kept = await fakeBrowser.storage.local.get()
  expect(kept['arbor.settings']).toEqual({ ...DEFAULT_SETTINGS, country: 'GB' })
  expect(kept['arbor.settings.aside']).toMatchObject([{ look: 'mud' }, { look: 'ink' }, { look: 'fog' }])
})

test('tells every watcher what was written, until it stops watching', async () => {
  const life = new AbortController()
  const seen: string[] = []
  storedSettings.watch(settings => seen.push(settings.look), life.signal)
  await storedSettings.write({ ...DEFAULT_SETTINGS, look: 'paper' })
  await storedWindow.write(await storedWindow.read())
  life.abort()
  await storedSettings.write({ ...DEFAULT_SETTINGS, look: 'dusk' })
  expect(seen).toContain('paper')
  expect(seen).not.toContain('dusk')
})

test('what the popup reads first is under the names everything else uses', async () => {
  await storedSettings.write({ ...DEFAULT_SETTINGS, look: 'paper' })
  await storedWindow.write({ ...EMPTY_RECORD, seen: 5 })
  const page: { browser: unknown; firstRead?: Promise<Record<string, unknown>> } = { browser: fakeBrowser }
  runInNewContext(`globalThis = this; ${readFileSync('public/first-read.js', 'utf8')}`, page)
  expect((await storedSettings.read(page.firstRead)).look).toBe('paper')
  expect((await storedWindow.read(page.firstRead)).seen).toBe(5)
})

test('what is written holds no object twice: Firefox would keep null in its place', async () => {
  const span = { ...aSpan(), endedAt: 1, by: 'person' as const, removedAt: null }
  const write = vi.spyOn(fakeBrowser.storage.local, 'set')
  await storedWindow.write({ ...EMPTY_RECORD, state: { kind: 'closed', span }, past: [span] })
  const written = write.mock.calls[0]?.[0] as { 'arbor.window': WindowRecord }
  const { state, past } = written['arbor.window']
  expect(state).toEqual({ kind: 'closed', span: past[0] })
  expect(state.kind === 'closed' && state.span).not.toBe(past[0])
})

test('a page that begins to watch a moment too late is told what changed meanwhile', async () => {
  const life = new AbortController()
  const first = await storedSettings.read()
  await storedSettings.write({ ...first, look: 'paper' })
  const seen = await new Promise<Settings>(told => storedSettings.watch(told, life.signal))
  expect(seen.look).toBe('paper')
  life.abort()
})

test('what comes while the first look is on its way is not shown older again', async () => {
  const life = new AbortController()
  const first = await storedSettings.read()
  const seen: Settings[] = []
  storedSettings.watch(value => seen.push(value), life.signal)
  await storedSettings.write({ ...first, look: 'dusk' })
  await storedSettings.read()
  expect(seen.at(-1)?.look).toBe('dusk')
  life.abort()
  await storedSettings.write(first)
  expect(seen.at(-1)?.look).toBe('dusk')
})
