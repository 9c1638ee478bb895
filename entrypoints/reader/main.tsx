import '@/components/ui/base.css'
import { render } from 'preact'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { Reader } from './app'
import { openPiece } from './opening'

/** Draws once everything is read. A text can be read even when nothing that is kept can. */
async function mount(): Promise<void> {
  const [opening, record, settings] = await Promise.all([
    openPiece(location.hash),
    storedWindow.read().catch(() => EMPTY_RECORD),
    storedSettings.read().catch(() => DEFAULT_SETTINGS),
  ])
  render(<Reader firstOpening={opening} firstRecord={record} firstSettings={settings} />, document.body)
}

void mount()
