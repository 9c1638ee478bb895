import { useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import type { Duration, Instant } from '@/utils/core/time'
import { anchorOf, type Ended } from '@/utils/core/window/anchor'
import type { Route } from '@/utils/core/window/state'
import { endOf, type Until } from '@/utils/core/window/until'
import { t } from '@/utils/i18n'
import css from './begin-form.module.css'
import { EndedChoice, endedOf, JUST_NOW } from './ended-choice'
import { untilWords } from './until'
import { UntilChoice, untilOf } from './until-choice'

interface BeginFormProps {
  readonly now: Instant
  /** The usual length, given already. */
  readonly length: Duration
  /** What it is that ended, if the person has said so. */
  readonly route: Route | null
  /** `until` is left out for the usual length. */
  readonly onBegin: (ended: Ended, until?: Until) => void
}

/** One question with an answer already given, and *Begin*. How long is asked only of those who want to say. */
export function BeginForm({ now, length, route, onBegin }: BeginFormProps) {
  const [ended, setEnded] = useState(JUST_NOW)
  const [until, setUntil] = useState({ choice: length as Duration | 'clock', clock: '' })
  const [choosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<'clock' | 'over' | null>(null)
  const problemId = useId()

  const asked = { ended: endedOf(ended), until: choosing ? untilOf(until) : { length } }
  const ends = asked.ended && asked.until ? endOf(asked.until, anchorOf(asked.ended, now), now) : null
  const begin = () => {
    if (!asked.ended || !asked.until || ends === null) return setProblem('clock')
    if (ends <= now) return setProblem('over')
    if (choosing) onBegin(asked.ended, asked.until)
    else onBegin(asked.ended)
  }
  const edit =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setProblem(null)
    }
  const described = problem ? problemId : undefined

  return (
    <form
      class={css['form']}
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <EndedChoice
        draft={ended}
        onDraft={edit(setEnded)}
        problemId={described}
        hint={route && t(`begin.from.${route}`)}
      />
      {choosing ? (
        <UntilChoice draft={until} onDraft={edit(setUntil)} problemId={described} />
      ) : (
        <div class={css['until']}>
          <span>{ends !== null && ends > now && untilWords(ends, now)}</span>
          <Button look="quiet" onClick={() => setChoosing(true)}>
            {t('begin.length')}
          </Button>
        </div>
      )}
      <p id={problemId} role="status" class={css['problem']}>
        {problem && t(`begin.problem.${problem}`)}
      </p>
      <Button look="main" submits>
        {t('begin.begin')}
      </Button>
    </form>
  )
}
