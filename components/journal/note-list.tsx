import { spokenWords } from '@/components/voice/spoken-words'
import { byDay } from '@/utils/core/journal/days'
import type { Entry } from '@/utils/core/journal/entry'
import type { Duration, Instant } from '@/utils/core/time'
import { formatDay } from './dates'
import css from './earlier-notes.module.css'
import { NoteLink } from './note-link'
import type { FoundEntry } from './use-found'

interface NoteListProps {
  /** The latest first. */
  readonly entries: readonly Entry[]
  /** What is shown instead, because it was searched for; null while nothing is. */
  readonly found: readonly FoundEntry[] | null
  readonly now: Instant
  readonly isSealed: (entry: Entry) => boolean
  /** How long what was spoken is, by its id, as far as that is known. */
  readonly lengths: ReadonlyMap<string, Duration>
  /** The note that takes the keyboard. */
  readonly from: string | null
  readonly onOpen: (entry: Entry) => void
}

/** Notes under the day they were begun on; what was searched for, each with its day. */
export function NoteList({ entries, found, now, isSealed, lengths, from, onOpen }: NoteListProps) {
  if (found) {
    return (
      <ul class={css['notes']}>
        {found.map(({ entry, terms }) => (
          <NoteLink
            key={entry.id}
            entry={entry}
            terms={terms}
            sealed={isSealed(entry)}
            spoken={spokenWords(entry, lengths)}
            day={formatDay(entry.createdAt, now)}
            onOpen={onOpen}
            focused={entry.id === from}
          />
        ))}
      </ul>
    )
  }
  return byDay(entries).map(day => (
    <section key={day.start}>
      <h2>{formatDay(day.start, now)}</h2>
      <ul class={css['notes']}>
        {day.entries.map(entry => (
          <NoteLink
            key={entry.id}
            entry={entry}
            terms={[]}
            sealed={isSealed(entry)}
            spoken={spokenWords(entry, lengths)}
            onOpen={onOpen}
            focused={entry.id === from}
          />
        ))}
      </ul>
    </section>
  ))
}
