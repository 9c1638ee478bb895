import type { Drawing } from '@/utils/core/nudge/card'
import type { DrawCard } from '@/utils/core/nudge/draws'
import type { NudgeAnswer } from '@/utils/core/nudge/log'
import type { Duration } from '@/utils/core/time'
import { listen } from './listen'

/** What the page does not hear of the card. */
const KEPT = 'click mousedown mouseup pointerdown pointerup touchstart touchend wheel focusin focusout'
/** Stopped on their way down, before a page that listens on its document: shortcuts are meant for the page. */
const KEYS = 'keydown keypress keyup'
/** A live region speaks when its text changes, so the sentence follows the card. */
const BEFORE_SPEAKING: Duration = 150

/**
 * Makes a card that waits in a corner: in a closed root, where the page's styles end, and in the top layer,
 * where its stacking does. The card hides itself after `life`, should the script die first.
 */
export const drawCard: DrawCard = (card, life, answered) => {
  const host = document.createElement('div')
  const style = document.createElement('style')
  const panel = draw(card.panel)
  const closed = new AbortController()
  let before: EventTarget | null = null

  const say = (place: Element | null, text: string) => {
    if (place) place.textContent = text
  }
  const heard = (event: Event) => {
    event.stopPropagation()
    if (event.type === 'focusin') before ??= (event as FocusEvent).relatedTarget
    // A person's press, and no script's.
    if (event.type !== 'click' || !event.isTrusted) return
    const button = (event.target as Element).closest('button')
    if (button?.value) answered(button.value as NudgeAnswer)
    else if (button) say(panel.lastElementChild, card.reason)
  }
  const keyed = (event: Event) => {
    if (event.target !== host) return
    event.stopImmediatePropagation()
    if ((event as KeyboardEvent).key === 'Escape' && event.isTrusted) answered('stay')
  }
  const { lasts } = card
  const passing = lasts && setTimeout(() => answered('seen'), lasts)
  listen(panel, KEPT, heard)
  listen(window, KEYS, keyed, { capture: true, signal: closed.signal })

  // Text before it is in the page: so Firefox lets it past the page's Content-Security-Policy.
  style.textContent = card.style
  panel.style.setProperty('--life', `${life}ms`)
  // The far corner is the page's, whatever the card's own words run to.
  if (getComputedStyle(document.documentElement).direction === 'rtl') panel.className = 'far-left'
  host.style.setProperty('all', 'initial', 'important')
  host.attachShadow({ mode: 'closed' }).append(style, panel)

  return {
    open() {
      document.documentElement.append(host)
      panel.showPopover()
      setTimeout(() => say(panel.firstElementChild, card.sentence), BEFORE_SPEAKING)
    },
    isOpen: () => panel.matches(':popover-open'),
    close() {
      const inside = document.activeElement === host
      closed.abort()
      clearTimeout(passing)
      host.remove()
      if (inside) (before as HTMLElement | null)?.focus({ preventScroll: true })
    },
  }
}

function draw([tag, attributes, text, ...inside]: Drawing): HTMLElement {
  const element = document.createElement(tag)
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '')
  element.append(text, ...inside.map(draw))
  return element
}
