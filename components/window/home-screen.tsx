import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Instant } from '@/utils/core/time'
import type { Ended } from '@/utils/core/window/anchor'
import type { Offer, View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { BeginForm } from './begin-form'
import { BranchPicture } from './branch'
import css from './home-screen.module.css'
import { untilWords } from './until'

export interface HomeScreenProps {
  readonly view: View
  readonly now: Instant
  /** Whether a window counted from this answer would still be open now. */
  readonly fits: (ended: Ended) => boolean
  readonly problem: string | undefined
  readonly onBegin: (ended: Ended) => void
  readonly onReopen: () => void
  readonly onSettled: () => void
  readonly onOffer: (offer: Offer) => void
  readonly onHelp: () => void
  readonly onMore: () => void
}

/** The first screen: where in the window we are, what fits now, until when. */
export function HomeScreen(props: HomeScreenProps) {
  const { view, now } = props
  const footer = (
    <>
      <Button look="quiet" onClick={props.onHelp}>
        {t('app.help')}
      </Button>
      <Button look="quiet" onClick={props.onMore}>
        {t('app.more')}
      </Button>
    </>
  )
  if (view.phase === null || view.until === null) {
    return (
      <Screen title={t('app.name')} problem={props.problem} footer={footer}>
        <BranchPicture branch={view.branch} share={view.share} />
        <p>{t(view.isOver ? 'home.over' : 'home.idle')}</p>
        {view.canReopen && (
          <Button look="quiet" onClick={props.onReopen}>
            {t('home.reopen')}
          </Button>
        )}
        <BeginForm fits={props.fits} onBegin={props.onBegin} />
      </Screen>
    )
  }
  return (
    <Screen title={t(`phase.${view.phase}`)} problem={props.problem} footer={footer}>
      <p class={css['until']}>{untilWords(view.until, now)}</p>
      <BranchPicture branch={view.branch} share={view.share} />
      <p>{t(`home.${view.phase}`)}</p>
      <ul class={css['offers']}>
        {view.offers.map(offer => (
          <li key={offer}>
            <Button onClick={() => props.onOffer(offer)}>{t(`offer.${offer}`)}</Button>
          </li>
        ))}
        {view.phase === 'resting' && (
          <li>
            <Button onClick={props.onSettled}>{t('home.settled')}</Button>
          </li>
        )}
      </ul>
    </Screen>
  )
}
