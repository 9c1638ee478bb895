import type { CheckIn } from '@/utils/core/check-in/check-in'
import { toJson } from '@/utils/core/journal/carry/json'
import { copiesToGo, copyDue } from '@/utils/core/journal/copies'
import { isBlank } from '@/utils/core/journal/entry'
import type { Clock } from '@/utils/platform/clock'
import type { journalCopies } from '@/utils/platform/journal-copies'
import type { journal } from '@/utils/platform/journal-db'
import type { Kept } from '@/utils/platform/kept-db'
import type { voiceDb } from '@/utils/platform/voice-db'
import type { Enqueue } from './queue'

interface CopyingPorts {
  readonly clock: Clock
  readonly journal: Pick<typeof journal, 'list'>
  readonly checkIns: Pick<Kept<CheckIn>, 'list'>
  readonly copies: Pick<typeof journalCopies, 'list' | 'put' | 'remove' | 'removePlain'>
  /** How the journal's words are copied: as they are, or sealed; null while they cannot be. */
  readonly cover: (text: string) => Promise<string | null>
  readonly voices: Pick<typeof voiceDb, 'sweep'>
  readonly enqueue: Enqueue
}

/**
 * Copies the journal beside itself when it is time. A journal that is empty, or cannot be read, takes no copy's place.
 * With the same look at all of it, what was spoken in entries that are gone for good goes as well.
 */
export function createCopying({
  clock,
  journal,
  checkIns,
  copies,
  cover,
  voices,
  enqueue,
}: CopyingPorts): () => Promise<void> {
  return () =>
    enqueue(async () => {
      const [there, now] = [await copies.list(), clock.now()]
      if (!copyDue(there, now)) return
      const [listing, said] = await Promise.all([journal.list(now), checkIns.list()])
      if (!listing.ok) return
      const { entries, removed, unreadable, lost } = listing.value
      if (unreadable === 0 && !lost) {
        const used = [...entries, ...removed].flatMap(entry => entry.voices)
        await voices.sweep(new Set(used), now)
      }
      if (entries.every(({ text }) => isBlank(text))) return
      const text = toJson(entries, said.ok ? said.value : [], now)
      const covered = await cover(text)
      if (covered === null) return
      // A browser that was closed while the lock was turned on may have left some.
      if (covered !== text) await copies.removePlain()
      await copies.put(now, covered)
      for (const at of copiesToGo(there, now)) await copies.remove(at)
    })
}
