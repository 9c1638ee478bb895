import type { ComponentChildren } from 'preact'
import { Removed } from '@/components/journal/below-note'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import css from './removable.module.css'

interface RemovableProps {
  /** What *Remove* removes, for those who hear the button alone. */
  readonly name: string
  readonly gone: boolean
  readonly onRemove: () => void
  readonly onRestore: () => void
  readonly children: ComponentChildren
}

/** A line in a list that can be taken out, and put back in its place. */
export function Removable({ name, gone, onRemove, onRestore, children }: RemovableProps) {
  return (
    <li class={css['line']}>
      {gone ? (
        <Removed onUndo={onRestore} focus />
      ) : (
        <>
          <div class={css['what']}>{children}</div>
          <Button look="quiet" aria-label={t('kept.removeWhat', [name])} onClick={onRemove}>
            {t('kept.remove')}
          </Button>
        </>
      )}
    </li>
  )
}
