/**
 * Access to sites. Chromium destroys a popup when its prompt appears and Firefox wants the request to be the
 * first thing in a press, so `request` is called from a full tab only, before any `await`; and whoever needs
 * the answer asks `granted`, which is the only truth: access can be taken back in the browser's own menus.
 * Firefox has written down twice what was said yes to, and starts with the copy that it writes some seconds later:
 * killed in between it starts without, and what it thinks it has given it never gives again. Taken back, it can be given.
 */
import { OPTIONAL, type Optional } from '../core/settings/optional'
import { browser, isFirefox } from './browser'
import { note } from './log'

type Wanted = Parameters<typeof browser.permissions.request>[0]

export const permissions = {
  /** Those of the match patterns that we hold now. */
  async granted(patterns: readonly string[]): Promise<readonly string[]> {
    const held = await Promise.all(
      patterns.map(origin => browser.permissions.contains({ origins: [origin] })),
    )
    return patterns.filter((_, index) => held[index])
  },

  /** Everything held now, by the names the browser uses. */
  async held(): Promise<{ readonly permissions: readonly string[]; readonly sites: readonly string[] }> {
    const { permissions = [], origins = [] } = await browser.permissions.getAll()
    return { permissions, sites: origins }
  },

  /** Asks the person. False when they say no. */
  request: (patterns: readonly string[]): Promise<boolean> =>
    browser.permissions.request({ origins: [...patterns] }),

  /** Gives access to sites back. */
  release: (patterns: readonly string[]): Promise<boolean> =>
    browser.permissions.remove({ origins: [...patterns] }),

  /** Gives back what was asked for later, by the browser's names. */
  giveBack: (names: readonly Optional[]): Promise<boolean> =>
    browser.permissions.remove({ permissions: [...names] }),

  /**
   * In Firefox takes back what we do not hold of these patterns and of what else is asked for later, so that it can be
   * given. For when the browser has just started: nothing can be asked for then, and nothing is taken that was just
   * given. Not in Chromium, where that would also take what a person lets us have on some pages only.
   */
  async mend(patterns: readonly string[]): Promise<void> {
    if (!isFirefox()) return
    const parts: Wanted[] = [
      ...patterns.map(pattern => ({ origins: [pattern] })),
      ...OPTIONAL.map(name => ({ permissions: [name] })),
    ]
    const mending = parts.map(async part => {
      if (!(await browser.permissions.contains(part))) await browser.permissions.remove(part)
    })
    await Promise.all(mending.map(one => one.catch(error => note('permissions', error))))
  },

  /** Calls back when access was given or taken, by us or in the browser's own menus, until the answer is called. */
  onChanged(changed: () => void): () => void {
    const { onAdded, onRemoved } = browser.permissions
    onAdded.addListener(changed)
    onRemoved.addListener(changed)
    return () => {
      onAdded.removeListener(changed)
      onRemoved.removeListener(changed)
    }
  },
}

export type Permissions = typeof permissions
