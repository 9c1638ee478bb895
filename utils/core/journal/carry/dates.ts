import { isValid, parse, parseISO } from 'date-fns'
import type { Instant } from '../../time'

/** How people and programs write dates, besides the way that a standard has for it. */
const SHAPES = [
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd hh:mm a',
  'yyyy-MM-dd h:mm a',
  'yyyy/MM/dd HH:mm',
  'yyyy/MM/dd',
  'd MMMM yyyy HH:mm',
  'd MMMM yyyy',
  'MMMM d, yyyy HH:mm',
  'MMMM d, yyyy',
  'd MMM yyyy',
  'MMM d, yyyy',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy',
] as const

/** A date somebody wrote, in the zone the person is in where it names none; null for what is none. */
export function readDate(raw: unknown): Instant | null {
  if (typeof raw === 'number') return inRange(raw)
  if (typeof raw !== 'string' || raw.length > 60) return null
  const text = raw.trim()
  const standard = parseISO(text)
  if (isValid(standard)) return inRange(standard.getTime())
  for (const shape of SHAPES) {
    const date = parse(text, shape, 0)
    if (isValid(date)) return inRange(date.getTime())
  }
  return null
}

/** A date in the name of a file, such as `2027-05-03 1210 Rain.md`; null where there is none. */
export function dateInName(name: string): Instant | null {
  const found = /(\d{4})-(\d{2})-(\d{2})(?:[T _-]+(\d{2})[:.h-]?(\d{2}))?/.exec(name)
  if (!found) return null
  const [, year, month, day, hour = '12', minute = '00'] = found
  return (
    readDate(`${year}-${month}-${day}T${hour}:${minute}:00`) ?? readDate(`${year}-${month}-${day}T12:00:00`)
  )
}

function inRange(at: number): Instant | null {
  return at >= 0 && at < 8.64e15 ? Math.round(at) : null
}
