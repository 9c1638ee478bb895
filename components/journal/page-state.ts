import type { Trouble } from '@/utils/core/journal/answer'
import type { Entry } from '@/utils/core/journal/entry'
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
  /** How many times the page was turned. */
  readonly turns: number
  /** Whether something spoken was taken out of the entry, and can still be put back into it. */
  readonly tookOut: boolean
  /** What was sealed by the last turn, and can still be had back; null when nothing was. */
  readonly sealed: Entry | null
}

export interface PageOptions {
  readonly journal: JournalPort
  readonly now: () => Instant
  readonly newId: () => string
  /** `Span.id` of the open window, for a new entry. */
  readonly spanId: Instant | null
  /** The entry to show, or null for the page to write on. */
  readonly id: string | null
  /** Words of an entry begun on the page to write on are stored; once for each entry. */
  readonly onWritten?: () => void
}

export interface Page {
  state(): PageState
  /** Goes on in other circumstances; from now on `tell` gets every new state. `journal` and `id` stay the same. */
  attend(options: PageOptions, tell: (state: PageState) => void): void
  type(text: string): void
  /** Something spoken belongs to the entry as well, or begins one. */
  speak(voice: string): void
  /** Takes something spoken out of the entry, once it lies among what was removed. */
  takeOut(voice: string): Promise<void>
  /** Puts it back, and answers what that is; null where there is nothing to put back. */
  putBack(): string | null
  /** Finishes the entry; once it is stored, the page is empty. */
  turn(): void
  /** Seals the entry until morning; a page to write on is turned with it. */
  seal(): void
  /** Has back what is sealed, on the page it was sealed on. */
  unseal(): void
  /** Puts the entry under these tags and parts of life, and no others. */
  file(under: Pick<Entry, 'tags' | 'domains'>): void
  remove(): void
  restore(): void
  /** Looks at storage again: shows what another window wrote, or tries again what could not be stored. */
  refresh(): Promise<void>
  /** Whether all that was typed is stored. */
  isStored(): boolean
  leave(): void
}
