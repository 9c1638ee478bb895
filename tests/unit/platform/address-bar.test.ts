import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addressBar } from '@/utils/platform/address-bar'
import { fakeEvent } from '../../support/fake-event'

test('a line is passed on with the tab that was in front, and its fate said in plain signs', async () => {
  const onInputEntered = fakeEvent<[line: string]>()
  const setDefaultSuggestion = vi.fn()
  Object.assign(fakeBrowser, { omnibox: { onInputEntered, setDefaultSuggestion } })
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
  const entered = vi.fn()
  addressBar.onEntered(entered)
  addressBar.explain('Keep <this> & that')
  onInputEntered.fire('Rain on the roof')
  await vi.waitFor(() => expect(entered).toHaveBeenCalledWith('Rain on the roof', 7))
  expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Keep this  that' })
})

test('without such a bar, as on a phone, nothing happens', () => {
  Object.assign(fakeBrowser, { omnibox: undefined })
  expect(() => addressBar.onEntered(() => undefined)).not.toThrow()
  expect(() => addressBar.explain('')).not.toThrow()
})
