import { useState } from 'preact/hooks'
import type { Erasable } from '@/utils/core/kept/erasable'
import { send } from '@/utils/messages/send'
import { note } from '@/utils/platform/log'

/** Erasing a kind of what is kept, and putting it back, as the section that lists them needs it. */
export function useErasing() {
  const [erased, setErased] = useState<readonly Erasable[]>([])
  const [failed, setFailed] = useState(false)
  const attempt = async (name: 'kept.erase' | 'kept.restore', kind: Erasable) => {
    try {
      await send(name, kind)
      const others = (list: readonly Erasable[]) => list.filter(one => one !== kind)
      setErased(list => (name === 'kept.erase' ? [...others(list), kind] : others(list)))
      setFailed(false)
    } catch (error) {
      setFailed(true)
      await note(name, error)
    }
  }
  return {
    erased,
    failed,
    onErase: (kind: Erasable) => void attempt('kept.erase', kind),
    onUndo: (kind: Erasable) => void attempt('kept.restore', kind),
  }
}
