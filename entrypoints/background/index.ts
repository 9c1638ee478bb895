import { defineBackground } from 'wxt/utils/define-background'
import { backUp } from '@/utils/core/journal/backup/back-up'
import { chosenPatterns } from '@/utils/core/nudge/chosen'
import { t } from '@/utils/i18n'
import { serve } from '@/utils/messages/serve'
import { addressBar } from '@/utils/platform/address-bar'
import { alarms } from '@/utils/platform/alarms'
import { backupDownloads } from '@/utils/platform/backup-downloads'
import { carried } from '@/utils/platform/carried'
import { clock } from '@/utils/platform/clock'
import { commands } from '@/utils/platform/commands'
import { erased } from '@/utils/platform/erased'
import { forget } from '@/utils/platform/forget'
import { newId } from '@/utils/platform/id'
import { inTurn } from '@/utils/platform/in-turn'
import { journalCopies } from '@/utils/platform/journal-copies'
import { journal } from '@/utils/platform/journal-db'
import { backups, checkIns, parked, plans } from '@/utils/platform/kept-db'
import { lifecycle } from '@/utils/platform/lifecycle'
import { lockedFile } from '@/utils/platform/locked-file'
import { note } from '@/utils/platform/log'
import { menus } from '@/utils/platform/menus'
import { notify } from '@/utils/platform/notify'
import { nudgeScripts } from '@/utils/platform/nudge-scripts'
import { ownPages } from '@/utils/platform/own-pages'
import { permissions } from '@/utils/platform/permissions'
import { pointed } from '@/utils/platform/pointed'
import { popup } from '@/utils/platform/popup'
import { sealedCopy } from '@/utils/platform/sealed-copy'
import { sidePanel } from '@/utils/platform/side-panel'
import {
  readTogether,
  storedNudges,
  storedSettings,
  storedShelf,
  storedWindow,
} from '@/utils/platform/stored'
import { toolbar } from '@/utils/platform/toolbar'
import { updates } from '@/utils/platform/updates'
import { voiceDb } from '@/utils/platform/voice-db'
import { createCatchLine } from './catch-line'
import { createOpenCompanion } from './companion'
import { createCopying } from './copying'
import { giveWay } from './give-way'
import { createHandlers } from './handlers'
import { createKeeper } from './keeper'
import { wordedMenu } from './menu'
import { createNudging } from './nudging'
import { createPark } from './park'
import { createQueue } from './queue'
import { createReach } from './reach'
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
    titleOf: ({ phase }) => t(`toolbar.${phase ?? 'idle'}`),
    note,
  }
  const keeper = createKeeper({
    clock,
    window: storedWindow,
    settings: storedSettings,
    reading: () => readTogether(storedWindow, storedSettings),
    reconcile: (record, settings, now) => reconcile(outside, record, settings, now),
    remind: async due => {
      const showing = due.map(({ key, kind }) =>
        notify.show({ key, title: t('app.name'), message: t(`reminder.${kind}`) }),
      )
      await Promise.all(showing)
    },
    enqueue,
  })
  const park = createPark({ clock, newId, parked, enqueue })
  const nudging = createNudging({
    clock,
    window: storedWindow,
    settings: storedSettings,
    shelf: storedShelf,
    log: storedNudges,
    carried,
    plan: plans,
    scripts: nudgeScripts,
    pages: ownPages,
    park,
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
      erased,
      forget,
      enqueue,
      renewTerms,
    }),
    note,
  )

  const reach = createReach({
    keeper,
    openCompanion: createOpenCompanion({ popup, pages: ownPages }),
    pages: ownPages,
    sidePanel,
    renewTerms,
    park,
    pointed,
    tick: toolbar.tick,
  })

  const catchLine = createCatchLine({
    clock,
    newId,
    window: storedWindow,
    journal,
    pages: ownPages,
    tick: toolbar.tick,
  })

  const copy = createCopying({
    clock,
    journal,
    checkIns,
    copies: journalCopies,
    cover: sealedCopy.cover,
    voices: voiceDb,
    enqueue: createQueue(),
  })

  const backup = async () => {
    if (!lockedFile.isPossible()) return
    await backUp({
      plans: backups,
      journal,
      checkIns,
      voices: voiceDb,
      seal: lockedFile.seal,
      // A folder is a page's; no browser has both that and a background that can do this.
      places: { downloads: backupDownloads },
      inTurn: inTurn('arbor.backup'),
      now: clock.now,
    })
  }

  const attempt = (what: string, doing: Promise<unknown>) => void doing.catch(error => note(what, error))
  const wake = () => attempt('wake', keeper.wake())
  alarms.onWake(wake)
  commands.onPressed((command, tab) => attempt(command, reach.command(command, tab)))
  addressBar.onEntered((line, tabId) => attempt('line', catchLine(line, tabId)))
  menus.onPressed((id, on) => attempt(`menu ${id}`, reach.menu(id, on)))
  const hearNotices = notify.onPressed(key => attempt('notice', reach.notice(key)))
  permissions.onChanged(() => {
    hearNotices()
    wake()
  })
  lifecycle.onReplaced(() => {
    wake()
    attempt('menus', menus.put(wordedMenu()))
    attempt('access', storedSettings.read().then(chosenPatterns).then(permissions.mend))
  })
  // In line with the commands: one that is being answered is answered first.
  updates.onReady(() =>
    attempt(
      'update',
      enqueue(() => giveWay(updates)),
    ),
  )
  addressBar.explain(t('keyword.explain'))
  lifecycle.keepPrivate()
  lifecycle.keepStored()
  // A start by itself is a wake too: after an update, a crash or being switched on again no event comes.
  wake()
  attempt('copy', copy())
  attempt('backup', backup())
})
