import type { ThingId } from '@/utils/core/window/thing'
import { t } from '@/utils/i18n'

/** What the screen of a thing says: a sentence, and a second one for whoever can take in more. */
interface ThingWords {
  readonly first: string
  readonly second: string
}

/** The words for a thing, as they fit before and after a night's sleep. Null for what has a screen of its own. */
export function thingWords(thing: ThingId, slept: boolean): ThingWords | null {
  switch (thing) {
    case 'talk':
      return { first: t('thing.first.talk'), second: t(`thing.second.${slept ? 'talk' : 'talkEasy'}`) }
    case 'move': {
      const how = slept ? 'move' : 'moveGently'
      return { first: t(`thing.first.${how}`), second: t(`thing.second.${how}`) }
    }
    case 'make':
    case 'water':
    case 'food':
    case 'sleep':
      return { first: t(`thing.first.${thing}`), second: t(`thing.second.${thing}`) }
    case 'breathe':
    case 'write':
    case 'read':
    case 'rest':
      return null
    default:
      return { first: t('thing.first.own'), second: '' }
  }
}
