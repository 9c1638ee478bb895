import { Removed } from '@/components/journal/below-note'
import { Screen } from '@/components/ui/screen'

interface RemovedScreenProps {
  /** What it was called. */
  readonly name: string
  readonly problem: string | undefined
  readonly onUndo: () => void
  readonly onBack: () => void
}

/** In place of a thing that was just taken out of the plan: the way to have it back. */
export function RemovedScreen({ name, problem, onUndo, onBack }: RemovedScreenProps) {
  return (
    <Screen title={name} problem={problem} onBack={onBack}>
      <Removed onUndo={onUndo} focus />
    </Screen>
  )
}
