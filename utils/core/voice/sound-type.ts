/** What sounds can be, the first that a browser can make is what it makes, and how a file of each ends. */
const TYPES = [
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/ogg;codecs=opus', 'ogg'],
  ['audio/mp4', 'm4a'],
] as const

/** In the order they are preferred in: one that every browser of ours makes and plays comes first. */
export const SOUND_TYPES: readonly string[] = TYPES.map(([type]) => type)

/** How a file of such a sound ends. */
export function endingOf(type: string): string {
  const kind = kindOf(type)
  return TYPES.find(([one]) => kindOf(one) === kind)?.[1] ?? 'webm'
}

/** What is in a file of that name; null when it is no sound of ours. */
export function typeOfFile(name: string): string | null {
  return TYPES.find(([, ending]) => name.toLowerCase().endsWith(`.${ending}`))?.[0] ?? null
}

function kindOf(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
}
