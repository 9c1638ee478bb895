import { differenceInCalendarDays, getHours } from 'date-fns'
import type { Instant } from '../time'

export const DAY_PARTS = [
  'thisMorning',
  'thisAfternoon',
  'thisEvening',
  'tonight',
  'tomorrowMorning',
  'tomorrowAfternoon',
  'tomorrowEvening',
] as const

/** The words people use for a time that is near. */
export type DayPart = (typeof DAY_PARTS)[number]

/** Where an instant lies in the day as seen from `now`, in the local zone. The small hours are still tonight. */
export function dayPart(at: Instant, now: Instant): DayPart {
  const hour = getHours(at)
  const days = differenceInCalendarDays(at, now)
  if (hour < 5) return days > 0 || getHours(now) < 5 ? 'tonight' : 'thisMorning'
  if (days <= 0)
    return hour < 12 ? 'thisMorning' : hour < 17 ? 'thisAfternoon' : hour < 22 ? 'thisEvening' : 'tonight'
  return hour < 12 ? 'tomorrowMorning' : hour < 17 ? 'tomorrowAfternoon' : 'tomorrowEvening'
}
