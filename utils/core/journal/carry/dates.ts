import { isValid, parseISO } from 'date-fns'
import type { Instant } from '../../time'

/** `2027-05-03 12:10`, also with slashes, seconds, or the hours of a clock of twelve. */
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/i
/** `3.5.2027 12:10` */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ ,]+(\d{1,2}):(\d{2}))?$/
/** A month in words, the only other way that leaves no doubt which number is the day. */
const MONTH_IN_WORDS = /^(?=.*\d{4})(?=.*[a-z]{3})[\w ,:.]+$/i

/** A date somebody wrote, in the zone the person is in where it names none; null for what is none. */
export function readDate(raw: unknown): Instant | null {
  if (typeof raw === 'number') return inRange(raw)
  if (typeof raw !== 'string' || raw.length > 60) return null
  const text = raw.trim()
  const standard = parseISO(text)
  if (isValid(standard)) return inRange(standard.getTime())
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    const [, year, month, day, hour, minute, second, half] = yearFirst
    return dateOf(year, month, day, hourOf(hour, half), minute, second)
  }
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const [, day, month, year, hour, minute] = dayFirst
    return dateOf(year, month, day, Number(hour ?? 0), minute)
  }
  return MONTH_IN_WORDS.test(text) ? inRange(Date.parse(text)) : null
}

/** A date in the name of a file, such as `2027-05-03 1210 Rain.md`; null where there is none. */
export function dateInName(name: string): Instant | null {
  const found = /(\d{4})-(\d{2})-(\d{2})(?:[T _-]+(\d{2})[:.h-]?(\d{2}))?/.exec(name)
  if (!found) return null
  const [, year, month, day, hour = '12', minute = '00'] = found
  return dateOf(year, month, day, Number(hour), minute) ?? dateOf(year, month, day, 12)
}

function hourOf(hour = '0', half?: string): number {
  if (!half) return Number(hour)
  return (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

/** Null for a day or a time that there is not, such as the 30th of February. */
function dateOf(year = '', month = '', day = '', hour = 0, minute = '0', second = '0'): Instant | null {
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const date = new Date(Number(year), Number(month) - 1, Number(day), hour, Number(minute), Number(second))
  return date.getMonth() === Number(month) - 1 ? inRange(date.getTime()) : null
}

function inRange(at: number): Instant | null {
  return at >= 0 && at < 8.64e15 ? Math.round(at) : null
}
