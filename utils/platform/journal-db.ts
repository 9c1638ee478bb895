/** The journal in IndexedDB. What closing pages leave of it is in `pending.ts`. */

import type { Answer } from '../core/journal/answer'
import type { BroughtIn } from '../core/journal/carry/brought'
import { bringing, takingOut } from '../core/journal/carry/merge'
import { lastRemovedFirst } from '../core/journal/days'
import { type Entry, isExpired, isOpen, parseEntry } from '../core/journal/entry'
import { dayOf, type Listing, type Watching } from '../core/journal/listing'
import { isOver, parseVersion, type Version, versionBefore } from '../core/journal/versions'
import { settle, type Write } from '../core/journal/write'
import { DAY, type Instant } from '../core/time'
import { browser } from './browser'
import type { Entries, Stores, Tx } from './database'
import { gathered, type Reader, readHere } from './gathered'
import { entryRow, keepVersion, readNewest, versionsOf } from './journal-rows'
import { leaveSealed, leaveWrite, left, onLeft, settleLeft } from './pending'
import { change, type Rows } from './rows'
import { onTurned } from './vault'

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

/** Says to the other windows the id of what was saved, or `saved`; a channel does not hear itself. */
const channel = new BroadcastChannel('arbor.journal')

/** What this page wrote while the journal was locked: of all there is, only this can it read. */
const boxed = new Map<string, Entry>()

/** A read of entries, after whatever closing pages left has found its place among them. */
async function look<T>(work: (entries: Entries, rows: Rows, tx: Tx) => Promise<T>): Promise<Answer<T>> {
  const settled = await settleLeft()
  if (!settled.ok) return settled
  boxed.clear()
  return change(WORDS, (tx, rows) => work(tx.objectStore('entries'), rows, tx))
}

/** Lets go for good of those among some entries whose time is over, if it still is. Answers whether none is left. */
function letGo(entries: readonly Entry[], now: Instant): Promise<Answer<boolean>> {
  return change(WORDS, async (tx, rows) => {
    const [store, versions] = [tx.objectStore('entries'), tx.objectStore('versions')]
    for (const { id } of entries) {
      const entry = parseEntry(rows.open('entries', await store.get(id)))
      if (entry && isExpired(entry, now))
        await Promise.all([store.delete(id), versions.delete(versionsOf(id))])
    }
    return (await store.count()) === 0
  })
}

/** Puts a write where only whoever opens the journal finds it. */
async function putInBox(write: Write): Promise<Answer<Entry>> {
  const answer = await leaveSealed(write)
  // Not counted as stored again: what it stands beside is as it was.
  const entry = { ...write.entry, rev: write.base }
  if (answer.ok) boxed.set(entry.id, entry)
  return answer.ok ? { ok: true, value: entry } : answer
}

