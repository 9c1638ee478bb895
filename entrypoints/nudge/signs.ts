const SCROLL = ['scroll']
/** On wheel, screen, key or pointer. */
const SCROLL_OR_HAND = [...SCROLL, 'wheel', 'touchmove', 'keydown', 'pointerdown']
/** Once: while a page scrolls these come sixty times a second, and each entry into our world has its price. */
const NEXT = { capture: true, passive: true, once: true }

/**
 * Answers what listens for the next scroll (the event's target is an element, or the document), and for the next hand
 * if that is wanted too, until the signal aborts. Nothing is changed and nothing runs until one comes: in a page that
 * nobody touches not even `document` is looked at, which costs a browser more than all the rest.
 */
export function attune(noticed: (event: Event) => void, signal: AbortSignal): (hands: boolean) => void {
  // Not by the signal's own means: it would gather something for every listener that was ever given to it.
  signal.onabort = () => {
    for (const type of SCROLL_OR_HAND) removeEventListener(type, noticed, NEXT)
  }
  return hands => {
    for (const type of hands ? SCROLL_OR_HAND : SCROLL) addEventListener(type, noticed, NEXT)
  }
}

/** Listens for the person turning away, to another tab or another page, and back, until the signal aborts. */
export function hearTurns(turned: () => void, signal: AbortSignal): void {
  addEventListener('visibilitychange', turned, { capture: true, signal })
}

/**
 * What tells one place in a page from the next, however it is reached. A feed that writes its place into the address
 * replaces the entry as it scrolls, which keeps its key; Firefox before 147 knows addresses only.
 */
export function placeKey(): string {
  const { navigation } = window as { navigation?: Navigation }
  return navigation?.currentEntry?.key ?? location.pathname
}

/** The closest thing around a node that has been scrolled down, through the walls of components. */
export function scrollerOf(node: Node): Element | null {
  let at: Node | null | undefined = node
  while (at && !(at as Element).scrollTop) at = at.parentNode ?? (at as ShadowRoot).host
  return at as Element | null
}

/** Not in the background, and not prerendered: both are hidden. */
export function isSeen(): boolean {
  return document.visibilityState === 'visible'
}

/** Whether a card would be in the way of a text field in use, of full screen or of a dialog. */
export function isBusy(): boolean {
  let active = document.activeElement
  while (active?.shadowRoot) active = active.shadowRoot.activeElement
  if (active?.matches(':read-write')) return true
  // Many pages have dialogs lying ready that nobody sees.
  const dialogs = document.querySelectorAll(':modal, :fullscreen, [aria-modal=true]')
  return [...dialogs].some(dialog => dialog.checkVisibility())
}
