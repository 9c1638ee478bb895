import { expect, test } from 'vitest'
import { createPostings, textOf, timesOf } from '@/utils/core/journal/search/postings'

/** Of a term, each text that it is in and how often. */
function of({ own }: ReturnType<typeof createPostings>, term: number) {
  return [...own.all.subarray(own.begins[term], own.ends[term])].map(one => [textOf(one), timesOf(one)])
}

test('a text longer than a stretch, and one that no longer fits into the last, stand beside short ones', () => {
  const postings = createPostings()
  const long = new Int32Array(70_000).fill(1)
  for (const terms of [Int32Array.of(0, 1), long, Int32Array.of(2, 1), new Int32Array(60_000).fill(2)])
    postings.add(terms)
  postings.add(new Int32Array(10_000).fill(2))
  postings.add(Int32Array.of(0), [2], 3)
  postings.order(3)
  expect([0, 1, 2].map(term => of(postings, term))).toEqual([
    [
      [0, 1],
      [5, 1],
    ],
    [
      [0, 1],
      [1, 255],
      [2, 1],
    ],
    [
      [2, 1],
      [3, 255],
      [4, 255],
      [5, 3],
    ],
  ])
  postings.add(Int32Array.of(2, 2))
  expect(postings.freshOf(term => term === 2)).toEqual(new Map([[2, [(6 << 8) | 2]]]))
  postings.order(3)
  expect(of(postings, 2).at(-1)).toEqual([6, 2])
})
