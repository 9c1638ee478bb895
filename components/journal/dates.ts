import { firstWeekday, type Weekday } from '@/utils/core/journal/weekday'
import type { Instant } from '@/utils/core/time'
import { locale } from '@/utils/i18n/locale'

/** A day in words, in the language of the page; the year only when it is not this one. */
export function formatDay(at: Instant, now: Instant): string {
  const year = (instant: Instant) => format(instant, { year: 'numeric' })
  return format(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year(at) !== year(now) && { year: 'numeric' }),
  })
}

/** The time of day, as a clock shows it where the person is. */
export function formatTime(at: Instant): string {
  return format(at, { hour: 'numeric', minute: '2-digit' })
}

/** A month in words. Like the calendar it stands over it is of the common one, whatever the language's own. */
export function formatMonth(at: Instant): string {
  return format(at, { ...COMMON, month: 'long', year: 'numeric' })
}

/** A day of the common calendar, in full. */
export function formatFullDay(at: Instant): string {
  return format(at, { ...COMMON, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** A day of the common calendar in the fewest words. */
export function formatShortDay(at: Instant): string {
  return format(at, { ...COMMON, day: 'numeric', month: 'long' })
}

/** A day of the week, by one letter or in full. */
export function formatWeekday(day: Weekday, width: 'narrow' | 'long'): string {
  return format(new Date(2024, 0, day).getTime(), { weekday: width })
}

/** A number in the digits of the language. */
export function formatNumber(number: number): string {
  return new Intl.NumberFormat(locale()).format(number)
}

/** The days of the week in their order, where the person is. */
export function weekdays(): readonly Weekday[] {
  const { locale: written } = new Intl.DateTimeFormat(locale()).resolvedOptions()
  const first = firstWeekday([written, ...navigator.languages])
  return Array.from({ length: 7 }, (_, passed) => (((first - 1 + passed) % 7) + 1) as Weekday)
}

const COMMON: Intl.DateTimeFormatOptions = { calendar: 'gregory' }

/** To make one takes longer than to draw a note. Kept for a moment only: it stays in the zone it was made in. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(at: Instant, options: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify(options)
  if (formats.size === 0) setTimeout(() => formats.clear(), 1000)
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale(), options)
  formats.set(name, known)
  return known.format(at)
}
