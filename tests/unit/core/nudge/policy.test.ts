import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enoughOn } from '@/utils/core/nudge/enough'
import {
  ANSWERS,
  EMPTY_LOG,
  type NudgeAnswer,
  type NudgeLog,
  recordAnswer,
  recordShown,
} from '@/utils/core/nudge/log'
import {
  CARDS_PER_WINDOW,
  decideNudge,
  FEWER,
  GAP,
  LEFT_ALONE_FOR,
  QUIET_AFTER_STAY,
  STAYS_KEPT,
  termsFor,
} from '@/utils/core/nudge/policy'
import { FEEDS, LEFT_ALONE, type Site, type Surface } from '@/utils/core/nudge/site'
import { SITES } from '@/utils/core/nudge/sites'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { phaseAt } from '@/utils/core/window/phase'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { EVENING, openRecord, recordOf, span } from '../../../support/lives'

const [one, other, third] = [SITES[0]!, SITES[1]!, SITES[2]!]
const settings = { ...DEFAULT_SETTINGS, bedtime: null, sites: [one.id, other.id] }
const open = openRecord

/** Landing begins two hours after the anchor, Settling after four, Closing in the last quarter. */
const LANDING = EVENING + 2 * HOUR
const SETTLING = EVENING + 4 * HOUR
const CLOSING = EVENING + 9 * HOUR
const ENDS = EVENING + 12 * HOUR

const ask = (now: Instant, over: Partial<Parameters<typeof decideNudge>[0]> = {}) =>
  decideNudge({ record: open(), settings, site: one, surface: 'home', log: EMPTY_LOG, now, ...over })

const shown = (log: NudgeLog, at: Instant, site = one, id = EVENING) => recordShown(log, id, site, at)
const answered = (at: Instant, answer: NudgeAnswer, site = one, log: NudgeLog = EMPTY_LOG) =>
  recordAnswer(shown(log, at, site), site, answer, at)

test.each([
  ['landing', LANDING],
  ['settling', SETTLING],
  ['closing', CLOSING],
  ['closing', ENDS - 1],
])('a card in %s', (phase, now) => {
  expect(ask(now)).toMatchObject({ show: true, phase })
})

describe('how long someone drifts before a card', () => {
  const news = SITES.find(({ set }) => set === 'news')!
  test.each([
    ['earlier', one, 1.5 * MINUTE],
    ['usual', one, 3 * MINUTE],
    ['later', one, 6 * MINUTE],
    ['earlier', news, MINUTE],
    ['usual', news, 2 * MINUTE],
    ['later', news, 4 * MINUTE],
  ] as const)('%s, on %o', (start, site, enough) => {
    const chosen = { ...settings, start, sites: [site.id] }
    const question = {
      record: open(),
      settings: chosen,
      site,
      surface: 'home',
      log: EMPTY_LOG,
      now: SETTLING,
    } as const
    expect(enoughOn(site, chosen)).toBe(enough)
    expect(termsFor(question)).toMatchObject({ notBefore: SETTLING, enough, drift: null })
    expect(decideNudge({ ...question, drifted: enough })).toMatchObject({ show: true })
    // Half is for those who come back; who asks with less has old terms.
    expect(decideNudge({ ...question, drifted: enough / 2 })).toMatchObject({ show: true })
    expect(decideNudge({ ...question, drifted: enough / 4 })).toEqual({
      show: false,
      because: 'too-early',
      again: SETTLING + enough / 4,
    })
  })
})

describe('for someone who wants fewer', () => {
  const fewer = { ...settings, fewer: true }
  test('the next one is further away, whatever was answered', () => {
    for (const answer of ANSWERS.filter(one => one !== 'not-here')) {
      const log = answered(SETTLING, answer)
      const just = SETTLING + FEWER.gap - 1
      expect(ask(just, { settings: fewer, log, site: other })).toMatchObject({
        show: false,
        because: 'too-soon',
      })
      expect(ask(just + 1, { settings: fewer, log, site: other })).toMatchObject({ show: true })
    }
  })
  test('two are enough for a window', () => {
    const log = shown(shown(EMPTY_LOG, SETTLING), SETTLING + HOUR, other)
    const now = SETTLING + 3 * HOUR
    expect(ask(now, { settings: fewer, log })).toMatchObject({ because: 'enough', again: null })
    expect(ask(now, { log })).toMatchObject({ show: true })
  })
})

