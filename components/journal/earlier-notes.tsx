import { useCallback, useEffect, useMemo } from 'preact/hooks'
import { Closed } from '@/components/lock/closed'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/ui/line-field'
import { Screen } from '@/components/ui/screen'
import { useLengths } from '@/components/voice/use-lengths'
import { blocksOf, blocksOfDays } from '@/utils/core/journal/blocks'
import { byDay } from '@/utils/core/journal/days'
import type { Entry } from '@/utils/core/journal/entry'
import { isWide, type Narrowing, WIDE } from '@/utils/core/journal/narrow'
import { fewOf } from '@/utils/core/journal/page-of'
import { isSealed, type Windows } from '@/utils/core/journal/seal'
import { type Instant, MINUTE } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { ByDays } from './by-days'
import css from './earlier-notes.module.css'
import type { JournalPort, SearchPort } from './journal-port'
import type { ListingSource } from './listing-source'
import { MakePage } from './make-page'
import { NarrowBy } from './narrow-by'
import { NoteList } from './note-list'
import { RemovedNotes } from './removed-notes'
import { useListed } from './use-listing'
import { useShown } from './use-shown'

/** What somebody coming back to the list finds again. */
export interface ListView {
  readonly query: string
  readonly narrowing: Narrowing
  /** The note they come back from; it takes the keyboard. */
  readonly from: string | null
}

export const TOP: ListView = { query: '', narrowing: WIDE, from: null }

/** One and the same list, or every drawing would start a new search. */
const NONE: readonly Entry[] = []

interface EarlierNotesProps {
  readonly journal: JournalPort
  readonly search: SearchPort
  readonly source: ListingSource
  readonly now: () => Instant
  readonly newId: () => string
  /** `Span.id` of the open window, or null. */
  readonly spanId: Instant | null
  readonly windows: Windows
  readonly view: ListView
  readonly onView: (view: ListView) => void
  readonly onOpen: (entry: Entry) => void
  /** Shows where notes come in from files. */
  readonly onCarry: () => void
  readonly onBack: () => void
}

/** Everything that was written, by day, and a search through it. */
export function EarlierNotes({
  journal,
  search,
  source,
  now,
  newId,
  spanId,
  windows,
  view,
  onView,
  onOpen,
  onCarry,
  onBack,
}: EarlierNotesProps) {
  const { query, narrowing, from } = view
  const { listing, overview, whole, trouble } = useListed(source)
  const all = listing?.entries ?? NONE
  // Taken up as soon as all are there, while nobody waits: whoever types a letter finds at once.
  useEffect(() => {
    if (whole && all.length > 0) void search.find(all, '')
  }, [search, whole, all])
  const removed = listing?.removed ?? NONE
  const lengths = useLengths(all, overview.spoken || removed.some(({ voices }) => voices.length > 0))
  const minute = Math.floor(now() / MINUTE) * MINUTE
  const sealed = useCallback((entry: Entry) => isSealed(entry, windows, minute), [windows, minute])
  // What could not be read whole is searched as it is.
  const searched = whole || trouble !== null
  const { entries, found, onAnyDay } = useShown(
    search,
    all,
    searched,
    overview.sealed,
    query,
    narrowing,
    sealed,
  )
  const blocks = useMemo(() => {
    if (found) return blocksOf(found.entries)
    return entries === all ? overview.blocks : blocksOfDays(byDay(entries))
  }, [found, entries, all, overview])
  // With each letter everything is drawn; the list, which is the most of it, only when it is another.
  const list = useMemo(
    () => (
      <NoteList
        blocks={blocks}
        found={found}
        now={minute}
        isSealed={sealed}
        lengths={lengths}
        from={from}
        onOpen={onOpen}
      />
    ),
    [blocks, found, minute, sealed, lengths, from, onOpen],
  )
  const total = found?.entries.length ?? entries.length
  // Not worth a look while there are more of them than make a page.
  const chosen = found || !isWide(narrowing) ? fewOf(found?.entries ?? entries, sealed) : NONE
  return (
    <Screen title={t('journal.earlier')} onBack={onBack}>
      {trouble && <Closed trouble={trouble} />}
      {listing?.lost && (
        <div role="alert">
          <p>{t('journal.lost')}</p>
          <Button look="quiet" onClick={onCarry}>
            {t('journal.lostWay')}
          </Button>
        </div>
      )}
      {whole && listing && !listing.lost && all.length === 0 && (
        <p class={css['quiet']}>{t('journal.empty')}</p>
      )}
      {all.length > 0 && (
        <LineField
          search
          label={t('journal.search')}
          value={query}
          longest={200}
          onText={text => onView({ ...TOP, narrowing, query: text })}
        />
      )}
      <NarrowBy
        handles={overview.handles}
        spanId={spanId}
        narrowing={narrowing}
        onNarrow={next => onView({ ...TOP, query, narrowing: next })}
      />
      <ByDays
        all={overview.days}
        some={onAnyDay === all ? null : onAnyDay}
        days={narrowing.days}
        now={minute}
        onDays={days => onView({ ...TOP, query, narrowing: { ...narrowing, days } })}
      />
      <p role="status" class={css['quiet']}>
        {found || !isWide({ ...narrowing, days: [] }) ? t('journal.found', total) : ''}
      </p>
      {list}
      {chosen.length > 1 && <MakePage {...{ journal, now, newId, onOpen }} notes={chosen} />}
      {listing && !found && isWide(narrowing) && (
        <RemovedNotes
          {...{ journal, now, newId }}
          notes={removed}
          isSealed={sealed}
          lengths={lengths}
          onPutBack={id => onView({ ...view, from: id })}
        />
      )}
      {listing && listing.unreadable > 0 && (
        <p class={css['quiet']}>{t('journal.unreadable', listing.unreadable)}</p>
      )}
    </Screen>
  )
}
