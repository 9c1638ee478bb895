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

function format(at: Instant, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), options).format(at)
}
