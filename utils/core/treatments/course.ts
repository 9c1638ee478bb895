import { type Day, plusDays } from './day'

export const COURSES = ['six-in-three-weeks', 'twice-weekly', 'weekly'] as const

/** A rhythm that clinics use, to fill in dates with; every one of them can be moved or removed. */
export type Course = (typeof COURSES)[number]

/** Days from one to the next, over and over. */
const STEPS: Readonly<Record<Course, readonly [number, ...number[]]>> = {
  'six-in-three-weeks': [3, 4],
  'twice-weekly': [3, 4],
  weekly: [7],
}
/** How many there usually are: two a week for four weeks, then one a week for four more. */
const USUAL: Readonly<Record<Course, number>> = { 'six-in-three-weeks': 6, 'twice-weekly': 8, weekly: 4 }
const MOST = 100

/** The days of a course that begins on a day. */
export function course(kind: Course, firstDay: Day, count = USUAL[kind]): readonly Day[] {
  const steps = STEPS[kind]
  const days: Day[] = []
  let later = 0
  for (let at = 0; at < Math.min(count, MOST); at++) {
    days.push(plusDays(firstDay, later))
    later += steps[at % steps.length] ?? 0
  }
  return days
}
