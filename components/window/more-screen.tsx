import type { ComponentChildren } from 'preact'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Offer } from '@/utils/core/window/offers'
import type { View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import css from './home-screen.module.css'
import { clockWords } from './until'

export interface MoreScreenProps {
  readonly view: View
  /** Whether cards can come: sites were chosen, and the browser lets us there. */
  readonly nudges: 'none' | 'off' | 'locked' | 'ready'
  readonly problem: string | undefined
  readonly onOffer: (offer: Offer) => void
  readonly onPlan: () => void
  readonly onWindow: () => void
  readonly onPause: () => void
  readonly onResume: () => void
  readonly onEnd: () => void
  /** Shows the journal, the windows past, and what is ahead. */
  readonly onHome: () => void
  readonly onSettings: () => void
  /** Says that the page in front pulls; null where there is none, or Arbor does not know it. */
  readonly onPulls: (() => void) | null
  /** Opens the same beside the page; left out where that cannot be, or is so already. */
  readonly onBeside: (() => void) | null
  readonly onBack: () => void
}

/** What has a place of its own on the first screen in some phase, and so is expected here in the others. */
const USUAL = ['breathe', 'write', 'read', 'rest'] as const

/** What is not needed every time: the other offers, the nudges, the end, the settings. */
export function MoreScreen({ view, nudges, problem, ...on }: MoreScreenProps) {
  const open = view.span !== null
  const { phase, first, more } = view
  // Outside a window the first screen asks one question only, so everything to do is here.
  const known = phase === null ? [...first, ...more] : more
  const offers = USUAL.filter(offer => known.includes(offer))
  const paused = view.nudgesQuietUntil
  return (
    <Screen title={t('more.title')} problem={problem} onBack={on.onBack}>
      <ul class={css['others']}>
        {offers.map(offer => (
          <li key={offer}>
            <Button onClick={() => on.onOffer(offer)}>{t(`offer.${offer}`)}</Button>
          </li>
        ))}
      </ul>
      {paused !== null && <p>{t('more.quiet', [clockWords(paused)])}</p>}
      {nudges === 'locked' && <p>{t('more.locked')}</p>}
      <ul class={css['quiet']}>
        <Way onClick={on.onPlan}>{t('plan.title')}</Way>
        {open && <Way onClick={on.onWindow}>{t('window.title')}</Way>}
        {open && nudges === 'ready' && (
          <Way onClick={paused === null ? on.onPause : on.onResume}>
            {t(paused === null ? 'more.pause' : 'more.resume')}
          </Way>
        )}
        <Way onClick={on.onHome}>{t('more.home')}</Way>
        <Way onClick={on.onSettings}>{t(nudges === 'none' ? 'more.sites' : 'more.settings')}</Way>
        {on.onPulls && <Way onClick={on.onPulls}>{t('more.pulls')}</Way>}
        {on.onBeside && <Way onClick={on.onBeside}>{t('more.beside')}</Way>}
        {open && <Way onClick={on.onEnd}>{t('more.end')}</Way>}
      </ul>
    </Screen>
  )
}

function Way({ onClick, children }: { readonly onClick: () => void; readonly children: ComponentChildren }) {
  return (
    <li>
      <Button look="quiet" onClick={onClick}>
        {children}
      </Button>
    </li>
  )
}
