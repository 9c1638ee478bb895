import { useState } from 'preact/hooks'
import { NotKept } from '@/components/journal/below-note'
import type { KeptPort } from '@/components/kept/kept-port'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Answer, Trouble } from '@/utils/core/journal/answer'
import type { Parked } from '@/utils/core/parked/parked'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './saved-screen.module.css'
import { SavedThing } from './saved-thing'

interface SavedScreenProps {
  /** What comes back now, as it was when the screen was opened: what is done with it does not make it jump away. */
  readonly saved: readonly Parked[]
  readonly parked: Pick<KeptPort<Parked>, 'put' | 'remove'>
  readonly now: () => Instant
  readonly onBack: () => void
}

/** What somebody saved for today, all of it once. Each can be let go or put off, and so can be left. */
export function SavedScreen({ saved, parked, now, onBack }: SavedScreenProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, 'gone' | 'moved'>>(new Map())
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const told = async (asked: Promise<Answer<void>>) => {
    const answer = await asked
    setTrouble(answer.ok ? null : answer.trouble)
    return answer.ok
  }
  const answer = async (one: Parked, what: 'gone' | 'moved' | null) => {
    const asked = what === 'gone' ? parked.remove(one.id) : parked.put(what ? { ...one, at: now() } : one)
    if (!(await told(asked))) return
    setAnswers(before => {
      const next = new Map(before)
      if (what) next.set(one.id, what)
      else next.delete(one.id)
      return next
    })
  }
  const returned = (one: Parked) => parked.put({ ...one, returnedAt: now() })
  const finish = async () => {
    const left = saved.filter(({ id }) => !answers.has(id))
    const kept = await Promise.all(left.map(one => told(returned(one))))
    if (kept.every(ok => ok)) onBack()
  }
  return (
    <Screen title={t('back.title')} onBack={onBack}>
      <p class={css['soft']}>{t(saved.length > 0 ? 'back.about' : 'back.nothing')}</p>
      <ul class={css['things']}>
        {saved.map(one => (
          <SavedThing
            key={one.id}
            thing={one}
            answer={answers.get(one.id) ?? null}
            onOpen={() => void told(returned(one))}
            onAnswer={what => void answer(one, what)}
          />
        ))}
      </ul>
      {trouble && <NotKept trouble={trouble} text="" />}
      {saved.length > 0 && <Button onClick={() => void finish()}>{t('back.all')}</Button>}
    </Screen>
  )
}
