import { expect, test } from 'vitest'
import type { LockProblem, OpenedFile } from '@/utils/core/journal/carry/lock'
import { openedOf } from '@/utils/core/journal/carry/opened'

const named = (name: string) => ({ name })
type Answer = OpenedFile<{ readonly name: string }>
const open = (name: string): Answer => ({ ok: true, file: named(name) })
const shut = (name: string, problem: LockProblem | 'onlyKey' = 'unreadable'): Answer => ({
  ok: false,
  problem,
  file: named(name),
})

const [BACKUP, KEY, VOICE] = ['arbor-2026-11-25.json.age', 'arbor-key-mfkkmq.age', 'arbor-voice-mfkkmq-a.age']

test.each([
  ['all of it', [open('journal.json'), shut(KEY, 'onlyKey'), open('voice')], ['journal.json', 'voice'], []],
  ['a broken voice', [open('journal.json'), shut(VOICE)], ['journal.json'], [VOICE]],
  ['the voice of another key', [open('journal.json'), shut(VOICE, 'keyless')], ['journal.json'], [VOICE]],
  ['one voice of two', [shut(KEY, 'onlyKey'), shut(VOICE), open('voice')], ['voice'], [VOICE]],
])('F53 with %s, what opened comes in', (_what, answers, files, names) => {
  expect(openedOf([], answers)).toEqual({ ok: true, files: files.map(named), shut: names })
})

test.each([
  ['the wrong words', [shut(BACKUP, 'wrong'), shut(KEY, 'wrong'), shut(VOICE, 'wrong')], 'wrong'],
  ['a broken backup beside a voice that is whole', [shut(BACKUP), open('voice')], 'unreadable'],
  ['voices without their key', [shut(VOICE, 'keyless'), shut(VOICE, 'keyless')], 'keyless'],
  ['a key alone', [shut(KEY, 'onlyKey')], 'onlyKey'],
  ['the wrong words for a key and its voices', [shut(VOICE, 'wrong'), shut(KEY, 'wrong')], 'wrong'],
])('F53 with %s, nothing does', (_what, answers, problem) => {
  expect(openedOf([], answers)).toEqual({ ok: false, problem })
})

test('what was not locked goes on in any case but a broken backup', () => {
  expect(openedOf([named('a.md')], [shut(VOICE)])).toEqual({
    ok: true,
    files: [named('a.md')],
    shut: [VOICE],
  })
  expect(openedOf([named('a.md')], [shut(BACKUP)])).toEqual({ ok: false, problem: 'unreadable' })
})
