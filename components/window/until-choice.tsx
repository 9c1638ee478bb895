import { useId } from 'preact/hooks'
import { WhenField } from '@/components/ui/when-field'
import { LENGTHS } from '@/utils/core/settings/settings'
import { type Duration, HOUR } from '@/utils/core/time'
import { parseUntil, type Until } from '@/utils/core/window/until'
import { t } from '@/utils/i18n'
import { OptionGrid } from './option-grid'

/** How long a window is to be: one of the lengths, or up to a time. */
export interface UntilDraft {
  readonly choice: Duration | 'clock'
  readonly clock: string
}

/** The answer as it is sent; null while the time is no time. */
export function untilOf({ choice, clock }: UntilDraft): Until | null {
  return parseUntil(choice === 'clock' ? { clock } : { length: choice })
}

interface UntilChoiceProps {
  readonly draft: UntilDraft
  readonly onDraft: (draft: UntilDraft) => void
  readonly problemId: string | undefined
}

/** *How long?*: the usual lengths, or an end time. */
export function UntilChoice({ draft, onDraft, problemId }: UntilChoiceProps) {
  const id = useId()
  const options = [
    ...LENGTHS.map(value => ({ value, label: t('until.hours', value / HOUR) })),
    { value: 'clock' as const, label: t('until.pick') },
  ]
  return (
    <>
      <OptionGrid
        id={id}
        question={t('until.question')}
        options={options}
        value={draft.choice}
        onChange={choice => onDraft({ ...draft, choice })}
      />
      {draft.choice === 'clock' && (
        <WhenField
          type="time"
          label={t('until.clock')}
          value={draft.clock}
          problemId={problemId}
          onChange={clock => onDraft({ ...draft, clock })}
        />
      )}
    </>
  )
}
