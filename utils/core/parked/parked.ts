import { asNumber, asOneOf, asRecord, asText } from '../parse'
import type { Instant } from '../time'
import { newDay } from '../window/night'

/** Something put away with *Save for tomorrow*: a page of the web, or words. */
export interface Parked {
  readonly id: string
  readonly kind: 'page' | 'words'
  /** Of the page; empty for words, or when it had none. */
  readonly title: string
  /** Only ever http or https. */
  readonly url: string | null
  /** The words; empty for a page. */
  readonly text: string
  readonly at: Instant
  /** When the person came back to it; null while it waits. */
  readonly returnedAt: Instant | null
}

const LONGEST_TITLE = 300
/** Longer than any browser shows. */
const LONGEST_URL = 16_000

export function parkedPage(id: string, title: string, url: string, at: Instant): Parked {
  const short = title.slice(0, LONGEST_TITLE)
  return { id, kind: 'page', title: short, url: webAddress(url), text: '', at, returnedAt: null }
}

export function parkedWords(id: string, text: string, at: Instant): Parked {
  return { id, kind: 'words', title: '', url: null, text, at, returnedAt: null }
}

/** Those whose night has passed and that nobody came back to yet; the first saved first. */
export function waiting(list: readonly Parked[], now: Instant): readonly Parked[] {
  const today = newDay(now)
  return list
    .filter(({ at, returnedAt }) => returnedAt === null && today > newDay(at))
    .toSorted((one, other) => one.at - other.at)
}

/** An address that can be opened as a page of the web; null for any other. */
export function webAddress(raw: unknown): string | null {
  const text = asText(raw, LONGEST_URL)
  return text !== null && /^https?:\/\/[^\s/?#]/i.test(text) ? text : null
}

/** Reads something saved; null when nothing of it could be shown. An address that is not of the web is left out. */
export function parseParked(raw: unknown): Parked | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const at = asNumber(record?.['at'], 0)
  if (!record || !id || at === null) return null
  const url = webAddress(record['url'])
  const title = (asText(record['title'], Infinity) ?? '').slice(0, LONGEST_TITLE)
  const text = asText(record['text'], Infinity) ?? ''
  if (!url && !title && !text) return null
  return {
    id,
    kind: asOneOf(record['kind'], ['page', 'words'] as const) ?? (url ? 'page' : 'words'),
    title,
    url,
    text,
    at,
    returnedAt: asNumber(record['returnedAt'], 0),
  }
}
