import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { WhenField } from '@/components/ui/when-field'
import { AGO, type Ended, parseEnded } from '@/utils/core/window/anchor'
import { t } from '@/utils/i18n'
import { OptionGrid } from './option-grid'

export const ENDED_CHOICES = ['now', 'one', 'two', 'other'] as const

/** What was chosen under *When did it end?*, with the time that stands in the field. */
export interface EndedDraft {
  readonly choice: (typeof ENDED_CHOICES)[number]
  readonly clock: string
}

/** The answer that is there before anybody touches anything. */
export const JUST_NOW: EndedDraft = { choice: 'now', clock: '' }

/** The answer as it is sent; null while the time is no time. */
export function endedOf({ choice, clock }: EndedDraft): Ended | null {
  return parseEnded(choice === 'other' ? { clock } : { ago: AGO[choice] })
}

interface EndedChoiceProps {
  readonly draft: EndedDraft
  readonly onDraft: (draft: EndedDraft) => void
  /** Id of the sentence that says what is wrong with the time. */
  readonly problemId: string | undefined
  /** A quiet word on what "it" is. */
  readonly hint?: ComponentChildren
}

/** *When did it end?*, worded so that it fits an infusion, a spray and a dose. */
export function EndedChoice({ draft, onDraft, problemId, hint }: EndedChoiceProps) {
  const id = useId()
  return (
    <>
      <OptionGrid
        id={id}
        question={t('begin.question')}
        hint={hint}
        options={ENDED_CHOICES.map(value => ({ value, label: t(`begin.${value}`) }))}
        value={draft.choice}
        onChange={choice => onDraft({ ...draft, choice })}
      />
      {draft.choice === 'other' && (
        <WhenField
          type="time"
          label={t('begin.clock')}
          value={draft.clock}
          problemId={problemId}
          onChange={clock => onDraft({ ...draft, clock })}
        />
      )}
    </>
  )
}
