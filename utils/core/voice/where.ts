/** What the browser says about the microphone before it is asked for. */
export type Access = 'given' | 'asks' | 'refused'

/** Where the companion is shown. */
export type Place = 'popup' | 'panel' | 'tab'

/**
 * Whether somebody can speak where they are, or in a tab instead: a browser asks for the microphone over a tab only,
 * and a popup goes with the next press beside it. Where it was refused already, nothing is asked and so nothing opens.
 */
export function whereToSpeak(place: Place, access: Access): 'here' | 'tab' {
  if (place === 'tab' || access === 'refused') return 'here'
  return place === 'panel' && access === 'given' ? 'here' : 'tab'
}
