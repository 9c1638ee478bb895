import { useEffect } from 'preact/hooks'
import { type Showing, showingOf } from '@/utils/core/letter/showing'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { View } from '@/utils/core/window/view'
import type { Around } from './use-around'

/**
 * What the first screen makes of the note from before. Where there is none, that is said of the window once, so that
 * the next opening does not wait for somebody to look.
 */
export function useLetter(around: Around, shown: View, dispatch: (intent: WindowIntent) => void): Showing {
  const { letter, isKnown } = around
  const isNone = letter === null && shown.span?.letterAt === null
  useEffect(() => {
    if (isNone) dispatch({ type: 'letter-seen' })
  }, [isNone])
  const showing = showingOf(letter, shown)
  // Nobody could look: then there is nothing to wait for.
  return showing === 'unknown' && isKnown ? 'nothing' : showing
}
