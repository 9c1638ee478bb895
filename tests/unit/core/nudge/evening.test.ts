import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Carried } from '@/utils/core/nudge/carried'
import { type Drift, FRESH, hop, isDue, type Look, LULL, observe, timeOf } from '@/utils/core/nudge/detector'
import {
  ANSWERS,
  EMPTY_LOG,
  type NudgeAnswer,
  type NudgeLog,
  recordAnswer,
  recordShown,
} from '@/utils/core/nudge/log'
import { decideNudge, termsFor, type Verdict } from '@/utils/core/nudge/policy'
import type { Address } from '@/utils/core/nudge/site'
import { siteAt } from '@/utils/core/nudge/site-at'
import { SITES } from '@/utils/core/nudge/sites'
import { surfaceOf } from '@/utils/core/nudge/surface'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { type Duration, HOUR, type Instant, MINUTE, SECOND } from '@/utils/core/time'
import { FEELINGS, type Feeling, type Felt, feelingAt } from '@/utils/core/window/feeling'
import { phaseAt, type WindowPhase } from '@/utils/core/window/phase'
import { EVENING, openRecord, span } from '../../../support/lives'

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

/** An hour from `from` on, or longer, a stay of some minutes in one tab after the other. As script and background do it. */
function evening(
  from: Instant,
  seed: number,
  answering: (nth: number) => NudgeAnswer,
  lasts: Duration = HOUR,
): readonly Told[] {
  const roll = dice(seed)
  const told: Told[] = []
  const record = openRecord()
  let log: NudgeLog = EMPTY_LOG
  let carried: Carried | null = null
  for (let now = from; now < from + lasts; ) {
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

test('a whole window of it, and two hours more', () => {
  const told = evening(EVENING, 7, nth => (nth % 2 ? 'leave' : 'stay'), 14 * HOUR)
  expect(told.map(line).join('\n')).toMatchInlineSnapshot(`
    "2:05 | lone.example/feed | 3.1 min | landing: read, "quieter", for scrolling
    2:32 | lone.example/feed | 3.1 min | landing: breathe, "lamp", for scrolling
    2:54 | www.instagram.com/direct/inbox/ | 3.1 min | no, left-alone
    2:58 | www.reddit.com/r/all/ | 3.1 min | landing: rest, "window", for scrolling
    3:16 | lone.example/feed | 6.3 min | landing: water, "warm", for scrolling"
  `)
})

test('the last hours of a window ask for nothing that keeps one up', () => {
  const offers = new Set<string>()
  for (let seed = 1; seed <= 50; seed += 1)
    for (const { verdict, at } of evening(EVENING + 9 * HOUR, seed, () => 'leave', 5 * HOUR)) {
      expect(at).toBeLessThan(EVENING + 12 * HOUR)
      if (verdict.show) offers.add(verdict.offer)
    }
  expect(offers).toEqual(new Set(['rest', 'write', 'breathe']))
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

/** What someone does at a moment of a window: comes to the moment of a card, with an answer to it, or says something. */
const anyMoment = fc.record({
  after: fc.integer({ min: 1, max: 50 * MINUTE }),
  site: fc.constantFrom(...SETTINGS.sites),
  answer: fc.option(fc.constantFrom(...ANSWERS), { freq: 3 }),
  feels: fc.option(fc.constantFrom(...FEELINGS), { freq: 2 }),
  pauses: fc.integer({ min: 0, max: 19 }).map(die => die === 0),
})
const anyWindow = fc.record({
  moments: fc.array(anyMoment, { minLength: 20, maxLength: 40, size: 'max' }),
  lasts: fc.constantFrom(4 * HOUR, 8 * HOUR, 12 * HOUR),
  settles: fc.option(fc.integer({ min: 0, max: 2 * HOUR })),
  fewer: fc.boolean(),
})

type AnyWindow = typeof anyWindow extends fc.Arbitrary<infer W> ? W : never

interface Shown {
  readonly at: Instant
  readonly phase: WindowPhase | null
  readonly site: string
  readonly feeling: Feeling | null
  readonly quietUntil: Instant | null
  readonly answer: NudgeAnswer | null
  readonly verdict: Extract<Verdict, { show: true }>
}

/** The cards of one window, and of the time after it, when nothing has noticed yet that it is over. */
function cardsOf({ moments, lasts, settles, fewer }: AnyWindow) {
  const settings = { ...SETTINGS, fewer }
  const settledAt = settles === null ? null : EVENING + settles
  const shown: Shown[] = []
  let log: NudgeLog = EMPTY_LOG
  let now = EVENING
  let felt: Felt | null = null
  let quietUntil: Instant | null = null
  for (const { after, site: id, answer, feels, pauses } of moments) {
    now += after
    if (feels) felt = { is: feels, at: now }
    if (pauses) quietUntil = now + HOUR
    const site = SITES.find(one => one.id === id)!
    const record = openRecord({ ends: EVENING + lasts, settledAt, quietUntil }, { felt })
    const verdict = decideNudge({ record, settings, site, surface: 'home', log, now })
    if (!verdict.show) continue
    const phase = phaseAt(span({ ends: EVENING + lasts, settledAt }), settings, now)
    shown.push({ at: now, phase, site: id, feeling: feelingAt(felt, now), quietUntil, answer, verdict })
    log = recordShown(log, verdict.window, site, now)
    if (answer) log = recordAnswer(log, site, answer, now)
  }
  return { fewer, shown }
}

describe('in ten thousand windows', () => {
  const WINDOWS = 10_000
  const lived = fc.sample(anyWindow, { numRuns: WINDOWS, seed: 1 }).map(cardsOf)
  const cards = lived.flatMap(({ shown }) => shown)

  test('there were cards in every phase that has any, and for everyone', () => {
    const [phases, feelings] = [cards.map(({ phase }) => phase), cards.map(({ feeling }) => feeling)]
    for (const phase of ['landing', 'settling', 'closing'] as const)
      expect(phases.filter(one => one === phase).length).toBeGreaterThan(WINDOWS / 10)
    expect(new Set(feelings)).toEqual(new Set([...FEELINGS, null]))
  })

  test('none came in Resting, none after the end, none in a pause', () => {
    for (const { at, phase, quietUntil, verdict } of cards) {
      expect(phase).toBe(verdict.phase)
      if (quietUntil !== null) expect(at).toBeGreaterThanOrEqual(quietUntil)
    }
  })

  test('there were as few, and as far apart, as someone wants', () => {
    for (const { fewer, shown } of lived) {
      expect(shown.length).toBeLessThanOrEqual(fewer ? 2 : 4)
      for (const [nth, { at }] of shown.entries()) {
        const before = shown[nth - 1]
        if (before) expect(at - before.at).toBeGreaterThanOrEqual((fewer ? 40 : 18) * MINUTE)
      }
    }
  })

  test('two dismissals rest a site, and one that says so rests it at once', () => {
    for (const { shown } of lived)
      for (const [nth, { site }] of shown.entries()) {
        const there = shown.slice(0, nth).filter(one => one.site === site)
        expect(there.filter(({ answer }) => answer === 'stay').length).toBeLessThan(2)
        expect(there.some(({ answer }) => answer === 'not-here')).toBe(false)
      }
  })

  test('Closing is softer, and so is everything for who is sleepy, floaty or low', () => {
    for (const { phase, feeling, verdict } of cards) {
      const isWide = phase !== 'closing' && (feeling === null || feeling === 'fine')
      if (!isWide) expect(['rest', 'write', 'breathe', 'water', 'talk']).toContain(verdict.offer)
      if (feeling === 'sleepy') expect(verdict.offer).toBe('rest')
      expect(verdict.help).toBe(feeling === 'low')
    }
  })

  test('no window said the same thing twice', () => {
    for (const { shown } of lived)
      expect(new Set(shown.map(({ verdict }) => verdict.sentence)).size).toBe(shown.length)
  })
})
