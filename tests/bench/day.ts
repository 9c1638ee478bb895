// A day simulated in plain Node: how often the window wakes by itself, and what settling costs.
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, HOUR, type Instant } from '@/utils/core/time'
import { advance } from '@/utils/core/window/record'
import { dueReminders, REMINDER_KINDS } from '@/utils/core/window/reminders'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'

/** Ten in the morning, local time, on a day without a change of clocks. */
const TEN = new Date(2026, 5, 9, 10).getTime()
const WINDOWS_A_YEAR = 104
const SETTLES = 500

interface Day {
  readonly wakes: number
  readonly reminders: number
}

/** A window of twelve hours and the day after it, woken exactly when it asks to be. */
function day(settings: Settings): Day {
  let record = begun(EMPTY_RECORD, TEN)
  let wakes = 0
  let reminders = 0
  for (let at = nextWake(record, settings, TEN); at !== null; at = nextWake(record, settings, at)) {
    record = advance(record, { type: 'woke' }, at)
    const due = dueReminders(record, settings, at)
    if (due.length > 0) record = { ...record, told: at }
    wakes += 1
    reminders += due.length
  }
  return { wakes, reminders }
}

function begun(record: WindowRecord, at: Instant): WindowRecord {
  const event = { type: 'begin', anchor: at, ends: at + 12 * HOUR, route: null } as const
  const open = advance(record, event, at)
  const therapy = { type: 'time', thing: 'talk', at: at + 6 * HOUR } as const
  return advance(open, therapy, at)
}

/** Milliseconds to settle a year of windows, two a week, a year after anybody looked; and to copy it, beside. */
function yearOld() {
  let record = EMPTY_RECORD
  for (let week = 0; week < WINDOWS_A_YEAR; week += 1) {
    const at = TEN + (week * 7 * DAY) / 2
    record = begun(record, at)
    for (let moment = 0; moment < 20; moment += 1)
      record = advance(record, { type: 'moment', of: 'rest' }, at + moment * 1000)
  }
  const later = record.seen + 365 * DAY
  return {
    settle: timed(() => advance(record, { type: 'woke' }, later)),
    clone: timed(() => structuredClone(record)),
  }
}

function timed(act: () => unknown): number {
  const times = Array.from({ length: SETTLES }, () => {
    const from = performance.now()
    act()
    return performance.now() - from
  }).sort((one, other) => one - other)
  return times[Math.floor(0.95 * SETTLES)] ?? Number.NaN
}

/** Both kinds of person, and the year. @public loaded by Vite, which knows the names of this project. */
export function simulate() {
  return {
    quiet: day(DEFAULT_SETTINGS),
    asked: day({ ...DEFAULT_SETTINGS, remind: [...REMINDER_KINDS], daysAfter: true }),
    year: yearOld(),
  }
}
