import { webAddress } from '../parked/parked'

/** A page as the browser knows it: never as the page says. */
export interface SeenPage {
  readonly url?: string | undefined
  readonly title?: string | undefined
  /** Whether it is in a private window. */
  readonly incognito?: boolean | undefined
}

/** A page that can be put aside. */
interface Keepable {
  readonly url: string
  /** Empty when the browser knows none, as of a link in Chromium. */
  readonly title: string
}

/** What of a page can be put aside: pages of the web, and nothing of a private window, which it would outlive. */
export function keepable({ url: raw, title, incognito }: SeenPage): Keepable | null {
  const url = incognito ? null : webAddress(raw)
  return url === null ? null : { url, title: title?.trim() ?? '' }
}
