import { useState } from 'preact/hooks'
import { Choice } from '@/components/settings/choice'
import { AnswerForm } from '@/components/ui/answer-form'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import { type BackupPlan, EVERY, type Every } from '@/utils/core/journal/backup/plan'
import { asPassphrase, LEAST, LONGEST } from '@/utils/core/journal/carry/passphrase'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { BackupPort } from './carry-port'

type Begun = Pick<BackupPlan, 'every' | 'where' | 'folder' | 'recipient' | 'key'>

interface BeginBackupProps {
  readonly backup: BackupPort
  readonly onBegin: (begun: Begun) => Promise<void>
}

/** Where to; a browser gives a folder only to a press. */
type Target =
  | { readonly where: 'downloads' }
  | { readonly where: 'folder'; readonly name: string; keep(): Promise<boolean> }

/** Asks where to, and then for words and how often. Nothing is kept before all of it is known to work. */
export function BeginBackup({ backup, onBegin }: BeginBackupProps) {
  const [target, setTarget] = useState<Target | null>(null)
  const [refused, setRefused] = useState(false)
  const toFolder = async () => {
    const folder = await backup.chooseFolder()
    setRefused(false)
    if (folder) setTarget({ where: 'folder', name: folder.name, keep: folder.keep })
  }
  const toDownloads = async () => {
    const isGiven = await backup.ask('downloads')
    setRefused(!isGiven)
    if (isGiven) setTarget({ where: 'downloads' })
  }
  if (target) {
    return <Words target={target} backup={backup} onBegin={onBegin} onLeave={() => setTarget(null)} />
  }
  return (
    <>
      <p class={css['soft']}>{t('carry.backup.about')}</p>
      {backup.hasFolders && <Button onClick={() => void toFolder()}>{t('carry.backup.toFolder')}</Button>}
      <Button onClick={() => void toDownloads()}>{t('carry.backup.toDownloads')}</Button>
      <p role="status" class={css['said']}>
        {refused && t('carry.backup.refused')}
      </p>
    </>
  )
}

interface WordsProps extends BeginBackupProps {
  readonly target: Target
  readonly onLeave: () => void
}

function Words({ target, backup, onBegin, onLeave }: WordsProps) {
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [every, setEvery] = useState<Every>('week')
  const [step, setStep] = useState<'asked' | 'short' | 'differ' | 'making' | 'failed'>('asked')
  const type = (set: (text: string) => void) => (text: string) => {
    set(text)
    setStep('asked')
  }
  const begin = async () => {
    const passphrase = asPassphrase(typed)
    if (passphrase.length < LEAST) return setStep('short')
    if (passphrase !== asPassphrase(again)) return setStep('differ')
    setStep('making')
    const key = await backup.makeKey(passphrase)
    const isKept = target.where === 'downloads' || (await target.keep())
    if (!key || !isKept) return setStep('failed')
    const { where } = target
    await onBegin({ every, where, folder: where === 'folder' ? target.name : null, ...key })
  }
  if (step === 'making') return <p role="status">{t('carry.backup.makingKey')}</p>
  const place =
    target.where === 'folder' ? t('carry.backup.inFolder', [target.name]) : t('carry.backup.inDownloads')
  return (
    <>
      <p>{t('carry.backup.goes', [place])}</p>
      <p class={css['soft']}>{t('carry.backup.aboutWords')}</p>
      <AnswerForm
        action={t('carry.backup.begin')}
        problem={step === 'asked' ? null : problemWords(step)}
        onAnswer={() => void begin()}
      >
        {() => (
          <>
            <LineField
              label={t('carry.backup.words')}
              value={typed}
              longest={LONGEST}
              onText={type(setTyped)}
            />
            <LineField
              label={t('carry.backup.again')}
              value={again}
              longest={LONGEST}
              onText={type(setAgain)}
            />
            <Choice
              legend={t('carry.backup.often')}
              options={EVERY.map(value => ({ value, label: t(`carry.backup.every.${value}`) }))}
              value={every}
              onChange={setEvery}
            />
          </>
        )}
      </AnswerForm>
      <Button look="quiet" onClick={onLeave}>
        {t('carry.leave')}
      </Button>
    </>
  )
}

function problemWords(step: 'short' | 'differ' | 'failed'): string {
  return step === 'short' ? t('carry.lock.short') : t(`carry.backup.${step}`)
}
