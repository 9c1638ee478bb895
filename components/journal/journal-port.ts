import type { Answer } from '@/utils/core/journal/answer'
import type { Store } from '@/utils/core/journal/autosave'
import type { Entry } from '@/utils/core/journal/entry'
import type { EntryList } from '@/utils/core/journal/entry-list'
import type { Listing, Watching } from '@/utils/core/journal/listing'
import type { Block } from '@/utils/core/journal/markdown'
import type { Version } from '@/utils/core/journal/versions'
import type { Instant } from '@/utils/core/time'

/** The journal as the screens need it; `utils/platform/journal-db` has this shape. Nothing in it throws. */
export interface JournalPort extends Store {
  /** The open entry that was touched last, among those that belong. */
  latestUnfinished(belongs: (entry: Entry) => boolean): Promise<Answer<Entry | null>>
  /** One entry, removed or not. */
  read(id: string): Promise<Answer<Entry | null>>
  /** All there is. */
  list(now: Instant, watching?: Watching): Promise<Answer<Listing>>
  /** What an entry said before, the latest first. */
  versions(id: string, now: Instant): Promise<Answer<readonly Version[]>>
  /** Keeps what an entry says now, before other words take its place. */
  keep(entry: Entry): Promise<Answer<void>>
  /** Calls back with the id of what another window has stored, or null for more, until the signal aborts. */
  changed(callback: (id: string | null) => void, signal: AbortSignal): void
}

/** What a page looks like; `utils/platform/markdown` has this shape and loads its library at the first use. */
export interface MarkdownPort {
  /** Null where the text is best shown as it is. */
  read(text: string): Promise<readonly Block[] | null>
}

/** What was found. */
export interface Found {
  /** The best first. */
  readonly entries: EntryList
  /** The terms (`core/journal/words`) in them that were asked for. */
  readonly terms: ReadonlySet<string>
}

/** Search in memory; `utils/platform/journal-search` has this shape and begins its work at the first use. */
export interface SearchPort {
  /** What matches among these entries; a query without words only has them taken up. Never rejects. */
  find(entries: readonly Entry[], query: string): Promise<Found>
  /** Forgets everything that it has taken up. */
  drop(): void
}
