import { expect, test } from 'vitest'
import type { Carried } from '@/utils/core/nudge/carried'
import { type Drift, FRESH, hop, isDue, type Look, LULL, observe, timeOf } from '@/utils/core/nudge/detector'
import { EMPTY_LOG, type NudgeAnswer, type NudgeLog, recordAnswer, recordShown } from '@/utils/core/nudge/log'
import { decideNudge, termsFor, type Verdict } from '@/utils/core/nudge/policy'
import type { Address } from '@/utils/core/nudge/site'
import { siteAt } from '@/utils/core/nudge/site-at'
import { surfaceOf } from '@/utils/core/nudge/surface'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { type Duration, HOUR, type Instant, MINUTE, SECOND } from '@/utils/core/time'
import { EVENING, openRecord } from '../../../support/lives'

const SCREEN = 900
const EVERY: Duration = 4 * SECOND

interface Tab {
  readonly page: Address
  /** What one does there: goes down an endless feed, sends videos on, reads to an end, or writes with someone. */
  readonly does: 'scrolls' | 'swipes' | 'reads' | 'writes'
}

/** Eight tabs of an evening. */
const TABS: readonly Tab[] = [
  { page: { host: 'www.instagram.com', path: '/' }, does: 'scrolls' },
  { page: { host: 'www.youtube.com', path: '/shorts/a' }, does: 'swipes' },
  { page: { host: 'www.bbc.co.uk', path: '/news' }, does: 'scrolls' },
  { page: { host: 'www.reddit.com', path: '/r/all/' }, does: 'scrolls' },
  { page: { host: 'www.instagram.com', path: '/direct/inbox/' }, does: 'scrolls' },
  { page: { host: 'www.youtube.com', path: '/watch' }, does: 'reads' },
  { page: { host: 'lone.example', path: '/feed' }, does: 'scrolls' },
  { page: { host: 'mail.google.com', path: '/mail/u/0/' }, does: 'writes' },
]

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  bedtime: null,
  sites: ['instagram', 'youtube', 'bbc', 'reddit'],
  own: [{ id: 'own-1', host: 'lone.example', below: false, path: '/feed' }],
}

/** A die of its own, so that an evening is the same whenever it is told. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 48_271) % 2_147_483_647
    return state % sides
  }
}

interface Told {
  readonly at: Instant
  readonly tab: Tab
  readonly drifted: Duration
  readonly verdict: Verdict
}

/** An hour from `from` on, a stay of some minutes in one tab after the other. As the script and the background do it. */
function evening(from: Instant, seed: number, answering: (nth: number) => NudgeAnswer): readonly Told[] {
  const roll = dice(seed)
  const told: Told[] = []
  const record = openRecord()
  let log: NudgeLog = EMPTY_LOG
  let carried: Carried | null = null
  for (let now = from; now < from + HOUR; ) {
    const tab = TABS[roll(TABS.length)]!
    const leaves = now + (1 + roll(7)) * MINUTE
    const site = siteAt(tab.page, SETTINGS.own)
    const given = site && { record, settings: SETTINGS, site, surface: surfaceOf(site, tab.page), log, now }
    const terms = given && termsFor(given)
    if (!given || !terms) {
      now = leaves
      continue
    }
    const { enough } = terms
    let notBefore = terms.notBefore
    let drift: Drift = carried?.site === given.site.id ? carried.drift : FRESH
    let before: Look | null = null
    for (let look = 0; now < leaves; look += 1, now += EVERY) {
      const top = tab.does === 'scrolls' ? look * SCREEN : Math.min(look * SCREEN, 3 * SCREEN)
      const height = tab.does === 'scrolls' ? top + 5 * SCREEN : 4 * SCREEN
      const seen = { at: now, top, height, viewport: SCREEN }
      if (tab.does === 'swipes' && look % 5 === 0) drift = hop(drift, now, now, enough)
      else if (tab.does !== 'swipes') drift = observe(drift, seen, before, now, enough)
      before = seen
      // A lull now and then.
      if (look % 8 < 7 || now < notBefore || !isDue(drift, drift.seen + LULL, enough)) continue
      const verdict = decideNudge({ ...given, log, now, drifted: timeOf(drift) })
      told.push({ at: now, tab, drifted: timeOf(drift), verdict })
      if (verdict.show) {
        log = recordShown(log, verdict.window, given.site, now)
        log = recordAnswer(log, given.site, answering(log.shown.length), now + 5 * SECOND)
        drift = FRESH
      }
      notBefore = termsFor({ ...given, log, now })?.notBefore ?? Number.POSITIVE_INFINITY
    }
    carried = { site: given.site.id, drift }
  }
  return told
}

const clock = (at: Instant) =>
  `${Math.floor((at - EVENING) / HOUR)}:${String(Math.floor(((at - EVENING) % HOUR) / MINUTE)).padStart(2, '0')}`

const line = ({ at, tab, drifted, verdict }: Told) =>
  [
    clock(at),
    tab.page.host + tab.page.path,
    `${(drifted / MINUTE).toFixed(1)} min`,
    verdict.show
      ? `${verdict.phase}: ${verdict.offer}, "${verdict.sentence}", for ${verdict.why}`
      : `no, ${verdict.because}`,
  ].join(' | ')

test('an hour of an evening over eight tabs: the cards that came, when, where and why', () => {
  const told = evening(EVENING + 4 * HOUR, 7, nth => (nth % 2 ? 'stay' : 'leave'))
  expect(told.map(line).join('\n')).toMatchInlineSnapshot(`
    "4:12 | www.bbc.co.uk/news | 2.1 min | settling: read, "quieter", for scrolling
    4:37 | lone.example/feed | 3.0 min | settling: write, "word", for scrolling
    4:55 | www.reddit.com/r/all/ | 5.3 min | settling: talk, "hello", for scrolling"
  `)
})

test('the same hour in Resting has none', () => {
  expect(evening(EVENING + 30 * MINUTE, 7, () => 'leave')).toEqual([])
})

test('in a hundred such hours cards are few, apart, and never where one is on purpose', () => {
  let cards = 0
  for (let seed = 1; seed <= 100; seed += 1) {
    const shown = evening(EVENING + 4 * HOUR, seed, nth => (nth % 3 ? 'stay' : 'leave')).filter(
      ({ verdict }) => verdict.show,
    )
    cards += shown.length
    expect(shown.length).toBeLessThanOrEqual(4)
    for (const { tab } of shown) {
      expect(tab.does === 'scrolls' || tab.does === 'swipes').toBe(true)
      expect(tab.page.path).not.toMatch(/direct|watch|mail/)
    }
    for (const [at, { at: then }] of shown.entries())
      if (at > 0) expect(then - (shown[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(18 * MINUTE)
  }
  expect(cards).toBeGreaterThan(100)
})
