import type { Answer } from '@/utils/core/journal/answer'
import type { Brought } from '@/utils/core/journal/carry/brought'
import type { TextFile } from '@/utils/core/journal/carry/markdown'
import type { Entry } from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'

/** Files of the journal as the screen needs them; `utils/platform/carry-file` has this shape. */
export interface CarryPort {
  /** What files have in them. Never throws; nothing is kept. */
  read(
    files: readonly File[],
    newId: () => string,
  ): Promise<
    | { readonly ok: true; readonly brought: Brought }
    | { readonly ok: false; readonly problem: 'large' | 'unreadable' | 'empty' }
  >
  /** Files as an archive, each made when it is put in; null when it was called off. `progress` is told how many are in it. */
  pack(files: Iterable<TextFile>, progress: (done: number) => void, signal: AbortSignal): Promise<Blob | null>
  /** Hands something to the browser's downloads. */
  save(content: Blob | string, type: string, name: string): void
}

/** Entries in and out of the journal many at a time; `utils/platform/journal-db` has this shape. */
export interface BringPort {
  list(
    now: Instant,
  ): Promise<Answer<{ readonly entries: readonly Entry[]; readonly removed: readonly Entry[] }>>
  /** All of them or none; answers with the ids of those that were new. */
  bringIn(entries: readonly Entry[]): Promise<Answer<readonly string[]>>
  takeOut(ids: readonly string[]): Promise<Answer<void>>
  changed(callback: () => void, signal: AbortSignal): void
}

/** Files locked with a passphrase; `utils/platform/locked-file` has this shape. Nothing in it rejects. */
export interface LockPort {
  isLocked(file: Blob): Promise<boolean>
  /** Some text, locked; null when that did not work. Takes seconds. */
  lock(text: string, passphrase: string): Promise<Blob | null>
  /** What is in a locked file, by any of these. Takes seconds. */
  open(
    file: File,
    passphrases: readonly string[],
  ): Promise<
    | { readonly ok: true; readonly file: File }
    | { readonly ok: false; readonly problem: 'wrong' | 'unreadable' }
  >
}

/** Copies of the journal that lie beside it; `utils/platform/journal-copies` has this shape. Both may reject. */
export interface CopiesPort {
  /** When each of them was made, the latest first. */
  list(): Promise<readonly Instant[]>
  open(at: Instant): Promise<File>
}
