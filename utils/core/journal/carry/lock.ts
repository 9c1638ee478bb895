/** What the worker that locks files is asked for. */
export type LockQuestion =
  | { readonly what: 'lock'; readonly content: Uint8Array; readonly passphrase: string }
  | { readonly what: 'open'; readonly file: Uint8Array; readonly passphrases: readonly string[] }
  | {
      readonly what: 'open-keyed'
      readonly file: Uint8Array
      /** Locked keys, one of which it opens with. */
      readonly keys: readonly Uint8Array[]
      readonly passphrases: readonly string[]
    }
  | { readonly what: 'make-key'; readonly passphrase: string }
  | { readonly what: 'seal'; readonly content: Uint8Array; readonly recipient: string }

/**
 * What came of it, or why a file stays shut: a wrong passphrase is told from a file that is broken, and from one whose
 * key is another. A key that was made comes as JSON, see `BackupKey`.
 */
export type LockAnswer =
  | { readonly ok: true; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: LockProblem }

export type LockProblem = 'wrong' | 'unreadable' | 'keyless'

/** What became of opening one of several files, of which `F` is; `onlyKey`: it opened, and is the key of others. */
export type OpenedFile<F> =
  | { readonly ok: true; readonly file: F }
  | { readonly ok: false; readonly problem: LockProblem | 'onlyKey'; readonly file: F }
