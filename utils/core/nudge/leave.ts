/** What the background says to every nudge script: there is nothing more to do here. */
export const LEAVE = 'arbor.leave'
