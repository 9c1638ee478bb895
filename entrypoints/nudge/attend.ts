import { FRESH, isDue, type Look, LULL, observe } from '@/utils/core/nudge/detector'
import type { NudgeTerms } from '@/utils/core/nudge/policy'
import type { Duration, Instant } from '@/utils/core/time'
import type { Reply } from '@/utils/messages/protocol'
import { send } from '@/utils/messages/send'
import { beginLife } from './lifetime'
import { type Card, drawCard } from './nudge-view'
import { attune, isBusy, isSeen } from './signs'

/** One copy of the script. */
export interface Attention {
  /** Has it ask anew how long it may stay. False when it has left, and another copy is welcome. */
  renew(): boolean
}

/**
 * How often a scrolling page is looked at: often enough that all the time between two looks counts as scrolling
 * (`core/nudge/detector`); more often when only the lull is missing; and with a card. A still page is not.
 */
const LOOK: Duration = 4000
const NEAR_LOOK: Duration = 1000
const CARD_LOOK: Duration = 500
/** While a page scrolls, a hand on it is not listened for again so soon after the last. */
const HANDS_KNOWN: Duration = 5000
/** A page that takes the card away this often does not want it. */
const REMOVALS = 2

/** Watches for a drift, asks for a card at a lull, shows it, and passes the answer on. */
export function attend(): Attention {
  const looks = new WeakMap<Element, Look>()
  let moved: EventTarget | null = null
  let takeSecond = false
  let drift = FRESH
  let touched: Instant = -Infinity
  let timer: ReturnType<typeof setInterval> | undefined
  /** How often the page is looked at; 0 while it is still. */
  let pace: Duration = 0
  let notBefore: Instant = Infinity
  let card: Card | null = null
  let removals = 0

  const left = () => {
    drift = FRESH
    card?.close()
    card = null
  }
  const keepPace = (every: Duration) => {
    if (pace === every) return
    clearInterval(timer)
    pace = every
    if (pace) timer = setInterval(tick, pace)
  }
  const life = beginLife(() => {
    keepPace(0)
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
    if (!life.check()) return
    const at = Date.now()
    const mayAsk = at >= notBefore
    const isStill = !moved
    if (moved) look(moved, at)
    if (card) {
      if (isBusy()) left()
      else if (!card.isOpen()) {
        if (++removals === REMOVALS) return life.leave()
        card.open()
      }
    } else if (isStill && at - drift.seen >= LULL) {
      keepPace(0)
      hearNext(true)
      if (mayAsk && isDue(drift, at) && document.hasFocus() && !isBusy()) {
        notBefore = Infinity
        send('nudge.ask', drift.active).then(show, life.leave)
      }
      return
    }
    keepPace(card ? CARD_LOOK : mayAsk && isDue(drift, drift.seen + LULL) ? NEAR_LOOK : LOOK)
    hearNext(at - touched >= HANDS_KNOWN)
  }

  /** The only place that reads layout. */
  const look = (target: EventTarget, at: Instant) => {
    const what = (target === document ? document.scrollingElement : target) as Element | null
    moved = null
    if (!what) return
    const now = { at, top: what.scrollTop, height: what.scrollHeight, viewport: innerHeight }
    if (document.hasFocus()) drift = observe(drift, now, looks.get(what) ?? null, touched)
    looks.set(what, now)
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
    keepPace(CARD_LOOK)
  }

  const noticed = ({ type, target }: Event) => {
    if (type === 'scroll') {
      if (!moved) {
        // Of two things that scroll all the time one always comes first: every other time the second counts.
        takeSecond = !takeSecond
        // The first of all asks for everything else: until then a page is only listened to for it.
        if (takeSecond) hearNext(!pace)
      }
      moved = target
      if (!pace) keepPace(LOOK)
    } else {
      touched = Date.now()
      // No look will come that listens again.
      if (!pace) hearNext(true)
    }
  }
  const hearNext = attune({ noticed, left, seen: renew }, life.signal)
  hearNext(false)
  renew()
  return { renew }
}
