import { finished, isBlank, newEntry } from '@/utils/core/journal/entry'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Clock } from '@/utils/platform/clock'
import type { journal } from '@/utils/platform/journal-db'
import type { OwnPages } from '@/utils/platform/own-pages'
import type { Stored } from '@/utils/platform/stored'

interface CatchPorts {
  readonly clock: Clock
  readonly newId: () => string
  readonly window: Pick<Stored<WindowRecord>, 'read'>
  readonly journal: Pick<typeof journal, 'save'>
  readonly pages: Pick<OwnPages, 'open'>
  /** Says without words, over one tab, that it is kept. */
  readonly tick: (tabId: number) => Promise<void>
}

/** Keeps a line as a note, without opening anything. */
export type CatchLine = (line: string, tabId: number | undefined) => Promise<void>

/** With no line, or where it cannot be kept, one comes to the page that is written on, which says what is wrong. */
export function createCatchLine({ clock, newId, window, journal, pages, tick }: CatchPorts): CatchLine {
  return async (line, tabId) => {
    if (isBlank(line)) return pages.open('sidepanel', 'write')
    const { state } = await window.read()
    const now = clock.now()
    const entry = finished(
      newEntry(newId(), line.trim(), state.kind === 'open' ? state.span.id : null, now),
      now,
    )
    const kept = await journal.save({ entry, base: 0, sent: null, spare: newId() })
    if (!kept.ok) return pages.open('sidepanel', 'write')
    if (tabId !== undefined) await tick(tabId)
  }
}
