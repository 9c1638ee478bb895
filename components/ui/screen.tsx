import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { Button } from './button'
import css from './screen.module.css'

interface ScreenProps {
  readonly title: string
  /** Goes back to where the person came from; left out on a first screen. */
  readonly onBack?: (() => void) | undefined
  /** Something that just went wrong, in a sentence. */
  readonly problem?: string | undefined
  /** The one quiet line at the bottom. */
  readonly footer?: ComponentChildren
  /** Turns down the light of the page, as in Closing. */
  readonly dim?: boolean
  readonly children: ComponentChildren
}

/** Shows help, from whatever screen: it stands beside *Back*, so that it is never more than two presses away. */
export const HelpWay = createContext<(() => void) | null>(null)

/** Whether this page has shown anything yet: the first screen leaves focus where the browser put it. */
let begun = false

/**
 * One screen: a heading, its content, a quiet line. When what had focus is gone with the screen before, the
 * heading takes it, so that a screen reader says where one is.
 */
export function Screen({ title, onBack, problem, footer, dim = false, children }: ScreenProps) {
  const onHelp = useContext(HelpWay)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement, body } = document
    if (begun && (activeElement === null || activeElement === body)) heading.current?.focus()
    begun = true
  }, [title])
  return (
    <main class={`${css['screen']} ${onBack ? css['next'] : ''}`} data-dim={dim || undefined}>
      {onBack && (
        <nav class={css['ways']}>
          <Button look="quiet" onClick={onBack}>
            {t('app.back')}
          </Button>
          {onHelp && (
            <Button look="quiet" onClick={onHelp}>
              {t('app.help')}
            </Button>
          )}
        </nav>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <div class={css['content']}>{children}</div>
      <p role="status" class={css['problem']}>
        {problem}
      </p>
      {footer && <footer class={css['footer']}>{footer}</footer>}
    </main>
  )
}
