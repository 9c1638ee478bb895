import type { Instant } from '../time'
import { newestFirst } from './days'
import { type Entry, newEntry } from './entry'
import type { EntryList } from './entry-list'
import { parseDomains, parseTags } from './tags'

/** More notes than this are no longer a page. */
export const MOST_NOTES = 50

/** One and the same, or every drawing would take it for another. */
const TOO_MANY: readonly never[] = []

/** Those of some notes that can be seen, if they can be made a page; none where there are too many. */
export function fewOf(notes: EntryList, isSealed: (note: Entry) => boolean): readonly Entry[] {
  const few: Entry[] = []
  for (let at = 0; at < notes.length; at += 1) {
    const note = notes.at(at)
    if (note && !isSealed(note)) few.push(note)
    if (few.length > MOST_NOTES) return TOO_MANY
  }
  return few
}

/**
 * A longer page that begins with what these notes say, the first written first. The notes stay as they are; the page
 * is found by everything that they are found by, and belongs to their window where they have one in common.
 */
export function pageOf(notes: readonly Entry[], id: string, now: Instant): Entry {
  const inOrder = newestFirst(notes).toReversed()
  const windows = new Set(inOrder.map(({ window }) => window))
  const [window = null] = windows
  const text = inOrder.flatMap(note => note.text.trim() || []).join('\n\n')
  return {
    ...newEntry(id, text === '' ? '' : `${text}\n\n`, windows.size === 1 ? window : null, now),
    // Or it would lie on the page that is being written on.
    finished: true,
    kind: 'page',
    voices: [...new Set(inOrder.flatMap(({ voices }) => voices))],
    tags: parseTags(inOrder.flatMap(({ tags }) => tags)),
    domains: parseDomains(inOrder.flatMap(({ domains }) => domains)),
  }
}
