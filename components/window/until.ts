import { type Instant, MINUTE } from '@/utils/core/time'
import { dayPart } from '@/utils/core/window/day-part'
import type { Timed } from '@/utils/core/window/thing'
import { t } from '@/utils/i18n'
import { locale } from '@/utils/i18n/locale'
import { type OwnWords, offerWords } from './offer-words'

const ABOUT = 5 * MINUTE

/** "until about 9:40 this evening": a clock time in the person's way of writing it, never what remains. */
export function untilWords(at: Instant, now: Instant): string {
  return t(`until.${dayPart(at, now)}`, [clockWords(at)])
}

/** "Talk with someone, at about 4:00". */
export function nextWords({ thing, at }: Timed, own: OwnWords): string {
  return t('home.next', [offerWords(thing, own), clockWords(at)])
}

/** A clock time to about five minutes, without AM or PM, which the words around it say. */
export function clockWords(at: Instant): string {
  const parts = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).formatToParts(
    Math.floor(at / ABOUT) * ABOUT,
  )
  const words = parts.filter(part => part.type !== 'dayPeriod').map(part => part.value)
  return words.join('').trim()
}
