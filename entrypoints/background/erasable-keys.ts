import type { Erasable } from '@/utils/core/kept/erasable'
import { storedNudges, storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'

const first = ({ keys }: { readonly keys: readonly string[] }) => keys.slice(0, 1)
/** Behind a value's own key is the one under which what could not be read of it is kept aside. */
const rest = ({ keys }: { readonly keys: readonly string[] }) => keys.slice(1)

/** The keys of `storage.local` that each kind stands for. */
export const ERASABLE_KEYS: Readonly<Record<Erasable, readonly string[]>> = {
  cards: first(storedNudges),
  places: first(storedShelf),
  aside: [storedSettings, storedWindow, storedShelf, storedNudges].flatMap(rest),
}
