import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { FEELINGS, type Feeling } from '@/utils/core/window/feeling'
import { t } from '@/utils/i18n'
import css from './feel-screen.module.css'

interface FeelScreenProps {
  /** What was said last, while it still holds. */
  readonly feeling: Feeling | null
  readonly onFeel: (feeling: Feeling) => void
  readonly onBack: () => void
}

/** How are you now? One press says it, and the next screen fits. */
export function FeelScreen({ feeling, onFeel, onBack }: FeelScreenProps) {
  return (
    <Screen title={t('feel.title')} onBack={onBack}>
      <ul class={css['feelings']}>
        {FEELINGS.map(one => (
          <li key={one}>
            <Button aria-pressed={one === feeling} onClick={() => onFeel(one)}>
              {t(`feel.${one}`)}
            </Button>
          </li>
        ))}
      </ul>
      <p class={css['soft']}>{t('feel.about')}</p>
    </Screen>
  )
}
