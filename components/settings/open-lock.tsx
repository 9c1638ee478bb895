import { useState } from 'preact/hooks'
import type { LockPort } from '@/components/lock/lock-port'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { LineField } from '@/components/ui/line-field'
import { LONGEST } from '@/utils/core/journal/carry/passphrase'
import { passProblem } from '@/utils/core/lock/new-passphrase'
import { t } from '@/utils/i18n'

interface OpenLockProps {
  readonly port: LockPort
  readonly onRecovery: (recovery: string) => void
}

type Said = 'trying' | 'short' | 'differ' | 'wrong' | 'failed' | 'changed' | null

/** What can be done with a lock that is open: close it, change what opens it, take it off. */
export function OpenLock({ port, onRecovery }: OpenLockProps) {
  const [fields, setFields] = useState({ before: '', to: '', again: '' })
  const [said, setSaid] = useState<Said>(null)
  const [asking, setAsking] = useState(false)
  const field = (name: keyof typeof fields, label: string) => {
    const type = (text: string) => {
      setFields({ ...fields, [name]: text })
      setSaid(null)
    }
    return <LineField secret label={label} value={fields[name]} longest={LONGEST} onText={type} />
  }
  const change = async () => {
    const problem = passProblem(fields.to, fields.again)
    if (problem || said === 'trying') return setSaid(problem ?? said)
    setSaid('trying')
    const done = await port.change(fields.before, { to: fields.to })
    setSaid(done ? 'changed' : 'wrong')
    if (done) setFields({ before: '', to: '', again: '' })
  }
  const renew = async () => {
    if (said === 'trying') return
    setSaid('trying')
    const recovery = await port.renewRecovery()
    setSaid(recovery === null ? 'failed' : null)
    if (recovery !== null) onRecovery(recovery)
  }
  const takeOff = async () => {
    setAsking(false)
    if (!(await port.turnOff())) setSaid('failed')
  }
  return (
    <>
      <p>{t('lock.isOpen')}</p>
      <Button look="main" onClick={() => void port.close()}>
        {t('lock.now')}
      </Button>
      <Fold title={t('lock.changeTitle')}>
        <AnswerForm
          look="choice"
          action={t('lock.change')}
          problem={said && t(said === 'trying' ? 'lock.open.trying' : `lock.${said}`)}
          onAnswer={() => void change()}
        >
          {() => (
            <>
              {field('before', t('lock.before'))}
              {field('to', t('lock.words'))}
              {field('again', t('lock.again'))}
            </>
          )}
        </AnswerForm>
      </Fold>
      <Button look="quiet" onClick={() => void renew()}>
        {t('lock.recovery.renew')}
      </Button>
      {asking ? (
        <>
          <p>{t('lock.offAbout')}</p>
          <Button onClick={() => setAsking(false)}>{t('lock.offKeep')}</Button>
          <Button onClick={() => void takeOff()}>{t('lock.off')}</Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('lock.off')}
        </Button>
      )}
    </>
  )
}