/** The journal, the same for every page of the extension; `JournalPort` in `components/journal`. */
export const journal = {
  async save(write: Write): Promise<Answer<Entry>> {
    const wasLeft = left.delete(write.spare)
    const answer = await change(wasLeft ? ALL : WORDS, async (tx, rows) => {
      const entries = tx.objectStore('entries')
      const raw = await entries.get(write.entry.id)
      const before = raw && (rows.open('entries', raw) ?? null)
      const entry = settle(before, write)
      const version = versionBefore(parseEntry(before), entry)
      const done = [
        entries.put(entryRow(rows, entry)),
        keepVersion(tx, rows, version),
        wasLeft && tx.objectStore('pending').delete(write.spare),
      ]
      // Sooner than by itself; what still has to ask for something cannot be hurried.
      if (!version) tx.commit()
      await Promise.all(done)
      return entry
    })
    if (!answer.ok && wasLeft) left.add(write.spare)
    if (!answer.ok && answer.trouble === 'locked') return putInBox(write)
    if (answer.ok) channel.postMessage({ saved: answer.value.id })
    if (answer.ok && answer.value.rev === 1) await mark(true)
    return answer
  },

  leave: leaveWrite,

  async latestUnfinished(belongs: (entry: Entry) => boolean): Promise<Answer<Entry | null>> {
    const answer = await look(async (entries, rows) => {
      let cursor = await entries.index('unfinished').openCursor(null, 'prev')
      let latest: Entry | null = null
      // Sealed, they are in order of their days only.
      while (cursor && Number(cursor.key) >= dayOf(latest?.updatedAt ?? 0) * DAY) {
        const entry = parseEntry(rows.open('entries', cursor.value))
        if (entry && belongs(entry) && entry.updatedAt > (latest?.updatedAt ?? -1)) latest = entry
        cursor = await cursor.continue()
      }
      return latest
    })
    if (answer.ok || answer.trouble !== 'locked') return answer
    const mine = [...boxed.values()].filter(entry => isOpen(entry) && belongs(entry))
    return { ok: true, value: mine.toSorted((a, b) => b.updatedAt - a.updatedAt)[0] ?? null }
  },

  async read(id: string): Promise<Answer<Entry | null>> {
    const answer = await look(async (entries, rows) =>
      parseEntry(rows.open('entries', await entries.get(id))),
    )
    const mine = boxed.get(id)
    return !answer.ok && answer.trouble === 'locked' && mine ? { ok: true, value: mine } : answer
  },

  /** What an entry said before, the latest first. Versions that others replaced more than `VERSIONS_KEPT` ago go for good here. */
  versions(id: string, now: Instant): Promise<Answer<readonly Version[]>> {
    return change(['versions'], async (tx, rows) => {
      const store = tx.objectStore('versions')
      const raw = await store.getAll(versionsOf(id))
      const all = raw.map(row => parseVersion(rows.open('versions', row))).filter(version => version !== null)
      const over = all.filter(version => isOver(version, now))
      await Promise.all(over.map(({ at }) => store.delete([id, at])))
      return all.filter(version => !over.includes(version)).toReversed()
    })
  },

  /** Keeps what an entry says now, whenever that was typed, before other words take its place. */
  keep(entry: Entry): Promise<Answer<void>> {
    return change(['versions'], (tx, rows) =>
      keepVersion(tx, rows, { id: entry.id, at: entry.updatedAt, text: entry.text, since: Date.now() }),
    )
  },

  /**
   * What is in the journal, read in parts, so that a large one keeps nothing waiting; by `reader`, where one is given
   * and can. Entries removed more than `REMOVED_KEPT` ago go for good here.
   */
  async list(now: Instant, watching?: Watching, reader?: Reader): Promise<Answer<Listing>> {
    const marked = isMarked()
    const ready = await settleLeft()
    if (!ready.ok) return ready
    boxed.clear()
    if (watching) {
      const newest = await readNewest()
      if (!newest.ok) return newest
      const entries = newest.value.map(parseEntry).filter(entry => entry !== null)
      watching.newest(entries.filter(entry => !isExpired(entry, now)))
    }
    const isGone = () => watching?.signal.aborted === true
    const byReader = reader && !isGone() ? await gathered(now, watching, reader.read) : null
    // A reader ends with the screen it reads for: nobody waits for the page to do it.
    if (!byReader && isGone())
      return { ok: true, value: { entries: [], removed: [], unreadable: 0, lost: false } }
    const read = byReader ?? (await gathered(now, watching, readHere))
    if (!read.ok) return read
    const { entries, removed, expired, unreadable, count } = read.value
    const swept = expired.length > 0 ? await letGo(expired, now) : null
    // The last that there was has just gone for good.
    if (swept?.ok && swept.value) await mark(false)
    const lost = count === 0 && (await marked)
    if (byReader) reader?.knows(entries)
    return { ok: true, value: { entries, removed: lastRemovedFirst(removed), unreadable, lost } }
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
    const answer = await change(WORDS, async (tx, rows) => {
      const entries = tx.objectStore('entries')
      const all = [...brought, ...renewals]
      const there = (await Promise.all(all.map(({ id }) => entries.get(id)))).map(
        raw => raw && (rows.open('entries', raw) ?? null),
      )
      const { puts, came } = bringing(all, there, new Set(renewals), now)
      await Promise.all(puts.map(async ({ entry }) => entries.put(entryRow(rows, entry))))
      for (const { version } of puts) await keepVersion(tx, rows, version)
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
    const answer = await change(WORDS, async (tx, rows) => {
      const [entries, versions] = [tx.objectStore('entries'), tx.objectStore('versions')]
      const all = [...ids, ...before.map(({ id }) => id)]
      const raw = await Promise.all(all.map(id => entries.get(id)))
      const there = raw.map(one => parseEntry(rows.open('entries', one)))
      const { gone, back } = takingOut({ ids, before }, there)
      await Promise.all([
        ...gone.map(id => entries.delete(id)),
        ...back.map(async entry => entries.put(entryRow(rows, entry))),
        ...back.map(({ id, updatedAt }) => versions.delete([id, updatedAt])),
      ])
      return (await entries.count()) > 0
    })
    if (!answer.ok) return answer
    channel.postMessage('saved')
    if (!answer.value) await mark(false)
    return { ok: true, value: undefined }
  },

  /** Calls back with the id of what another window has stored, or null for more, until the signal aborts. */
  changed(callback: (id: string | null) => void, signal: AbortSignal): void {
    const hear = ({ data }: MessageEvent) => callback(typeof data?.saved === 'string' ? data.saved : null)
    channel.addEventListener('message', hear, { signal })
    onLeft(() => callback(null), signal)
    onTurned(() => callback(null), signal)
  },
}
