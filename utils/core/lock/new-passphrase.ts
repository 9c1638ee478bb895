import { asPassphrase, LEAST } from '../journal/carry/passphrase'

/** What is wrong with words to lock with, typed twice; null for nothing. */
export type PassProblem = 'short' | 'differ' | null

export function passProblem(typed: string, again: string): PassProblem {
  if (asPassphrase(typed).length < LEAST) return 'short'
  return asPassphrase(typed) === asPassphrase(again) ? null : 'differ'
}
