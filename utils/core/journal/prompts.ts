import { HOUR, type Instant } from '../time'

/** Names of the prompts; the words are `journal.prompt.<name>`. */
export const PROMPTS = [
  'light',
  'touch',
  'ease',
  'company',
  'wait',
  'sounds',
  'picture',
  'kindness',
  'colour',
  'growing',
  'morning',
  'lighter',
  'walk',
  'warm',
  'hear',
  'words',
] as const

export type Prompt = (typeof PROMPTS)[number]

/** The prompt for this hour, so that two windows show the same one, after so many presses of *Another*. */
export function promptAt(now: Instant, turned: number): Prompt {
  return PROMPTS[(Math.floor(now / HOUR) + turned) % PROMPTS.length] ?? 'light'
}