const past = { ...span(), endedAt: LANDING, by: 'person' as const, removedAt: null }

test.each<[string, ReturnType<typeof decideNudge>, string, Instant | null]>([
  ['before any window', ask(LANDING, { record: EMPTY_RECORD }), 'no-window', null],
  ['after a window', ask(SETTLING, { record: recordOf({ kind: 'closed', span: past }) }), 'no-window', null],
  ['at the very end', ask(ENDS), 'no-window', null],
  ['on a site nobody chose', ask(SETTLING, { site: third }), 'not-chosen', null],
  ['in Resting', ask(LANDING - 1), 'resting', LANDING],
  [
    'in a window that is all Resting',
    ask(EVENING + HOUR, { record: open({ ends: EVENING + 2 * HOUR }) }),
    'resting',
    null,
  ],
  [
    'while nudges are paused',
    ask(SETTLING, { record: open({ quietUntil: SETTLING + HOUR }) }),
    'paused',
    SETTLING + HOUR,
  ],
  [
    'while nudges are paused to the end',
    ask(SETTLING, { record: open({ quietUntil: ENDS }) }),
    'paused',
    null,
  ],
  [
    'too soon after a card in another tab',
    ask(SETTLING + GAP - 1, { log: shown(EMPTY_LOG, SETTLING, other) }),
    'too-soon',
    SETTLING + GAP,
  ],
  [
    'too soon after an answer, which may come late',
    ask(SETTLING + HOUR, {
      log: recordAnswer(shown(EMPTY_LOG, SETTLING), one, 'leave', SETTLING + HOUR - 1),
    }),
    'too-soon',
    SETTLING + HOUR - 1 + GAP,
  ],
  [
    'longer after Stay, on every site',
    ask(SETTLING + GAP, { log: answered(SETTLING, 'stay', other) }),
    'too-soon',
    SETTLING + QUIET_AFTER_STAY,
  ],
  [
    'as long after Save for tomorrow, which stays as well',
    ask(SETTLING + GAP, { log: answered(SETTLING, 'save', other) }),
    'too-soon',
    SETTLING + QUIET_AFTER_STAY,
  ],
  [
    'close to the end, when waiting would outlast it',
    ask(ENDS - 1, { log: shown(EMPTY_LOG, ENDS - MINUTE) }),
    'too-soon',
    null,
  ],
  [
    'after staying twice',
    ask(CLOSING, { log: answered(SETTLING + HOUR, 'stay', one, answered(SETTLING, 'stay')) }),
    'stayed',
    null,
  ],
  ['after Not here today', ask(CLOSING, { log: answered(LANDING, 'not-here') }), 'not-today', null],
])('no card %s', (_name, verdict, because, again) => {
  expect(verdict).toEqual({ show: false, because, again })
})

test('staying twice or Not here today on one site leaves the others as they were', () => {
  const stays = answered(SETTLING + HOUR, 'stay', one, answered(SETTLING, 'stay'))
  expect(ask(CLOSING, { log: stays, site: other })).toMatchObject({ show: true })
  expect(ask(CLOSING, { log: answered(SETTLING, 'not-here'), site: other })).toMatchObject({ show: true })
})

test('saving twice is no answer for the whole window', () => {
  const saves = answered(SETTLING + HOUR, 'save', one, answered(SETTLING, 'save'))
  expect(ask(CLOSING, { log: saves })).toMatchObject({ show: true })
})

test('cards nobody answers count, and the budget is for all sites', () => {
  let log = EMPTY_LOG
  for (let card = 0; card < CARDS_PER_WINDOW; card += 1) {
    const now = SETTLING + card * HOUR
    const site = card % 2 ? one : other
    expect(ask(now, { log, site })).toMatchObject({ show: true })
    log = shown(log, now, site)
  }
  expect(ask(CLOSING, { log })).toEqual({ show: false, because: 'enough', again: null })
})

