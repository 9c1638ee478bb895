import { useContext } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { HelpWay, Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'
import css from './letter-screen.module.css'

interface LetterScreenProps {
  readonly text: string
  readonly problem: string | undefined
  readonly onAway: () => void
  /** Left out when it is shown by itself: putting it away is then the way on. */
  readonly onBack?: (() => void) | undefined
}

/** What somebody wrote to themselves on a better day, as they wrote it. */
export function LetterScreen({ text, problem, onAway, onBack }: LetterScreenProps) {
  const onHelp = useContext(HelpWay)
  const help = !onBack && onHelp && (
    <Button look="quiet" onClick={onHelp}>
      {t('app.help')}
    </Button>
  )
  return (
    <Screen title={t('fromBefore.title')} problem={problem} footer={help || undefined} onBack={onBack}>
      <p class={css['text']} dir="auto">
        {text}
      </p>
      <Button onClick={onAway}>{t('fromBefore.away')}</Button>
    </Screen>
  )
}
