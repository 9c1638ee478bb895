import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import type { Instant } from '@/utils/core/time'
import type { DryRun, Found } from '@/utils/core/treatments/found'
import { t } from '@/utils/i18n'
import css from './ahead.module.css'
import { whenWords } from './when-words'

interface FoundDatesProps {
  readonly run: DryRun
  readonly unread: number
  readonly now: Instant
  readonly onTake: (dates: readonly Found[]) => void
  readonly onLeave: () => void
}

/** What is in a calendar file, before any of it is kept. Whatever is not wanted can be unticked. */
export function FoundDates({ run, unread, now, onTake, onLeave }: FoundDatesProps) {
  const { fresh, ...others } = run
  const [left, setLeft] = useState<ReadonlySet<Found>>(new Set())
  const toggle = (date: Found) =>
    setLeft(left.has(date) ? new Set([...left].filter(it => it !== date)) : new Set([...left, date]))
  const taken = fresh.filter(date => !left.has(date))
  return (
    <fieldset class={css['form']}>
      <legend>{t(fresh.length > 0 ? 'ahead.found' : 'ahead.nothing')}</legend>
      <div>
        {fresh.map(date => (
          <label key={`${date.day} ${date.time}`} class={css['option']}>
            <input type="checkbox" checked={!left.has(date)} onChange={() => toggle(date)} />
            <span>
              {whenWords(date, now)}
              <span class={css['label']} dir="auto">
                {date.label}
              </span>
            </span>
          </label>
        ))}
      </div>
      <div class={css['soft']}>
        {others.known > 0 && <p>{t('ahead.known', others.known)}</p>}
        {others.past > 0 && <p>{t('ahead.past', others.past)}</p>}
        {others.over > 0 && <p>{t('ahead.over', others.over)}</p>}
        {unread > 0 && <p>{t('ahead.unread', unread)}</p>}
      </div>
      {taken.length > 0 && (
        <Button look="main" onClick={() => onTake(taken)}>
          {t('ahead.take')}
        </Button>
      )}
      <Button look="quiet" onClick={onLeave}>
        {t('ahead.leave')}
      </Button>
    </fieldset>
  )
}