test('a new window has a new budget, and staying twice is forgotten', () => {
  const next = EVENING + 2 * DAY
  const stays = answered(SETTLING + HOUR, 'stay', one, answered(SETTLING, 'stay'))
  const log = shown(shown(stays, CLOSING), CLOSING + HOUR)
  expect(
    ask(next + 3 * HOUR, { log, record: open({ id: next, anchor: next, ends: next + 12 * HOUR }) }),
  ).toMatchObject({
    show: true,
  })
})

test('Not here today outlives its window until midnight, and no longer', () => {
  const morning = new Date(2026, 5, 9, 7, 0).getTime()
  const log = recordAnswer(shown(EMPTY_LOG, morning, one, 1), one, 'not-here', morning)
  const midnight = new Date(2026, 5, 10).getTime()
  const record = open({ id: 2, anchor: morning + 9 * HOUR, ends: morning + 21 * HOUR })
  const at = (now: Instant) => ask(now, { record, log })
  expect(at(midnight - HOUR)).toEqual({ show: false, because: 'not-today', again: midnight })
  expect(at(midnight)).toMatchObject({ show: true })
})

test('Not here today said before midnight holds to the end of its window', () => {
  const late = new Date(2026, 5, 9, 23, 50).getTime()
  const record = open({ id: 1, anchor: late - 3 * HOUR, ends: late + 9 * HOUR })
  const log = recordAnswer(shown(EMPTY_LOG, late, one, 1), one, 'not-here', late)
  expect(ask(late + 8 * HOUR, { record, log })).toMatchObject({ because: 'not-today', again: null })
})

test('a card from a clock that was ahead does not hold a later window', () => {
  const log = shown(EMPTY_LOG, SETTLING + 365 * DAY, one, 1)
  expect(ask(SETTLING, { log })).toMatchObject({ show: true })
})

test('terms: when asking is worth it, and none when it never will be', () => {
  const terms = (now: Instant, log: NudgeLog = EMPTY_LOG, site = one) =>
    termsFor({ record: open(), settings, site, surface: 'home', log, now })
  expect(terms(SETTLING)).toMatchObject({ ends: ENDS, notBefore: SETTLING })
  expect(terms(LANDING - HOUR)).toMatchObject({ ends: ENDS, notBefore: LANDING })
  expect(terms(SETTLING + 1, shown(EMPTY_LOG, SETTLING))).toMatchObject({ notBefore: SETTLING + GAP })
  expect(terms(SETTLING, answered(LANDING, 'not-here'))).toBeNull()
  expect(terms(SETTLING, EMPTY_LOG, third)).toBeNull()
  expect(terms(ENDS)).toBeNull()
})

test.each(FEEDS)('a card on what is a feed: %s', surface => {
  expect(ask(SETTLING, { surface })).toMatchObject({ show: true })
})

test.each(LEFT_ALONE)('none on what is left alone, and it is asked about again soon: %s', surface => {
  const again = SETTLING + LEFT_ALONE_FOR
  expect(ask(SETTLING, { surface })).toEqual({ show: false, because: 'left-alone', again })
  const log = shown(EMPTY_LOG, SETTLING - 1)
  // Whatever else holds it back holds it as long as ever.
  expect(ask(SETTLING, { surface, log })).toMatchObject({ because: 'left-alone', again: SETTLING - 1 + GAP })
})

test('a script on a page that is left alone stays, because the next view may be a feed', () => {
  const given = { record: open(), settings, site: one, log: EMPTY_LOG, now: SETTLING }
  expect(termsFor({ ...given, surface: 'messages' })).toMatchObject({
    ends: ENDS,
    notBefore: SETTLING + LEFT_ALONE_FOR,
  })
})

test('whatever happened before, no card comes on what is left alone', () => {
  fc.assert(
    fc.property(anyQuestion, fc.constantFrom(...LEFT_ALONE), (question, surface) => {
      expect(decideNudge({ ...question, surface }).show).toBe(false)
    }),
  )
})

