import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import type { Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import type { Phase } from '@/utils/core/window/phase'
import { formatDay } from './dates'
import { EarlierNote } from './earlier-note'
import { EarlierNotes, TOP } from './earlier-notes'
import type { JournalPort, MarkdownPort, SearchPort } from './journal-port'
import type { ListingSource } from './listing-source'
import { useListingSource } from './use-listing'
import { type SpeakWay, WritingPage } from './writing-page'

interface WriteScreenProps {
  readonly journal: JournalPort
  readonly search: SearchPort
  readonly markdown: MarkdownPort
  readonly now: () => Instant
  readonly newId: () => string
  /** `Span.id` of the open window, or null. */
  readonly spanId: Instant | null
  readonly windows: Windows
  readonly phase: Phase | null
  /** Whether the journal is locked, so that only what is written now can be put in. */
  readonly locked: boolean
  readonly speak: SpeakWay
  readonly onBack: () => void
  /** Shows where notes come in from files. */
  readonly onCarry: () => void
  /** Once for each entry, when its first words are stored. */
  readonly onWritten: () => void
}

/** Write, and behind it what was written before. A tired person meets one box and nothing else. */
export function WriteScreen(props: WriteScreenProps) {
  const { search, markdown, now, newId, spanId, windows } = props
  // The list stays while a note of it is open, so that one is back at once.
  const source = useListingSource(props.journal, now)
  const journal = useMemo(() => heardBy(source, props.journal), [source, props.journal])
  useEffect(() => search.drop, [search])
  // The first date in words takes a browser a frame, which the first notes would come later by.
  useEffect(() => {
    const idle = requestIdleCallback(() => formatDay(now(), now()))
    return () => cancelIdleCallback(idle)
  }, [now])
  const [place, go] = useState<'page' | 'earlier' | Entry>('page')
  const [left, setLeft] = useState(false)
  const [view, setView] = useState(TOP)
  const open = useCallback((entry: Entry) => {
    setView(view => ({ ...view, from: entry.id }))
    go(entry)
  }, [])
  // Whoever comes back to the page has spoken, or has chosen not to.
  const speak = { ...props.speak, atOnce: props.speak.atOnce && !left }
  if (place === 'page') {
    const toList = () => {
      source.reload()
      setLeft(true)
      go('earlier')
    }
    return <WritingPage {...props} journal={journal} speak={speak} onEarlier={toList} />
  }
  if (place === 'earlier') {
    const list = {
      journal,
      search,
      source,
      now,
      newId,
      spanId,
      windows,
      view,
      onView: setView,
      onOpen: open,
      onCarry: props.onCarry,
    }
    return <EarlierNotes {...list} onBack={() => go('page')} />
  }
  return (
    <EarlierNote {...{ journal, markdown, windows, now, newId }} note={place} onBack={() => go('earlier')} />
  )
}

/** The journal, whose list hears of what is stored through it. */
function heardBy(source: ListingSource, journal: JournalPort): JournalPort {
  return {
    ...journal,
    async save(write) {
      const answer = await journal.save(write)
      if (answer.ok) source.touch(answer.value.id)
      return answer
    },
  }
}
