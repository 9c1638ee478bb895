import { expect, test } from 'vitest'
import { createBookmark } from '@/entrypoints/reader/bookmark'
import type { ReadingPlace } from '@/utils/core/reading/progress'

function bookmarked(place = 0) {
  const told: ReadingPlace[] = []
  const bookmark = createBookmark('a', place, async report => void told.push(report))
  return { bookmark, told }
}

test('tells each place once', async () => {
  const { bookmark, told } = bookmarked()
  await bookmark.at({ place: 3, atEnd: false })
  await bookmark.at({ place: 3, atEnd: false })
  await bookmark.at({ place: 4, atEnd: false })
  expect(told).toEqual([
    { id: 'a', place: 3, done: false },
    { id: 'a', place: 4, done: false },
  ])
})

test('done for now keeps the place, also of someone who came back and did not scroll', async () => {
  const { bookmark, told } = bookmarked(5)
  await bookmark.done()
  expect(told).toEqual([{ id: 'a', place: 5, done: true }])
})

test('the end counts as read, and scrolling back up does not undo that', async () => {
  const { bookmark, told } = bookmarked()
  await bookmark.at({ place: 9, atEnd: true })
  await bookmark.at({ place: 2, atEnd: false })
  expect(told).toEqual([{ id: 'a', place: 0, done: true }])
})
