import { asRecord, asText } from '../parse'

/** There is one plan. */
export const PLAN_ID = 'feeds'
/** It has to fit on a card. In UTF-16 units. */
export const LONGEST_PLAN = 120

/** What a person wrote, when well, that they could do when a feed pulls. */
export interface Plan {
  readonly id: typeof PLAN_ID
  /** As it was typed; blank while there is none. */
  readonly text: string
}

/** Reads a stored plan; null when it is none. */
export function parsePlan(raw: unknown): Plan | null {
  const record = asRecord(raw)
  const text = asText(record?.['text'], LONGEST_PLAN)
  return record?.['id'] === PLAN_ID && text !== null ? { id: PLAN_ID, text } : null
}

/** The words to show on a card; null when there are none. */
export function planOf(plans: readonly Plan[]): string | null {
  return plans[0]?.text.trim() || null
}
