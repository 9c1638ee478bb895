import { useLayoutEffect, useState } from 'preact/hooks'
import type { Page, PageOptions, PageState } from './page-state'
import { closePage, openPage } from './unkept'

/** One entry for as long as its screen is shown. What is unsaved is handed over whenever the screen may go. */
export function usePage(options: PageOptions): { readonly state: PageState; readonly page: Page } {
  const [page] = useState(() => openPage(options))
  const [state, setState] = useState(page.state)
  const { journal, id } = options
  useLayoutEffect(() => page.attend(options, setState))
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
    journal.changed(look, signal)
    look()
    return () => {
      closePage(page, id)
      life.abort()
    }
  }, [page, journal, id])
  return { state, page }
}
