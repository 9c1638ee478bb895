import { afterEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPiece } from '@/entrypoints/reader/opening'
import { PIECES } from '@/utils/core/reading/catalogue'

const keep = (place: number) =>
  fakeBrowser.storage.local.set({ 'arbor.reading': { 'one-window': { place, readAt: 1, doneAt: null } } })

afterEach(() => fakeBrowser.reset())

test.each(PIECES.map(piece => piece.id))('opens %s with its text', async id => {
  const opening = await openPiece(`#${id}`)
  expect(opening.piece.id).toBe(id)
  expect(opening.paragraphs?.length).toBeGreaterThan(5)
  expect(opening.next.id).not.toBe(id)
})

test('opens at the place where it was left', async () => {
  await keep(4)
  expect(await openPiece('')).toMatchObject({ piece: { id: 'one-window' }, place: 4, remembered: true })
})

test('opens at the beginning when the place is beyond the text', async () => {
  await keep(400)
  expect((await openPiece('#one-window')).place).toBe(0)
})

test('opens the text even when nothing that is kept can be read', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'))
  const opening = await openPiece('#to-the-postbox')
  expect(opening).toMatchObject({ place: 0, remembered: false })
  expect(opening.paragraphs).not.toBeNull()
})
