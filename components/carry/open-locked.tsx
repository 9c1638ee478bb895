import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import type { LockProblem } from '@/utils/core/journal/carry/lock'
import { openedOf } from '@/utils/core/journal/carry/opened'
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
  /** With the names of the voices that stayed shut. */
  readonly onOpened: (files: readonly File[], shut: readonly string[]) => void
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
    const all = [...keys.map(key => new Blob([key])), ...chosen]
    const [plain, locked]: [File[], File[]] = [[], []]
    for (const file of chosen) ((await locks.isLocked(file)) ? locked : plain).push(file)
    const answers = await locks.open(locked, meantBy(typed), all)
    const opened = openedOf(plain, answers)
    if (opened.ok) onOpened(opened.files, opened.shut)
    else setStep(opened.problem)
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
