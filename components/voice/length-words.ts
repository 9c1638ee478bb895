import { type Duration, MINUTE, SECOND } from '@/utils/core/time'
import { locale } from '@/utils/i18n/locale'

/** A length in words, such as *2 minutes, 5 seconds*; what there is takes a second at least. */
export function lengthWords(length: Duration): string {
  const [minutes, seconds] = partsOf(length)
  const parts = [
    ...(minutes > 0 ? [inUnit(minutes, 'minute')] : []),
    ...(seconds > 0 || minutes === 0 ? [inUnit(seconds, 'second')] : []),
  ]
  return new Intl.ListFormat(locale(), { type: 'unit' }).format(parts)
}

/** A length as a clock on a player shows it, such as *2:05*; for the eye. */
export function lengthDigits(length: Duration): string {
  const [minutes, seconds] = partsOf(length)
  const digits = (number: number, least: number) =>
    new Intl.NumberFormat(locale(), { minimumIntegerDigits: least, useGrouping: false }).format(number)
  return `${digits(minutes, 1)}:${digits(seconds, 2)}`
}

function partsOf(length: Duration): readonly [minutes: number, seconds: number] {
  const whole = Math.max(length > 0 ? 1 : 0, Math.round(length / SECOND))
  return [Math.floor((whole * SECOND) / MINUTE), whole % (MINUTE / SECOND)]
}

function inUnit(number: number, unit: 'minute' | 'second'): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(number)
}
