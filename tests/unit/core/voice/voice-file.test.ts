import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyVoice } from '@/tests/support/voices'
import {
  isVoiceFile,
  LONGEST_HEAD,
  readVoiceFile,
  toVoiceFile,
  voiceFileSize,
} from '@/utils/core/voice/voice-file'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (file: Uint8Array) => readVoiceFile(file.subarray(0, LONGEST_HEAD), file.length)
const anySound = fc.uint8Array({ minLength: 1, maxLength: 6000 })

test('a voice comes back from its file whole, and its size is known before', () => {
  fc.assert(
    fc.property(anyVoice, anySound, (known, sound) => {
      const voice = { ...known, size: sound.length }
      const file = toVoiceFile(voice, sound)
      expect(file.length).toBe(voiceFileSize(voice))
      const found = read(file)
      expect(found?.voice).toEqual(voice)
      expect(file.subarray(found?.from)).toEqual(sound)
    }),
  )
})

test('a person can read the first line of it', () => {
  const voice = { id: 'a-1', at: 5, type: 'audio/é', length: 7, size: 0, peaks: null }
  expect(new TextDecoder().decode(toVoiceFile(voice, utf8('sound')))).toBe(
    '{"arbor":"voice","version":1,"id":"a-1","begun":5,"type":"audio/\\u00e9","length":7,"size":5,"peaks":null}\nsound',
  )
})

test('F53 one that was cut off or grew, anywhere, is none', () => {
  fc.assert(
    fc.property(anyVoice, anySound, fc.nat(), (voice, sound, at) => {
      const file = toVoiceFile(voice, sound)
      expect(read(file.subarray(0, at % file.length))).toBeNull()
      expect(read(new Uint8Array([...file, 0]))).toBeNull()
    }),
  )
})

const GOOD = { arbor: 'voice', version: 1, id: 'a', begun: 5, type: '', length: 7, size: 5, peaks: null }

test.each([
  ['of a later Arbor', { version: 2 }],
  ['with a name that leads elsewhere', { id: '../a' }],
  ['without a name', { id: '' }],
  ['with a date that no calendar has', { begun: -1 }],
  ['that lasts for ever', { length: 1e99 }],
  ['without a type', { type: 7 }],
  ['without sound', { size: 0 }],
  ['with a picture of something else', { peaks: [1, 2] }],
  ['with no word on its picture', { peaks: undefined }],
])('F53 one %s is none', (_how, change) => {
  const file = (head: object) => utf8(`${JSON.stringify(head)}\nsound`)
  expect(read(file(GOOD))?.voice).toMatchObject({ id: 'a', at: 5 })
  expect(isVoiceFile(file({ ...GOOD, ...change }))).toBe(true)
  expect(read(file({ ...GOOD, ...change }))).toBeNull()
})

test('anything else is none, however it begins', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.boolean(), (bytes, isLike) => {
      const file = new Uint8Array([...(isLike ? utf8('{"arbor":"voice",') : []), ...bytes])
      expect(read(file)).toBeNull()
    }),
  )
  expect(isVoiceFile(utf8('{"arbor":"journal"}'))).toBe(false)
})
