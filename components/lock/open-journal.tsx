import { useState } from 'preact/hooks'
import { AnswerForm } from '@/components/ui/answer-form'
import { LineField } from '@/components/ui/line-field'
import { LONGEST } from '@/utils/core/journal/carry/passphrase'
import { t } from '@/utils/i18n'
import type { OpenPort } from './lock-port'

interface OpenJournalProps {
  readonly port: OpenPort
  readonly onOpened?: () => void
}

/** The journal is locked: one field that opens it. */
export function OpenJournal({ port, onOpened }: OpenJournalProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'failed' | null>(null)
  const [trying, setTrying] = useState(false)
  const type = (text: string) => {
    setTyped(text)
    setProblem(null)
  }
  const open = async () => {
    if (typed === '' || trying) return
    setTrying(true)
    const went = await port.open(typed)
    setTrying(false)
    setProblem(went === 'opened' ? null : went)
    if (went === 'opened') {
      setTyped('')
      onOpened?.()
    }
  }
  return (
    <AnswerForm
      action={t('lock.open.do')}
      problem={trying ? t('lock.open.trying') : problem && t(`lock.open.${problem}`)}
      onAnswer={() => void open()}
    >
      {() => <LineField secret label={t('lock.open.label')} value={typed} longest={LONGEST} onText={type} />}
    </AnswerForm>
  )
}
