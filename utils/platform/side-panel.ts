/**
 * The companion beside a page: Chromium calls it the side panel, Firefox the sidebar, and neither has the
 * other's name for it. Both open it only in answer to a press, before any `await`.
 */
import { browser } from './browser'

/** What the polyfill's types leave out. */
interface Surfaces {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

const surfaces: Surfaces = browser

export const sidePanel = {
  /** False where there is none, such as on a phone. */
  isThere: surfaces.sidePanel !== undefined || surfaces.sidebarAction !== undefined,

  /** Opens it in a window; without one, in the window that asks. */
  async open(windowId?: number): Promise<void> {
    await (surfaces.sidePanel?.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT }) ??
      surfaces.sidebarAction?.open())
  },
}

export type SidePanel = typeof sidePanel
