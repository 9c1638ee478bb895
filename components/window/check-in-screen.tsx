import { useId, useRef, useState } from 'preact/hooks'
import { NotKept } from '@/components/journal/below-note'
import type { KeptPort } from '@/components/kept/kept-port'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { ASKED, type Asked, type CheckIn } from '@/utils/core/check-in/check-in'
import type { Answer, Trouble } from '@/utils/core/journal/answer'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './check-in-screen.module.css'
import { Scale } from './scale'

interface CheckInScreenProps {
  /** Whether last night's sleep is asked for. */
  readonly morning: boolean
  readonly checkIns: Pick<KeptPort<CheckIn>, 'put' | 'remove'>
  readonly now: () => Instant
  readonly newId: () => string
  readonly onBack: () => void
}

const NOTHING = { mood: null, tension: null, energy: null, closeness: null, sleep: null }

/**
 * A few lines to find oneself on, one a screen, each of which can be left out. Every answer is kept as it is given:
 * whoever stops half-way has lost nothing. Nothing is made of them.
 */
export function CheckInScreen({ morning, checkIns, now, newId, onBack }: CheckInScreenProps) {
  const [step, setStep] = useState(0)
  const said = useRef<CheckIn | null>(null)
  const [kept, setKept] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const what = ASKED.filter(one => one !== 'sleep' || morning)[step]

  const told = async (asked: Promise<Answer<void>>, then: boolean) => {
    const answer = await asked
    setTrouble(answer.ok ? null : answer.trouble)
    if (answer.ok) setKept(then)
  }
  const next = (value: number | null) => {
    setStep(step + 1)
    if (what === undefined || value === null) return
    said.current = { ...(said.current ?? { id: newId(), at: now(), ...NOTHING }), [what]: value }
    void told(checkIns.put(said.current), true)
  }
  const undo = () => {
    if (said.current) void told(checkIns.remove(said.current.id), false)
  }
  // Each is a screen of its own, so that the keyboard and a screen reader begin at its question.
  if (what) return <Ask key={what} what={what} trouble={trouble} onNext={next} onBack={onBack} />
  return (
    <Screen title={t('offer.checkIn')} onBack={onBack}>
      <p role="status">{!trouble && t(kept ? 'checkIn.kept' : 'checkIn.nothing')}</p>
      {trouble && <NotKept trouble={trouble} text="" />}
      <div class={css['answers']}>
        <Button onClick={onBack}>{t('checkIn.done')}</Button>
        {kept && (
          <Button look="quiet" onClick={undo}>
            {t('journal.undo')}
          </Button>
        )}
      </div>
    </Screen>
  )
}

interface AskProps {
  readonly what: Asked
  readonly trouble: Trouble | null
  /** Null when it is left out. */
  readonly onNext: (value: number | null) => void
  readonly onBack: () => void
}

function Ask({ what, trouble, onNext, onBack }: AskProps) {
  const [value, setValue] = useState<number | null>(null)
  const question = useId()
  return (
    <Screen title={t('offer.checkIn')} onBack={onBack}>
      <p id={question} class={css['question']}>
        {t(`checkIn.ask.${what}`)}
      </p>
      <Scale
        labelledBy={question}
        low={t(`checkIn.low.${what}`)}
        high={t(`checkIn.high.${what}`)}
        value={value}
        onValue={setValue}
      />
      {trouble && <NotKept trouble={trouble} text="" />}
      <div class={css['answers']}>
        <Button onClick={() => onNext(value)}>{t(value === null ? 'checkIn.skip' : 'checkIn.keep')}</Button>
        <Button onClick={onBack}>{t('checkIn.notToday')}</Button>
      </div>
    </Screen>
  )
}
