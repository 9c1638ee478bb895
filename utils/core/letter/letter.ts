import { asNumber, asRecord, asText } from '../parse'
import type { Instant } from '../time'

/** Where the note from before is shown besides the first hours: when somebody says *low*, and in the evening. */
export const LETTER_WHEN = ['low', 'closing'] as const
export type LetterWhen = (typeof LETTER_WHEN)[number]

/** There is one note from before. */
export const LETTER_ID = 'before'

/** What the person wrote to themself for the hours after. */
export interface Letter {
  readonly id: typeof LETTER_ID
  /** As it was typed. */
  readonly text: string
  readonly updatedAt: Instant
  readonly alsoWhen: readonly LetterWhen[]
}

export const NO_LETTER: Letter = { id: LETTER_ID, text: '', updatedAt: 0, alsoWhen: [] }

/** Reads a stored note; null when it has no words to show. */
export function parseLetter(raw: unknown): Letter | null {
  const record = asRecord(raw)
  const text = asText(record?.['text'], Infinity)
  if (!record || record['id'] !== LETTER_ID || text === null) return null
  const when = record['alsoWhen']
  return {
    id: LETTER_ID,
    text,
    updatedAt: asNumber(record['updatedAt'], 0) ?? 0,
    alsoWhen: Array.isArray(when) ? LETTER_WHEN.filter(one => when.includes(one)) : [],
  }
}
