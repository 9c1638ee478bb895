import { useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { type Day, parseDay } from '@/utils/core/treatments/day'
import { t } from '@/utils/i18n'
import css from './ahead.module.css'
import { Field } from './field'

/** One date, with a time if it is known. */
export function AddDate({ onAdd }: { readonly onAdd: (day: Day, time: string | null) => void }) {
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [missing, setMissing] = useState(false)
  const problem = useId()
  const add = () => {
    const parsed = parseDay(day)
    setMissing(!parsed)
    if (parsed) onAdd(parsed, time || null)
  }
  return (
    <div class={css['form']}>
      <Field
        type="date"
        label={t('ahead.day')}
        value={day}
        problemId={missing ? problem : undefined}
        onChange={setDay}
      />
      <Field type="time" label={t('ahead.time')} value={time} onChange={setTime} />
      <p id={problem} role="status" class={css['problem']}>
        {missing && t('ahead.problem')}
      </p>
      <Button look="main" onClick={add}>
        {t('ahead.keep')}
      </Button>
    </div>
  )
}
