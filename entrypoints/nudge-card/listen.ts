/** Listens to several types of event at once, named with spaces between; or no longer, in other words. */
export function listen(
  target: EventTarget,
  types: string,
  heard: (event: Event) => void,
  options?: AddEventListenerOptions,
  verb: 'addEventListener' | 'removeEventListener' = 'addEventListener',
): void {
  for (const type of types.split(' ')) target[verb](type, heard, options)
}
