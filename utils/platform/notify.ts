/**
 * Quiet notifications. The permission is optional: without it neither browser has `notifications` at all, and with
 * it both let a running worker have them at once. Chromium wants to be told to be silent; Firefox makes no sound,
 * and rejects the whole call for a key it does not know.
 */
import { browser, isFirefox } from './browser'
import { note } from './log'

/** What a notification says; only words a bystander may read. */
export interface Notice {
  /** Showing the same key again puts it in place of the first. */
  readonly key: string
  readonly title: string
  readonly message: string
}

const ICON = 'icon/leaf-128.png'

const PERMISSION = { permissions: ['notifications' as const] }

export const notify = {
  /** Whether the browser lets us. */
  allowed: (): Promise<boolean> => browser.permissions.contains(PERMISSION),

  /** Asks the person; called first thing in a press, in a full tab. False when they say no. */
  ask: (): Promise<boolean> => browser.permissions.request(PERMISSION),

  /** Shows a notice; says nothing where that is not allowed. Never throws. */
  async show({ key, title, message }: Notice): Promise<void> {
    const iconUrl = browser.runtime.getURL(ICON as '/')
    const options = { type: 'basic' as const, iconUrl, title, message }
    try {
      await browser.notifications?.create(key, isFirefox() ? options : { ...options, ...SILENT })
    } catch (error) {
      await note('notify', error)
    }
  },

  /**
   * Calls back when one is pressed, and takes it away. Answers what has to be called whenever a permission was
   * given, because without it there was nothing to listen to; as often as one likes.
   */
  onPressed(pressed: (key: string) => void): () => void {
    const heard = (key: string) => {
      browser.notifications.clear(key).catch(error => note('notify clear', error))
      pressed(key)
    }
    const listen = () => {
      const clicked = browser.notifications?.onClicked
      if (clicked && !clicked.hasListener(heard)) clicked.addListener(heard)
    }
    listen()
    return listen
  },
}

/** Not among the polyfill's types. */
const SILENT: object = { silent: true, priority: 0 }
