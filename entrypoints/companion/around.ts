import type { KeptPort } from '@/components/kept/kept-port'
import { LETTER_ID } from '@/utils/core/letter/letter'
import { treatments } from '@/utils/platform/kept-db'
import { keptLetters, keptParked, keptThings } from './heard'
import { type Around, NOTHING_YET } from './use-around'

/**
 * Tells what is kept around the window, at first all of it at once, then with every change from whatever page.
 * What cannot be read is as if it were not there: the screens that need it say so when they are opened.
 */
export async function watchAround(tell: (around: Around) => void, signal: AbortSignal): Promise<void> {
  let around = NOTHING_YET
  const know = (more: Partial<Around>) => {
    around = { ...around, ...more }
    if (around.isKnown && !signal.aborted) tell(around)
  }
  const byAge = (one: { createdAt: number }, other: typeof one) => one.createdAt - other.createdAt
  await Promise.all([
    follow(keptThings, things => know({ things: things.toSorted(byAge) }), signal),
    follow(
      keptParked,
      parked => know({ parked }),
      signal,
      locked => know({ locked }),
    ),
    follow(treatments, planned => know({ treatments: planned }), signal),
    follow(
      keptLetters,
      letters => know({ letter: letters.find(({ id }) => id === LETTER_ID) ?? null }),
      signal,
    ),
  ])
  know({ isKnown: true })
}

/** Reads all of a kind, and again after every change. An answer that is no longer the latest is passed over. */
function follow<T extends { readonly id: string }>(
  kept: KeptPort<T>,
  tell: (values: readonly T[]) => void,
  signal: AbortSignal,
  lockedToo?: (locked: boolean) => void,
): Promise<void> {
  let latest = 0
  const read = async () => {
    latest += 1
    const mine = latest
    const answer = await kept.list()
    if (mine !== latest) return
    if (answer.ok) tell(answer.value)
    lockedToo?.(!answer.ok && answer.trouble === 'locked')
  }
  kept.changed(() => void read(), signal)
  return read()
}
