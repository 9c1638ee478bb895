import { asNumber, asRecord, asText } from '../parse'
import type { Instant } from '../time'
import { parseClock } from '../window/anchor'
import { type Day, dayAt, parseDay } from './day'

/** A date that is planned. It says nothing of what will be given. */
export interface Treatment {
  readonly id: string
  readonly day: Day
  /** `HH:MM` on the clocks of wherever the person is; null when nobody said. */
  readonly time: string | null
  readonly createdAt: Instant
}

/** Reads a stored date; null when it has no id or no day. */
export function parseTreatment(raw: unknown): Treatment | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const day = parseDay(record?.['day'])
  if (!record || !id || !day) return null
  const time = asText(record['time'], 5)
  return {
    id,
    day,
    time: time !== null && parseClock(time) ? time : null,
    createdAt: asNumber(record['createdAt'], 0) ?? 0,
  }
}

/** Those of today and later, the next first. */
export function ahead(list: readonly Treatment[], now: Instant): readonly Treatment[] {
  const today = dayAt(now)
  return list.filter(({ day }) => day >= today).toSorted(byTime)
}

/** What is planned for the day after today, the earliest; null when nothing is. */
export function tomorrows(list: readonly Treatment[], now: Instant): Treatment | null {
  const tomorrow = dayAt(now, 1)
  return list.filter(({ day }) => day === tomorrow).toSorted(byTime)[0] ?? null
}

/** Whether two are the same to a person: two of them at one time are one. */
export function isSameTime(one: Pick<Treatment, 'day' | 'time'>, other: typeof one): boolean {
  return one.day === other.day && one.time === other.time
}

function byTime(one: Treatment, other: Treatment): number {
  const [before, after] = [one, other].map(({ day, time }) => `${day} ${time ?? ''}`) as [string, string]
  return before < after ? -1 : Number(before > after)
}
