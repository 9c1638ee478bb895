/**
 * Dates in and out of calendar files (RFC 5545); the only importer of ical.js, which is loaded at the first file.
 * Quirks hidden here: its iterators run forever on rules that never come true (every day that is the 30th of
 * February), so rules are expanded against the clock, odd ones are not expanded at all, and zones are
 * the browser's own where it knows them, for a zone in a file is made of such rules too.
 */

import type ICAL from 'ical.js'
import type { Instant } from '../core/time'
import { clockOf, dayOf, parseDay } from '../core/treatments/day'
import type { Found, Reading } from '../core/treatments/found'
import type { Treatment } from '../core/treatments/treatment'
import { instantIn, inUtc } from '../core/treatments/zone'

type Library = typeof ICAL

/** In bytes. A year of a busy calendar is half of it. */
const LARGEST = 2_000_000
const MOST_EVENTS = 5000
/** In milliseconds, for all rules in a file: a thousand times what appointments take. */
const LONGEST_EXPANSION = 500
/** Dates of one rule. */
const MOST_TIMES = 100
/** No rule is followed further than this from now. */
const AHEAD = 366 * 86_400_000
const LONGEST_LABEL = 100
/** What a rule of appointments is made of. */
const PLAIN_FREQ = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const PLAIN_PARTS = ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS']
const LONGEST_INTERVAL = 400

const load = async (): Promise<Library> => (await import('ical.js')).default

/** Calendar files; `CalendarPort` in `components/ahead`. */
export const calendarFile = {
  /** What a file has in it. Nothing is kept. */
  async read(file: Blob, now: Instant): Promise<Reading> {
    if (file.size > LARGEST) return { ok: false, problem: 'large' }
    try {
      const library = await load()
      return readingOf(library, library.parse(await file.text()), now)
    } catch {
      // Cut off, not a calendar, or made to be a nuisance: to the person it is the same.
      return { ok: false, problem: 'unreadable' }
    }
  },

  /** Dates as the text of a file, each with the same words. */
  async text(treatments: readonly Treatment[], summary: string): Promise<string> {
    const library = await load()
    const calendar = new library.Component('vcalendar')
    calendar.addPropertyWithValue('prodid', '-//Arbor//EN')
    calendar.addPropertyWithValue('version', '2.0')
    for (const { id, day, time, createdAt } of treatments) {
      const event = new library.Component('vevent')
      event.addPropertyWithValue('uid', `${id}@arbor`)
      event.addPropertyWithValue('dtstamp', library.Time.fromJSDate(new Date(createdAt), true))
      event.addPropertyWithValue('summary', summary)
      event.addPropertyWithValue(
        'dtstart',
        time ? library.Time.fromDateTimeString(`${day}T${time}:00`) : library.Time.fromDateString(day),
      )
      calendar.addSubcomponent(event)
    }
    return `${calendar.toString()}\r\n`
  },

  /** Hands a file to the browser's downloads. */
  save(text: string, name: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The download has begun by then; without this the text would stay in memory.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  },
}

function readingOf(library: Library, parsed: unknown, now: Instant): Reading {
  // Of several calendars in one file it makes a list of them.
  const roots: readonly unknown[] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
  const events = roots
    .filter((root): root is unknown[] => Array.isArray(root) && root[0] === 'vcalendar')
    .flatMap(root => new library.Component(root).getAllSubcomponents('vevent'))
  if (events.length === 0) return { ok: false, problem: 'empty' }
  if (events.length > MOST_EVENTS) return { ok: false, problem: 'large' }

  const deadline = performance.now() + LONGEST_EXPANSION
  /** By UID and time of an occurrence, so that one that was moved or called off can be found. */
  const slots = new Map<string, Found>()
  let unread = 0
  // What changes single occurrences comes after what they are occurrences of.
  for (const event of events.toSorted((one, other) => Number(isChange(one)) - Number(isChange(other)))) {
    try {
      const uid = String(event.getFirstPropertyValue('uid'))
      const moved = event.getFirstProperty('recurrence-id')
      if (moved) for (const at of momentsOf(library, moved)) slots.delete(`${uid} ${at.key}`)
      if (event.getFirstPropertyValue('status') === 'CANCELLED') continue
      const label = String(event.getFirstPropertyValue('summary') ?? '').slice(0, LONGEST_LABEL)
      for (const { key, day, time } of timesOf(library, event, now, deadline)) {
        slots.set(`${uid} ${key}`, { day, time, label })
      }
    } catch {
      unread += 1
    }
  }
  return { ok: true, found: [...slots.values()], unread }
}

const isChange = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id')

interface Moment {
  readonly key: string
  readonly day: string
  readonly time: string | null
  readonly at: Instant
}

