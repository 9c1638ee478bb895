import type { Instant } from '../time'

/** What a clock on a wall shows; `month` from 1. */
export interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * When a clock in an IANA zone shows this; null for a zone the browser does not know. Of two such instants, or
 * none, when clocks are changed, it is one close by.
 */
export function instantIn(zone: string, wall: Wall): Instant | null {
  const format = formatIn(zone)
  if (!format) return null
  const wanted = inUtc(wall)
  const guess = wanted - (shown(format, wanted) - wanted)
  return guess + wanted - shown(format, guess)
}

export function inUtc({ year, month, day, hour, minute, second }: Wall): Instant {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** What the clock shows at an instant, as if it were UTC. */
function shown(format: Intl.DateTimeFormat, at: Instant): Instant {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    // The names some programs write, such as "W. Europe Standard Time", are not known.
    return null
  }
}
