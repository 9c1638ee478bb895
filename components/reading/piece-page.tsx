import { useEffect, useRef } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { minutesOf, type Piece } from '@/utils/core/reading/catalogue'
import type { Spot } from '@/utils/core/reading/place'
import { resized } from '@/utils/core/reading/size'
import { t } from '@/utils/i18n'
import css from './piece-page.module.css'
import { Prose } from './prose'
import { useReturn, useSpot, useSteady } from './use-spot'

interface PiecePageProps {
  readonly piece: Piece
  /** Null when the text could not be opened. */
  readonly paragraphs: readonly string[] | null
  /** Index of the paragraph to begin at. */
  readonly place: number
  /** Said under the title when something could not be read. */
  readonly problem: string | null
  /** What could be read after this. */
  readonly next: Piece
  /** Size of the text in CSS pixels, where the browser's own text size is the usual 16. */
  readonly size: number
  readonly onSize: (size: number) => void
  readonly onSpot: (spot: Spot) => void
  readonly onDone: () => void
}

/**
 * One calm page of text. *Done for now* stays at hand at the bottom; the next piece comes after it, so that
 * someone who leaves by keyboard does not have to pass the end of the text.
 */
export function PiecePage(props: PiecePageProps) {
  const { piece, paragraphs, place, problem, next, size, onSize, onSpot, onDone } = props
  const title = useRef<HTMLHeadingElement>(null)
  const text = useRef<HTMLDivElement>(null)
  useReturn(text, place)
  useSpot(text, onSpot)
  const steady = useSteady(text, size)
  const resize = (towards: 'smaller' | 'larger') => {
    const other = resized(size, towards)
    if (other === size) return
    steady()
    onSize(other)
  }
  useEffect(() => {
    if (place === 0) title.current?.focus()
  }, [place])

  return (
    <main class={css['page']} style={{ '--reading': `${size / 16}rem` }}>
      <article>
        <h1 ref={title} tabIndex={-1} lang="en" dir="ltr">
          {piece.title}
        </h1>
        <p class={css['quiet']}>{problem ?? t('reader.minutes', minutesOf(piece))}</p>
        {paragraphs && <Prose paragraphs={paragraphs} place={place} text={text} />}
      </article>
      <footer class={css['bar']}>
        <div>
          <Button onClick={onDone}>{t('reader.done')}</Button>
        </div>
        <div class={css['sizes']}>
          <Resize size={size} towards="smaller" onResize={resize} />
          <Resize size={size} towards="larger" onResize={resize} />
        </div>
      </footer>
      <p class={css['next']}>
        <span>{t('reader.next')}</span>
        <a href={`#${next.id}`} lang="en">
          {next.title}
        </a>
      </p>
    </main>
  )
}

interface ResizeProps {
  readonly size: number
  readonly towards: 'smaller' | 'larger'
  readonly onResize: (towards: 'smaller' | 'larger') => void
}

/** At the last size the button stays, so that focus is not lost, but says it does nothing. */
function Resize({ size, towards, onResize }: ResizeProps) {
  return (
    <Button look="quiet" aria-disabled={resized(size, towards) === size} onClick={() => onResize(towards)}>
      {t(`reader.${towards}`)}
    </Button>
  )
}
