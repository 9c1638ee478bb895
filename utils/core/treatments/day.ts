import type { Instant } from '../time'
import { newDay } from '../window/night'

/** A day on the calendar, `YYYY-MM-DD`, wherever the person is. */
export type Day = string

/** Reads a day from 1900 to 2199; null for anything else, and for a day no calendar has. */
export function parseDay(raw: unknown): Day | null {
  if (typeof raw !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(raw)) return null
  const date = new Date(`${raw}T00:00Z`)
  return !Number.isNaN(date.getTime()) && inUtc(date) === raw ? raw : null
}

/** The day on which an instant falls to a person, the small hours to the evening before; or one some days later. */
export function dayAt(now: Instant, later = 0): Day {
  return dayOf(new Date(newDay(now, later)))
}

/** The day that is so many days later. */
export function plusDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return inUtc(date)
}

/** When a day is, at a time (`HH:MM`) on the clocks of this place; at noon where there is none. */
export function instantOf(day: Day, time: string | null): Instant {
  return new Date(`${day}T${time ?? '12:00'}`).getTime()
}

/** The day of a date by the clocks of this place. */
export function dayOf(date: Date): Day {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map(part => String(part).padStart(2, '0')).join('-')
}

/** The time of a date by the clocks of this place, `HH:MM`. */
export function clockOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
}

function inUtc(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
