import { DRAWS, type DrawingWorld } from '@/utils/core/nudge/draws'
import { drawCard } from './nudge-view'

/** The code that draws a card, in a page where one is due. */
export default {
  main() {
    const world = globalThis as DrawingWorld
    world[DRAWS] = drawCard
  },
}
