import { useContext, useMemo, useRef, useState } from 'preact/hooks'
import { formatDay, formatTime } from '@/components/journal/dates'
import { Choice } from '@/components/settings/choice'
import { Button } from '@/components/ui/button'
import { spokenWords } from '@/components/voice/spoken-words'
import { useLengths } from '@/components/voice/use-lengths'
import { SpeechWay } from '@/components/voice/voice-port'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import { toCsv } from '@/utils/core/journal/carry/csv'
import { toHtml } from '@/utils/core/journal/carry/html'
import { toJson } from '@/utils/core/journal/carry/json'
import { markdownFiles } from '@/utils/core/journal/carry/markdown'
import { PORTIONS, type Portion, portionOf } from '@/utils/core/journal/carry/portion'
import type { Entry } from '@/utils/core/journal/entry'
import type { Instant } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { CarryPort, LockPort } from './carry-port'
import { LockAlong } from './lock-along'

interface TakeAlongProps {
  readonly files: CarryPort
  readonly locks: Pick<LockPort, 'lock'>
  readonly entries: readonly Entry[]
  readonly checkIns: readonly CheckIn[]
  readonly record: WindowRecord
  readonly now: () => Instant
  /** When all of it was taken along last, in a file that can come back in; null for never. */
  readonly last: Instant | null
  /** All of it is on its way into such a file. */
  readonly onWhole: () => void
}

/** Endings of files that the journal can come back from whole; sound only from the first. */
const COMES_BACK = ['.zip', '.json', '.json.age']

/** The journal, or a part of it, as files of several kinds. */
export function TakeAlong(props: TakeAlongProps) {
  const { files, locks, entries, checkIns, record, now, last, onWhole } = props
  const [portion, setPortion] = useState<Portion>('all')
  const [packed, setPacked] = useState<number | null>(null)
  const [said, setSaid] = useState<'saved' | 'stopped' | 'failed' | null>(null)
  const speech = useContext(SpeechWay)
  const spoken = useMemo(() => entries.some(({ voices }) => voices.length > 0), [entries])
  const lengths = useLengths(entries, spoken)
  const packing = useRef<AbortController | null>(null)
  const part = portionOf(entries, portion, record, now())
  const name = (ending: string) => `journal ${new Date(now()).toISOString().slice(0, 10)}${ending}`
  const save = (content: Blob | string, type: string, ending: string) => {
    files.save(content, type, name(ending))
    setSaid('saved')
    const isWhole = ending === '.zip' || part.every(({ voices }) => voices.length === 0)
    if (portion === 'all' && isWhole && COMES_BACK.includes(ending)) onWhole()
  }
  const print = () => {
    const words = {
      title: t('carry.journalTitle'),
      lang: t('page.lang'),
      dir: t('page.dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
      day: (at: Instant) => formatDay(at, now()),
      time: formatTime,
      spoken: (entry: Entry) => spokenWords(entry, lengths),
    }
    save(toHtml(part.toReversed(), words), 'text/html', '.html')
  }
  const pack = async () => {
    packing.current = new AbortController()
    setSaid(null)
    setPacked(0)
    try {
      const known = await speech?.voices.list()
      const types = new Map(known?.ok ? known.value.map(({ id, type }) => [id, type]) : [])
      const soundOf = async (voice: string) => {
        const answer = await speech?.voices.read(voice)
        return answer?.ok ? (answer.value?.bytes ?? null) : null
      }
      const pages = markdownFiles(part, types)
      const count = (done: number) => setPacked(Math.min(done, part.length))
      const archive = await files.pack(pages, count, packing.current.signal, soundOf)
      if (archive) save(archive, 'application/zip', '.zip')
      else setSaid('stopped')
    } catch {
      // No room for it, or the archive's code could not be loaded: to the person it is the same.
      setSaid('failed')
    }
    setPacked(null)
  }
  const choose = (next: Portion) => {
    setPortion(next)
    setSaid(null)
  }
  return (
    <section class={css['part']}>
      <h2>{t('carry.take')}</h2>
      {entries.length === 0 && <p class={css['soft']}>{t('carry.none')}</p>}
      {last !== null && <p class={css['soft']}>{t('carry.last', [formatDay(last, now())])}</p>}
      {entries.length > 0 && (
        <Choice
          legend={t('carry.which')}
          options={PORTIONS.map(value => ({ value, label: t(`carry.${value}`) }))}
          value={portion}
          onChange={choose}
        />
      )}
      {entries.length > 0 && part.length === 0 && <p class={css['soft']}>{t('carry.none')}</p>}
      {part.length > 0 && packed === null && (
        <>
          <Button onClick={print}>{t('carry.print')}</Button>
          <Button aria-describedby="about-pages" onClick={() => void pack()}>
            {t('carry.pages')}
          </Button>
          <p id="about-pages" class={css['soft']}>
            {t('carry.pagesAbout')}
          </p>
          <Button
            aria-describedby="about-data"
            onClick={() => save(toJson(part, checkIns, now()), 'application/json', '.json')}
          >
            {t('carry.data')}
          </Button>
          <p id="about-data" class={css['soft']}>
            {t('carry.dataAbout')}
          </p>
          <LockAlong
            locks={locks}
            text={() => toJson(part, checkIns, now())}
            onLocked={file => save(file, 'application/octet-stream', '.json.age')}
          />
        </>
      )}
      {packed !== null && <Button onClick={() => packing.current?.abort()}>{t('carry.stop')}</Button>}
      {checkIns.length > 0 && packed === null && (
        <Button look="quiet" onClick={() => save(toCsv(checkIns), 'text/csv', ' check-ins.csv')}>
          {t('carry.table')}
        </Button>
      )}
      <p role="status" class={css['said']}>
        {packed !== null && packed > 0 && t('carry.packing', [String(packed), String(part.length)])}
        {said && t(`carry.${said}`)}
      </p>
    </section>
  )
}
