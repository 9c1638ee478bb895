import type { Settings } from '../settings/settings'
import { type Duration, MINUTE } from '../time'
import type { Site } from './site'
import { SITES } from './sites'

/** How long someone drifts before a card can come, as they chose. A study's first question came after three minutes. */
export const STARTS = { earlier: 1.5 * MINUTE, usual: 3 * MINUTE, later: 6 * MINUTE } as const

/** Two to four minutes of bad news are enough to lower a mood, so there it comes sooner. */
const SOONER_ON_NEWS = 2 / 3

/** How long someone drifts on a site before a card can come. */
export function enoughOn({ id }: Site, { start }: Pick<Settings, 'start'>): Duration {
  const isNews = SITES.some(site => site.id === id && site.set === 'news')
  return STARTS[start] * (isNews ? SOONER_ON_NEWS : 1)
}
