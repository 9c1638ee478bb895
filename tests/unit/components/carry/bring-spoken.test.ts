import { expect, test, vi } from 'vitest'
import { bringSpoken } from '@/components/carry/bring-spoken'
import type { VoicePort } from '@/components/voice/voice-port'
import type { SpokenFile } from '@/utils/core/journal/carry/brought'

const file = (id: string, sound: SpokenFile['sound'] = new Blob([id])): SpokenFile => ({
  voice: { id, at: 5, type: 'audio/webm', length: 7, size: 1, peaks: null },
  sound,
})

test('F42 a voice that cannot be kept or read harms no other, and one that is here is left alone', async () => {
  const restore = vi.fn<VoicePort['restore']>(async ({ voice: { id } }) => {
    if (id === 'full') return { ok: false, trouble: 'failed' }
    return { ok: true, value: id !== 'here' }
  })
  const gone = file('gone', { arrayBuffer: () => Promise.reject(new Error('NotFoundError')) })
  const all = [file('a'), file('full'), gone, file('here'), file('b')]
  expect(await bringSpoken(all, { restore })).toEqual({ ids: ['a', 'b'], unkept: 2 })
  expect(restore.mock.calls[0]?.[0]).toMatchObject({ voice: { id: 'a', at: 5 }, bytes: new Uint8Array([97]) })
  expect(restore).toHaveBeenCalledTimes(4)
})
