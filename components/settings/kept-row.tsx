import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import css from './held-section.module.css'

interface KeptRowProps {
  /** What it is. */
  readonly words: string
  /** How much of it there is, in words; null until that is known. */
  readonly size: string | null
  readonly erased: boolean
  /** Erases it, or undoes that; null where there is nothing to press. */
  readonly onPress: (() => void) | null
}

/** One kind of what is kept. Its button turns into *Undo* where it stands, and keeps the focus. */
export function KeptRow({ words, size, erased, onPress }: KeptRowProps) {
  return (
    <li>
      <span>{words}</span>
      <span class={css['size']}>{size}</span>
      {onPress && (
        <Button
          look="quiet"
          aria-label={t(`settings.kept.${erased ? 'undoThis' : 'eraseThis'}`, [words])}
          onClick={onPress}
        >
          {t(erased ? 'journal.undo' : 'settings.kept.erase')}
        </Button>
      )}
    </li>
  )
}
