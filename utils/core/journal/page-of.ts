import type { Instant } from '../time'
import { newestFirst } from './days'
import { type Entry, newEntry } from './entry'
import { parseDomains, parseTags } from './tags'

/** More notes than this are no longer a page. */
export const MOST_NOTES = 50

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