interface Lived {
  readonly at: Instant
  readonly site: Site
  readonly window: Instant
  answers: { readonly answer: NudgeAnswer; readonly at: Instant } | null
}

const anyStep = fc.record({
  // Never two at once: what came first in one millisecond could not be told afterwards.
  gap: fc.integer({ min: 1, max: 40 * MINUTE }),
  site: fc.constantFrom(one, other),
  does: fc.constantFrom('ask', 'ask', 'ask', 'window', ...ANSWERS),
})

/** Tabs ask and answer at any moments, and windows follow each other. Answers the cards that came of it. */
function live(steps: readonly { gap: Duration; site: Site; does: string }[]): readonly Lived[] {
  const cards: Lived[] = []
  let log: NudgeLog = EMPTY_LOG
  let now = EVENING
  let window = span({ settledAt: EVENING })
  for (const { gap, site, does } of steps) {
    now += gap
    const record = recordOf({ kind: 'open', span: window })
    if (does === 'window') {
      window = span({ id: now, anchor: now, begun: now, ends: now + 12 * HOUR, settledAt: now })
    } else if (does === 'ask') {
      if (!decideNudge({ record, settings, site, surface: 'home', log, now }).show) continue
      cards.push({ at: now, site, window: window.id, answers: null })
      log = recordShown(log, window.id, site, now)
    } else {
      const answer = does as NudgeAnswer
      log = recordAnswer(log, site, answer, now)
      const waiting = cards.findLast(card => card.site === site && card.answers === null)
      if (waiting) waiting.answers = { answer, at: now }
    }
  }
  return cards
}

const anyLife = fc.array(anyStep, { maxLength: 60, size: 'max' })
const pairs = (cards: readonly Lived[]) =>
  cards.flatMap((earlier, index) => cards.slice(index + 1).map(later => ({ earlier, later })))

describe('in ten thousand lives', () => {
  const LIVES = 10_000
  const lived = fc.sample(anyLife, { numRuns: LIVES, seed: 1 }).map(live)

  test('there were cards of all kinds, with all answers', () => {
    expect(lived.filter(cards => cards.length > 3).length).toBeGreaterThan(LIVES / 4)
    const said = new Set(lived.flatMap(cards => cards.map(({ answers }) => answers?.answer)))
    expect(said.size).toBe(ANSWERS.length + 1)
  })

  test('no two cards came within the gap, in any tab or window', () => {
    for (const cards of lived)
      for (const { earlier, later } of pairs(cards))
        if (later.at - earlier.at < GAP) expect(later).toBe(earlier)
  })

  test('no window had more cards than its budget', () => {
    for (const cards of lived) {
      const perWindow = Map.groupBy(cards, card => card.window)
      for (const inWindow of perWindow.values()) expect(inWindow.length).toBeLessThanOrEqual(CARDS_PER_WINDOW)
    }
  })

  test('every dismissal was final for its time', () => {
    for (const cards of lived) {
      for (const { earlier, later } of pairs(cards)) {
        const said = earlier.answers
        if (!said || said.at > later.at) continue
        const quiet = said.answer === 'stay' || said.answer === 'save' ? QUIET_AFTER_STAY : GAP
        if (later.at - said.at < quiet) expect(later).toBe(earlier)
        if (said.answer !== 'not-here' || earlier.site !== later.site) continue
        expect(later.window).not.toBe(earlier.window)
        expect(new Date(later.at).toDateString()).not.toBe(new Date(said.at).toDateString())
      }
    }
  })

  test('who stayed twice on a site was left alone there for the window', () => {
    for (const cards of lived) {
      for (const card of cards) {
        const stays = cards.filter(
          ({ window, site, answers }) =>
            window === card.window &&
            site === card.site &&
            answers?.answer === 'stay' &&
            answers.at <= card.at,
        )
        expect(stays.length).toBeLessThan(STAYS_KEPT)
      }
    }
  })
})

