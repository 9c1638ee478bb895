import '@/components/ui/base.css'
import { render } from 'preact'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { send } from '@/utils/messages/send'
import { note } from '@/utils/platform/log'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { Companion, type Surface } from './app'

declare global {
  /** What `public/first-read.js` began to read; undefined when it has not run yet. */
  var firstRead: Promise<Record<string, unknown>> | undefined
}

/**
 * Draws the companion once the state is read, so that its first picture is the true one. When it cannot be
 * read, breathing, writing and help are there all the same.
 */
export async function mountCompanion(surface: Surface): Promise<void> {
  const { firstRead } = globalThis
  const [firstRecord, firstSettings] = await Promise.all([
    storedWindow.read(firstRead).catch(() => EMPTY_RECORD),
    storedSettings.read(firstRead).catch(() => DEFAULT_SETTINGS),
  ])
  render(
    <Companion firstRecord={firstRecord} firstSettings={firstSettings} surface={surface} />,
    document.body,
  )
  // After the first picture, which a waking worker would only delay.
  requestIdleCallback(() => {
    send('window.dispatch', { type: 'woke' }).catch(error => note('open', error))
    import('./back-up').then(it => it.backUp()).catch(error => note('backup', error))
  })
}
