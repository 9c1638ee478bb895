import '@/components/ui/base.css'
import { render } from 'preact'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { note } from '@/utils/platform/log'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { Home } from './app'
import { backup } from './backup'

/** Draws once everything is read. What cannot be read is said on the page, which works all the same. */
async function mount(): Promise<void> {
  const [record, settings] = await Promise.all([
    storedWindow.read().catch(error => note('home record', error)),
    storedSettings.read().catch(() => DEFAULT_SETTINGS),
  ])
  render(
    <Home firstRecord={record ?? EMPTY_RECORD} firstSettings={settings} unread={!record} />,
    document.body,
  )
  void backup.look()
}

void mount()
