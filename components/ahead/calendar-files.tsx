import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/file-field'
import type { Instant } from '@/utils/core/time'
import { type DryRun, dryRun, type Found } from '@/utils/core/treatments/found'
import { ahead, type Treatment } from '@/utils/core/treatments/treatment'
import { t } from '@/utils/i18n'
import css from './ahead.module.css'
import type { CalendarPort } from './calendar-port'
import { FoundDates } from './found-dates'

interface CalendarFilesProps {
  readonly calendar: CalendarPort
  readonly treatments: readonly Treatment[]
  readonly now: () => Instant
  readonly onTake: (dates: readonly Found[]) => void
}

type Looked =
  | { readonly run: DryRun; readonly unread: number }
  | { readonly bad: 'large' | 'unreadable' | 'empty' }

/** The dates as a file for any calendar, and dates out of one: looked at first, kept after. */
export function CalendarFiles({ calendar, treatments, now, onTake }: CalendarFilesProps) {
  const [looked, setLooked] = useState<Looked | null>(null)
  const dates = ahead(treatments, now())
  const look = async ([file]: readonly File[]) => {
    if (!file) return
    const reading = await calendar.read(file, now())
    setLooked(
      reading.ok
        ? { run: dryRun(reading.found, treatments, now()), unread: reading.unread }
        : { bad: reading.problem },
    )
  }
  const save = async () => calendar.save(await calendar.text(dates, t('ahead.summary')), 'dates.ics')
  return (
    <div class={css['form']}>
      {looked && 'run' in looked ? (
        <FoundDates
          {...looked}
          now={now()}
          onTake={found => {
            setLooked(null)
            onTake(found)
          }}
          onLeave={() => setLooked(null)}
        />
      ) : (
        <>
          <FileField
            label={t('ahead.import')}
            about={t('ahead.importAbout')}
            accept=".ics,text/calendar"
            onFiles={files => void look(files)}
          />
          {dates.length > 0 && (
            <div>
              <Button onClick={() => void save()}>{t('ahead.export')}</Button>
              <p class={css['soft']}>{t('ahead.exportAbout', [t('ahead.summary')])}</p>
            </div>
          )}
        </>
      )}
      <p role="status" class={css['problem']}>
        {looked && 'bad' in looked && t(`ahead.bad.${looked.bad}`)}
      </p>
    </div>
  )
}
