import type { RefObject } from 'preact'
import { SECTION_BREAK } from '@/utils/core/reading/text'
import { t } from '@/utils/i18n'
import css from './prose.module.css'

interface ProseProps {
  readonly paragraphs: readonly string[]
  /** Index of the paragraph that gets the mark of someone who comes back; 0 for none. */
  readonly place: number
  readonly text: RefObject<HTMLDivElement | null>
}

/** A text, which comes in English, with one child for each paragraph. */
export function Prose({ paragraphs, place, text }: ProseProps) {
  return (
    <div class={css['prose']} ref={text} lang="en" dir="ltr">
      {paragraphs.map((paragraph, index) =>
        paragraph === SECTION_BREAK ? (
          <hr key={index} />
        ) : (
          <p key={index}>
            {index > 0 && index === place && (
              <span class={css['here']} lang={t('page.lang')}>
                {t('reader.here')}
              </span>
            )}
            {paragraph}
          </p>
        ),
      )}
    </div>
  )
}
