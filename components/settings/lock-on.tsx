import { useState } from 'preact/hooks'
import type { LockPort } from '@/components/lock/lock-port'
import { AnswerForm } from '@/components/ui/answer-form'
import { LineField } from '@/components/ui/line-field'
import { LONGEST } from '@/utils/core/journal/carry/passphrase'
import { type PassProblem, passProblem } from '@/utils/core/lock/new-passphrase'
import { MINUTE } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { IdleChoice } from './idle-choice'

interface LockOnProps {
  readonly port: LockPort
  /** Gets the recovery key as it is printed. */
  readonly onLocked: (recovery: string) => void
}

/** Turns the lock on: the passphrase twice, because nobody can look it up later. */
export function LockOn({ port, onLocked }: LockOnProps) {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [idle, setIdle] = useState<number | null>(15 * MINUTE)
  const [step, setStep] = useState<'asked' | 'locking' | 'failed' | NonNullable<PassProblem>>('asked')
  const lock = async () => {
    const problem = passProblem(typed, again)
    if (problem) return setStep(problem)
    setStep('locking')
    const recovery = await port.turnOn(typed, idle)
    setStep(recovery === null ? 'failed' : 'asked')
    if (recovery !== null) onLocked(recovery)
  }
  if (step === 'locking') return <p role="status">{t('lock.locking')}</p>
  const field = (label: string, value: string, set: (text: string) => void) => {
    const type = (text: string) => {
      set(text)
      setStep('asked')
    }
    return <LineField secret label={label} value={value} longest={LONGEST} onText={type} />
  }
  return (
    <>
      <p>{t('lock.outside')}</p>
      <p>{t('lock.lost')}</p>
      <AnswerForm
        look="choice"
        action={t('lock.do')}
        problem={step === 'asked' ? null : t(`lock.${step}`)}
        onAnswer={() => void lock()}
      >
        {() => (
          <>
            {field(t('lock.words'), typed, setTyped)}
            {field(t('lock.again'), again, setAgain)}
            <IdleChoice idle={idle} onIdle={setIdle} />
          </>
        )}
      </AnswerForm>
    </>
  )
}
