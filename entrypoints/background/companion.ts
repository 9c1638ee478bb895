import type { OwnPages } from '@/utils/platform/own-pages'
import type { Popup } from '@/utils/platform/popup'

interface CompanionPorts {
  readonly popup: Popup
  readonly pages: Pick<OwnPages, 'open'>
}

/** Where a press came from. */
interface From {
  readonly tabId?: number | undefined
}

/** Opens the companion on a screen; the first screen without one. */
export type OpenCompanion = (hash: string, from: From) => Promise<void>

/**
 * The popup where it can open, else the same in a tab. To be called in the first turn of a press. The side panel is
 * not among them: once the popup was refused, the press is over, and a side panel opens for nothing else.
 */
export function createOpenCompanion({ popup, pages }: CompanionPorts): OpenCompanion {
  return async (hash, { tabId }) => {
    if (await popup.open({ hash, tabId })) return
    // An open popup is refused a second time. It shows what was asked for, unless that is a screen of its own.
    if (hash === '' && (await popup.isOpen())) return
    await pages.open('sidepanel', hash)
  }
}
