import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { WhenField } from '@/components/ui/when-field'
import type { Instant } from '@/utils/core/time'
import { parseClock } from '@/utils/core/window/anchor'
import { nextAt } from '@/utils/core/window/phase'
import { t } from '@/utils/i18n'
import css from './put-time.module.css'
import { clockWords } from './until'

interface PutTimeProps {
  /** The time that is put to it, while it is ahead; null for none. */
  readonly at: Instant | null
  /** When the window ends: a time is within it. */
  readonly ends: Instant
  readonly now: Instant
  /** `HH:MM`, or null to take the time away. */
  readonly onTime: (clock: string | null) => void
}

/** A time for a thing, asked for only when somebody wants to put one. */
export function PutTime({ at, ends, now, onTime }: PutTimeProps) {
  const [asking, setAsking] = useState(false)
  const answered = (clock: string | null) => {
    onTime(clock)
    setAsking(false)
  }
  return (
    <div class={css['time']}>
      {at !== null && <p>{t('thing.at', [clockWords(at)])}</p>}
      {asking && <AskTime ends={ends} now={now} onAnswer={answered} />}
      <div class={css['ways']}>
        {!asking && (
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t(at === null ? 'thing.time' : 'thing.otherTime')}
          </Button>
        )}
        {at !== null && (
          <Button look="quiet" onClick={() => answered(null)}>
            {t('thing.noTime')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface AskTimeProps {
  readonly ends: Instant
  readonly now: Instant
  readonly onAnswer: (clock: string) => void
}

function AskTime({ ends, now, onAnswer }: AskTimeProps) {
  const [clock, setClock] = useState('')
  const [problem, setProblem] = useState<'clock' | 'over' | null>(null)
  const keep = () => {
    const time = parseClock(clock)
    if (!time) return setProblem('clock')
    if (nextAt(time, now) >= ends) return setProblem('over')
    onAnswer(clock)
  }
  return (
    <AnswerForm
      look="choice"
      problem={problem && t(`thing.problem.${problem}`)}
      action={t('thing.keep')}
      onAnswer={keep}
    >
      {problemId => (
        <WhenField
          type="time"
          label={t('thing.clock')}
          value={clock}
          problemId={problemId}
          onChange={value => {
            setClock(value)
            setProblem(null)
          }}
        />
      )}
    </AnswerForm>
  )
}
