import { expect, test, vi } from 'vitest'
import { createCatchLine } from '@/entrypoints/background/catch-line'
import type { Write } from '@/utils/core/journal/write'
import { HOUR } from '@/utils/core/time'
import { parseWindowRecord } from '@/utils/core/window/parse-record'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { fakeClock, memory } from '../../../support/memory'

const NOW = Date.UTC(2027, 4, 3, 18)

function setUp() {
  const window = memory(EMPTY_RECORD)
  const save = vi.fn(async ({ entry }: Write) => ({ ok: true as const, value: entry }))
  const open = vi.fn(async () => {})
  const tick = vi.fn(async () => {})
  let ids = 0
  const newId = () => `id ${++ids}`
  const catchLine = createCatchLine({
    clock: fakeClock(NOW),
    newId,
    window,
    journal: { save },
    pages: { open },
    tick,
  })
  return { catchLine, window, save, open, tick }
}

test('a line becomes a note that is done, and a tick says so', async () => {
  const { catchLine, save, open, tick } = setUp()
  await catchLine('  Rain on the roof ', 3)
  expect(save).toHaveBeenCalledOnce()
  expect(save.mock.calls[0]?.[0]).toMatchObject({
    entry: { text: 'Rain on the roof', createdAt: NOW, finished: true, kind: 'note', window: null },
    base: 0,
  })
  expect(tick).toHaveBeenCalledWith(3)
  expect(open).not.toHaveBeenCalled()
})

test('while a window is open the note belongs to it', async () => {
  const { catchLine, window, save } = setUp()
  const span = { id: NOW - HOUR, anchor: NOW - HOUR, begun: NOW - HOUR, ends: NOW + 11 * HOUR }
  window.value = parseWindowRecord({ state: { kind: 'open', span } }).value
  await catchLine('Rain', undefined)
  expect(save.mock.calls[0]?.[0].entry.window).toBe(span.id)
})

test.each([
  ['without a line', ''],
  ['with nothing but spaces', '   '],
])('%s one comes to the page that is written on', async (_how, line) => {
  const { catchLine, save, open } = setUp()
  await catchLine(line, 3)
  expect(save).not.toHaveBeenCalled()
  expect(open).toHaveBeenCalledWith('sidepanel', 'write')
})

test('a line that cannot be kept is not said to be: the page that opens says what is wrong', async () => {
  const { catchLine, save, open, tick } = setUp()
  save.mockResolvedValueOnce({ ok: false, trouble: 'unavailable' } as never)
  await catchLine('Rain', 3)
  expect(tick).not.toHaveBeenCalled()
  expect(open).toHaveBeenCalledWith('sidepanel', 'write')
})
