import { FRESH, hop, isDue, type Look, LULL, observe, timeOf } from '@/utils/core/nudge/detector'
import { type Card, DRAWS, type DrawingWorld } from '@/utils/core/nudge/draws'
import type { NudgeTerms } from '@/utils/core/nudge/policy'
import type { Duration, Instant } from '@/utils/core/time'
import type { Reply } from '@/utils/messages/protocol'
import { send } from '@/utils/messages/send'
import { beginLife } from './lifetime'
import { attune, hearTurns, isBusy, isSeen, scrollerOf } from './signs'
import { keepTrack } from './whereabouts'

/** One copy of the script. */
export interface Attention {
  /** Has it ask anew how long it may stay. False when it has left, and another copy is welcome. */
  renew(): boolean
}

/**
 * How often a scrolling page is looked at: often enough that all the time between two looks counts as scrolling
 * (`core/nudge/detector`); more often when only the lull is missing; and with a card. A still page is not.
 */
const LOOK: Duration = 5500
const NEAR_LOOK: Duration = 1000
const CARD_LOOK: Duration = 500
/** While a page scrolls, a hand on it is not listened for again so soon after the last. */
const HANDS_KNOWN: Duration = 10_000
/** A drift shorter than this is not worth going on with on the next page. */
const WORTH_CARRYING: Duration = 10_000
/** A page that takes the card away this often does not want it. */
const REMOVALS = 2

/** Watches for a drift, asks for a card at a lull, shows it, and passes the answer on. */
export function attend(): Attention {
  const looks = new WeakMap<Element, Look>()
  const whereIs = keepTrack()
  let moved: EventTarget | null = null
  /** What a hand was last over, inside a component whose scrolling nobody outside hears of. */
  let within: Node | null = null
  let takeSecond = false
  /** Whether it was asked how long to stay. Nobody is, in a page that is never touched. */
  let asked = false
  let drift = FRESH
  let touched: Instant = -Infinity
  let timer: ReturnType<typeof setInterval> | undefined
  /** How often the page is looked at; 0 while it is still. */
  let pace: Duration = 0
  let notBefore: Instant = Infinity
  let enough: Duration = Infinity
  let hops: RegExp | null = null
  let card: Card | null = null
  let removals = 0

  const left = () => {
    drift = FRESH
    within = null
    card?.close()
    card = null
  }
  const turnedAway = () => {
    if (timeOf(drift) >= WORTH_CARRYING) send('nudge.left', drift).catch(life.check)
    left()
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
    enough = terms.enough
    hops = terms.hops ? RegExp(terms.hops, 'i') : null
    if (drift === FRESH) drift = terms.drift ?? FRESH
    life.endAt(terms.ends)
    // Of hands as well: what moves without scrolling that anyone hears of is only noticed by them.
    if (life.check()) hearNext(true)
  }
  /** The background died over a question, as it may at any time: the terms are asked for at the next look. */
  const lost = () => {
    enough = Infinity
    life.check()
  }
  const ask = () => {
    if (!isSeen()) return
    if (!asked) hearTurns(turned, life.signal)
    asked = true
    send('nudge.terms', null).then(accept, lost)
  }
  /** What it knew of its terms is old: a card it shows may be one too many. */
  const renew = () => {
    left()
    const living = life.check()
    if (living && asked) ask()
    return living
  }
  /** To be seen again may be a return from the back/forward cache. */
  const turned = () => (isSeen() ? renew() : turnedAway())

  /** Runs while something scrolls, until the lull after it, and while a card waits. */
  const tick = () => {
    if (!life.check()) return
    if (enough === Infinity) ask()
    const at = Date.now()
    const mayAsk = at >= notBefore
    moved ??= unheard()
    const isStill = !moved
    const where = whereIs(hops)
    if (where === 'next') drift = hop(drift, at, touched, enough)
    else if (where === 'elsewhere') left()
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
      if (mayAsk && isDue(drift, at, enough) && document.hasFocus() && !isBusy()) {
        notBefore = Infinity
        send('nudge.ask', timeOf(drift)).then(show, lost)
      }
      return
    }
    keepPace(card ? CARD_LOOK : mayAsk && isDue(drift, drift.seen + LULL, enough) ? NEAR_LOOK : LOOK)
    hearNext(at - touched >= HANDS_KNOWN)
  }

  /** What has scrolled where a hand was, though no event came out of there. */
  const unheard = () => {
    const box = within && scrollerOf(within)
    return box && box.scrollTop !== looks.get(box)?.top ? box : null
  }

  /** Here and in `unheard` layout is read, and nowhere else. */
  const look = (target: EventTarget, at: Instant) => {
    const what = (target === document ? document.scrollingElement : target) as Element | null
    moved = null
    if (!what) return
    const now = { at, top: what.scrollTop, height: what.scrollHeight, viewport: innerHeight }
    if (document.hasFocus()) drift = observe(drift, now, looks.get(what) ?? null, touched, enough)
    looks.set(what, now)
  }

  const show = ({ card: drawing, terms }: Reply<'nudge.ask'>) => {
    // The last card of a window comes without terms; it may still be answered.
    if (terms || !drawing) accept(terms)
    const drawCard = (globalThis as DrawingWorld)[DRAWS]
    if (!drawing || !drawCard || !life.check() || !isSeen()) return
    left()
    card = drawCard(drawing, life.remaining(), answer => {
      left()
      send('nudge.answer', answer).catch(life.check)
    })
    card.open()
    keepPace(CARD_LOOK)
  }

  const noticed = (event: Event) => {
    const { type, target } = event
    if (!asked) ask()
    if (type === 'scroll') {
      if (!moved) {
        // Of two things that scroll all the time one always comes first: every other time the second counts.
        takeSecond = !takeSecond
        if (takeSecond) hearNext(!pace)
      }
      moved = target
      if (!pace) keepPace(LOOK)
    } else {
      touched = Date.now()
      const [over] = event.composedPath() as [Node]
      within = over === target ? null : over
      // No look will come that listens again.
      if (!pace) hearNext(true)
      if (!pace && (hops || within)) keepPace(LOOK)
    }
  }
  const hearNext = attune(noticed, life.signal)
  hearNext(true)
  return { renew }
}
