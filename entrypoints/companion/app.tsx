import { useState } from 'preact/hooks'
import { lazy } from '@/components/hooks/lazy'
import { useNow } from '@/components/hooks/use-now'
import { useRoute } from '@/components/hooks/use-route'
import { applyLook } from '@/components/ui/apply-look'
import { HelpWay } from '@/components/ui/screen'
import { HomeScreen } from '@/components/window/home-screen'
import { nextPiece } from '@/utils/core/reading/catalogue'
import type { Settings } from '@/utils/core/settings/settings'
import type { Offer } from '@/utils/core/window/offers'
import type { WindowRecord } from '@/utils/core/window/state'
import { ownId } from '@/utils/core/window/thing'
import { view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { clock } from '@/utils/platform/clock'
import { type OwnPage, ownPages } from '@/utils/platform/own-pages'
import { sidePanel } from '@/utils/platform/side-panel'
import { storedShelf } from '@/utils/platform/stored'
import { Begin } from './begin'
import { isPlace, PLACE_NAMES, PLACES } from './places'
import { useAround } from './use-around'
import { useCompanion } from './use-companion'
import { useLetter } from './use-letter'

const Breathe = lazy(() => import('@/components/breathing/breathe-screen').then(it => it.BreatheScreen))
const Letter = lazy(() => import('@/components/window/letter-screen').then(it => it.LetterScreen))
const Feel = lazy(() => import('@/components/window/feel-screen').then(it => it.FeelScreen))
const More = lazy(() => import('./more').then(it => it.More))
const Rest = lazy(() => import('@/components/window/rest-screen').then(it => it.RestScreen))
const Today = lazy(() => import('./today').then(it => it.Today))
const Help = lazy(() => import('@/components/help/help-screen').then(it => it.HelpScreen))
const Write = lazy(() => import('./write').then(it => it.Write))

const ROUTES = ['home', 'more', 'breathe', 'write', 'rest', 'help', 'feel', ...PLACE_NAMES] as const

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
  const [route, go, detail] = useRoute(ROUTES)
  const [from, setFrom] = useState<'home' | 'plan'>('home')
  const { record, settings, change, failed, attempt, dispatch } = useCompanion(firstRecord, firstSettings)
  const now = useNow(clock.now, LOOK_EVERY)
  const around = useAround()
  const own = new Map(around.things.map(({ id, text }) => [id, text]))
  const shown = view(record, settings, now, [...own.keys()].map(ownId))
  const { phase, span, feeling } = shown
  const letter = useLetter(around, shown, dispatch)
  applyLook(document.documentElement, { ...settings, phase, feeling })

  const home = () => go('home')
  const back = () => go(from)
  const open = (page: OwnPage, hash?: string) => attempt(ownPages.open(page, hash).then(surface.leave))
  const offer = async (what: Offer) => {
    setFrom(route === 'plan' ? 'plan' : 'home')
    if (isPlace(what)) return go(what)
    switch (what) {
      case 'read':
        return open('reader', nextPiece(await storedShelf.read().catch(() => ({}))).id)
      case 'session':
        return dispatch({ type: 'begin-session' })
      case 'rest':
        dispatch({ type: 'moment', of: 'rest' })
        return go('rest')
      case 'breathe':
      case 'write':
      case 'help':
        return go(what)
      default:
        return go('thing', what)
    }
  }
  const problem = failed ? t('app.failed') : undefined
  const Place = isPlace(route) ? PLACES[route] : null

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
        <Breathe now={clock.now} onDone={() => dispatch({ type: 'moment', of: 'breathe' })} onBack={back} />
      )}
      {route === 'write' && (
        <Write
          phase={phase}
          spanId={span?.id ?? null}
          windows={record}
          onWritten={() => dispatch({ type: 'moment', of: 'write' })}
          isPopup={surface.canMove}
          onSpeakInTab={() => open('sidepanel', 'write/speak')}
          onCarry={() => open('home', 'carry')}
          onBack={back}
        />
      )}
      {route === 'rest' && <Rest onBack={back} />}
      {route === 'feel' && (
        <Feel
          feeling={feeling}
          onFeel={is => {
            dispatch({ type: 'feel', is })
            home()
          }}
          onBack={home}
        />
      )}
      {Place && (
        <Place
          key={route}
          {...{ detail, shown, record, settings, around, own, now, problem, dispatch, go, back, home }}
          onOffer={offer}
        />
      )}
      {route === 'more' && (
        <More
          view={shown}
          settings={settings}
          problem={problem}
          onOffer={offer}
          onPlan={() => go('plan')}
          onWindow={() => go('window')}
          onPause={() => dispatch({ type: 'pause-nudges' })}
          onResume={() => dispatch({ type: 'resume-nudges' })}
          onEnd={() => {
            dispatch({ type: 'end' })
            home()
          }}
          onHome={() => open('home')}
          onSettings={part => open('options', part)}
          onBeside={
            surface.canMove && sidePanel.isThere ? () => attempt(sidePanel.open().then(surface.leave)) : null
          }
          onBack={home}
        />
      )}
      {route === 'home' && letter === 'whole' && (
        <Letter
          text={around.letter?.text ?? ''}
          problem={problem}
          onAway={() => dispatch({ type: 'letter-seen' })}
        />
      )}
      {route === 'home' && letter !== 'whole' && letter !== 'unknown' && (
        <HomeScreen
          view={shown}
          own={own}
          now={now}
          problem={problem}
          begin={<Begin {...{ now, settings, dispatch, home }} />}
          onBeginNow={() => dispatch({ type: 'begin', ended: { ago: 0 } })}
          today={
            around.isKnown && (
              <Today {...{ around, shown, letter, now, go }} onLetter={() => open('home', 'letter')} />
            )
          }
          onReopen={() => dispatch({ type: 'reopen' })}
          onSettled={() => dispatch({ type: 'settled' })}
          onEndSession={() => dispatch({ type: 'end-session' })}
          onOffer={offer}
          onHelp={() => go('help')}
          onFeel={() => go('feel')}
          onMore={() => go('more')}
        />
      )}
    </HelpWay.Provider>
  )
}
