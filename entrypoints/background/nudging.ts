import { lookOf } from '@/components/ui/apply-look'
import { type NudgeAnswer, type NudgeLog, recordAnswer, recordShown } from '@/utils/core/nudge/log'
import { decideNudge, type NudgeTerms, termsFor } from '@/utils/core/nudge/policy'
import { siteOfHost } from '@/utils/core/nudge/sites'
import { nextPiece } from '@/utils/core/reading/catalogue'
import type { Shelf } from '@/utils/core/reading/progress'
import type { Settings } from '@/utils/core/settings/settings'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Reply } from '@/utils/messages/protocol'
import type { Clock } from '@/utils/platform/clock'
import type { OwnPages } from '@/utils/platform/own-pages'
import type { Stored } from '@/utils/platform/stored'
import { translatedCard } from './card'
import type { Enqueue } from './queue'

interface NudgingPorts {
  readonly clock: Clock
  readonly window: Pick<Stored<WindowRecord>, 'read'>
  readonly settings: Pick<Stored<Settings>, 'read'>
  readonly shelf: Pick<Stored<Shelf>, 'read'>
  readonly log: Pick<Stored<NudgeLog>, 'read' | 'mend' | 'write'>
  readonly pages: Pick<OwnPages, 'show'>
  readonly enqueue: Enqueue
}

/** What the script in a page is told. Hosts come from the browser, never from the page. */
export interface Nudging {
  terms(host: string): Promise<NudgeTerms | null>
  ask(host: string): Promise<Reply<'nudge.ask'>>
  answer(host: string, answer: NudgeAnswer, tabId: number | undefined): Promise<void>
}

export function createNudging(ports: NudgingPorts): Nudging {
  const facts = async (host: string) => {
    const site = siteOfHost(host)
    if (!site) return null
    const [{ state }, settings, log] = await Promise.all([
      ports.window.read(),
      ports.settings.read(),
      ports.log.read(),
    ])
    return { state, settings, site, log, now: ports.clock.now() }
  }

  return {
    async terms(host) {
      const given = await facts(host)
      return given && termsFor(given)
    },

    ask: host =>
      ports.enqueue(async () => {
        const given = await facts(host)
        if (!given) return { card: null, terms: null }
        const verdict = decideNudge(given)
        if (!verdict.show || given.state.kind !== 'open') return { card: null, terms: termsFor(given) }
        const log = recordShown(given.log, given.state.span.id, given.site, given.now)
        await ports.log.write(log)
        const piece = nextPiece(await ports.shelf.read())
        const look = lookOf({ look: given.settings.look, phase: verdict.phase })
        return { card: translatedCard(verdict.sentence, piece, look), terms: termsFor({ ...given, log }) }
      }),

    async answer(host, answer, tabId) {
      const given = await ports.enqueue(async () => {
        const known = await facts(host)
        if (known) await ports.log.write(recordAnswer(known.log, known.site, answer, known.now))
        return known
      })
      if (!given || tabId === undefined) return
      // The page stays one step back in the same tab: left, not lost.
      if (answer === 'read') await ports.pages.show(tabId, 'reader', nextPiece(await ports.shelf.read()).id)
      if (answer === 'leave') await ports.pages.show(tabId, 'sidepanel')
    },
  }
}
