import { useState } from 'preact/hooks'
import { lazy } from '@/components/hooks/lazy'
import { useChoices } from '@/components/hooks/use-choices'
import { useNow } from '@/components/hooks/use-now'
import { useRoute } from '@/components/hooks/use-route'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { applyLook } from '@/components/ui/apply-look'
import { HelpWay } from '@/components/ui/screen'
import { HomeScreen } from '@/components/window/home-screen'
import { MoreScreen } from '@/components/window/more-screen'
import { RestScreen } from '@/components/window/rest-screen'
import { nextPiece } from '@/utils/core/reading/catalogue'
import type { Settings } from '@/utils/core/settings/settings'
import { anchorOf } from '@/utils/core/window/anchor'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { WindowRecord } from '@/utils/core/window/state'
import { type Offer, view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { send } from '@/utils/messages/send'
import { clock } from '@/utils/platform/clock'
import { note } from '@/utils/platform/log'
import { ownPages } from '@/utils/platform/own-pages'
import { sidePanel } from '@/utils/platform/side-panel'
import { storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'
import { useNudgeAccess } from './use-nudge-access'

const Breathe = lazy(() => import('@/components/breathing/breathe-screen').then(it => it.BreatheScreen))
const Help = lazy(() => import('@/components/help/help-screen').then(it => it.HelpScreen))
const Write = lazy(() => import('./write').then(it => it.Write))

/** How often an open screen looks at the clock: often enough for a phase to change under one's eyes. */
const LOOK_EVERY = 1000

/** Where the companion is shown. */
export interface Surface {
  /** Called when another page of ours was opened and this one is in its way. */
  readonly leave: () => void
  /** Whether it could be moved beside the page. */
  readonly canMove: boolean
}

interface CompanionProps {
  readonly firstRecord: WindowRecord
  readonly firstSettings: Settings
  readonly surface: Surface
}

/** The whole of a treatment day, in the popup, the side panel or a tab. */
export function Companion({ firstRecord, firstSettings, surface }: CompanionProps) {
  const [route, go] = useRoute(['home', 'more', 'breathe', 'write', 'rest', 'help'])
  const [failed, setFailed] = useState(false)
  const { state } = useSnapshot(storedWindow, firstRecord)
  // A choice that could not be kept still holds while this page is open: help must not wait for a disk.
  const { value: settings, change } = useChoices(storedSettings, firstSettings, (patch, wished) =>
    send('settings.change', patch).catch(async error => {
      await note('settings', error)
      return wished
    }),
  )
  const nudges = useNudgeAccess(settings.sites)
  const now = useNow(clock.now, LOOK_EVERY)
  const shown = view(state, settings, now)
  applyLook(document.documentElement, { look: settings.look, phase: shown.phase })

  const home = () => go('home')
  const attempt = (what: Promise<unknown>) => {
    what.then(
      () => setFailed(false),
      async error => {
        setFailed(true)
        await note('companion', error)
      },
    )
  }
  const dispatch = (intent: WindowIntent) => attempt(send('window.dispatch', intent))
  const open = (page: 'reader' | 'options', hash?: string) =>
    attempt(ownPages.open(page, hash).then(surface.leave))
  const offer = async (what: Offer) => {
    if (what === 'read') return open('reader', nextPiece(await storedShelf.read().catch(() => ({}))).id)
    if (what === 'rest') dispatch({ type: 'moment', of: 'rest' })
    go(what)
  }
  const problem = failed ? t('app.failed') : undefined

  if (route === 'help') {
    return (
      <Help
        country={settings.country}
        locale={navigator.language}
        onCountry={country => change({ country })}
        onBack={() => history.back()}
      />
    )
  }
  return (
    <HelpWay.Provider value={() => go('help')}>
      {route === 'breathe' && (
        <Breathe now={clock.now} onDone={() => dispatch({ type: 'moment', of: 'breathe' })} onBack={home} />
      )}
      {route === 'write' && (
        <Write
          phase={shown.phase}
          spanId={shown.phase !== null && state.kind === 'open' ? state.span.id : null}
          onWritten={() => dispatch({ type: 'moment', of: 'write' })}
          onBack={home}
        />
      )}
      {route === 'rest' && <RestScreen onBack={home} />}
      {route === 'more' && (
        <MoreScreen
          view={shown}
          nudges={nudges}
          problem={problem}
          onOffer={offer}
          onPause={() => dispatch({ type: 'pause-nudges' })}
          onResume={() => dispatch({ type: 'resume-nudges' })}
          onEnd={() => {
            dispatch({ type: 'end' })
            home()
          }}
          onSettings={() => open('options')}
          onBeside={
            surface.canMove && sidePanel.isThere ? () => attempt(sidePanel.open().then(surface.leave)) : null
          }
          onBack={home}
        />
      )}
      {route === 'home' && (
        <HomeScreen
          view={shown}
          now={now}
          problem={problem}
          fits={ended => anchorOf(ended, now) + settings.length > now}
          onBegin={ended => dispatch({ type: 'begin', ended })}
          onReopen={() => dispatch({ type: 'reopen' })}
          onSettled={() => dispatch({ type: 'settled' })}
          onOffer={offer}
          onHelp={() => go('help')}
          onMore={() => go('more')}
        />
      )}
    </HelpWay.Provider>
  )
}
