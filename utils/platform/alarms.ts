/**
 * The one alarm. A hint, never the truth: updates and Firefox restarts drop it, sleep delays it. Chrome's
 * `persistAcrossSessions` is not passed: Firefox rejects the whole call for a key it does not know.
 */
import type { Instant } from '../core/time'
import { browser } from './browser'

const NAME = 'wake'

export const alarms = {
  /** Makes the alarm ring at `at`, or not at all; touches nothing when it already does. */
  async set(at: Instant | null): Promise<void> {
    const current = await browser.alarms.get(NAME)
    if (at === null) {
      if (current) await browser.alarms.clear(NAME)
    } else if (current?.scheduledTime !== at) {
      browser.alarms.create(NAME, { when: at })
    }
  },

  /** Calls back whenever it rings. */
  onWake(wake: () => void): void {
    browser.alarms.onAlarm.addListener(alarm => {
      if (alarm.name === NAME) wake()
    })
  },
}

export type Alarms = typeof alarms
