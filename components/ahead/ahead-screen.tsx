import { useState } from 'preact/hooks'
import type { KeptPort } from '@/components/kept/kept-port'
import { ListScreen } from '@/components/kept/list-screen'
import { Removable } from '@/components/kept/removable'
import { useKept } from '@/components/kept/use-kept'
import { Button } from '@/components/ui/button'
import { DayBeforeCard } from '@/components/window/day-before-card'
import type { Instant } from '@/utils/core/time'
import { course } from '@/utils/core/treatments/course'
import { ahead, isSameTime, type Treatment, tomorrows } from '@/utils/core/treatments/treatment'
import { t } from '@/utils/i18n'
import { AddCourse } from './add-course'
import { AddDate } from './add-date'
import css from './ahead.module.css'
import { CalendarFiles } from './calendar-files'
import type { CalendarPort } from './calendar-port'
import { whenWords } from './when-words'

interface AheadScreenProps {
  readonly treatments: KeptPort<Treatment>
  readonly calendar: CalendarPort
  readonly now: () => Instant
  readonly newId: () => string
  readonly onLetter: () => void
  readonly onBack: () => void
}

const ASKED = ['add', 'course', 'file'] as const

/** Dates ahead, and the ways to bring some here. */
export function AheadScreen({ treatments, calendar, now, newId, onLetter, onBack }: AheadScreenProps) {
  const { all, gone, problem, put, remove, restore } = useKept(treatments)
  const [asking, setAsking] = useState<(typeof ASKED)[number] | null>(null)
  const [already, setAlready] = useState(false)
  const there = all?.filter(({ id }) => !gone.has(id)) ?? []
  const add = (dates: readonly Pick<Treatment, 'day' | 'time'>[]) => {
    const fresh = dates.filter(date => !there.some(other => isSameTime(date, other)))
    setAlready(fresh.length === 0)
    if (fresh.length === 0) return
    setAsking(null)
    void put(...fresh.map(({ day, time }) => ({ id: newId(), day, time, createdAt: now() })))
  }
  return (
    <ListScreen title={t('ahead.title')} problem={problem} onBack={onBack}>
      {tomorrows(there, now()) && <DayBeforeCard onLetter={onLetter} />}
      {all && ahead(all, now()).length === 0 && <p class={css['soft']}>{t('ahead.empty')}</p>}
      <ul>
        {ahead(all ?? [], now()).map(date => (
          <Removable
            key={date.id}
            name={whenWords(date, now())}
            gone={gone.has(date.id)}
            onRemove={() => void remove(date)}
            onRestore={() => void restore(date.id)}
          >
            {whenWords(date, now())}
          </Removable>
        ))}
      </ul>
      {asking === 'add' && <AddDate onAdd={(day, time) => add([{ day, time }])} />}
      {asking === 'course' && (
        <AddCourse onAdd={(kind, first) => add(course(kind, first).map(day => ({ day, time: null })))} />
      )}
      {asking === 'file' && <CalendarFiles calendar={calendar} treatments={there} now={now} onTake={add} />}
      <p role="status" class={css['problem']}>
        {already && asking && t('ahead.already')}
      </p>
      <ul class={css['ways']}>
        {ASKED.filter(one => one !== asking).map(one => (
          <li key={one}>
            <Button
              onClick={() => {
                setAsking(one)
                setAlready(false)
              }}
            >
              {t(`ahead.${one}`)}
            </Button>
          </li>
        ))}
      </ul>
    </ListScreen>
  )
}
