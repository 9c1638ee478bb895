/**
 * The journal in IndexedDB. Quirks hidden here:
 * - A page that closes gets no answers any more, so what needs one (compare, then put) is lost there. Such a
 *   page puts its last words blindly into `pending` and commits by hand: without that they are lost as well. So
 *   they are while another transaction holds `pending` (Chromium, 15 of 60 measured); hence nothing else touches
 *   that store, except where something may be in it.
 */

import type { Answer } from '../core/journal/answer'
import type { BroughtIn } from '../core/journal/carry/brought'
import { bringing, takingOut } from '../core/journal/carry/merge'
import { lastRemovedFirst, newestFirst } from '../core/journal/days'
import { type Entry, isExpired, isOpen, parseEntry } from '../core/journal/entry'
import { isOver, MOST_VERSIONS, parseVersion, type Version, versionBefore } from '../core/journal/versions'
import { parseWrite, settle, type Write } from '../core/journal/write'
import type { Instant } from '../core/time'
import { browser } from './browser'
import { change, changeNow, type Entries, type Stores, type Tx } from './database'

interface Listing {
  readonly entries: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly unreadable: number
  readonly lost: boolean
}

const MARK = 'arbor.written'

/** Says outside of the database whether there is something in it. It says nothing of what. */
async function mark(written: boolean): Promise<void> {
  try {
    await (written ? browser.storage.local.set({ [MARK]: true }) : browser.storage.local.remove(MARK))
  } catch {
    // Nothing but a warning is missed.
  }
}

async function isMarked(): Promise<boolean> {
  try {
    return (await browser.storage.local.get(MARK))[MARK] === true
  } catch {
    // As above.
    return false
  }
}

const WORDS: Stores = ['entries', 'versions']
const ALL: Stores = [...WORDS, 'pending']

/** Whether there may be something in `pending`. Reads lock it only then: see the quirks above. */
let unsettled = true
/** Keys in `pending` that this page wrote, and has to take back if it stays. */
const left = new Set<string>()

/** Says `saved` or `left` to the other windows; a channel does not hear itself. */
const channel = new BroadcastChannel('arbor.journal')
channel.addEventListener('message', ({ data }) => {
  unsettled ||= data === 'left'
})

/** A read of entries, after whatever closing pages left has found its place among them. */
async function look<T>(work: (entries: Entries, tx: Tx) => Promise<T>): Promise<Answer<T>> {
  if (unsettled) {
    unsettled = false
    const settled = await change(ALL, settlePending)
    unsettled ||= !settled.ok
    if (!settled.ok) return settled
  }
  return change(WORDS, tx => work(tx.objectStore('entries'), tx))
}

async function settlePending(tx: Tx): Promise<void> {
  const [entries, pending] = [tx.objectStore('entries'), tx.objectStore('pending')]
  for (const write of (await pending.getAll()).map(parseWrite)) {
    if (!write) continue
    const before = await entries.get(write.entry.id)
    const entry = settle(before, write)
    await entries.put(row(entry))
    await keepVersion(tx, versionBefore(parseEntry(before), entry))
    await pending.delete(write.spare)
  }
}

/** Keeps what an entry said, and lets go of the oldest when there are too many. */
async function keepVersion(tx: Tx, version: Version | null): Promise<void> {
  if (!version) return
  const versions = tx.objectStore('versions')
  const keys = await versions.getAllKeys(versionsOf(version.id))
  const oldest = keys.slice(0, Math.max(0, keys.length + 1 - MOST_VERSIONS))
  await Promise.all([versions.put(version), ...oldest.map(key => versions.delete(key))])
}

const versionsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

/** An entry as it is stored: open ones can be found at once. */
function row(entry: Entry): Entry & { unfinished?: Instant } {
  return isOpen(entry) ? { ...entry, unfinished: entry.updatedAt } : entry
}