const anyCard = fc.record({
  window: fc.constantFrom(EVENING, EVENING - DAY, EVENING + DAY),
  site: fc.constantFrom(one.id, other.id, 'gone'),
  at: fc.integer({ min: EVENING - 2 * DAY, max: EVENING + 2 * DAY }),
  answered: fc.option(
    fc.record({
      answer: fc.constantFrom(...ANSWERS),
      at: fc.integer({ min: EVENING - 2 * DAY, max: EVENING + 2 * DAY }),
    }),
  ),
})
const anyQuestion = fc.record({
  record: fc.constantFrom<WindowRecord>(
    open(),
    open({ quietUntil: SETTLING }),
    open({ ends: LANDING + 1 }),
    open({}, { felt: { is: 'low', at: SETTLING } }),
  ),
  settings: fc.constant(settings),
  site: fc.constantFrom(one, other, third),
  surface: fc.constantFrom<Surface>(...FEEDS, ...LEFT_ALONE),
  log: fc.record({ shown: fc.array(anyCard, { maxLength: 12 }) }),
  now: fc.integer({ min: EVENING - DAY, max: EVENING + DAY }),
})

test('it answers anything, never in Resting and never outside a window', () => {
  fc.assert(
    fc.property(anyQuestion, question => {
      const { record, now } = question
      const { state } = record
      const phase = state.kind === 'open' ? phaseAt(state.span, settings, now) : null
      const verdict = decideNudge(question)
      if (verdict.show) expect(phase).toBe(verdict.phase)
      if (phase === null || phase === 'resting') expect(verdict.show).toBe(false)
    }),
  )
})

test('a promise of when is kept: not a moment earlier, and then it is so', () => {
  const simple = anyQuestion.map(it => ({
    ...it,
    surface: 'home' as const,
    log: { shown: it.log.shown.filter(card => card.at <= it.now && (card.answered?.at ?? 0) <= it.now) },
  }))
  fc.assert(
    fc.property(simple, fc.double({ min: 0, max: 1, noNaN: true }), (question, share) => {
      const verdict = decideNudge(question)
      if (verdict.show || verdict.again === null) return
      const between = question.now + Math.floor((verdict.again - 1 - question.now) * share)
      expect(decideNudge({ ...question, now: between }).show).toBe(false)
      expect(decideNudge({ ...question, now: verdict.again }).show).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['floaty', 'breathe', false],
  ['sleepy', 'rest', false],
  ['low', 'breathe', true],
  ['fine', 'read', false],
] as const)('who is %s is offered to %s', (is, offer, help) => {
  const record = open({}, { felt: { is, at: SETTLING - MINUTE } })
  expect(ask(SETTLING, { record })).toMatchObject({ show: true, offer, help })
})

test('who said nothing lately is offered something to read, in the words of the phase', () => {
  const record = open({}, { felt: { is: 'sleepy', at: SETTLING - 2 * HOUR } })
  expect(ask(SETTLING, { record })).toEqual(ask(SETTLING))
})

describe('on the days after', () => {
  const closed = { ...past, endedAt: ENDS, by: 'time' as const }
  const from = EVENING + 2 * DAY
  const session = { from, to: from + 20 * MINUTE }
  const record = recordOf({ kind: 'closed', span: closed }, { sessions: [session] })
  const wanted = { ...settings, daysAfter: true, nudgesAfter: true }

  test('a card can come within a quiet while, for someone who wants that', () => {
    expect(ask(from + MINUTE, { record, settings: wanted })).toMatchObject({ show: true, window: from })
    expect(ask(session.to, { record, settings: wanted })).toMatchObject({ because: 'no-window' })
  })

  test.each([
    ['the days after', { ...wanted, daysAfter: false }],
    ['cards in them', { ...wanted, nudgesAfter: false }],
    ['any cards', { ...wanted, nudges: false }],
  ])('none for someone who did not ask for %s', (_name, chosen) => {
    expect(ask(from + MINUTE, { record, settings: chosen })).toMatchObject({ because: 'no-window' })
  })
})

test('nudges switched off are off in the middle of a window', () => {
  expect(ask(SETTLING, { settings: { ...settings, nudges: false } })).toMatchObject({ show: false })
})
