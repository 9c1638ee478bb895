import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { commands } from '@/utils/platform/commands'
import { fakeEvent } from '../../support/fake-event'

test('a known command is passed on with its tab, and in a window without tabs with none', () => {
  const onCommand = fakeEvent<[name: string, tab?: object]>()
  Object.assign(fakeBrowser, { commands: { onCommand } })
  const pressed = vi.fn()
  commands.onPressed(pressed)
  onCommand.fire('quick-note', { id: 3 })
  onCommand.fire('begin-or-open')
  onCommand.fire('of-another-version', { id: 3 })
  expect(pressed.mock.calls).toEqual([
    ['quick-note', { id: 3 }],
    ['begin-or-open', {}],
  ])
})

test('without commands, as on a phone, nothing happens', () => {
  Object.assign(fakeBrowser, { commands: undefined })
  expect(() => commands.onPressed(() => undefined)).not.toThrow()
})
