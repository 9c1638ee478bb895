import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import css from './answer-form.module.css'
import { Button } from './button'

interface AnswerFormProps {
  /** What is wrong with the answer, in a sentence; null while nothing is. */
  readonly problem: string | null
  /** The words on the button that gives it. */
  readonly action: string
  readonly look?: 'main' | 'choice'
  readonly onAnswer: () => void
  /** The fields. They get the id of the sentence that says what is wrong, while something is. */
  readonly children: (problemId: string | undefined) => ComponentChildren
}

/** A question with its fields, and one button to answer it, also by Enter. What is wrong is said right there. */
export function AnswerForm({ problem, action, look = 'main', onAnswer, children }: AnswerFormProps) {
  const id = useId()
  return (
    <form
      class={css['form']}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onAnswer()
      }}
    >
      {children(problem === null ? undefined : id)}
      <p id={id} role="status" class={css['problem']}>
        {problem}
      </p>
      <Button look={look} submits>
        {action}
      </Button>
    </form>
  )
}
