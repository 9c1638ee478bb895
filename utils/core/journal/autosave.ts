import type { Answer, Trouble } from './answer'
import type { Entry } from './entry'
import type { Write } from './write'

/** Where versions of an entry go. */
export interface Store {
  /** Stores a write and answers with the entry as it is stored now. */
  save(write: Write): Promise<Answer<Entry>>
  /** Hands over a write at once, from a page that may be gone before any answer. */
  leave(write: Write): void
}

/** Keeps one entry stored as it changes: one version on its way, the newest waiting, those between skipped. */
export interface Autosave {
  /** The entry as the person has it, stored or not. */
  newest(): Entry | null
  /** Whether all of it is stored. */
  isStored(): boolean
  /** Takes a new version. */
  keep(entry: Entry): void
  /** Goes on from what storage has. Only to be called while everything here is stored. */
  adopt(entry: Entry | null): void
  /** Tries again what could not be stored. */
  retry(): void
  /** The page is going: whatever is not known to be stored is handed over now. Harmless if it stays after all. */
  leave(): void
}

/** `heard` is told how each attempt went, null meaning stored. */
export function createAutosave(
  store: Store,
  newId: () => string,
  heard: (trouble: Trouble | null) => void,
): Autosave {
  let base: Entry | null = null
  let newest: Entry | null = null
  let sending: Write | null = null
  let spare = newId()

  async function drain(): Promise<void> {
    while (newest && newest !== base && !sending) {
      sending = { entry: newest, base: base?.rev ?? 0, sent: null, spare }
      const sent = sending.entry
      const answer = await store.save(sending)
      sending = null
      if (!answer.ok) return heard(answer.trouble)
      base = answer.value
      if (base.id === spare) spare = newId()
      newest = newest === sent ? base : { ...newest, id: base.id }
      heard(null)
    }
  }

  return {
    newest: () => newest,
    isStored: () => newest === base,
    keep(entry) {
      newest = entry
      void drain()
    },
    adopt(entry) {
      newest = base = entry
    },
    retry: () => void drain(),
    leave() {
      if (!newest || newest === base) return
      store.leave({ entry: newest, base: base?.rev ?? 0, sent: sending?.entry ?? null, spare })
    },
  }
}
