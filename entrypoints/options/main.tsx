import '@/components/ui/base.css'
import { render } from 'preact'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { note } from '@/utils/platform/log'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { Options } from './app'

/** Draws once everything is read. What cannot be read is said on the page, which works all the same. */
async function mount(): Promise<void> {
  const [record, settings] = await Promise.all([
    storedWindow.read().catch(() => EMPTY_RECORD),
    storedSettings.read().catch(error => note('settings', error)),
  ])
  render(
    <Options firstRecord={record} firstSettings={settings ?? DEFAULT_SETTINGS} unread={!settings} />,
    document.body,
  )
}

void mount()
