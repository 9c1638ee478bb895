/**
 * Search over the journal in memory; the only importer of minisearch, which is loaded at the first search. The
 * index is never stored: it would be a second copy of everything that was written.
 */

import type MiniSearch from 'minisearch'
import type { Entry } from '../core/journal/entry'
import { queryTerms, tokens } from '../core/journal/words'

/** A search that remembers what it has indexed; entries that did not change are not indexed again. */
export function createJournalSearch() {
  const revs = new Map<string, number>()
  let index: Promise<MiniSearch<Entry>> | undefined

  async function load(): Promise<MiniSearch<Entry>> {
    const { default: MiniSearch } = await import('minisearch')
    return new MiniSearch<Entry>({
      fields: ['text', 'tags'],
      extractField: (entry, field) =>
        field === 'tags' ? entry.tags.join(' ') : entry[field as 'id' | 'text'],
      tokenize: text => tokens(text).map(({ term }) => term),
      processTerm: term => term,
      searchOptions: {
        tokenize: query => [...queryTerms(query)],
        combineWith: 'AND',
        prefix: true,
        // A slip in a short word is another word.
        fuzzy: term => (term.length > 3 ? 0.2 : false),
      },
    })
  }

  function update(search: MiniSearch<Entry>, entries: readonly Entry[]): void {
    const gone = new Set(revs.keys())
    for (const entry of entries) {
      gone.delete(entry.id)
      if (revs.get(entry.id) === entry.rev) continue
      if (revs.has(entry.id)) search.discard(entry.id)
      search.add(entry)
      revs.set(entry.id, entry.rev)
    }
    for (const id of gone) {
      search.discard(id)
      revs.delete(id)
    }
  }

  return {
    async find(
      entries: readonly Entry[],
      query: string,
    ): Promise<readonly { id: string; terms: readonly string[] }[]> {
      index ??= load()
      const search = await index
      update(search, entries)
      return search.search(query).map(({ id, terms }) => ({ id: String(id), terms }))
    },
  }
}

/** Search over the journal, the same for every screen of a page; `SearchPort` in `components/journal`. */
export const journalSearch = createJournalSearch()
