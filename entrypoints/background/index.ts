import { defineBackground } from 'wxt/utils/define-background'
import { t } from '@/utils/i18n'
import { serve } from '@/utils/messages/serve'
import { alarms } from '@/utils/platform/alarms'
import { clock } from '@/utils/platform/clock'
import { lifecycle } from '@/utils/platform/lifecycle'
import { note } from '@/utils/platform/log'
import { nudgeScripts } from '@/utils/platform/nudge-scripts'
import { ownPages } from '@/utils/platform/own-pages'
import { permissions } from '@/utils/platform/permissions'
import { storedNudges, storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'
import { toolbar } from '@/utils/platform/toolbar'
import { createHandlers } from './handlers'
import { createKeeper } from './keeper'
import { createNudging } from './nudging'
import { createQueue } from './queue'
import { type Outside, reconcile } from './reconcile'

// Every listener is added in the first turn of every start: a worker woken by an event that finds no listener
// loses the event.
export default defineBackground(() => {
  const enqueue = createQueue()
  const outside: Outside = {
    alarms,
    toolbar,
    permissions,
    scripts: nudgeScripts,
    titles: { bud: t('toolbar.idle'), leaf: t('toolbar.open') },
    note,
  }
  const keeper = createKeeper({
    clock,
    window: storedWindow,
    settings: storedSettings,
    reconcile: (state, settings, now) => reconcile(outside, state, settings, now),
    enqueue,
  })
  const nudging = createNudging({
    clock,
    window: storedWindow,
    settings: storedSettings,
    shelf: storedShelf,
    log: storedNudges,
    pages: ownPages,
    enqueue,
  })
  const renewTerms = async () => {
    const matches = await nudgeScripts.registered()
    if (matches.length > 0) await nudgeScripts.inject(matches)
  }
  serve(
    createHandlers({
      clock,
      keeper,
      nudging,
      settings: storedSettings,
      shelf: storedShelf,
      enqueue,
      renewTerms,
    }),
    note,
  )

  const wake = () => void keeper.wake().catch(error => note('wake', error))
  alarms.onWake(wake)
  permissions.onChanged(wake)
  lifecycle.onReplaced(wake)
  lifecycle.keepPrivate()
  lifecycle.keepStored()
  // A start by itself is a wake too: after an update, a crash or being switched on again no event comes.
  wake()
})
