import { type Attention, attend } from './attend'

/** In the global of our isolated world, which the page cannot see; a symbol, which no element's id can shadow. */
const LIVING = Symbol.for('arbor.nudge')

/**
 * The script in a chosen page. It may be started any number of times and in any frame: one copy lives, in the
 * top frame; a later one only has it look again at how long it may stay. What WXT offers to define a script with
 * would be shipped too.
 */
export default {
  main() {
    const world = globalThis as { [LIVING]?: Attention }
    if (self === top && !world[LIVING]?.renew()) world[LIVING] = attend()
  },
}
