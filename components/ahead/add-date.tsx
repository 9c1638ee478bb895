import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { WhenField } from '@/components/ui/when-field'
import { type Day, parseDay } from '@/utils/core/treatments/day'
import { t } from '@/utils/i18n'

/** One date, with a time if it is known. */
export function AddDate({ onAdd }: { readonly onAdd: (day: Day, time: string | null) => void }) {
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [missing, setMissing] = useState(false)
  const add = () => {
    const parsed = parseDay(day)
    setMissing(!parsed)
    if (parsed) onAdd(parsed, time || null)
  }
  return (
    <AnswerForm problem={missing ? t('ahead.problem') : null} action={t('ahead.keep')} onAnswer={add}>
      {problemId => (
        <>
          <WhenField type="date" label={t('ahead.day')} value={day} problemId={problemId} onChange={setDay} />
          <WhenField type="time" label={t('ahead.time')} value={time} onChange={setTime} />
        </>
      )}
    </AnswerForm>
  )
}
