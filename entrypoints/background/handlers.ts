import { parseErasable } from '@/utils/core/kept/erasable'
import { parseDrift } from '@/utils/core/nudge/carried'
import { ANSWERS } from '@/utils/core/nudge/log'
import type { Address } from '@/utils/core/nudge/site'
import { asNumber, asOneOf } from '@/utils/core/parse'
import type { Shelf } from '@/utils/core/reading/progress'
import { parsePlace, placed } from '@/utils/core/reading/progress'
import { parsePatch, type Settings } from '@/utils/core/settings/settings'
import { DAY } from '@/utils/core/time'
import { parseIntent } from '@/utils/core/window/intent'
import type { Sender } from '@/utils/messages/guards'
import type { Handlers } from '@/utils/messages/serve'
import type { Clock } from '@/utils/platform/clock'
import type { Erased } from '@/utils/platform/erased'
import type { Forget } from '@/utils/platform/forget'
import type { Stored } from '@/utils/platform/stored'
import { ERASABLE_KEYS } from './erasable-keys'
import type { Keeper } from './keeper'
import type { Nudging } from './nudging'
import type { Enqueue } from './queue'

interface HandlerPorts {
  readonly clock: Clock
  readonly keeper: Keeper
  readonly nudging: Nudging
  readonly settings: Stored<Settings>
  readonly shelf: Stored<Shelf>
  readonly erased: Erased
  readonly forget: Forget
  readonly enqueue: Enqueue
  /** Has the scripts in open pages let go of a card, and ask anew from when one could come. */
  readonly renewTerms: () => Promise<void>
}

/** What open pages have to know of at once. */
const RENEWING = ['nudges', 'start', 'cue', 'fewer'] as const

/** Who answers what. Decisions are made in core; this says which one, and who may ask. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const { clock, keeper, nudging, settings, shelf, enqueue } = ports
  const nothing = (raw: unknown) => (raw === null || raw === undefined ? null : undefined)
  return {
    'window.dispatch': {
      from: 'page',
      parse: parseIntent,
      async handle(intent) {
        const state = await keeper.dispatch(intent)
        // A pause takes away a card that is up; its early end reaches scripts that wait for the end they know.
        if (intent.type === 'pause-nudges' || intent.type === 'resume-nudges') await ports.renewTerms()
        return state
      },
    },

    'settings.change': {
      from: 'page',
      parse: parsePatch,
      async handle(patch) {
        const changed = await enqueue(async () => {
          const next = { ...(await settings.mend()), ...patch }
          await settings.write(next)
          return next
        })
        if (patch.remind) await keeper.dispatch({ type: 'reminders-chosen' })
        else await keeper.wake()
        if (RENEWING.some(key => patch[key] !== undefined)) await ports.renewTerms()
        return changed
      },
    },

    'reading.place': {
      from: 'page',
      parse: parsePlace,
      async handle(report) {
        await enqueue(async () => shelf.write(placed(await shelf.mend(), report, clock.now())))
        return null
      },
    },

    'kept.erase': {
      from: 'page',
      parse: parseErasable,
      async handle(kind) {
        await enqueue(() => ports.erased.take(kind, ERASABLE_KEYS[kind]))
        return null
      },
    },

    'kept.restore': {
      from: 'page',
      parse: parseErasable,
      async handle(kind) {
        await enqueue(() => ports.erased.putBack(kind))
        return null
      },
    },

    'all.wipe': {
      from: 'page',
      parse: nothing,
      async handle() {
        await enqueue(() => ports.forget.everything())
        // With no window left, the alarm, the toolbar and the script in pages go as well.
        await keeper.wake()
        return null
      },
    },

    'nudge.terms': { from: 'content', parse: nothing, handle: (_, sender) => nudging.terms(pageOf(sender)) },

    'nudge.ask': {
      from: 'content',
      parse: raw => asNumber(raw, 0, DAY) ?? undefined,
      handle: (drifted, sender) => nudging.ask(pageOf(sender), drifted, sender.tab?.id),
    },

    'nudge.left': {
      from: 'content',
      parse: raw => parseDrift(raw) ?? undefined,
      async handle(drift, sender) {
        await nudging.left(pageOf(sender), drift)
        return null
      },
    },

    'nudge.answer': {
      from: 'content',
      parse: raw => asOneOf(raw, ANSWERS) ?? undefined,
      async handle(answer, sender) {
        await nudging.answer(pageOf(sender), answer, sender.tab ?? {})
        return null
      },
    },
  }
}

/**
 * Where a page really is, which the browser knows and the page cannot say. `sender.url` may be the address the page
 * was loaded from, and a page that never loads anew goes on from there: the tab knows where to.
 */
function pageOf({ url, tab }: Sender): Address {
  const from = url === undefined ? null : URL.parse(url)
  const now = tab?.url === undefined ? null : URL.parse(tab.url)
  const page = now !== null && now.origin === from?.origin ? now : from
  return { host: page?.hostname ?? '', path: page?.pathname ?? '' }
}
