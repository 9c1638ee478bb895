import type { Answer } from '@/utils/core/journal/answer'
import type { BackupKey, PlaceName } from '@/utils/core/journal/backup/plan'
import type { Brought, BroughtIn } from '@/utils/core/journal/carry/brought'
import type { OpenedFile } from '@/utils/core/journal/carry/lock'
import type { SoundFile, TextFile } from '@/utils/core/journal/carry/markdown'
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
    | { readonly ok: false; readonly problem: 'large' | 'unreadable' | 'empty' | 'newer' }
  >
  /** Files as an archive, each made when it is put in; null when it was called off. `progress` is told how many are in it. */
  pack(
    files: Iterable<TextFile | SoundFile>,
    progress: (done: number) => void,
    signal: AbortSignal,
    soundOf: (voice: string) => Promise<Uint8Array | null>,
  ): Promise<Blob | null>
  /** Hands something to the browser's downloads. */
  save(content: Blob | string, type: string, name: string): void
}

/** Entries in and out of the journal many at a time; `utils/platform/journal-db` has this shape. */
export interface BringPort {
  list(
    now: Instant,
  ): Promise<Answer<{ readonly entries: readonly Entry[]; readonly removed: readonly Entry[] }>>
  /**
   * Entries that are new, and those that take the place of what they are newer than: all of them or none. Answers what
   * that came to.
   */
  bringIn(entries: readonly Entry[], renewals: readonly Entry[]): Promise<Answer<BroughtIn>>
  takeOut(came: BroughtIn): Promise<Answer<void>>
  changed(callback: () => void, signal: AbortSignal): void
}

/** Files locked with a passphrase; `utils/platform/locked-file` has this shape. Nothing in it rejects. */
export interface LockPort {
  isLocked(file: Blob): Promise<boolean>
  /** Some text, locked; null when that did not work. Takes seconds. */
  lock(text: string, passphrase: string): Promise<Blob | null>
  /**
   * What is in locked files, by any of these; those that a backup locked, by any of the locked keys that open with them.
   * Answers for each, whatever becomes of the others. Takes seconds.
   */
  open(
    files: readonly File[],
    passphrases: readonly string[],
    keys: readonly Blob[],
  ): Promise<readonly OpenedFile<File>[]>
}

/** Copies of the journal that lie beside it; `utils/platform/journal-copies` has this shape. Both may reject. */
export interface CopiesPort {
  /** When each of them was made, the latest first. */
  list(): Promise<readonly Instant[]>
  open(at: Instant): Promise<File>
}

/** What a backup that is made by itself needs of the browser. Nothing in it rejects. */
export interface BackupPort {
  /** Whether this browser lets us have a folder at all. */
  readonly hasFolders: boolean
  /** Asks for a folder, in a press; null when the person would rather not. It is remembered with `keep`. */
  chooseFolder(): Promise<{ readonly name: string; keep(): Promise<boolean> } | null>
  /** Asks to be let in again, in a press. False when the answer is no. */
  ask(where: PlaceName): Promise<boolean>
  /** A new key that opens with these words; null when that did not work. Takes seconds. */
  makeKey(passphrase: string): Promise<BackupKey | null>
  /** Makes one if it is time; what became of it is kept with the plan. */
  look(): Promise<void>
  /** Makes one now; as above. */
  make(): Promise<void>
}
