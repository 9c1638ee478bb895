import { formatDay, formatTime } from '@/components/journal/dates'
import type { Instant } from '@/utils/core/time'
import { instantOf } from '@/utils/core/treatments/day'
import type { Treatment } from '@/utils/core/treatments/treatment'

/** "Thursday 5 March, 9:30", as the person writes it. */
export function whenWords({ day, time }: Pick<Treatment, 'day' | 'time'>, now: Instant): string {
  const at = instantOf(day, time)
  return time === null ? formatDay(at, now) : `${formatDay(at, now)}, ${formatTime(at)}`
}
