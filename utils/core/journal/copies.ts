import { DAY, type Duration, type Instant } from '../time'

/** How old the latest copy of a journal may become before there is another. */
export const COPY_EVERY: Duration = DAY
/** How many there are: what is wrong with a journal may be copied before anybody sees it. */
export const COPIES = 3

/** Whether it is time for a copy, given when the others were made. One from a clock that was ahead counts for nothing. */
export function copyDue(there: readonly Instant[], now: Instant): boolean {
  return !there.some(at => at <= now && now - at < COPY_EVERY)
}

/** The copies that can go once there is one of `now`: the oldest, and any that a later clock would still call new. */
export function copiesToGo(there: readonly Instant[], now: Instant): readonly Instant[] {
  const before = there.filter(at => at < now).toSorted((a, b) => b - a)
  return [...there.filter(at => at > now), ...before.slice(COPIES - 1)]
}
