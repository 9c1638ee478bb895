import { useState } from 'preact/hooks'
import { PlanScreen } from '@/components/window/plan-screen'
import type { Trouble } from '@/utils/core/journal/answer'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { keptThings } from './heard'
import type { PlaceProps } from './places'

/** Everything one could do, and the person's own things among it. */
export function Plan({ shown, own, now, onOffer, home }: PlaceProps) {
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const add = async (text: string) => {
    const answer = await keptThings.put({ id: newId(), text, createdAt: clock.now() })
    setTrouble(answer.ok ? null : answer.trouble)
    return answer.ok
  }
  return (
    <PlanScreen
      view={shown}
      own={own}
      now={now}
      trouble={trouble}
      onOffer={onOffer}
      onAdd={add}
      onBack={home}
    />
  )
}
