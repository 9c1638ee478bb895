import type { Answer, Trouble } from '@/utils/core/journal/answer'
import { type Autosave, createAutosave } from '@/utils/core/journal/autosave'
import {
  type Entry,
  filed,
  finished,
  isBlank,
  isOpen,
  isSilent,
  newEntry,
  removed,
  restored,
  sealed,
  unsealed,
  withText,
  withVoice,
  writtenAnew,
} from '@/utils/core/journal/entry'
import { goesOn } from '@/utils/core/journal/going-on'
import type { Instant } from '@/utils/core/time'
import type { Page, PageOptions, PageState } from './page-state'
import { createTakingOut } from './taking-out'

/** One entry being written or changed, apart from how it is drawn. */
export function createPage(options: PageOptions): Page {
  const { journal, newId, id } = options
  let around = options
  let tell: (state: PageState) => void = () => {}
  let autosave = createAutosave(journal, newId, heard)
  /** Removed entries whose removal was not stored when something else was typed. */
  let before: readonly Autosave[] = []
  let text = ''
  let loaded = false
  let trouble: Trouble | null = null
  let turning = false
  let turns = 0
  let curtained: Entry | null = null
  const takingOut = createTakingOut(journal, newId)
  /** Whether the entry was begun here, and not told of yet. */
  let fresh = false
  /** Once the page was seen empty, it follows only what another window touched after this. */
  let emptySince: Instant | null = null

  const state = (): PageState => ({
    entry: autosave.newest(),
    text,
    loaded,
    trouble,
    turns,
    sealed: curtained,
    tookOut: takingOut.isOutOf(autosave.newest()),
  })
  const show = () => tell(state())
  const isStored = () => [...before, autosave].every(each => each.isStored())

  function adopt(entry: Entry | null): void {
    if (entry) curtained = null
    else emptySince = autosave.newest()?.updatedAt ?? emptySince
    autosave.adopt(entry)
    fresh = false
    text = entry?.deletedAt === null ? entry.text : ''
  }

  function heard(what: Trouble | null): void {
    trouble = what ?? (isStored() ? null : trouble)
    if (isStored()) before = []
    if (what === null && autosave.isStored()) kept()
    show()
  }

  function kept(): void {
    takingOut.stored()
    if (fresh && autosave.newest()?.deletedAt === null) {
      fresh = false
      around.onWritten?.()
    }
    if (!turning) return
    turning = false
    turns += 1
    curtained = autosave.newest()?.sealedAt == null ? null : autosave.newest()
    adopt(null)
  }

  function begin(value: string, voice?: string): void {
    const held = autosave.newest()
    curtained = null
    if (!autosave.isStored()) before = [...before, autosave]
    autosave = createAutosave(journal, newId, heard)
    fresh = id === null
    const { now, spanId } = around
    const entry =
      id !== null && held ? writtenAnew(held, newId(), value, now()) : newEntry(newId(), value, spanId, now())
    change(voice === undefined ? entry : withVoice(entry, voice, now()), value)
  }

  function change(entry: Entry, shown: string): void {
    text = shown
    autosave.keep(entry)
    show()
  }

  /** The entry that belongs on this page now, given the one that is on it. */
  async function look(held: Entry | null): Promise<Answer<Entry | null>> {
    if (id !== null) return journal.read(held?.id ?? id)
    const same = held && (await journal.read(held.id))
    if (same && (!same.ok || (same.value && isOpen(same.value)))) return same
    const { spanId, now } = around
    const latest = await journal.latestUnfinished(entry => goesOn(entry, spanId, now()))
    if (!latest.ok || (latest.value?.updatedAt ?? -Infinity) > (held?.updatedAt ?? emptySince ?? -Infinity))
      return latest
    // Removed here, just now: it stays in reach of *Undo*.
    return { ok: true, value: held && held.deletedAt !== null ? held : null }
  }

  return {
    state,
    attend(options, listener) {
      around = options
      tell = listener
    },
    type(value) {
      const entry = autosave.newest()
      if (entry && entry.deletedAt === null) change(withText(entry, value, around.now()), value)
      else if (!isBlank(value)) begin(value)
      else {
        text = value
        show()
      }
    },
    speak(voice) {
      const entry = autosave.newest()
      if (entry && entry.deletedAt === null) change(withVoice(entry, voice, around.now()), text)
      else begin(text, voice)
    },
    async takeOut(voice) {
      const before = autosave.newest()
      if (!before || before.deletedAt !== null) return
      const laid = await takingOut.lay(before, voice, around.now())
      const entry = autosave.newest()
      if (laid?.ok && entry?.id === before.id)
        change(takingOut.without(entry, voice, laid.value, around.now()), text)
      else if (laid && !laid.ok) {
        trouble = laid.trouble
        show()
      }
    },
    putBack() {
      const entry = autosave.newest()
      const back = takingOut.isOutOf(entry) ? takingOut.back(entry, around.now()) : null
      if (back) change(back.entry, text)
      return back?.voice ?? null
    },
    turn() {
      const entry = autosave.newest()
      if (!entry || entry.deletedAt !== null || isSilent({ ...entry, text })) return
      turning = true
      change(finished(entry, around.now()), text)
    },
    seal() {
      const entry = autosave.newest()
      if (!entry || entry.deletedAt !== null || isSilent({ ...entry, text })) return
      turning = id === null
      change(sealed(entry, around.now()), text)
    },
    unseal() {
      const back = curtained && { ...unsealed(curtained, around.now()), finished: false }
      const entry = back ?? autosave.newest()
      if (!entry) return
      // Only an empty page has anything behind it, so nothing that was typed gives way.
      if (curtained) autosave.adopt(curtained)
      curtained = null
      change(back ?? unsealed(entry, around.now()), entry.text)
    },
    file(under) {
      const entry = autosave.newest()
      if (entry && entry.deletedAt === null) change(filed(entry, under, around.now()), text)
    },
    remove() {
      const entry = autosave.newest()
      if (entry) change(removed(entry, around.now()), '')
    },
    restore() {
      const entry = autosave.newest()
      if (entry) change(restored(entry, around.now()), entry.text)
    },
    async refresh() {
      if (!isStored()) {
        for (const each of [...before, autosave]) each.retry()
        return
      }
      const held = autosave.newest()
      const answer = await look(held)
      loaded = true
      if (!autosave.isStored() || autosave.newest() !== held) return show()
      trouble = answer.ok ? null : answer.trouble
      if (answer.ok && !isVersion(answer.value, held)) adopt(answer.value)
      if (answer.ok && !answer.value) emptySince ??= around.now()
      show()
    },
    isStored,
    leave() {
      for (const each of [...before, autosave]) each.leave()
    },
  }
}

function isVersion(one: Entry | null, other: Entry | null): boolean {
  return one?.id === other?.id && one?.rev === other?.rev
}
