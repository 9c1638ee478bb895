import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { Button } from './button'
import css from './screen.module.css'

interface ScreenProps {
  readonly title: string
  /** Goes back to where the person came from; left out on the first screen. */
  readonly onBack?: (() => void) | undefined
  /** The one quiet line at the bottom. */
  readonly footer?: ComponentChildren
  readonly children: ComponentChildren
}

/** One screen of the companion: a heading, its content, a quiet line. A new screen's heading takes focus. */
export function Screen({ title, onBack, footer, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (onBack) heading.current?.focus()
  }, [title])
  return (
    <main class={`${css['screen']} ${onBack ? css['next'] : ''}`}>
      {onBack && (
        <nav class={css['back']}>
          <Button look="quiet" onClick={onBack}>
            {t('app.back')}
          </Button>
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div class={css['content']}>{children}</div>
      {footer && <footer class={css['footer']}>{footer}</footer>}
    </main>
  )
}
