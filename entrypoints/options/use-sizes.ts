import { useEffect, useState } from 'preact/hooks'
import type { KeptSizes } from '@/components/settings/kept-section'
import { journalCopies } from '@/utils/platform/journal-copies'
import { journal } from '@/utils/platform/journal-db'
import { writtenSizes } from '@/utils/platform/kept-sizes'
import { note } from '@/utils/platform/log'
import { bytesOf, room } from '@/utils/platform/room'
import { storedNudges, storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'
import { voiceDb } from '@/utils/platform/voice-db'

/** How long nothing may have been kept before it is counted again, in ms: a hand that writes keeps with every key. */
const RESTED = 500

/** How much of each kind is kept; asked again after something was kept. Null until it is known. */
export function useSizes(): KeptSizes | null {
  const [sizes, setSizes] = useState<KeptSizes | null>(null)
  useEffect(() => {
    const life = new AbortController()
    let due: ReturnType<typeof setTimeout> | undefined
    let [counting, again] = [false, false]
    // One at a time, however long a large journal takes, and one more if something was kept meanwhile.
    const look = async () => {
      again = counting
      if (counting || document.hidden || life.signal.aborted) return
      counting = true
      const counted = await measure().catch(error => note('settings sizes', error))
      counting = false
      if (counted && !life.signal.aborted) setSizes(counted)
      if (again) void look()
    }
    const lookSoon = () => {
      clearTimeout(due)
      due = setTimeout(look, RESTED)
    }
    void look()
    room.changed(lookSoon, life.signal)
    journal.changed(lookSoon, life.signal)
    document.addEventListener('visibilitychange', look, { signal: life.signal })
    return () => {
      clearTimeout(due)
      life.abort()
    }
  }, [])
  return sizes
}

/** Only says that something was written. */
const MARK = 'arbor.written'
const VALUES = [storedSettings, storedWindow, storedShelf, storedNudges]
const SMALL = [
  'parked',
  'thing',
  'treatment',
  'letter',
  'plan',
  'name',
  'checkIn',
  'carried',
  'backup',
] as const

async function measure(): Promise<KeptSizes> {
  const [local, total, promised, written, copies, voices] = await Promise.all([
    room.local(),
    room.total(),
    room.promised(),
    writtenSizes(bytesOf),
    // Where there is no place for copies there are none.
    journalCopies.size().catch(() => 0),
    voiceDb.size(),
  ])
  const sizeOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (local[key] ?? 0), 0)
  const own = (value: (typeof VALUES)[number]) => sizeOf(value.keys.slice(0, 1))
  const kept = written.ok ? written.value.kept : {}
  const small = SMALL.map(kind => [kind, kept[kind] ?? 0] as const)
  return {
    total,
    promised,
    bytes: {
      choices: own(storedSettings),
      windows: own(storedWindow),
      places: own(storedShelf),
      cards: own(storedNudges),
      aside: VALUES.reduce((sum, { keys }) => sum + sizeOf(keys.slice(1)), 0),
      pages: written.ok ? written.value.pages + sizeOf([MARK]) : null,
      ...(Object.fromEntries(small) as Record<(typeof SMALL)[number], number>),
      copies,
      voices,
      // Whatever has no name here, so that all of it is on the page.
      other: unnamed(local, [MARK, ...VALUES.flatMap(({ keys }) => keys)]) + unnamed(kept, SMALL),
    },
  }
}

function unnamed(sizes: Readonly<Record<string, number>>, names: readonly string[]): number {
  const others = Object.entries(sizes).filter(([name]) => !names.includes(name))
  return others.reduce((sum, [, bytes]) => sum + bytes, 0)
}
