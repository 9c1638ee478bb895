interface Hears {
  /** Something scrolled (the event's target is an element, or the document), or a hand moved. Once each. */
  readonly noticed: (event: Event) => void
  /** The person turns away, to another tab or another page. */
  readonly left: () => void
  /** The page comes to be seen: at first, again, or from the back/forward cache. */
  readonly seen: () => void
}

const SCROLL = ['scroll']
/** On wheel, screen, key or pointer. */
const SCROLL_OR_HAND = [...SCROLL, 'wheel', 'touchmove', 'keydown', 'pointerdown']
/** Once: while a page scrolls these come sixty times a second, and each entry into our world has its price. */
const NEXT = { capture: true, passive: true, once: true }

/**
 * Listens to the page until the signal aborts. Nothing is changed and nothing runs until an event comes. Answers
 * what listens for the next scroll, and for the next hand if that is wanted too.
 */
export function attune({ noticed, left, seen }: Hears, signal: AbortSignal): (hands: boolean) => void {
  const turned = () => (isSeen() ? seen() : left())
  document.addEventListener('visibilitychange', turned, { capture: true, signal })
  // Not by the signal's own means: it would gather something for every listener that was ever given to it.
  signal.onabort = () => {
    for (const type of SCROLL_OR_HAND) document.removeEventListener(type, noticed, NEXT)
  }
  return hands => {
    for (const type of hands ? SCROLL_OR_HAND : SCROLL) document.addEventListener(type, noticed, NEXT)
  }
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
