import { useState } from 'preact/hooks'
import { VoicesOf } from '@/components/voice/voices-of'
import { type Entry, isBlank } from '@/utils/core/journal/entry'
import { Removed } from './below-note'
import type { Page } from './page-state'

interface SpokenInProps {
  readonly entry: Entry
  /** What stands in its box. */
  readonly text: string
  readonly page: Page
  /** Whether something was taken out just now. */
  readonly tookOut: boolean
  /** The one that is just being spoken; it is left out. */
  readonly except?: string | null
  /** The one that takes the keyboard when it appears. */
  readonly focused?: string | null
}

/**
 * What was spoken in a note that can be changed: each can be taken out, and put back. The last of it goes with the
 * whole note, where there are no words either.
 */
export function SpokenIn({ entry, text, page, tookOut, except = null, focused = null }: SpokenInProps) {
  const [back, setBack] = useState<string | null>(null)
  const undo = () => setBack(page.putBack())
  const canTakeOut = except === null && (!isBlank(text) || entry.voices.length > 1)
  return (
    <>
      <VoicesOf
        entry={entry}
        except={except}
        focused={back ?? focused}
        onTakeOut={canTakeOut ? id => void page.takeOut(id) : null}
      />
      {tookOut && <Removed onUndo={undo} focus />}
    </>
  )
}
