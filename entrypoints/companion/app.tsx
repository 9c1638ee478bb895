import { lazy } from '@/components/hooks/lazy'
import { useNow } from '@/components/hooks/use-now'
import { useRoute } from '@/components/hooks/use-route'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { applyLook } from '@/components/ui/apply-look'
import { HomeScreen } from '@/components/window/home-screen'
import { MoreScreen } from '@/components/window/more-screen'
import { RestScreen } from '@/components/window/rest-screen'
import { nextPiece } from '@/utils/core/reading/catalogue'
import type { Settings } from '@/utils/core/settings/settings'
import { anchorOf } from '@/utils/core/window/anchor'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { WindowRecord } from '@/utils/core/window/state'
import { type Offer, view } from '@/utils/core/window/view'
import { send } from '@/utils/messages/send'
import { clock } from '@/utils/platform/clock'
import { note } from '@/utils/platform/log'
import { ownPages } from '@/utils/platform/own-pages'
import { sidePanel } from '@/utils/platform/side-panel'
import { storedSettings, storedShelf, storedWindow } from '@/utils/platform/stored'

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
  const { state } = useSnapshot(storedWindow, firstRecord)
  const settings = useSnapshot(storedSettings, firstSettings)
  const now = useNow(clock.now, LOOK_EVERY)
  const shown = view(state, settings, now)
  applyLook(document.documentElement, { look: settings.look, phase: shown.phase })

  const home = () => go('home')
  const dispatch = (intent: WindowIntent) => {
    send('window.dispatch', intent).catch(error => note('dispatch', error))
  }
  const open = (page: 'reader' | 'options', hash?: string) => ownPages.open(page, hash).then(surface.leave)
  const beside = () => {
    sidePanel.open().then(surface.leave, error => note('side panel', error))
  }
  const offer = async (what: Offer) => {
    if (what === 'read') return open('reader', nextPiece(await storedShelf.read()).id)
    if (what === 'rest') dispatch({ type: 'moment', of: 'rest' })
    go(what)
  }

  switch (route) {
    case 'breathe':
      return (
        <Breathe now={clock.now} onDone={() => dispatch({ type: 'moment', of: 'breathe' })} onBack={home} />
      )
    case 'write':
      return (
        <Write
          phase={shown.phase}
          spanId={state.kind === 'open' ? state.span.id : null}
          onWritten={() => dispatch({ type: 'moment', of: 'write' })}
          onBack={home}
        />
      )
    case 'rest':
      return <RestScreen onBack={home} />
    case 'help':
      return (
        <Help
          country={settings.country}
          locale={navigator.language}
          onCountry={country => void send('settings.change', { country })}
          onBack={home}
        />
      )
    case 'more':
      return (
        <MoreScreen
          view={shown}
          hasSites={settings.sites.length > 0}
          onOffer={offer}
          onPause={() => dispatch({ type: 'pause-nudges' })}
          onResume={() => dispatch({ type: 'resume-nudges' })}
          onEnd={() => {
            dispatch({ type: 'end' })
            home()
          }}
          onSettings={() => open('options')}
          onBeside={surface.canMove && sidePanel.isThere ? beside : null}
          onBack={home}
        />
      )
    default:
      return (
        <HomeScreen
          view={shown}
          now={now}
          fits={ended => anchorOf(ended, now) + settings.length > now}
          onBegin={ended => dispatch({ type: 'begin', ended })}
          onReopen={() => dispatch({ type: 'reopen' })}
          onSettled={() => dispatch({ type: 'settled' })}
          onOffer={offer}
          onHelp={() => go('help')}
          onMore={() => go('more')}
        />
      )
  }
}
