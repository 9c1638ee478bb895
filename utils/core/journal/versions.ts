import { asNumber, asRecord, asText } from '../parse'
import { DAY, type Duration, type Instant, MINUTE } from '../time'
import type { Entry } from './entry'

/** What an entry said before it was changed. */
export interface Version {
  /** The entry's. */
  readonly id: string
  /** When these words were typed last. */
  readonly at: Instant
  readonly text: string
  /** When other words took their place. */
  readonly since: Instant
}

/** Words that stood for this long are kept when they are changed; those that were still being written are not. */
export const PAUSE: Duration = 10 * MINUTE
/** How long earlier words can still be read, once others took their place. */
export const VERSIONS_KEPT: Duration = 30 * DAY
/** Of one entry. With the pause between them they are hours of changing it. */
export const MOST_VERSIONS = 30

/** The version to keep when `next` takes the place of `stored`; null when there is none to keep. */
export function versionBefore(stored: Entry | null, next: Entry): Version | null {
  if (!stored || stored.id !== next.id || stored.text === next.text) return null
  const { id, updatedAt, text } = stored
  return next.updatedAt - updatedAt >= PAUSE ? { id, at: updatedAt, text, since: next.updatedAt } : null
}

/** Whether a version can go for good. */
export const isOver = ({ since }: Version, now: Instant): boolean => since + VERSIONS_KEPT < now

/** Reads a stored version; null for what is none. The first ones did not say since when. */
export function parseVersion(raw: unknown): Version | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const at = asNumber(record?.['at'], 0)
  const text = asText(record?.['text'], Infinity)
  if (!id || at === null || text === null) return null
  return { id, at, text, since: asNumber(record?.['since'], at) ?? at }
}
