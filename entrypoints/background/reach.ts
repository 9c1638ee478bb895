import { assertNever } from '@/utils/core/assert'
import type { Command } from '@/utils/core/reach/command'
import type { MenuId } from '@/utils/core/reach/menu'
import type { SeenPage } from '@/utils/core/reach/seen-page'
import { kindOfReminder } from '@/utils/core/window/reminders'
import type { FrontTab } from '@/utils/platform/commands'
import type { PressedOn } from '@/utils/platform/menus'
import type { OwnPages } from '@/utils/platform/own-pages'
import type { PointedPage } from '@/utils/platform/pointed'
import type { SidePanel } from '@/utils/platform/side-panel'
import type { OpenCompanion } from './companion'
import type { Keeper } from './keeper'
import type { Park } from './park'

interface ReachPorts {
  readonly keeper: Pick<Keeper, 'dispatch'>
  readonly openCompanion: OpenCompanion
  readonly pages: Pick<OwnPages, 'open'>
  readonly sidePanel: Pick<SidePanel, 'open'>
  /** Has the scripts in open pages ask anew when a card could come. */
  readonly renewTerms: () => Promise<void>
  readonly park: Park
  readonly pointed: Pick<PointedPage, 'put'>
  /** Says without words, over one tab, that what was pressed there is done. */
  readonly tick: (tabId: number) => Promise<void>
}

/** What can be done from outside our pages: by a key, in the browser's menus, on a notice. */
export interface Reach {
  command(command: Command, tab: FrontTab): Promise<void>
  menu(id: MenuId, on: PressedOn): Promise<void>
  /** A press on the notice with this key. */
  notice(key: string): Promise<void>
}

/** Whatever needs a press to open is opened first: after an `await` the press is over. */
export function createReach(ports: ReachPorts): Reach {
  const { keeper, openCompanion, pages, sidePanel } = ports
  /** Nothing opens to say so, since nothing else is wanted just now. */
  const save = async (page: SeenPage, { id }: FrontTab) => {
    if ((await ports.park(page)) && id !== undefined) await ports.tick(id)
  }
  const toggleNudges = async () => {
    await keeper.dispatch({ type: 'toggle-nudges' })
    await ports.renewTerms()
  }
  return {
    async command(command, tab) {
      switch (command) {
        case 'begin-or-open': {
          const opening = openCompanion('', { tabId: tab.id })
          await Promise.all([opening, keeper.dispatch({ type: 'begin-if-none' })])
          return
        }
        case 'quick-note':
          return openCompanion('write', { tabId: tab.id })
        case 'pause-nudges':
          return toggleNudges()
        case 'save-for-tomorrow':
          return save(tab, tab)
        default:
          return assertNever(command)
      }
    },

    async menu(id, { link, tab }) {
      switch (id) {
        case 'savePage':
          return save(tab, tab)
        case 'saveLink':
          return link ? save({ ...link, incognito: tab.incognito }, tab) : undefined
        case 'sitePulls':
          await ports.pointed.put(tab)
          return pages.open('options', 'sites')
        case 'pauseNudges':
          return toggleNudges()
        case 'sidePanel':
          return sidePanel.open(tab.windowId)
        case 'settings':
          return pages.open('options')
        default:
          return assertNever(id)
      }
    },

    notice: key => pages.open('sidepanel', kindOfReminder(key) === 'readBack' ? 'readBack' : ''),
  }
}
