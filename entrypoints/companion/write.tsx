import { useState } from 'preact/hooks'
import type { JournalPort } from '@/components/journal/journal-port'
import { WriteScreen } from '@/components/journal/write-screen'
import { LockWay, useLockIs } from '@/components/lock/lock-way'
import { SpeechWay } from '@/components/voice/voice-port'
import type { Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import { whereToSpeak } from '@/utils/core/voice/where'
import type { Phase } from '@/utils/core/window/phase'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { journal } from '@/utils/platform/journal-db'
import { journalSearch } from '@/utils/platform/journal-search'
import { lock } from '@/utils/platform/lock'
import { markdown } from '@/utils/platform/markdown'
import { microphone } from '@/utils/platform/microphone'
import { ownPages } from '@/utils/platform/own-pages'
import { speech } from './speech'

interface WriteProps {
  readonly phase: Phase | null
  readonly spanId: Instant | null
  readonly windows: Windows
  readonly isPopup: boolean
  /** Opens this screen in a tab, where it begins to listen. */
  readonly onSpeakInTab: () => void
  readonly onWritten: () => void
  readonly onCarry: () => void
  readonly onBack: () => void
}

const speaking = { ...speech, microphone, newId }

/** The journal, whose list is read by the worker that searches it. */
const searched: JournalPort = {
  ...journal,
  list: (now, watching) => journal.list(now, watching, journalSearch),
}

/** The writing screen on the real journal. In its own file so that the popup paints without it. */
export function Write({ isPopup, onSpeakInTab, ...props }: WriteProps) {
  const [atOnce] = useState(askedToSpeak)
  const ports = { journal: searched, search: journalSearch, markdown, now: clock.now, newId }
  const locked = useLockIs(lock) === 'locked'
  const here = async () => {
    const [isTab, access] = await Promise.all([ownPages.isTab(), microphone.access()])
    const place = isPopup ? 'popup' : isTab ? 'tab' : 'panel'
    const isHere = whereToSpeak(place, access) === 'here'
    if (!isHere) onSpeakInTab()
    return isHere
  }
  // Locked, nothing of what was shown stays on the screen; opened, it is as it was.
  return (
    <LockWay.Provider value={lock}>
      <SpeechWay.Provider value={speech}>
        <WriteScreen
          key={String(locked)}
          {...ports}
          {...props}
          locked={locked}
          speak={{ speaking, here, atOnce }}
        />
      </SpeechWay.Provider>
    </LockWay.Provider>
  )
}

/** Whether this page was opened by a press on *Speak*. It is so once: a page that is loaded again only shows itself. */
function askedToSpeak(): boolean {
  if (location.hash !== '#write/speak') return false
  history.replaceState(null, '', '#write')
  return true
}
