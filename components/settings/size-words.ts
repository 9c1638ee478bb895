import { t } from '@/utils/i18n'
import { locale } from '@/utils/i18n/locale'

const KB = 1000
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "12 kB": as much of the number as says something. Null is a size that cannot be told. */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return t('settings.kept.unknown')
  const fits = bytes === 0 ? 0 : Math.floor(Math.log(bytes) / Math.log(KB))
  const step = Math.min(UNITS.length - 1, fits)
  const size = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  })
  return size.format(bytes / KB ** step)
}
