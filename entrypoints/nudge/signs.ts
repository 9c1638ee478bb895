import { listen } from './listen'

interface Hears {
  /** Something scrolled (the event's target is an element, or the document), or a hand moved. Once each. */
  readonly noticed: (event: Event) => void
  /** The person turns away, to another tab or another place in this one. */
  readonly left: () => void
  /** The page comes to be seen: at first, again, or from the back/forward cache. */
  readonly seen: () => void
}

const SCROLL = 'scroll'
/** On wheel, screen, key or pointer. */
const SCROLL_OR_HAND = `${SCROLL} wheel touchmove keydown pointerdown`
/** Once: while a page scrolls these come sixty times a second, and each entry into our world has its price. */
const NEXT = { capture: true, passive: true, once: true }

/**
 * Listens to the page until the signal aborts. Nothing is changed and nothing runs until an event comes. Answers
 * what listens for the next scroll, and for the next hand if that is wanted too; from then on it is noticed as well
 * when the person goes to another place in the page.
 */
export function attune({ noticed, left, seen }: Hears, signal: AbortSignal): (hands: boolean) => void {
  const always = { capture: true, signal }
  listen(document, 'visibilitychange', () => (isSeen() ? seen() : left()), always)
  // A feed that writes its place into the address replaces the entry as it scrolls; that is not leaving.
  // Firefox before 147 has no `navigation`: there, going back is noticed and going on is not.
  const { navigation } = window as { navigation?: Navigation }
  const moved = (event: Event) => {
    if ((event as NavigationCurrentEntryChangeEvent).navigationType !== 'replace') left()
  }
  let isListening = false
  // Not by the signal's own means: it would gather something for every listener that was ever given to it.
  signal.onabort = () => listen(document, SCROLL_OR_HAND, noticed, NEXT, 'removeEventListener')
  return hands => {
    if (hands && !isListening) listen(navigation ?? window, 'currententrychange popstate', moved, always)
    isListening ||= hands
    listen(document, hands ? SCROLL_OR_HAND : SCROLL, noticed, NEXT)
  }
}

/** Not in the background, and not prerendered: both are hidden. */
export function isSeen(): boolean {
  return document.visibilityState === 'visible'
}

/** Whether a card would be in the way of a text field in use, of full screen or of a modal dialog. */
export function isBusy(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot) active = active.shadowRoot.activeElement
  return !!active?.matches(':read-write') || !!document.querySelector(':modal, :fullscreen')
}
