import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, SECOND } from '@/utils/core/time'
import { PEAKS } from '@/utils/core/voice/peaks'
import { endingOf, SOUND_TYPES, typeOfFile } from '@/utils/core/voice/sound-type'
import {
  isLive,
  LONGEST,
  lengthOf,
  measured,
  newVoice,
  PART,
  parseVoice,
  withPart,
} from '@/utils/core/voice/voice'
import { type Access, type Place, whereToSpeak } from '@/utils/core/voice/where'

const NOON = Date.UTC(2027, 4, 3, 12)

describe('a voice', () => {
  test('grows by what comes, whatever the clock does', () => {
    const spoken = [700, 800, 300].reduce(withPart, newVoice('a', 'audio/webm', NOON))
    expect(spoken).toMatchObject({ at: NOON, size: 1800, length: 3 * PART, peaks: null })
    expect(measured(spoken, { length: 2345, peaks: [1] })).toMatchObject({
      length: 2345,
      peaks: [1],
      size: 1800,
    })
  })

  test('is read whatever else stands beside its id and its date', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('type', 'length', 'size', 'peaks'), fc.anything()), rest => {
        const voice = parseVoice({ ...rest, id: 'a', begun: NOON })
        expect(voice).toMatchObject({ id: 'a', at: NOON })
        expect(voice?.length).toBeGreaterThanOrEqual(0)
        expect(voice?.peaks?.length ?? PEAKS).toBe(PEAKS)
      }),
    )
  })

  test.each([[null], [{}], [{ id: 'a' }], [{ id: '', begun: NOON }], [{ id: 'a', begun: 'noon' }], [[]]])(
    '%j is none',
    raw => {
      expect(parseVoice(raw)).toBeNull()
    },
  )

  test('several are as long as those that are known', () => {
    const lengths = new Map([
      ['a', 2 * SECOND],
      ['b', 3 * SECOND],
    ])
    expect(lengthOf(['a', 'b', 'lost'], lengths)).toBe(5 * SECOND)
    expect(lengthOf(['lost'], lengths)).toBeNull()
    expect(lengthOf(['unmeasured'], new Map([['unmeasured', 0]]))).toBeNull()
  })

  test.each([
    ['nothing has come of it yet', {}, NOON, true],
    ['a part came a moment ago', { length: 60 * SECOND }, NOON + 61 * SECOND, true],
    ['nothing comes any more', { length: 60 * SECOND }, NOON + 70 * SECOND, false],
    ['it was measured at its end', { length: 60 * SECOND, peaks: [] }, NOON + 61 * SECOND, false],
    ['the clock was set back since', { length: 60 * SECOND }, NOON - DAY, false],
  ])('where %s', (_how, known, now, live) => {
    expect(isLive({ ...newVoice('a', '', NOON), ...known }, now)).toBe(live)
  })

  test('may be half an hour', () => {
    expect(LONGEST / 60 / SECOND).toBe(30)
  })
})

describe('sound', () => {
  test.each(SOUND_TYPES)('%s is told from the end of its file', type => {
    expect(typeOfFile(`2027-05-03 Rain 1.${endingOf(type).toUpperCase()}`)).toBe(type)
  })

  test.each([
    ['audio/webm', 'webm'],
    ['audio/ogg; codecs=opus', 'ogg'],
    ['', 'webm'],
  ])('%j ends in %s', (type, ending) => {
    expect(endingOf(type)).toBe(ending)
  })

  test.each(['rain.md', 'webm', 'rain.webm.html', ''])('%j is no sound', name => {
    expect(typeOfFile(name)).toBeNull()
  })
})

test.each<[Place, Access, 'here' | 'tab']>([
  ['tab', 'asks', 'here'],
  ['tab', 'given', 'here'],
  ['tab', 'refused', 'here'],
  ['panel', 'asks', 'tab'],
  ['panel', 'given', 'here'],
  ['panel', 'refused', 'here'],
  ['popup', 'asks', 'tab'],
  // It would be gone with the next press beside it.
  ['popup', 'given', 'tab'],
  ['popup', 'refused', 'here'],
])('from the %s, where the microphone is %s, one speaks in the %s', (place, access, where) => {
  expect(whereToSpeak(place, access)).toBe(where)
})
