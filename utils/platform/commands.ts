/** The browser's own keyboard shortcuts. Firefox on a phone has none, and not even the name for them. */
import { type Command, isCommand } from '../core/reach/command'
import type { SeenPage } from '../core/reach/seen-page'
import { browser } from './browser'

/** The tab that was in front. Its address and title are there because a press lends us them (`activeTab`). */
export interface FrontTab extends SeenPage {
  readonly id?: number | undefined
}

export const commands = {
  /**
   * Calls back in the first turn of a press, when what needs a press can still be opened. Without a tab it was
   * pressed in a window that has none.
   */
  onPressed(pressed: (command: Command, tab: FrontTab) => void): void {
    browser.commands?.onCommand.addListener((name, tab) => {
      if (isCommand(name)) pressed(name, tab ?? {})
    })
  },
}
