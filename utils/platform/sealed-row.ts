import { type Kind, outside } from '../core/lock/outside'
import type { RowCipher } from './row-cipher'

/** What every seal vouches for besides the record. */
export const placeOf = (keyId: string, kind: Kind, row: unknown) =>
  JSON.stringify(['arbor-journal', 1, keyId, kind, outside(kind, row)])

/** The record in a row; null where it is damaged, or not where it was: it is set apart like any that cannot be read. */
export function openSealed(
  cipher: RowCipher,
  keyId: string,
  kind: Kind,
  row: unknown,
  sealed: Uint8Array,
): unknown {
  try {
    return cipher.open(placeOf(keyId, kind, row), sealed) ?? null
  } catch {
    return null
  }
}

/** The name of the key that a header of a lock speaks of: of a damaged one as well, which is not the same as none. */
export function keyIdOf(raw: unknown): string | null {
  if (raw === undefined) return null
  const { keyId } = raw as { readonly keyId?: unknown }
  return typeof keyId === 'string' ? keyId : 'damaged'
}
