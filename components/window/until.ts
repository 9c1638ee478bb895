import { type Instant, MINUTE } from '@/utils/core/time'
import { dayPart } from '@/utils/core/window/day-part'
import { t } from '@/utils/i18n'

const ABOUT = 5 * MINUTE

/** "until about 9:40 this evening": a clock time in the person's way of writing it, never what remains. */
export function untilWords(at: Instant, now: Instant): string {
  return t(`until.${dayPart(at, now)}`, [clockWords(at)])
}

/** A clock time to about five minutes, without AM or PM, which the words around it say. */
export function clockWords(at: Instant): string {
  const parts = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).formatToParts(
    Math.floor(at / ABOUT) * ABOUT,
  )
  const words = parts.filter(part => part.type !== 'dayPeriod').map(part => part.value)
  return words.join('').trim()
}
