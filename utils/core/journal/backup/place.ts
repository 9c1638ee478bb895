import type { Instant } from '../../time'
import type { FileThere } from './files'
import type { Problem } from './plan'

/** What became of putting a file somewhere. */
export type Put =
  | { readonly ok: true; readonly name: string; readonly bytes: number }
  | { readonly ok: false; readonly problem: Problem }

/** The locked key as the file that lies beside backups. */
export interface KeyFile {
  readonly name: string
  readonly text: string
  /** Whether no backup for it is known yet. */
  readonly isNew: boolean
}

/** Where backups go. Nothing in it rejects. */
export interface Place {
  /**
   * Puts a backup there, and the locked key beside it unless that is there. Done when it is certain to be there; until
   * then nothing that was there before has gone.
   */
  put(backup: Uint8Array<ArrayBuffer>, at: Instant, key: KeyFile): Promise<Put>
  /** The files that can be seen there: none among the downloads. Null where we are not let in to look. */
  look(): Promise<readonly FileThere[] | null>
  /** Puts a file there by its name, in the place of one that was not whole. Done when it is certain to be there. */
  lay(name: string, content: Uint8Array<ArrayBuffer>): Promise<Put>
}
