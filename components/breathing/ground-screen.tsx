import { useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { Button } from '../ui/button'
import { Screen } from '../ui/screen'
import css from './ground-screen.module.css'

/** From the widest sense to the nearest; each is asked for less than the one before. */
const SENSES = ['see', 'feel', 'hear', 'smell', 'taste'] as const

/** Looking around, eyes open, one sense after another. Nothing is counted, and any of them can be left out. */
export function GroundScreen({ onBack }: { readonly onBack: () => void }) {
  const [step, setStep] = useState(0)
  const sense = SENSES[step]
  const next = () => setStep(step + 1)
  return (
    <Screen title={t('offer.ground')} onBack={onBack}>
      <p role="status" class={css['sense']}>
        {t(`ground.${sense ?? 'here'}`)}
      </p>
      <div class={css['ways']}>
        <Button onClick={sense ? next : onBack}>{t(sense ? 'ground.next' : 'ground.done')}</Button>
        <Button onClick={sense ? next : () => setStep(0)}>{t(sense ? 'ground.skip' : 'ground.again')}</Button>
      </div>
    </Screen>
  )
}
