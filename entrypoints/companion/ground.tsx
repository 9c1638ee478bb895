import { GroundScreen } from '@/components/breathing/ground-screen'
import type { PlaceProps } from './places'

/** Looking around. It needs nothing, keeps nothing and marks nothing. */
export function Ground({ back }: PlaceProps) {
  return <GroundScreen onBack={back} />
}
