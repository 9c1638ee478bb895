/**
 * Why the journal cannot do what was asked. `unavailable`: the browser gives no storage here (a private window,
 * a damaged profile). `newer`: a later version of Arbor has already changed the storage. `blocked`: an older
 * window has to close first. `locked`: it is locked, and nobody has opened it. `failed`: this one attempt did not work
 * (disk full); trying again may.
 */
export type Trouble = 'unavailable' | 'newer' | 'blocked' | 'locked' | 'failed'

/** What comes back from the journal's storage, which never throws. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble }
