import { ReadBackScreen } from '@/components/journal/read-back-screen'
import { LockWay } from '@/components/lock/lock-way'
import { SpeechWay } from '@/components/voice/voice-port'
import { clock } from '@/utils/platform/clock'
import { journal } from '@/utils/platform/journal-db'
import { lock } from '@/utils/platform/lock'
import { markdown } from '@/utils/platform/markdown'
import type { PlaceProps } from './places'
import { speech } from './speech'

/** The notes of the latest window, on the real journal. */
export function ReadBack({ record, back }: PlaceProps) {
  const { state, past } = record
  const latest = state.kind === 'closed' ? state.span : past.findLast(span => span.removedAt === null)
  return (
    <LockWay.Provider value={lock}>
      <SpeechWay.Provider value={speech}>
        <ReadBackScreen
          {...{ journal, markdown }}
          now={clock.now}
          windows={record}
          spanId={latest?.id ?? null}
          onBack={back}
        />
      </SpeechWay.Provider>
    </LockWay.Provider>
  )
}
