import type { Answer, Trouble } from '@/utils/core/journal/answer'
import { createAutosave } from '@/utils/core/journal/autosave'
import {
  type Entry,
  finished,
  isBlank,
  isOpen,
  newEntry,
  removed,
  restored,
  withText,
} from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'
import type { JournalPort } from './journal-port'

/** What a box with one entry in it draws. */
export interface PageState {
  /** Null on an empty page. */
  readonly entry: Entry | null
  /** What stands in the box; blank while the entry is emptied. */
  readonly text: string
  /** False until storage has answered once. */
  readonly loaded: boolean
  readonly trouble: Trouble | null
}

export interface PageOptions {
  readonly journal: JournalPort
  readonly now: () => Instant
  readonly newId: () => string
  /** `Span.id` of the open window, for a new entry. */
  readonly spanId: Instant | null
  /** The entry to show, or null for the page that *Write* opens on. */
  readonly id: string | null
  /** A page with words on it was turned, and is stored. */
  readonly onWritten?: () => void
}

export interface Page {
  type(text: string): void
  /** Finishes the entry; once it is stored, the page is empty. */
  turn(): void
  remove(): void
  restore(): void
  /** Looks at storage again: shows what another window wrote, or tries again what could not be stored. */
  refresh(): Promise<void>
  leave(): void
}

export const BEFORE: PageState = { entry: null, text: '', loaded: false, trouble: null }

/** One entry being written or changed, apart from how it is drawn. `tell` gets every new state. */
export function createPage(options: PageOptions, tell: (state: PageState) => void): Page {
  const { journal, now, newId, spanId, id, onWritten } = options
  const autosave = createAutosave(journal, newId, heard)
  let text = ''
  let loaded = false
  let trouble: Trouble | null = null
  let turning = false
  /** An empty page follows only what another window touched after this. */
  let emptySince: Instant = -1

  function show(): void {
    tell({ entry: autosave.newest(), text, loaded, trouble })
  }

  function adopt(entry: Entry | null): void {
    autosave.adopt(entry)
    text = entry?.deletedAt === null ? entry.text : ''
  }

  function heard(what: Trouble | null): void {
    trouble = what
    if (turning && trouble === null && autosave.isStored()) {
      turning = false
      emptySince = now()
      adopt(null)
      onWritten?.()
    }
    show()
  }

  function change(entry: Entry, shown: string): void {
    text = shown
    autosave.keep(entry)
    show()
  }

  /** The entry that belongs on this page now, given the one that is on it. */
  async function look(held: Entry | null): Promise<Answer<Entry | null>> {
    if (id !== null) return journal.read(id)
    const same = held && (await journal.read(held.id))
    if (same && (!same.ok || (same.value && isOpen(same.value)))) return same
    const latest = await journal.latestUnfinished()
    if (!latest.ok || (latest.value?.updatedAt ?? -Infinity) > (held?.updatedAt ?? emptySince)) return latest
    // Removed here, just now: it stays in reach of *Undo*.
    return { ok: true, value: held && held.deletedAt !== null ? held : null }
  }

  return {
    type(value) {
      const entry = autosave.newest()
      if (entry) change(withText(entry, value, now()), value)
      else if (!isBlank(value)) change(newEntry(newId(), value, spanId, now()), value)
      else {
        text = value
        show()
      }
    },
    turn() {
      const entry = autosave.newest()
      if (!entry || isBlank(text)) return
      turning = true
      change(finished(entry, now()), text)
    },
    remove() {
      const entry = autosave.newest()
      if (entry) change(removed(entry, now()), '')
    },
    restore() {
      const entry = autosave.newest()
      if (entry) change(restored(entry, now()), entry.text)
    },
    async refresh() {
      if (!autosave.isStored()) return autosave.retry()
      const held = autosave.newest()
      const answer = await look(held)
      loaded = true
      if (!autosave.isStored() || autosave.newest() !== held) return show()
      trouble = answer.ok ? null : answer.trouble
      if (answer.ok && !isVersion(answer.value, held)) {
        if (!answer.value && held) emptySince = held.updatedAt
        adopt(answer.value)
      }
      show()
    },
    leave: () => autosave.leave(),
  }
}

function isVersion(one: Entry | null, other: Entry | null): boolean {
  return one?.id === other?.id && one?.rev === other?.rev
}
