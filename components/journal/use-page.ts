import { useLayoutEffect, useState } from 'preact/hooks'
import { BEFORE, createPage, type Page, type PageOptions, type PageState } from './page'

/** One entry for as long as its screen is shown. What is unsaved is handed over whenever the screen may go. */
export function usePage(options: PageOptions): { readonly state: PageState; readonly page: Page } {
  const [state, setState] = useState(BEFORE)
  const [page] = useState(() => createPage(options, setState))
  // Before the first paint: nothing can be typed while nobody listens for the end of the page.
  useLayoutEffect(() => {
    const life = new AbortController()
    const { signal } = life
    const look = () => void page.refresh()
    const leave = () => page.leave()
    const turned = () => (document.visibilityState === 'hidden' ? leave() : look())
    addEventListener('pagehide', leave, { signal })
    addEventListener('focus', look, { signal })
    document.addEventListener('visibilitychange', turned, { signal })
    options.journal.changed(look, signal)
    look()
    return () => {
      leave()
      life.abort()
    }
  }, [page, options.journal])
  return { state, page }
}
