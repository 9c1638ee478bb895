import { useState } from 'preact/hooks'
import type { Answer } from '@/utils/core/journal/answer'
import type { Instant } from '@/utils/core/time'
import { clockOf } from '@/utils/core/treatments/day'
import { timeOf } from '@/utils/core/window/plan'
import { idOfOwn, type ThingId } from '@/utils/core/window/thing'
import { keptThings } from './heard'
import type { PlaceProps } from './places'

/** A thing that was taken out of the plan, as it was. */
interface Removed {
  readonly name: string
  /** The time put to it, which goes and comes back with it. */
  readonly at: Instant | null
}

/** Taking a thing of the person's own out of the plan, and having it back while its screen is open. */
export function useRemoval(thing: ThingId | null, { own, shown, now, dispatch }: PlaceProps) {
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [failed, setFailed] = useState(false)
  const id = thing && idOfOwn(thing)
  const name = id === null ? undefined : own.get(id)

  const change = async (asked: Promise<Answer<void>>, then: Removed | null, clock: string | null) => {
    const answer = await asked
    setFailed(!answer.ok)
    if (!answer.ok || !thing) return
    setRemoved(then)
    const { at } = then ?? removed ?? { at: null }
    if (at !== null) dispatch({ type: 'time', thing, clock })
  }
  const restore = () => {
    if (id === null || !removed) return
    const clock = removed.at === null ? null : clockOf(new Date(removed.at))
    void change(keptThings.restore(id), null, clock)
  }
  const remove = () => {
    if (!thing || id === null || name === undefined) return
    void change(keptThings.remove(id), { name, at: timeOf(thing, shown.span, now) }, null)
  }
  return { removed, failed, restore, remove: name === undefined ? null : remove }
}
