interface Hears {
  /** Something scrolls: the event's target is an element, or the document. Often, so it only takes a note. */
  readonly scrolled: (event: Event) => void
  /** A hand on wheel, screen, key or pointer. As often. */
  readonly touched: () => void
  /** The person turns away, to another tab or another place in this one. */
  readonly left: () => void
  /** The page comes to be seen: at first, again, or from the back/forward cache. */
  readonly seen: () => void
}

/** Listens to the page until the signal aborts. Nothing is changed and nothing runs until an event comes. */
export function listen({ scrolled, touched, left, seen }: Hears, signal: AbortSignal): void {
  const on = (target: EventTarget, types: string, heard: (event: Event) => void) => {
    for (const type of types.split(' '))
      target.addEventListener(type, heard, { capture: true, passive: true, signal })
  }
  on(document, 'scroll', scrolled)
  on(document, 'wheel touchmove keydown pointerdown', touched)
  on(document, 'visibilitychange', () => (isSeen() ? seen() : left()))
  // A feed that writes its place into the address replaces the entry as it scrolls; that is not leaving.
  // Firefox before 147 has no `navigation`: there, going back is noticed and going on is not.
  const { navigation } = window as { navigation?: Navigation }
  on(navigation ?? window, 'currententrychange popstate', event => {
    if ((event as NavigationCurrentEntryChangeEvent).navigationType !== 'replace') left()
  })
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
