import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Instant } from '@/utils/core/time'
import { anchorOf } from '@/utils/core/window/anchor'
import type { WindowIntent } from '@/utils/core/window/intent'
import { LONGEST_WINDOW, type Span } from '@/utils/core/window/state'
import { endOf } from '@/utils/core/window/until'
import { t } from '@/utils/i18n'
import { EndedChoice, endedOf, JUST_NOW } from './ended-choice'
import { clockWords, untilWords } from './until'
import { UntilChoice, type UntilDraft, untilOf } from './until-choice'
import css from './window-screen.module.css'

interface WindowScreenProps {
  readonly span: Span
  readonly now: Instant
  readonly problem: string | undefined
  readonly onChange: (intent: WindowIntent) => void
  /** Shows *Begin* for a new treatment. */
  readonly onAnother: () => void
  readonly onBack: () => void
}

type Asking = 'ended' | 'until' | null

/** The window that is open, and what about it can be put right. */
export function WindowScreen({ span, now, problem, onChange, onAnother, onBack }: WindowScreenProps) {
  const [asking, setAsking] = useState<Asking>(null)
  const answered = (intent: WindowIntent) => {
    onChange(intent)
    setAsking(null)
  }
  return (
    <Screen title={t('window.title')} problem={problem} onBack={onBack}>
      <p>{t('window.from', [clockWords(span.anchor)])}</p>
      <p>{t('window.until', [untilWords(span.ends, now)])}</p>
      {asking === 'ended' && <Correct span={span} now={now} onAnswer={answered} />}
      {asking === 'until' && <Extend span={span} now={now} onAnswer={answered} />}
      <ul class={css['ways']}>
        {asking !== 'ended' && (
          <li>
            <Button onClick={() => setAsking('ended')}>{t('window.correct')}</Button>
          </li>
        )}
        {asking !== 'until' && (
          <li>
            <Button onClick={() => setAsking('until')}>{t('window.extend')}</Button>
          </li>
        )}
        <li>
          <Button look="quiet" onClick={onAnother}>
            {t('window.another')}
          </Button>
        </li>
      </ul>
    </Screen>
  )
}

interface ChangeProps {
  readonly span: Span
  readonly now: Instant
  readonly onAnswer: (intent: WindowIntent) => void
}

/** A draft, and what is wrong with it until it is changed. */
function useDraft<T>(first: T) {
  const [draft, setDraft] = useState(first)
  const [problem, setProblem] = useState<'clock' | 'over' | null>(null)
  const change = (next: T) => {
    setDraft(next)
    setProblem(null)
  }
  return { draft, change, problem, setProblem }
}

/** It ended at another time; the window keeps its length. */
function Correct({ span, now, onAnswer }: ChangeProps) {
  const { draft, change, problem, setProblem } = useDraft(JUST_NOW)
  const correct = () => {
    const ended = endedOf(draft)
    if (!ended) return setProblem('clock')
    if (anchorOf(ended, now) + span.ends - span.anchor <= now) return setProblem('over')
    onAnswer({ type: 'correct', ended })
  }
  return (
    <AnswerForm
      problem={problem && t(`begin.problem.${problem}`)}
      action={t('window.keep')}
      onAnswer={correct}
    >
      {problemId => <EndedChoice draft={draft} problemId={problemId} onDraft={change} />}
    </AnswerForm>
  )
}

/** Longer or shorter, up to a day from when it ended. */
function Extend({ span, now, onAnswer }: ChangeProps) {
  const length = span.ends - span.anchor
  const { draft, change, problem, setProblem } = useDraft<UntilDraft>({ choice: length, clock: '' })
  const until = untilOf(draft)
  const ends = until && endOf(until, span.anchor, now)
  const extend = () => {
    if (!until || ends === null) return setProblem('clock')
    if (ends <= now) return setProblem('over')
    onAnswer({ type: 'until', until })
  }
  return (
    <AnswerForm
      problem={problem && t(`window.problem.${problem}`)}
      action={t('window.keep')}
      onAnswer={extend}
    >
      {problemId => (
        <>
          <UntilChoice draft={draft} problemId={problemId} onDraft={change} />
          {ends === span.anchor + LONGEST_WINDOW && <p class={css['soft']}>{t('window.longest')}</p>}
        </>
      )}
    </AnswerForm>
  )
}
