import type { Answer } from '@/utils/core/journal/answer'
import type { Store } from '@/utils/core/journal/autosave'
import type { Entry } from '@/utils/core/journal/entry'
import type { Block } from '@/utils/core/journal/markdown'
import type { Version } from '@/utils/core/journal/versions'
import type { Instant } from '@/utils/core/time'

/** What a list of the journal shows. */
export interface Listing {
  /** Entries that were not removed, newest first. */
  readonly entries: readonly Entry[]
  /** Entries removed in the last `REMOVED_KEPT`, the last removed first. */
  readonly removed: readonly Entry[]
  /** How many records could not be read. They stay as they are. */
  readonly unreadable: number
  /** Whether notes were here and the browser has them no longer. */
  readonly lost: boolean
}

/** The journal as the screens need it; `utils/platform/journal-db` has this shape. Nothing in it throws. */
export interface JournalPort extends Store {
  /** The open entry that was touched last, among those that belong. */
  latestUnfinished(belongs: (entry: Entry) => boolean): Promise<Answer<Entry | null>>
  /** One entry, removed or not. */
  read(id: string): Promise<Answer<Entry | null>>
  list(now: Instant): Promise<Answer<Listing>>
  /** What an entry said before, the latest first. */
  versions(id: string, now: Instant): Promise<Answer<readonly Version[]>>
  /** Keeps what an entry says now, before other words take its place. */
  keep(entry: Entry): Promise<Answer<void>>
  /** Calls back when another window has stored something, until the signal aborts. */
  changed(callback: () => void, signal: AbortSignal): void
}

/** What a page looks like; `utils/platform/markdown` has this shape and loads its library at the first use. */
export interface MarkdownPort {
  /** Null where the text is best shown as it is. */
  read(text: string): Promise<readonly Block[] | null>
}

/** An entry that was found, and the terms in it (`core/journal/words`) that were asked for. */
export interface Found {
  readonly id: string
  readonly terms: readonly string[]
}

/** Search in memory; `utils/platform/journal-search` has this shape and loads its library at the first use. */
export interface SearchPort {
  /** What matches, the best first. */
  find(entries: readonly Entry[], query: string): Promise<readonly Found[]>
}
