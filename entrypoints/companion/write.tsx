import { WriteScreen } from '@/components/journal/write-screen'
import { LockWay, useLockIs } from '@/components/lock/lock-way'
import type { Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import type { Phase } from '@/utils/core/window/phase'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { journal } from '@/utils/platform/journal-db'
import { journalSearch } from '@/utils/platform/journal-search'
import { lock } from '@/utils/platform/lock'
import { markdown } from '@/utils/platform/markdown'

interface WriteProps {
  readonly phase: Phase | null
  readonly spanId: Instant | null
  readonly windows: Windows
  readonly onWritten: () => void
  readonly onCarry: () => void
  readonly onBack: () => void
}

/** The writing screen on the real journal. In its own file so that the popup paints without it. */
export function Write(props: WriteProps) {
  const ports = { journal, search: journalSearch, markdown, now: clock.now, newId }
  const locked = useLockIs(lock) === 'locked'
  // Locked, nothing of what was shown stays on the screen; opened, it is as it was.
  return (
    <LockWay.Provider value={lock}>
      <WriteScreen key={String(locked)} {...ports} {...props} locked={locked} />
    </LockWay.Provider>
  )
}
