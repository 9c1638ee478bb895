import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { AGO, type Ended, parseEnded } from '@/utils/core/window/anchor'
import { t } from '@/utils/i18n'
import css from './begin-form.module.css'

interface BeginFormProps {
  readonly fits: (ended: Ended) => boolean
  readonly onBegin: (ended: Ended) => void
}

const CHOICES = ['now', 'one', 'two', 'other'] as const
type Choice = (typeof CHOICES)[number]

/** One question with an answer already given, and *Begin*. */
export function BeginForm({ fits, onBegin }: BeginFormProps) {
  const [choice, setChoice] = useState<Choice>('now')
  const [clock, setClock] = useState('')
  const [problem, setProblem] = useState<'clock' | 'over' | null>(null)

  const begin = () => {
    const ended = parseEnded(choice === 'other' ? { clock } : { ago: AGO[choice] })
    if (!ended) return setProblem('clock')
    if (!fits(ended)) return setProblem('over')
    onBegin(ended)
  }
  const choose = (next: Choice) => {
    setChoice(next)
    setProblem(null)
  }

  return (
    <form
      class={css['form']}
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <p id="begin-question" class={css['question']}>
        {t('begin.question')}
      </p>
      <div class={css['choices']} role="radiogroup" aria-labelledby="begin-question">
        {CHOICES.map(key => (
          <label key={key} class={css['choice']}>
            <input type="radio" name="ended" checked={choice === key} onChange={() => choose(key)} />
            {t(`begin.${key}`)}
          </label>
        ))}
      </div>
      {choice === 'other' && (
        <label class={css['clock']}>
          {t('begin.clock')}
          <input
            type="time"
            value={clock}
            aria-describedby={problem ? 'begin-problem' : undefined}
            onInput={event => {
              setClock(event.currentTarget.value)
              setProblem(null)
            }}
          />
        </label>
      )}
      <p id="begin-problem" role="status" class={css['problem']}>
        {problem && t(`begin.problem.${problem}`)}
      </p>
      <Button look="main" onClick={begin}>
        {t('begin.begin')}
      </Button>
    </form>
  )
}
