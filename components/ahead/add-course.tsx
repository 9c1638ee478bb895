import { useId, useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { WhenField } from '@/components/ui/when-field'
import { OptionGrid } from '@/components/window/option-grid'
import { COURSES, type Course } from '@/utils/core/treatments/course'
import { type Day, parseDay } from '@/utils/core/treatments/day'
import { t } from '@/utils/i18n'

/** Names of messages know no hyphens. */
const WORDS = {
  'six-in-three-weeks': 'sixInThreeWeeks',
  'twice-weekly': 'twiceWeekly',
  weekly: 'weekly',
} as const satisfies Record<Course, string>

/** Several dates at once, in a usual rhythm. Each can be removed afterwards. */
export function AddCourse({ onAdd }: { readonly onAdd: (kind: Course, firstDay: Day) => void }) {
  const [kind, setKind] = useState<Course>('twice-weekly')
  const [day, setDay] = useState('')
  const [missing, setMissing] = useState(false)
  const id = useId()
  const add = () => {
    const parsed = parseDay(day)
    setMissing(!parsed)
    if (parsed) onAdd(kind, parsed)
  }
  return (
    <AnswerForm problem={missing ? t('ahead.problem') : null} action={t('ahead.keep')} onAnswer={add}>
      {problemId => (
        <>
          <OptionGrid
            id={id}
            question={t('ahead.kind')}
            options={COURSES.map(value => ({ value, label: t(`ahead.${WORDS[value]}`) }))}
            value={kind}
            onChange={setKind}
          />
          <WhenField
            type="date"
            label={t('ahead.first')}
            value={day}
            problemId={problemId}
            onChange={setDay}
          />
        </>
      )}
    </AnswerForm>
  )
}
