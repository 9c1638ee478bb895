import { isCalledVoice } from '../backup/files'
import type { LockProblem, OpenedFile } from './lock'

/** What came of opening all that was chosen. */
export type AllOpened<F> =
  | {
      readonly ok: true
      readonly files: readonly F[]
      /** Names of the voices that stayed shut. */
      readonly shut: readonly string[]
    }
  | { readonly ok: false; readonly problem: LockProblem | 'onlyKey' }

/**
 * What to go on with, given files that were not locked, and what became of those that were. A file that stays shut
 * ends it, unless it is a voice and something else opened: what was spoken can cost the notes nothing.
 */
export function openedOf<F extends { readonly name: string }>(
  plain: readonly F[],
  answers: readonly OpenedFile<F>[],
): AllOpened<F> {
  const files = [...plain, ...answers.flatMap(answer => (answer.ok ? answer.file : []))]
  // A key is there for the other files.
  const shut = answers.flatMap(answer => (answer.ok || answer.problem === 'onlyKey' ? [] : answer))
  const problem = shut.find(({ file }) => files.length === 0 || !isCalledVoice(file.name))?.problem
  if (problem) return { ok: false, problem }
  if (files.length === 0) return { ok: false, problem: 'onlyKey' }
  return { ok: true, files, shut: shut.map(({ file }) => file.name) }
}
