import { useId } from 'preact/hooks'
import { NotKept } from '@/components/journal/below-note'
import { NoteBox } from '@/components/journal/note-box'
import type { KeptPort } from '@/components/kept/kept-port'
import { Screen } from '@/components/ui/screen'
import { Tick } from '@/components/ui/tick'
import { LETTER_WHEN, type Letter } from '@/utils/core/letter/letter'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './letter-screen.module.css'
import { useLetter } from './use-letter'

interface LetterScreenProps {
  readonly letters: KeptPort<Letter>
  readonly now: () => Instant
  readonly onBack: () => void
}

/** The note from before: one box, kept as it is typed, and where else it is shown. */
export function LetterScreen({ letters, now, onBack }: LetterScreenProps) {
  const { letter, ready, trouble, change } = useLetter(letters, now)
  const about = useId()
  return (
    <Screen title={t('letter.title')} onBack={onBack}>
      <p id={about}>{t('letter.about')}</p>
      <NoteBox
        label={t('letter.box')}
        text={letter.text}
        ready={ready}
        describedBy={about}
        onText={text => change({ text })}
      />
      {trouble ? (
        <NotKept trouble={trouble} text={letter.text} />
      ) : (
        <p class={css['soft']}>{t('letter.private')}</p>
      )}
      <fieldset>
        <legend class={css['legend']}>{t('letter.also')}</legend>
        {LETTER_WHEN.map(when => (
          <Tick
            key={when}
            checked={letter.alsoWhen.includes(when)}
            onChange={checked => {
              const others = letter.alsoWhen.filter(one => one !== when)
              change({ alsoWhen: checked ? [...others, when] : others })
            }}
          >
            {t(`letter.${when}`)}
          </Tick>
        ))}
      </fieldset>
    </Screen>
  )
}
