import { HOUR, type Instant } from '../time'
import type { Phase } from '../window/phase'
import { DOMAINS, type Domain } from './tags'

/**
 * Names of the prompts, by what they are for and by part of life; the words are `journal.prompt.<name>`. `caught` fits
 * the hours in which a word is enough, `made` the days in which there is time to make something of it.
 */
export const PROMPTS = {
  caught: {
    mind: ['picture', 'words', 'colour', 'softer', 'humming', 'empty'],
    body: ['ease', 'touch', 'warm', 'weight', 'breathing', 'hands'],
    spirit: ['lighter', 'larger', 'quiet', 'thankful', 'wonder'],
    relationships: ['company', 'hear', 'comesby', 'laugh', 'hand'],
    lifestyle: ['wait', 'kindness', 'glass', 'corner', 'done'],
    nature: ['light', 'sounds', 'growing', 'weather', 'sky'],
  },
  made: {
    mind: ['believing', 'kept', 'otherwise', 'sentence', 'question', 'doubt'],
    body: ['asks', 'rested', 'walk', 'food', 'slow', 'shoulders'],
    spirit: ['matters', 'enough', 'thread', 'thanks', 'hope', 'still'],
    relationships: ['say', 'ask', 'help', 'near', 'forgive', 'news'],
    lifestyle: ['habit', 'morning', 'less', 'more', 'evening', 'first'],
    nature: ['stand', 'season', 'animal', 'water', 'tree', 'moon'],
  },
} as const satisfies Record<string, Readonly<Record<Domain, readonly string[]>>>

type ByDomain = (typeof PROMPTS)[keyof typeof PROMPTS]
export type Prompt = ByDomain[keyof ByDomain][number]

/**
 * The prompt for this hour, so that two windows show the same one, after so many presses of *Another*. The parts of
 * life take turns, so that none has to be chosen.
 */
export function promptAt(now: Instant, turned: number, phase: Phase | null): Prompt {
  const byDomain = PROMPTS[phase === 'settling' ? 'caught' : 'made']
  const inTurn = interleaved(DOMAINS.map((domain): readonly Prompt[] => byDomain[domain]))
  return inTurn[(Math.floor(now / HOUR) + turned) % inTurn.length] ?? 'light'
}

/** The first of each list, then the second of each, until all have been. */
function interleaved<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap(list => list.slice(at, at + 1))).flat()
}
