/** What the worker that locks files is asked for. */
export type LockQuestion =
  | { readonly what: 'lock'; readonly content: Uint8Array; readonly passphrase: string }
  | { readonly what: 'open'; readonly file: Uint8Array; readonly passphrases: readonly string[] }

/** What came of it, or why a file stays shut: a wrong passphrase is told from a file that is broken. */
export type LockAnswer =
  | { readonly ok: true; readonly content: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: 'wrong' | 'unreadable' }
