import type { Duration } from '@/utils/core/time'

/** `off`: nothing is locked. `locked`: only what is written now can be put in. `open`: everything is as without one. */
export type LockIs = 'off' | 'locked' | 'open'

/** How an attempt to open the journal went; `wait`: too many wrong ones, and nothing was tried. */
export type Opening = 'opened' | 'wrong' | 'wait' | 'failed'

/** What a screen needs that only opens and closes the journal. */
export interface OpenPort {
  state(): Promise<{ readonly is: LockIs; readonly idle: Duration | null }>
  /** Opens it with the passphrase, or with the recovery key. */
  open(typed: string): Promise<Opening>
  /** Locks it, everywhere. */
  close(): Promise<void>
  /** Calls back when it was locked or opened, here or anywhere, until the signal aborts. */
  changed(callback: () => void, signal: AbortSignal): void
}

/** The whole lock; `utils/platform/lock` has this shape. Nothing in it throws. */
export interface LockPort extends OpenPort {
  /** Locks everything that was written; answers the recovery key, or null when all is as it was. */
  turnOn(passphrase: string, idle: Duration | null): Promise<string | null>
  turnOff(): Promise<boolean>
  /** Another passphrase, or another time until it locks by itself. False for the wrong passphrase. */
  change(
    passphrase: string,
    change: { readonly to?: string; readonly idle?: Duration | null },
  ): Promise<boolean>
  /** A new recovery key instead of the one before. */
  renewRecovery(): Promise<string | null>
}
