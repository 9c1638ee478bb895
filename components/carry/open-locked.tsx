import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import type { LockProblem } from '@/utils/core/journal/carry/lock'
import { LONGEST, meantBy } from '@/utils/core/journal/carry/passphrase'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { LockPort } from './carry-port'

interface OpenLockedProps {
  readonly locks: Pick<LockPort, 'isLocked' | 'open'>
  /** Locked keys that are here; others may be among what was chosen. */
  readonly keys: readonly string[]
  /** What was chosen; at least one of them is locked. */
  readonly chosen: readonly File[]
  readonly onOpened: (files: readonly File[]) => void
  readonly onLeave: () => void
}

/** Asks for the words that files were locked with. Any number of tries; none changes anything. */
export function OpenLocked({ locks, keys, chosen, onOpened, onLeave }: OpenLockedProps) {
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<'asked' | 'opening' | LockProblem | 'onlyKey'>('asked')
  const type = (text: string) => {
    setTyped(text)
    setStep('asked')
  }
  const open = async () => {
    setStep('opening')
    const opened: File[] = []
    const all = [...keys.map(key => new Blob([key])), ...chosen]
    for (const file of chosen) {
      const answer = (await locks.isLocked(file))
        ? await locks.open(file, meantBy(typed), all)
        : { ok: true as const, file }
      if (answer.ok) opened.push(answer.file)
      // A key is there for the other files.
      else if (answer.problem !== 'onlyKey') return setStep(answer.problem)
    }
    if (opened.length > 0) onOpened(opened)
    else setStep('onlyKey')
  }
  if (step === 'opening') return <p role="status">{t('carry.lock.opening')}</p>
  return (
    <div class={css['part']}>
      <p>{t('carry.lock.isLocked')}</p>
      <AnswerForm
        action={t('carry.lock.open')}
        problem={step === 'asked' ? null : t(`carry.lock.${step}`)}
        onAnswer={() => void open()}
      >
        {() => <LineField label={t('carry.lock.lockedWith')} value={typed} longest={LONGEST} onText={type} />}
      </AnswerForm>
      <Button look="quiet" onClick={onLeave}>
        {t('carry.leave')}
      </Button>
    </div>
  )
}
