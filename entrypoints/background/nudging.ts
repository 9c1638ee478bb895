import { lookOf } from '@/components/ui/apply-look'
import type { Drift } from '@/utils/core/nudge/detector'
import { type NudgeAnswer, type NudgeLog, recordAnswer, recordShown } from '@/utils/core/nudge/log'
import { type Plan, planOf } from '@/utils/core/nudge/plan'
import { decideNudge, type NudgeTerms, termsFor } from '@/utils/core/nudge/policy'
import type { Address } from '@/utils/core/nudge/site'
import { siteAt } from '@/utils/core/nudge/site-at'
import { isFeed, surfaceOf } from '@/utils/core/nudge/surface'
import type { SeenPage } from '@/utils/core/reach/seen-page'
import { nextPiece } from '@/utils/core/reading/catalogue'
import type { Shelf } from '@/utils/core/reading/progress'
import type { Settings } from '@/utils/core/settings/settings'
import type { Duration } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Reply } from '@/utils/messages/protocol'
import type { CarriedDrift } from '@/utils/platform/carried'
import type { Clock } from '@/utils/platform/clock'
import type { Kept } from '@/utils/platform/kept-db'
import type { NudgeScripts } from '@/utils/platform/nudge-scripts'
import type { OwnPages } from '@/utils/platform/own-pages'
import type { Stored } from '@/utils/platform/stored'
import { translatedCard } from './card'
import type { Park } from './park'
import type { Enqueue } from './queue'

interface NudgingPorts {
  readonly clock: Clock
  readonly window: Pick<Stored<WindowRecord>, 'read'>
  readonly settings: Pick<Stored<Settings>, 'read'>
  readonly shelf: Pick<Stored<Shelf>, 'read'>
  readonly log: Pick<Stored<NudgeLog>, 'read' | 'mend' | 'write'>
  readonly carried: CarriedDrift
  readonly plan: Pick<Kept<Plan>, 'list'>
  readonly scripts: Pick<NudgeScripts, 'bringCard'>
  readonly pages: Pick<OwnPages, 'show'>
  readonly park: Park
  readonly enqueue: Enqueue
}

/** The tab of a card, as the browser knows it. */
interface AnsweredIn extends SeenPage {
  readonly id?: number | undefined
}

/** What the script in a page is told. Addresses come from the browser, never from the page, and are not kept. */
export interface Nudging {
  terms(page: Address): Promise<NudgeTerms | null>
  /** `drifted` is for how long, as the script has seen it; a card is drawn in the tab. */
  ask(page: Address, drifted: Duration, tabId: number | undefined): Promise<Reply<'nudge.ask'>>
  /** The person turns away from a page, having drifted so far. */
  left(page: Address, drift: Drift): Promise<void>
  answer(page: Address, answer: NudgeAnswer, tab: AnsweredIn): Promise<void>
}

/** Where in the companion an answer leads. */
const SCREENS: Partial<Record<NudgeAnswer, string>> = {
  breathe: 'breathe',
  rest: 'rest',
  write: 'write',
  water: 'thing/water',
  talk: 'thing/talk',
  help: 'help',
}

export function createNudging(ports: NudgingPorts): Nudging {
  const facts = async (page: Address) => {
    const [record, settings, log] = await Promise.all([
      ports.window.read(),
      ports.settings.read(),
      ports.log.read(),
    ])
    const site = siteAt(page, settings.own)
    if (!site) return null
    return { record, settings, site, surface: surfaceOf(site, page), log, now: ports.clock.now() }
  }

  return {
    async terms(page) {
      const [given, carried] = await Promise.all([facts(page), ports.carried.read()])
      const terms = given && termsFor(given)
      return terms && { ...terms, drift: carried?.site === given.site.id ? carried.drift : null }
    },

    async left(page, drift) {
      const given = await facts(page)
      if (given && isFeed(given.surface)) await ports.carried.write({ site: given.site.id, drift })
    },

    ask: (page, drifted, tabId) =>
      ports.enqueue(async () => {
        const known = await facts(page)
        if (!known) return { card: null, terms: null }
        const given = { ...known, drifted }
        const verdict = decideNudge(given)
        if (!verdict.show) return { card: null, terms: termsFor(given) }
        if (tabId === undefined || !(await ports.scripts.bringCard(tabId)))
          return { card: null, terms: termsFor(given) }
        const log = recordShown(given.log, verdict.window, given.site, given.now)
        await Promise.all([ports.log.write(log), ports.carried.forget()])
        const [shelf, plans] = await Promise.all([ports.shelf.read(), ports.plan.list()])
        const { cue, look } = given.settings
        const looks = { cue, look: lookOf({ look, phase: verdict.phase }) }
        const more = { drifted, piece: nextPiece(shelf), plan: plans.ok ? planOf(plans.value) : null }
        return { card: translatedCard(verdict, more, looks), terms: termsFor({ ...given, log }) }
      }),

    async answer(page, answer, tab) {
      const given = await ports.enqueue(async () => {
        const known = await facts(page)
        if (known) await ports.log.write(recordAnswer(known.log, known.site, answer, known.now))
        return known
      })
      // The address goes to what is kept for tomorrow, and nowhere near the log.
      const keeps = answer === 'save' || (answer === 'leave' && given?.settings.keepLeft)
      if (given && keeps) await ports.park(tab)
      if (!given || tab.id === undefined) return
      // The page stays one step back in the same tab: left, not lost.
      if (answer === 'read') await ports.pages.show(tab.id, 'reader', nextPiece(await ports.shelf.read()).id)
      if (answer === 'leave') await ports.pages.show(tab.id, 'sidepanel')
      const screen = SCREENS[answer]
      if (screen !== undefined) await ports.pages.show(tab.id, 'sidepanel', screen)
    },
  }
}