/** When an event is: its start, what its rules and extra dates make of it, less its exceptions. */
function timesOf(library: Library, event: ICAL.Component, now: Instant, deadline: number): Moment[] {
  const start = event.getFirstProperty('dtstart')
  if (!start) throw new Error('no start')
  const rules = event.getAllProperties('rrule').flatMap(rule => expanded(library, start, rule, now, deadline))
  const own = rules.length > 0 || isChange(event) ? [] : momentsOf(library, start)
  const extra = event.getAllProperties('rdate').flatMap(date => momentsOf(library, date))
  const not = event.getAllProperties('exdate').flatMap(date => momentsOf(library, date))
  const isOut = (one: Moment) =>
    not.some(({ key, day, time }) => key === one.key || (time === null && day === one.day))
  const base = isChange(event) ? momentsOf(library, start) : own
  return [...base, ...rules, ...extra].filter(one => !isOut(one))
}

function expanded(
  library: Library,
  start: ICAL.Property,
  property: ICAL.Property,
  now: Instant,
  deadline: number,
): Moment[] {
  const rule = (property.getFirstValue() as ICAL.Recur).clone()
  if (!isPlain(rule)) throw new Error('odd rule')
  const { until } = rule
  const last = until ? momentOf(library, until, null) : null
  // Compared here, by instants: the library would first turn zones into rules.
  rule.until = null
  const from = start.getFirstValue() as ICAL.Time
  const zone = zoneOf(start)
  const iterator = boundedIterator(library, rule, floating(library, from), deadline)
  const moments: Moment[] = []
  for (let time = iterator.next(); time && moments.length < MOST_TIMES; time = iterator.next()) {
    const zoned = from.zone === library.Timezone.utcTimezone ? asUtc(library, time) : time
    const moment = momentOf(library, zoned, zone)
    if (moment.at > now + AHEAD) break
    if (last && (last.time === null ? moment.day > last.day : moment.at > last.at)) break
    // A rule that began years ago has only its later dates to give.
    if (moment.at >= now - 86_400_000) moments.push(moment)
  }
  return moments
}

/** The steps the library takes on its way from one date to the next, some of them already as it begins. */
const STEPS = [
  'increment_monthday',
  'increment_month',
  'increment_year',
  'expand_year_days',
  'check_contracting_rules',
] as const

/** An iterator that gives up when the time is over, whichever of its loops it is in. */
function boundedIterator(library: Library, rule: ICAL.Recur, dtstart: ICAL.Time, deadline: number) {
  class Bounded extends library.RecurIterator {}
  for (const step of STEPS) {
    const original = library.RecurIterator.prototype[step] as (this: unknown, ...given: unknown[]) => unknown
    Object.defineProperty(Bounded.prototype, step, {
      value(...given: unknown[]) {
        if (performance.now() > deadline) throw new Error('a rule without end')
        return original.apply(this, given)
      },
    })
  }
  return new Bounded({ rule, dtstart })
}

function isPlain({ freq, interval, parts }: ICAL.Recur): boolean {
  return (
    PLAIN_FREQ.includes(freq) &&
    interval <= LONGEST_INTERVAL &&
    Object.keys(parts).every(part => PLAIN_PARTS.includes(part))
  )
}

/** The dates of a property, which can be several. Of a period it is the beginning. */
function momentsOf(library: Library, property: ICAL.Property): Moment[] {
  return property.getValues().map(value => {
    const time = value instanceof library.Period ? value.start : value
    if (!(time instanceof library.Time)) throw new Error('no date')
    return momentOf(library, time, zoneOf(property))
  })
}

function momentOf(library: Library, time: ICAL.Time, zone: string | null): Moment {
  const { year, month, day, hour, minute, second, isDate } = time
  const wall = { year, month, day, hour, minute, second }
  const isUtc = time.zone === library.Timezone.utcTimezone
  const local = new Date(year, month - 1, day, hour, minute, second).getTime()
  const at = isDate ? local : isUtc ? inUtc(wall) : zone ? (instantIn(zone, wall) ?? local) : local
  const date = new Date(at)
  const text = parseDay(dayOf(date))
  if (!text) throw new Error('no day')
  return { key: isDate ? text : String(at), day: text, time: isDate ? null : clockOf(date), at }
}

function zoneOf(property: ICAL.Property): string | null {
  const zone = property.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

function floating(library: Library, { year, month, day, hour, minute, second, isDate }: ICAL.Time) {
  return new library.Time({ year, month, day, hour, minute, second, isDate }, library.Timezone.localTimezone)
}

function asUtc(library: Library, { year, month, day, hour, minute, second, isDate }: ICAL.Time) {
  return new library.Time({ year, month, day, hour, minute, second, isDate }, library.Timezone.utcTimezone)
}
