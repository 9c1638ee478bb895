import { type OwnSite, parseOwnSites } from '../nudge/own-site'
import type { Parsed } from '../parse'
import { asNumber, asOneOf, asRecord } from '../parse'
import { type Duration, HOUR } from '../time'
import { parseClock } from '../window/anchor'
import { REMINDER_KINDS, type ReminderKind } from '../window/reminders'
import { ROUTES, type Route } from '../window/state'
import { KINDS, type Kind } from '../window/thing'

export const LOOKS = ['system', 'dusk', 'paper', 'contrast'] as const
export type Look = (typeof LOOKS)[number]

export const TEXT_SIZES = ['usual', 'larger', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export const LANGUAGES = ['words', 'browser'] as const
export type Language = (typeof LANGUAGES)[number]

export const NUDGE_STARTS = ['earlier', 'usual', 'later'] as const
export type Start = (typeof NUDGE_STARTS)[number]

export const CUES = ['card', 'edge'] as const
export type Cue = (typeof CUES)[number]

/** What the person has chosen. Everything has a default that suits someone who chose nothing. */
export interface Settings {
  /** Length of a new window. @default 12 hours */
  readonly length: Duration
  /** What a window counts from; only changes a word of help. @default null, not said */
  readonly route: Route | null
  /** How long nothing at all is asked. @default 2 hours; 0 to 3 */
  readonly resting: Duration
  /** Local time `HH:MM` around which the evening ends, or null. @default '22:30' */
  readonly bedtime: string | null
  /** Local time `HH:MM` around which the person gets up. @default '07:00' */
  readonly rises: string
  /** Things that are not offered. @default none */
  readonly withheld: readonly Kind[]
  /** What to be reminded of. @default nothing */
  readonly remind: readonly ReminderKind[]
  /** Whether days 1 to 4 offer a quiet while. @default false */
  readonly daysAfter: boolean
  /** Colours. `system` means dusk while a window is open. @default 'system' */
  readonly look: Look
  /** Size of all text; the first hours are larger than chosen, never smaller. @default 'usual' */
  readonly textSize: TextSize
  /** Size of reading text in CSS pixels, 19 to 24 (`core/reading/size`). @default 21 */
  readonly readingSize: number
  /** Which language dates and numbers are written in: that of the words, or the browser's. @default 'words' */
  readonly language: Language
  /** Whether a small dot on the toolbar button says that a window is open. @default false */
  readonly badge: boolean
  /** Whether cards may come up at all. @default true */
  readonly nudges: boolean
  /** How soon they come up (`core/nudge/enough`). @default 'usual' */
  readonly start: Start
  /** What comes up: a card, or only a line of light at the edge of the page. @default 'card' */
  readonly cue: Cue
  /** Whether there are fewer of them than usual. @default false */
  readonly fewer: boolean
  /** Whether a feed that is left for now is also put aside for tomorrow. @default false */
  readonly keepLeft: boolean
  /** Whether they may also come up in a quiet while on the days after. @default false */
  readonly nudgesAfter: boolean
  /** Ids of the sites that pull (`core/nudge/sites`). @default none */
  readonly sites: readonly string[]
  /** Sites of the person's own that pull. @default none */
  readonly own: readonly OwnSite[]
  /** Country whose help lines are shown, as in `help-lines.json`; null until asked. */
  readonly country: string | null
}

export const LENGTHS: readonly Duration[] = [4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR]

export const DEFAULT_SETTINGS: Settings = {
  length: 12 * HOUR,
  route: null,
  resting: 2 * HOUR,
  bedtime: '22:30',
  rises: '07:00',
  withheld: [],
  remind: [],
  daysAfter: false,
  look: 'system',
  textSize: 'usual',
  readingSize: 21,
  language: 'words',
  badge: false,
  nudges: true,
  start: 'usual',
  cue: 'card',
  fewer: false,
  keepLeft: false,
  nudgesAfter: false,
  sites: [],
  own: [],
  country: null,
}

/** How each field is read; undefined means: not usable. */
const READ: { readonly [K in keyof Settings]: (raw: unknown) => Settings[K] | undefined } = {
  length: raw => asOneOf(raw, LENGTHS) ?? undefined,
  route: raw => (raw === null ? null : (asOneOf(raw, ROUTES) ?? undefined)),
  resting: raw => asNumber(raw, 0, 3 * HOUR) ?? undefined,
  bedtime: raw => (raw === null ? null : asClock(raw)),
  rises: asClock,
  withheld: raw => listOf(raw, KINDS),
  remind: raw => listOf(raw, REMINDER_KINDS),
  daysAfter: asBoolean,
  look: raw => asOneOf(raw, LOOKS) ?? undefined,
  textSize: raw => asOneOf(raw, TEXT_SIZES) ?? undefined,
  readingSize: raw => asNumber(raw, 19, 24) ?? undefined,
  language: raw => asOneOf(raw, LANGUAGES) ?? undefined,
  badge: asBoolean,
  nudges: asBoolean,
  start: raw => asOneOf(raw, NUDGE_STARTS) ?? undefined,
  cue: raw => asOneOf(raw, CUES) ?? undefined,
  fewer: asBoolean,
  keepLeft: asBoolean,
  nudgesAfter: asBoolean,
  sites: raw => (isIdList(raw) ? [...new Set(raw)] : undefined),
  own: parseOwnSites,
  country: raw => (raw === null || isCountry(raw) ? raw : undefined),
}

/**
 * Reads stored settings of any age or state field by field; never throws. That is most of a migration: a field an
 * older version did not know has its default, and one that only a newer version knows is left aside.
 */
export function parseSettings(raw: unknown): Parsed<Settings> {
  if (raw === undefined) return { value: DEFAULT_SETTINGS, damaged: false }
  const record = renamed(asRecord(raw))
  const patch = parsePatch(record ?? {})
  const readable = (key: keyof Settings) => record === null || !(key in record) || key in patch
  const damaged = record === null || !Object.keys(READ).every(key => readable(key as keyof Settings))
  return { value: { ...DEFAULT_SETTINGS, ...patch }, damaged }
}

/** Fields by the names they have now. `start` was a yes or no to `later`. */
function renamed(record: Record<string, unknown> | null): Record<string, unknown> | null {
  return record?.['later'] === true ? { start: 'later', ...record } : record
}

/** The usable fields of a wished-for change. */
export function parsePatch(raw: unknown): Partial<Settings> {
  const record = asRecord(raw) ?? {}
  const read = Object.entries(READ).map(([key, parse]) => [key, parse(record[key])] as const)
  return Object.fromEntries(read.filter(([key, value]) => key in record && value !== undefined))
}

function asBoolean(raw: unknown): boolean | undefined {
  return typeof raw === 'boolean' ? raw : undefined
}

function asClock(raw: unknown): string | undefined {
  return typeof raw === 'string' && parseClock(raw) ? raw : undefined
}

/** Those of the allowed values that are in the list, in their own order; undefined when it is no such list. */
function listOf<T>(raw: unknown, allowed: readonly T[]): readonly T[] | undefined {
  const isList = Array.isArray(raw) && raw.every(item => asOneOf(item, allowed) !== null)
  return isList ? allowed.filter(value => raw.includes(value)) : undefined
}

function isIdList(raw: unknown): raw is string[] {
  return (
    Array.isArray(raw) && raw.length <= 200 && raw.every(id => typeof id === 'string' && id.length <= 100)
  )
}

function isCountry(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[A-Z]{2}$/.test(raw)
}
