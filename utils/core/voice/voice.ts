import { asNumber, asRecord, asText } from '../parse'
import { type Duration, type Instant, MINUTE, SECOND } from '../time'
import { PEAKS, parsePeaks } from './peaks'

/** What is known of something spoken, apart from its sound. */
export interface Voice {
  readonly id: string
  /** When it was begun. */
  readonly at: Instant
  /** What the sound is, as a media type. */
  readonly type: string
  readonly length: Duration
  /** How much of it is kept, in bytes. */
  readonly size: number
  /** How loud it is along its length, `PEAKS` of them; null until it was measured, as when its end never came. */
  readonly peaks: readonly number[] | null
}

/** How long one may be. */
export const LONGEST: Duration = 30 * MINUTE
/** How often what is spoken is put down: at most so much of it is lost when everything stops. */
export const PART: Duration = SECOND

/** Without another part for this long, nobody speaks any more. */
const LIVE: Duration = 4 * PART

/** Something that is just being spoken; nothing of it is kept yet. */
export function newVoice(id: string, type: string, now: Instant): Voice {
  return { id, at: now, type, length: 0, size: 0, peaks: null }
}

/** The voice with one more part of its sound, of so many bytes. Parts are counted: a clock may jump, or sleep. */
export function withPart(voice: Voice, size: number): Voice {
  return { ...voice, length: voice.length + PART, size: voice.size + size }
}

/** The voice as long and as loud as its sound turned out to be. */
export function measured(voice: Voice, { length, peaks }: Pick<Voice, 'length' | 'peaks'>): Voice {
  return { ...voice, length, peaks }
}

/** Whether it may still be being spoken, in whatever window: no end of it is known, and parts have only just come. */
export function isLive({ at, length, peaks }: Voice, now: Instant): boolean {
  return peaks === null && Math.abs(now - at - length) < LIVE
}

/** Reads what is kept of a voice; null without an id or a date. What it says of its sound can be found out again. */
export function parseVoice(raw: unknown): Voice | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const at = asNumber(record?.['begun'], 0)
  if (!record || !id || at === null) return null
  return {
    id,
    at,
    type: asText(record['type'], 100) ?? '',
    length: asNumber(record['length'], 0) ?? 0,
    size: asNumber(record['size'], 0) ?? 0,
    peaks: parsePeaks(record['peaks'], PEAKS),
  }
}

/** How long several are together; null while nobody knows of any, as of one from a file that could not be measured. */
export function lengthOf(ids: readonly string[], lengths: ReadonlyMap<string, Duration>): Duration | null {
  const known = ids
    .map(id => lengths.get(id))
    .filter(length => length !== undefined && length > 0) as Duration[]
  return known.length === 0 ? null : known.reduce((sum, length) => sum + length, 0)
}
