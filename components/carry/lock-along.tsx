import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { Fold } from '@/components/ui/fold'
import { LineField } from '@/components/ui/line-field'
import { asPassphrase, LEAST, LONGEST } from '@/utils/core/journal/carry/passphrase'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { LockPort } from './carry-port'

interface LockAlongProps {
  readonly locks: Pick<LockPort, 'lock'>
  /** What would be locked. */
  readonly text: () => string
  readonly onLocked: (file: Blob) => void
}

/** All of it in one file that opens only with words of the person's own. */
export function LockAlong({ locks, text, onLocked }: LockAlongProps) {
  const [typed, setTyped] = useState('')
  const [step, setStep] = useState<'asked' | 'short' | 'locking' | 'failed'>('asked')
  const type = (text: string) => {
    setTyped(text)
    setStep('asked')
  }
  const lock = async () => {
    const passphrase = asPassphrase(typed)
    if (passphrase.length < LEAST) return setStep('short')
    setStep('locking')
    const file = await locks.lock(text(), passphrase)
    setStep(file ? 'asked' : 'failed')
    if (!file) return
    setTyped('')
    onLocked(file)
  }
  if (step === 'locking') return <p role="status">{t('carry.lock.locking')}</p>
  return (
    <Fold title={t('carry.lock.title')}>
      <div class={css['part']}>
        <p class={css['soft']}>{t('carry.lock.about')}</p>
        <AnswerForm
          look="choice"
          action={t('carry.lock.do')}
          problem={step === 'short' || step === 'failed' ? t(`carry.lock.${step}`) : null}
          onAnswer={() => void lock()}
        >
          {() => <LineField label={t('carry.lock.words')} value={typed} longest={LONGEST} onText={type} />}
        </AnswerForm>
      </div>
    </Fold>
  )
}
