import { useState } from 'preact/hooks'
import { NotKept } from '@/components/journal/below-note'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import type { Trouble } from '@/utils/core/journal/answer'
import { LONGEST_THING } from '@/utils/core/things/own-thing'
import { t } from '@/utils/i18n'
import css from './own-field.module.css'

interface OwnFieldProps {
  readonly trouble: Trouble | null
  /** False when it could not be kept: then the words stay in the field. */
  readonly onAdd: (words: string) => Promise<boolean>
}

/** One line for a thing of one's own, kept with Enter or the button beside it. */
export function OwnField({ trouble, onAdd }: OwnFieldProps) {
  const [words, setWords] = useState('')
  const add = async () => {
    if (words.trim() !== '' && (await onAdd(words.trim()))) setWords('')
  }
  return (
    <form
      class={css['own']}
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <LineField label={t('plan.yours')} value={words} longest={LONGEST_THING} onText={setWords} />
      <Button onClick={() => void add()}>{t('plan.add')}</Button>
      {trouble && <NotKept trouble={trouble} text={words} />}
    </form>
  )
}
