import type { Answer } from '@/utils/core/journal/answer'
import { type Entry, expired, takenOut, withoutVoice, withVoiceAt } from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'
import type { JournalPort } from './journal-port'

/**
 * Takes something spoken out of an entry, and puts the last of it back. It is always stored somewhere: among what was
 * removed before it is gone from the entry, and in the entry again before it is gone from there. Whoever is killed in
 * between has it twice.
 */
export function createTakingOut(journal: Pick<JournalPort, 'save'>, newId: () => string) {
  /** What was taken out last: from where, the removed note it lies in, and the place it had. */
  let out: {
    readonly from: string
    readonly note: Entry
    readonly voice: string
    readonly place: number
  } | null = null
  /** The removed note of something that was put back, until that is stored. */
  let spent: Entry | null = null
  let laying = false

  const save = (entry: Entry, base: number) => journal.save({ entry, base, sent: null, spare: newId() })

  return {
    /** Lays it among what was removed; null where there is nothing to lay, or something is on its way there. */
    async lay(entry: Entry, voice: string, now: Instant): Promise<Answer<Entry> | null> {
      if (laying || !entry.voices.includes(voice)) return null
      laying = true
      const answer = await save(takenOut(entry, voice, newId(), now), 0)
      laying = false
      return answer
    },

    /** The entry without it, which lies in `note` now. */
    without(entry: Entry, voice: string, note: Entry, now: Instant): Entry {
      out = { from: entry.id, note, voice, place: entry.voices.indexOf(voice) }
      return withoutVoice(entry, voice, now)
    },

    /** Whether the last of it can be put back into this entry. */
    isOutOf: (entry: Entry | null): entry is Entry =>
      entry !== null && entry.deletedAt === null && out?.from === entry.id,

    /** The entry with the last of it in its place, and what that was; null where it is not out of this one. */
    back(entry: Entry, now: Instant): { readonly entry: Entry; readonly voice: string } | null {
      if (out?.from !== entry.id) return null
      const { note, voice, place } = out
      ;[out, spent] = [null, note]
      return { entry: withVoiceAt(entry, voice, place, now), voice }
    },

    /** To be called when all of the entry is stored. */
    stored(): void {
      if (spent) void save(expired(spent), spent.rev)
      spent = null
    },
  }
}
