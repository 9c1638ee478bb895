/** What a person can be in the middle of has a page; an icon that was opened in a tab is nobody's page. */
const PAGE = /^[^?#]*\.html(?:[?#]|$)/

/**
 * Whether a new version may take over now, given the addresses of everything of ours that is open. It closes all of
 * our pages, so it waits while there is one: somebody may be writing in it, or breathing with it.
 */
export function mayUpdate(open: readonly string[]): boolean {
  return !open.some(address => PAGE.test(address))
}
