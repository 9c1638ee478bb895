import { useId, useState } from 'preact/hooks'
import { focusOn } from '@/components/journal/focus-on'
import { Button } from '@/components/ui/button'
import type { Parked } from '@/utils/core/parked/parked'
import { t } from '@/utils/i18n'
import { parkedName } from './parked-words'
import css from './saved-screen.module.css'

interface SavedThingProps {
  readonly thing: Parked
  /** What was answered; null while nothing was. */
  readonly answer: 'gone' | 'moved' | null
  readonly onOpen: () => void
  /** Null takes the answer back. */
  readonly onAnswer: (answer: 'gone' | 'moved' | null) => void
}

/** One thing that came back, and what could be done with it. */
export function SavedThing({ thing, answer, onOpen, onAnswer }: SavedThingProps) {
  const [pressed, setPressed] = useState(false)
  const say = (what: 'gone' | 'moved' | null) => () => {
    setPressed(true)
    onAnswer(what)
  }
  // What was pressed is gone with the answer: the keyboard goes to what stands in its place.
  const next = pressed ? focusOn : null
  const id = useId()
  const name = parkedName(thing)
  return (
    <li class={css['thing']}>
      {thing.url === null ? (
        <p id={id} class={css['words']} dir="auto">
          {name}
        </p>
      ) : (
        <a
          id={id}
          class={css['words']}
          dir="auto"
          href={thing.url}
          target="_blank"
          rel="noreferrer"
          onClick={onOpen}
          onAuxClick={onOpen}
        >
          {name}
        </a>
      )}
      <div class={css['ways']}>
        <p role="status">{answer && t(`back.${answer}`)}</p>
        {answer ? (
          <Button key="undo" look="quiet" ref={next} onClick={say(null)}>
            {t('journal.undo')}
          </Button>
        ) : (
          <>
            <Button key="gone" look="quiet" ref={next} aria-describedby={id} onClick={say('gone')}>
              {t('back.letGo')}
            </Button>
            <Button look="quiet" aria-describedby={id} onClick={say('moved')}>
              {t('back.later')}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
