import { useRef } from 'preact/hooks'
import { spokenWords } from '@/components/voice/spoken-words'
import type { Blocks } from '@/utils/core/journal/blocks'
import type { Entry } from '@/utils/core/journal/entry'
import type { Duration, Instant } from '@/utils/core/time'
import { formatDay } from './dates'
import css from './earlier-notes.module.css'
import type { Found } from './journal-port'
import { NoteLink } from './note-link'
import { useNear } from './use-near'

interface NoteListProps {
  readonly blocks: Blocks
  /** What was searched for, and is in them; null while nothing is. */
  readonly found: Found | null
  readonly now: Instant
  readonly isSealed: (entry: Entry) => boolean
  /** How long what was spoken is, by its id, as far as that is known. */
  readonly lengths: ReadonlyMap<string, Duration>
  /** The note that takes the keyboard. */
  readonly from: string | null
  readonly onOpen: (entry: Entry) => void
}

const NO_TERMS: ReadonlySet<string> = new Set()

/**
 * Notes under the day they were begun on; what was searched for, each with its day. Only those near what can be seen
 * are drawn, and each says which of how many it is.
 */
export function NoteList({ blocks, found, now, isSealed, lengths, from, onOpen }: NoteListProps) {
  const list = useRef<HTMLDivElement>(null)
  /** The note that had the keyboard once already, so that it can leave it. */
  const had = useRef<string | null>(null)
  const due = from === had.current ? null : from
  const { drawn, tops, measure } = useNear(list, blocks, due === null ? -1 : blocks.holding(due))
  const gap = (from: number, to: number) =>
    from < to && (
      <div
        key={`to ${to}`}
        class={css['gap']}
        style={{ blockSize: `${(tops[to] ?? 0) - (tops[from] ?? 0)}px` }}
      />
    )
  return (
    <div ref={list}>
      {drawn.flatMap((at, place) => {
        const block = blocks.at(at)
        if (!block) return []
        return [
          gap((drawn[place - 1] ?? -1) + 1, at),
          <section key={block.key} ref={measure(block.key)} data-block={block.key} class={css['block']}>
            {block.day !== null && <h2>{formatDay(block.day, now)}</h2>}
            <ul class={css['notes']}>
              {block.entries.map((entry, place) => (
                <NoteLink
                  key={entry.id}
                  entry={entry}
                  place={block.before + place + 1}
                  of={block.of}
                  terms={found?.terms ?? NO_TERMS}
                  sealed={isSealed(entry)}
                  spoken={spokenWords(entry, lengths)}
                  {...(found && { day: formatDay(entry.createdAt, now) })}
                  onOpen={onOpen}
                  onFocused={
                    entry.id === due
                      ? () => {
                          had.current = due
                        }
                      : null
                  }
                />
              ))}
            </ul>
          </section>,
        ]
      })}
      {gap((drawn.at(-1) ?? -1) + 1, blocks.length)}
    </div>
  )
}
