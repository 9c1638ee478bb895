import type { ComponentChildren } from 'preact'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Instant } from '@/utils/core/time'
import type { Offer } from '@/utils/core/window/offers'
import type { View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { BranchPicture } from './branch'
import css from './home-screen.module.css'
import { OfferList } from './offer-list'
import type { OwnWords } from './offer-words'
import { nextWords, untilWords } from './until'

export interface HomeScreenProps {
  readonly view: View
  readonly own: OwnWords
  readonly now: Instant
  readonly problem: string | undefined
  /** *Begin* and its question, for when nothing else is on the screen. */
  readonly begin: ComponentChildren
  /** Begins at once, for when there is more on the screen than this; what was wrong is put right afterwards. */
  readonly onBeginNow: () => void
  /** Something that is there today only, above the rest: tomorrow's treatment, what was saved for today. */
  readonly today: ComponentChildren
  readonly onReopen: () => void
  readonly onSettled: () => void
  readonly onEndSession: () => void
  readonly onOffer: (offer: Offer) => void
  readonly onHelp: () => void
  readonly onFeel: () => void
  readonly onMore: () => void
}

/** The first screen: where in the window we are, what fits now, until when. */
export function HomeScreen(props: HomeScreenProps) {
  const { view, own, now, problem } = props
  const { phase, span } = view
  /** Whoever has just ended a window is asked nothing more. */
  const asksToBegin = phase === null && !view.canReopen
  const ways = (
    <>
      <Button look="quiet" onClick={props.onHelp}>
        {t('app.help')}
      </Button>
      {phase !== null && (
        <Button look="quiet" onClick={props.onFeel}>
          {t('home.feel')}
        </Button>
      )}
      <Button look="quiet" onClick={props.onMore}>
        {t('app.more')}
      </Button>
    </>
  )
  return (
    <Screen title={phase ? t(`phase.${phase}`) : t('app.name')} problem={problem} footer={ways}>
      {span && <p class={css['until']}>{untilWords(span.ends, now)}</p>}
      {view.sessionUntil !== null && <p class={css['until']}>{untilWords(view.sessionUntil, now)}</p>}
      <BranchPicture branch={view.branch} share={view.share} small={span === null} />
      {props.today}
      <p>{t(`home.${sentenceOf(view)}`)}</p>
      {view.next && <p class={css['until']}>{nextWords(view.next, own)}</p>}
      {view.canReopen && (
        <Button look="quiet" onClick={props.onReopen}>
          {t('home.reopen')}
        </Button>
      )}
      {phase !== null && (
        <OfferList offers={view.first} own={own} onOffer={props.onOffer}>
          {phase === 'resting' && view.feeling === null && (
            <Button onClick={props.onSettled}>{t('home.settled')}</Button>
          )}
          {view.sessionUntil !== null && (
            <Button look="quiet" onClick={props.onEndSession}>
              {t('home.endSession')}
            </Button>
          )}
        </OfferList>
      )}
      {asksToBegin && props.begin}
      {!asksToBegin && span === null && view.sessionUntil === null && (
        <div class={css['anew']}>
          <p class={css['until']}>{t('home.anew')}</p>
          <Button onClick={props.onBeginNow}>{t('begin.begin')}</Button>
        </div>
      )}
    </Screen>
  )
}

/** How someone is comes before where in the window they are. */
function sentenceOf({ feeling, phase, sessionUntil, first, isOver }: View) {
  if (feeling !== null && feeling !== 'fine') return feeling
  if (phase === null) return isOver ? 'over' : 'idle'
  if (phase !== 'days') return phase
  if (sessionUntil !== null) return 'session'
  return first.includes('session') ? 'days' : 'daysDone'
}
