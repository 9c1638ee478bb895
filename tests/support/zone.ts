const HOURS_A_DAY = 24

/**
 * A time zone in which it is about this hour now (`HH:00` to `HH:59`). Journeys run in one, so that a phase, a
 * bedtime or a morning is the same whenever the tests are started. In `Etc/GMT` names the sign is turned around.
 */
export function zoneWhereItIs(hour: number, now: Date = new Date()): string {
  const ahead = (hour - now.getUTCHours() + HOURS_A_DAY) % HOURS_A_DAY
  // There are zones up to 14 hours ahead and 12 behind.
  return ahead <= 12 ? `Etc/GMT-${ahead}` : `Etc/GMT+${HOURS_A_DAY - ahead}`
}
