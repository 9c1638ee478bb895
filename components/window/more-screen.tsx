import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Offer, View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import css from './home-screen.module.css'
import { clockWords } from './until'

interface MoreScreenProps {
  readonly view: View
  /** Whether cards can come: sites were chosen, and the browser lets us there. */
  readonly nudges: 'none' | 'locked' | 'ready'
  readonly problem: string | undefined
  readonly onOffer: (offer: Offer) => void
  readonly onPause: () => void
  readonly onResume: () => void
  readonly onEnd: () => void
  readonly onSettings: () => void
  /** Opens the same beside the page; left out where that cannot be, or is so already. */
  readonly onBeside: (() => void) | null
  readonly onBack: () => void
}

/** What is not needed every time: the other offers, the nudges, the end, the settings. */
export function MoreScreen({ view, nudges, problem, ...on }: MoreScreenProps) {
  const open = view.phase !== null
  // Outside a window the first screen asks one question only, so everything to do is here.
  const offers = open ? view.more : [...view.offers, ...view.more]
  return (
    <Screen title={t('more.title')} problem={problem} onBack={on.onBack}>
      <ul class={css['others']}>
        {offers.map(offer => (
          <li key={offer}>
            <Button onClick={() => on.onOffer(offer)}>{t(`offer.${offer}`)}</Button>
          </li>
        ))}
      </ul>
      {view.nudgesQuietUntil !== null && <p>{t('more.quiet', [clockWords(view.nudgesQuietUntil)])}</p>}
      {nudges === 'locked' && <p>{t('more.locked')}</p>}
      <ul class={css['quiet']}>
        {open && nudges === 'ready' && (
          <li>
            {view.nudgesQuietUntil === null ? (
              <Button look="quiet" onClick={on.onPause}>
                {t('more.pause')}
              </Button>
            ) : (
              <Button look="quiet" onClick={on.onResume}>
                {t('more.resume')}
              </Button>
            )}
          </li>
        )}
        <li>
          <Button look="quiet" onClick={on.onSettings}>
            {t(nudges === 'none' ? 'more.sites' : 'more.settings')}
          </Button>
        </li>
        {on.onBeside && (
          <li>
            <Button look="quiet" onClick={on.onBeside}>
              {t('more.beside')}
            </Button>
          </li>
        )}
        {open && (
          <li>
            <Button look="quiet" onClick={on.onEnd}>
              {t('more.end')}
            </Button>
          </li>
        )}
      </ul>
    </Screen>
  )
}
