import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import type { Trouble } from '@/utils/core/journal/answer'
import { t } from '@/utils/i18n'
import css from './below-note.module.css'
import { focusOn } from './focus-on'

interface RemovedProps {
  readonly onUndo: () => void
  /** Whether *Undo* takes the keyboard, because what had it is gone. */
  readonly focus?: boolean
}

/** Says that an entry was removed, for as long as the screen is open, and how to have it back. */
export function Removed({ onUndo, focus = false }: RemovedProps) {
  return (
    <div class={css['line']}>
      <p role="status">{t('journal.removed')}</p>
      <Button look="quiet" onClick={onUndo} ref={focus ? focusOn : null}>
        {t('journal.undo')}
      </Button>
    </div>
  )
}

interface NotKeptProps {
  readonly trouble: Trouble
  /** The words that would be lost. */
  readonly text: string
}

/** Says plainly what storage cannot do, and lets the words be carried elsewhere. */
export function NotKept({ trouble, text }: NotKeptProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div class={css['line']}>
      <p role="alert">{t(`journal.trouble.${trouble}`)}</p>
      {text !== '' && (
        <Button look="quiet" onClick={copy}>
          {t('journal.copy')}
        </Button>
      )}
      <p role="status">{copied === null ? '' : t(copied ? 'journal.copied' : 'journal.notCopied')}</p>
    </div>
  )
}
