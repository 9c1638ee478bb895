import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import css from './below-note.module.css'
import { focusOn } from './focus-on'

interface SealQuestionProps {
  /** Whether it was sealed a moment ago, here: then this is how to take it back. */
  readonly fresh: boolean
  readonly onOpen: () => void
}

/** What stands in place of words that are sealed, and how to have them at once all the same. */
export function SealQuestion({ fresh, onOpen }: SealQuestionProps) {
  return (
    <div>
      <p role="status">{t('journal.sealed')}</p>
      {!fresh && <p class={css['line']}>{t('journal.sealedAbout')}</p>}
      <Button look="quiet" onClick={onOpen} ref={fresh ? focusOn : null}>
        {t(fresh ? 'journal.undo' : 'journal.unseal')}
      </Button>
    </div>
  )
}
