import { LetterScreen } from '@/components/window/letter-screen'
import type { PlaceProps } from './places'

/** The note from before, read again. */
export function LetterAgain({ around, problem, home }: PlaceProps) {
  return <LetterScreen text={around.letter?.text ?? ''} problem={problem} onAway={home} onBack={home} />
}
