import { t } from '@/utils/i18n'

/** The parts of the settings, in the order they stand in. */
export const SECTIONS = [
  'day',
  'offered',
  'remind',
  'after',
  'sites',
  'look',
  'held',
  'kept',
  'lock',
  'wrong',
  'again',
] as const

/** A part by name, which is also the place in the page that links lead to. */
export type SectionName = (typeof SECTIONS)[number]

export function sectionTitle(name: SectionName): string {
  return name === 'after' ? t('phase.days') : t(`settings.${name}.title`)
}