/** The journal, the same for every page of the extension; `JournalPort` in `components/journal`. */
export const journal = {
  async save(write: Write): Promise<Answer<Entry>> {
    const wasLeft = left.delete(write.spare)
    const answer = await change(wasLeft ? ALL : WORDS, async tx => {
      const entries = tx.objectStore('entries')
      const before = await entries.get(write.entry.id)
      const entry = settle(before, write)
      const version = versionBefore(parseEntry(before), entry)
      const done = [
        entries.put(row(entry)),
        keepVersion(tx, version),
        wasLeft && tx.objectStore('pending').delete(write.spare),
      ]
      // Sooner than by itself; what still has to ask for something cannot be hurried.
      if (!version) tx.commit()
      await Promise.all(done)
      return entry
    })
    if (answer.ok) channel.postMessage('saved')
    else if (wasLeft) left.add(write.spare)
    if (answer.ok && answer.value.rev === 1) await mark(true)
    return answer
  },

  leave(write: Write): void {
    try {
      const tx = changeNow(['pending'])
      if (!tx) return
      // Whether it worked can no longer matter to a page that is gone, and one that stays saves again.
      Promise.all([tx.objectStore('pending').put(write), tx.done]).catch(() => {})
      tx.commit()
      left.add(write.spare)
      unsettled = true
      channel.postMessage('left')
    } catch {
      // The connection closed under us while the page goes: there is nothing left to try.
    }
  },

  latestUnfinished(belongs: (entry: Entry) => boolean): Promise<Answer<Entry | null>> {
    return look(async entries => {
      let cursor = await entries.index('unfinished').openCursor(null, 'prev')
      let entry = parseEntry(cursor?.value)
      while (cursor && !(entry && belongs(entry))) {
        cursor = await cursor.continue()
        entry = parseEntry(cursor?.value)
      }
      return cursor && entry
    })
  },

  read(id: string): Promise<Answer<Entry | null>> {
    return look(async entries => parseEntry(await entries.get(id)))
  },

  /** What an entry said before, the latest first. Versions that others replaced more than `VERSIONS_KEPT` ago go for good here. */
  versions(id: string, now: Instant): Promise<Answer<readonly Version[]>> {
    return change(['versions'], async tx => {
      const store = tx.objectStore('versions')
      const all = (await store.getAll(versionsOf(id))).map(parseVersion).filter(version => version !== null)
      const over = all.filter(version => isOver(version, now))
      await Promise.all(over.map(({ at }) => store.delete([id, at])))
      return all.filter(version => !over.includes(version)).toReversed()
    })
  },

  /** Keeps what an entry says now, whenever that was typed, before other words take its place. */
  keep(entry: Entry): Promise<Answer<void>> {
    return change(['versions'], tx =>
      keepVersion(tx, { id: entry.id, at: entry.updatedAt, text: entry.text, since: Date.now() }),
    )
  },

  /** What is in the journal. Entries removed more than `REMOVED_KEPT` ago go for good here. */
  async list(now: Instant): Promise<Answer<Listing>> {
    const marked = await isMarked()
    const answer = await look(async (store, tx) => {
      const raw = await store.getAll()
      const entries = raw.map(parseEntry).filter(entry => entry !== null)
      const expired = entries.filter(entry => isExpired(entry, now))
      const versions = tx.objectStore('versions')
      await Promise.all(expired.flatMap(({ id }) => [store.delete(id), versions.delete(versionsOf(id))]))
      const gone = entries.filter(entry => entry.deletedAt !== null && !isExpired(entry, now))
      return {
        entries: newestFirst(entries.filter(entry => entry.deletedAt === null)),
        removed: lastRemovedFirst(gone),
        unreadable: raw.length - entries.length,
        lost: marked && raw.length === 0,
        /** Whether the last that there was has just gone for good. */
        ended: raw.length > 0 && raw.length === expired.length,
      }
    })
    if (answer.ok && answer.value.ended) await mark(false)
    return answer
  },

  /**
   * Puts entries there that are new, and `renewals` in the place of what they are newer than, whose words are kept as
   * a version: all of them or none. Answers what that came to, for `takeOut`.
   */
  async bringIn(
    brought: readonly Entry[],
    renewals: readonly Entry[] = [],
    now: Instant = Date.now(),
  ): Promise<Answer<BroughtIn>> {
    const answer = await change(WORDS, async tx => {
      const entries = tx.objectStore('entries')
      const all = [...brought, ...renewals]
      const there = await Promise.all(all.map(({ id }) => entries.get(id)))
      const { puts, came } = bringing(all, there, new Set(renewals), now)
      await Promise.all(puts.map(async ({ entry }) => entries.put(row(entry))))
      for (const { version } of puts) await keepVersion(tx, version)
      return came
    })
    if (answer.ok) channel.postMessage('saved')
    if (answer.ok && answer.value.ids.length > 0) await mark(true)
    return answer
  },

  /**
   * Takes out again what was brought in, for good, and puts back what it replaced, all of it or nothing; what was
   * changed since then stays.
   */
  async takeOut({ ids, before }: BroughtIn): Promise<Answer<void>> {
    const answer = await change(WORDS, async tx => {
      const [entries, versions] = [tx.objectStore('entries'), tx.objectStore('versions')]
      const all = [...ids, ...before.map(({ id }) => id)]
      const there = (await Promise.all(all.map(id => entries.get(id)))).map(parseEntry)
      const { gone, back } = takingOut({ ids, before }, there)
      await Promise.all([
        ...gone.map(id => entries.delete(id)),
        ...back.map(async entry => entries.put(row(entry))),
        ...back.map(({ id, updatedAt }) => versions.delete([id, updatedAt])),
      ])
      return (await entries.count()) > 0
    })
    if (!answer.ok) return answer
    channel.postMessage('saved')
    if (!answer.value) await mark(false)
    return { ok: true, value: undefined }
  },

  changed(callback: () => void, signal: AbortSignal): void {
    channel.addEventListener('message', () => callback(), { signal })
  },
}
