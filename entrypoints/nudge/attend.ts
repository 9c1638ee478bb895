import { FRESH, isDue, type Look, LULL, observe } from '@/utils/core/nudge/detector'
import type { NudgeTerms } from '@/utils/core/nudge/policy'
import type { Duration, Instant } from '@/utils/core/time'
import type { Reply } from '@/utils/messages/protocol'
import { send } from '@/utils/messages/send'
import { beginLife } from './lifetime'
import { type Card, drawCard } from './nudge-view'
import { isBusy, isSeen, listen } from './signs'

/** One copy of the script. */
export interface Attention {
  /** Has it ask anew how long it may stay. False when it has left, and another copy is welcome. */
  renew(): boolean
}

/** How often a scrolling page is looked at, and a page with a card. A page that is still is not. */
const LOOK: Duration = 1000
const CARD_LOOK: Duration = 500
/** A page that takes the card away this often does not want it. */
const REMOVALS = 2

/** Watches for a drift, asks for a card at a lull, shows it, and passes the answer on. */
export function attend(): Attention {
  const looks = new WeakMap<Element, Look>()
  let moved: EventTarget | null = null
  let drift = FRESH
  let byHand = false
  let touched: Instant = -Infinity
  let timer: ReturnType<typeof setInterval> | undefined
  let notBefore: Instant = Infinity
  let card: Card | null = null
  let removals = 0

  const left = () => {
    drift = FRESH
    card?.close()
    card = null
  }
  const start = (every: Duration) => {
    timer ??= setInterval(tick, every)
  }
  const stop = () => {
    clearInterval(timer)
    timer = undefined
  }
  const life = beginLife(() => {
    stop()
    left()
  })

  const accept = (terms: NudgeTerms | null) => {
    if (!terms) return life.leave()
    notBefore = terms.notBefore
    life.endAt(terms.ends)
  }
  /** What it knew of its terms is old: a card it shows may be one too many. */
  const renew = () => {
    left()
    const living = life.check()
    if (living && isSeen()) send('nudge.terms', null).then(accept, life.leave)
    return living
  }

  /** Runs while something scrolls, until the lull after it, and while a card waits. */
  const tick = () => {
    const at = Date.now()
    if (!life.check()) return
    if (moved) look(moved, at)
    else if (!card && at - drift.seen >= LULL) {
      stop()
      if (at >= notBefore && isDue(drift, at) && document.hasFocus() && !isBusy()) ask()
    }
    if (!card) return
    if (isBusy()) left()
    else if (!card.isOpen()) ++removals < REMOVALS ? card.open() : life.leave()
  }

  /** The only place that reads layout. */
  const look = (target: EventTarget, at: Instant) => {
    const what = (target === document ? document.scrollingElement : target) as Element | null
    moved = null
    if (byHand) touched = at
    byHand = false
    if (!what) return
    const now = { at, top: what.scrollTop, height: what.scrollHeight, viewport: innerHeight }
    if (document.hasFocus()) drift = observe(drift, now, looks.get(what) ?? null, touched)
    looks.set(what, now)
  }

  const ask = () => {
    notBefore = Infinity
    send('nudge.ask', null).then(show, life.leave)
  }
  const show = ({ card: drawing, terms }: Reply<'nudge.ask'>) => {
    // The last card of a window comes without terms; it may still be answered.
    if (terms || !drawing) accept(terms)
    if (!drawing || !life.check() || !isSeen()) return
    left()
    card = drawCard(drawing, life.remaining(), answer => {
      left()
      send('nudge.answer', answer).catch(life.leave)
    })
    card.open()
    stop()
    start(CARD_LOOK)
  }

  const scrolled = (event: Event) => {
    moved = event.target
    start(LOOK)
  }
  const hand = () => {
    byHand = true
  }
  listen({ scrolled, touched: hand, left, seen: renew }, life.signal)
  renew()
  return { renew }
}
