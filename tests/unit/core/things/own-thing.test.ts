import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_THING, type OwnThing, parseOwnThing } from '@/utils/core/things/own-thing'
import { ownId, parseThing } from '@/utils/core/window/thing'

test.each<[unknown, OwnThing | null]>([
  [
    { id: 'a-1', text: ' the cat ', createdAt: 5 },
    { id: 'a-1', text: 'the cat', createdAt: 5 },
  ],
  [
    { id: 'a', text: 'x'.repeat(900) },
    { id: 'a', text: 'x'.repeat(LONGEST_THING), createdAt: 0 },
  ],
  [{ id: 'a', text: '  ' }, null],
  [{ id: 'a b', text: 'the cat' }, null],
  [{ text: 'the cat' }, null],
  ['the cat', null],
])('reads %j', (raw, expected) => {
  expect(parseOwnThing(raw)).toEqual(expected)
})

test('never throws, and what is read can be named by a window', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ id: fc.string(), text: fc.string() })), raw => {
      const thing = parseOwnThing(raw)
      if (thing) expect(parseThing(ownId(thing.id))).toBe(ownId(thing.id))
    }),
  )
})
