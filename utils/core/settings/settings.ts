import { asNumber, asOneOf, asRecord, type Parsed } from '../parse'
import { type Duration, HOUR } from '../time'
import { parseClock } from '../window/anchor'

export const LOOKS = ['system', 'dusk', 'paper', 'contrast'] as const
export type Look = (typeof LOOKS)[number]

/** What the person has chosen. Everything has a default that suits someone who chose nothing. */
export interface Settings {
  /** Length of a new window. @default 12 hours */
  readonly length: Duration
  /** How long nothing at all is asked. @default 2 hours; 0 to 3 */
  readonly resting: Duration
  /** Local time `HH:MM` around which the evening ends, or null. @default '22:30' */
  readonly bedtime: string | null
  /** Colours. `system` means dusk while a window is open. @default 'system' */
  readonly look: Look
  /** Size of reading text in CSS pixels, 19 to 24 (`core/reading/size`). @default 21 */
  readonly readingSize: number
  /** Ids of the sites that pull (`core/nudge/sites`). @default none */
  readonly sites: readonly string[]
  /** Country whose help lines are shown, as in `help-lines.json`; null until asked. */
  readonly country: string | null
}

export const LENGTHS: readonly Duration[] = [4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR]

export const DEFAULT_SETTINGS: Settings = {
  length: 12 * HOUR,
  resting: 2 * HOUR,
  bedtime: '22:30',
  look: 'system',
  readingSize: 21,
  sites: [],
  country: null,
}

/** How each field is read; undefined means: not usable. */
const READ: { readonly [K in keyof Settings]: (raw: unknown) => Settings[K] | undefined } = {
  length: raw => asOneOf(raw, LENGTHS) ?? undefined,
  resting: raw => asNumber(raw, 0, 3 * HOUR) ?? undefined,
  bedtime: raw => (raw === null ? null : typeof raw === 'string' && parseClock(raw) ? raw : undefined),
  look: raw => asOneOf(raw, LOOKS) ?? undefined,
  readingSize: raw => asNumber(raw, 19, 24) ?? undefined,
  sites: raw => (isIdList(raw) ? [...new Set(raw)] : undefined),
  country: raw => (raw === null || isCountry(raw) ? raw : undefined),
}

/** Reads stored settings of any age or state field by field; never throws. */
export function parseSettings(raw: unknown): Parsed<Settings> {
  if (raw === undefined) return { value: DEFAULT_SETTINGS, damaged: false }
  const record = asRecord(raw)
  const patch = parsePatch(record ?? {})
  const readable = (key: keyof Settings) => record === null || !(key in record) || key in patch
  const damaged = record === null || !Object.keys(READ).every(key => readable(key as keyof Settings))
  return { value: { ...DEFAULT_SETTINGS, ...patch }, damaged }
}

/** The usable fields of a wished-for change. */
export function parsePatch(raw: unknown): Partial<Settings> {
  const record = asRecord(raw) ?? {}
  const read = Object.entries(READ).map(([key, parse]) => [key, parse(record[key])] as const)
  return Object.fromEntries(read.filter(([key, value]) => key in record && value !== undefined))
}

function isIdList(raw: unknown): raw is string[] {
  return (
    Array.isArray(raw) && raw.length <= 200 && raw.every(id => typeof id === 'string' && id.length <= 100)
  )
}

function isCountry(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[A-Z]{2}$/.test(raw)
}
