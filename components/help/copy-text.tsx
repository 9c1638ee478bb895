import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { Button } from '../ui/button'
import css from './copy-text.module.css'
import { Unseen } from './unseen'

interface CopyTextProps {
  readonly text: string
  /** A number, set large and never turned around in right-to-left languages. */
  readonly numeral?: boolean
  /** What else can be done with it. */
  readonly children?: ComponentChildren
}

/** Something worth taking elsewhere: it can be selected, and one press copies it, or selects it if that fails. */
export function CopyText({ text, numeral = false, children }: CopyTextProps) {
  const shown = useRef<HTMLElement>(null)
  const [done, setDone] = useState<'copied' | 'selected' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone('copied')
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current)
      setDone('selected')
    }
  }
  const word =
    done === 'copied' ? t('help.copied') : done === 'selected' ? t('help.selected') : t('help.copy')
  return (
    <div class={css['row']}>
      <bdi ref={shown} class={numeral ? css['numeral'] : css['words']} dir={numeral ? 'ltr' : 'auto'}>
        {text}
      </bdi>
      <div class={css['actions']}>
        {/* Moving on makes it ready again. */}
        <Button onClick={copy} onBlur={() => setDone(null)}>
          {word}
          <Unseen> {text}</Unseen>
        </Button>
        {children}
      </div>
      <Unseen role="status">{done && word}</Unseen>
    </div>
  )
}
