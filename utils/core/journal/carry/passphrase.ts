/** What a file is locked with should not be shorter; four words seldom are. In UTF-16 units. */
export const LEAST = 12
/** In UTF-16 units. */
export const LONGEST = 400

/** Words to lock a file with, as every keyboard types them: a space at the end is nobody's secret. */
export const asPassphrase = (typed: string): string => typed.trim().normalize('NFC')

/** What may have been meant: a file that was locked elsewhere may have been locked with just what was typed. */
export function meantBy(typed: string): readonly string[] {
  return [...new Set([asPassphrase(typed), typed])]
}
