import { Screen } from '@/components/ui/screen'
import type { Trouble } from '@/utils/core/journal/answer'
import type { Instant } from '@/utils/core/time'
import type { Offer } from '@/utils/core/window/offers'
import { planOf, timeOf } from '@/utils/core/window/plan'
import type { View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { type OwnWords, offerWords } from './offer-words'
import { OwnField } from './own-field'
import css from './plan-screen.module.css'
import { clockWords } from './until'

interface PlanScreenProps {
  readonly view: View
  readonly own: OwnWords
  readonly now: Instant
  /** Why the latest own thing could not be kept; null when it was. */
  readonly trouble: Trouble | null
  readonly onOffer: (offer: Offer) => void
  /** Keeps a thing of the person's own; false when that did not work. */
  readonly onAdd: (words: string) => Promise<boolean>
  readonly onBack: () => void
}

/** Everything that could be done, in calm parts. A list to look through, not one to work off. */
export function PlanScreen({ view, own, now, trouble, onOffer, onAdd, onBack }: PlanScreenProps) {
  return (
    <Screen title={t('plan.title')} onBack={onBack}>
      <p class={css['soft']}>{t('plan.about')}</p>
      {planOf(view).map(({ part, offers }) => (
        <section key={part} class={css['part']}>
          <h2>{t(`plan.${part}`)}</h2>
          <ul>
            {offers.map(offer => {
              const at = timeOf(offer, view.span, now)
              return (
                <li key={offer}>
                  <button type="button" class={css['thing']} onClick={() => onOffer(offer)}>
                    <span dir="auto">{offerWords(offer, own)}</span>
                    {at !== null && <span class={css['at']}> {t('plan.at', [clockWords(at)])}</span>}
                  </button>
                </li>
              )
            })}
          </ul>
          {part === 'own' && <OwnField trouble={trouble} onAdd={onAdd} />}
        </section>
      ))}
    </Screen>
  )
}
