import { asRecord, asText } from '../parse'

/** Digits, and the spaces and hyphens people group them by; nothing that could be another address. */
const DIAL = /^\d[\d -]{0,18}\d$/
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const REGION = /^[A-Z]{2}$/
const LANGUAGE = /^[a-z]{2,3}$/

/** A number as it is dialled inside the country, untouched, and what can be done with it. */
export interface HelpNumber {
  readonly dial: string
  readonly call: boolean
  readonly text: boolean
  /** What to write in the text, where the line asks for a word; null otherwise. */
  readonly word: string | null
}

export interface HelpLine {
  readonly name: string
  readonly numbers: readonly HelpNumber[]
  /** Host of its own site, or null. */
  readonly web: string | null
  /** Given only where they are known to be limited; null says nothing about hours. */
  readonly hours: string | null
  /** BCP 47 codes where the line names its languages; empty says nothing about languages. */
  readonly languages: readonly string[]
  /** False when only one second-hand source was seen. */
  readonly sure: boolean
}

export interface CountryHelp {
  /** At least one. */
  readonly emergency: readonly string[]
  readonly lines: readonly HelpLine[]
}

interface Directory {
  readonly name: string
  readonly web: string
}

export interface HelpBook {
  /** Day the numbers were gathered, `YYYY-MM-DD`. */
  readonly compiled: string | null
  /** Day a person last checked them, or null: nobody has yet. */
  readonly checked: string | null
  readonly directories: readonly Directory[]
  readonly countries: ReadonlyMap<string, CountryHelp>
}

/** Reads the list of help lines; never throws. What cannot be read is left out, and the tests forbid that. */
export function parseHelpBook(raw: unknown): HelpBook {
  const record = asRecord(raw) ?? {}
  const countries = Object.entries(asRecord(record['countries']) ?? {})
  return {
    compiled: asMatch(record['compiled'], DAY),
    checked: asMatch(record['checkedByAPerson'], DAY),
    directories: listOf(record['directories'], parseDirectory),
    countries: new Map(
      countries.flatMap(([code, value]) => {
        const help = parseCountry(value)
        return help && REGION.test(code) ? [[code, help] as const] : []
      }),
    ),
  }
}

function parseCountry(raw: unknown): CountryHelp | null {
  const record = asRecord(raw)
  const emergency = listOf(record?.['emergency'], item => asMatch(item, DIAL))
  return emergency.length > 0 ? { emergency, lines: listOf(record?.['lines'], parseLine) } : null
}

function parseLine(raw: unknown): HelpLine | null {
  const record = asRecord(raw) ?? {}
  const name = asText(record['name'], 100)
  const numbers = parseNumbers(record['call'], asRecord(record['text']))
  if (!name || numbers.length === 0) return null
  return {
    name,
    numbers,
    web: asMatch(record['web'], HOST),
    hours: asText(record['hours'], 60),
    languages: listOf(record['languages'], item => asMatch(item, LANGUAGE)),
    sure: record['confidence'] === 'high',
  }
}

function parseNumbers(rawCall: unknown, rawText: Record<string, unknown> | null): HelpNumber[] {
  const call = asMatch(rawCall, DIAL)
  const text = asMatch(rawText?.['to'], DIAL)
  const word = asText(rawText?.['word'], 20)
  if (call && call === text && !word) return [{ dial: call, call: true, text: true, word }]
  return [
    ...(call ? [{ dial: call, call: true, text: false, word: null }] : []),
    ...(text ? [{ dial: text, call: false, text: true, word }] : []),
  ]
}

function parseDirectory(raw: unknown): Directory | null {
  const record = asRecord(raw)
  const name = asText(record?.['name'], 100)
  const web = asMatch(record?.['web'], HOST)
  return name && web ? { name, web } : null
}

function asMatch(raw: unknown, form: RegExp): string | null {
  return typeof raw === 'string' && form.test(raw) ? raw : null
}

function listOf<T>(raw: unknown, parse: (item: unknown) => T | null): readonly T[] {
  return Array.isArray(raw) ? raw.map(parse).filter(item => item !== null) : []
}
