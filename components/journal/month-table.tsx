import { useState } from 'preact/hooks'
import { Unseen } from '@/components/help/unseen'
import { Button } from '@/components/ui/button'
import { type MonthDay, weeksOf } from '@/utils/core/journal/month'
import { opensOn, type Step, stepped } from '@/utils/core/journal/stroll'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { formatFullDay, formatMonth, formatNumber, formatShortDay, formatWeekday, weekdays } from './dates'
import { focusOn } from './focus-on'
import css from './month-table.module.css'
import { stepOf } from './step-of'

interface MonthTableProps {
  /** The days that something was written on, the earliest first. */
  readonly noted: readonly Instant[]
  readonly days: readonly Instant[]
  readonly onDay: (day: Instant) => void
}

/** A month of days, of which those with notes can be pressed. Months without any are left out. */
export function MonthTable({ noted, days, onDay }: MonthTableProps) {
  const [place, setPlace] = useState({ wished: days[0] ?? Infinity, focused: false })
  const at = opensOn(noted, place.wished)
  if (at === null) return null
  const order = weekdays()
  const go = (step: Step, focused: boolean) => {
    const next = stepped(noted, at, step)
    if (next !== null) setPlace({ wished: next, focused: focused || stepped(noted, next, step) === null })
  }
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = stepOf(event, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (!step) return
    event.preventDefault()
    go(step, true)
  }
  const way = (step: 'monthBefore' | 'monthAfter') => {
    const day = stepped(noted, at, step)
    return day === null ? (
      <span />
    ) : (
      <Button key={step} look="quiet" onClick={() => go(step, false)}>
        {t(`journal.${step}`, [formatMonth(day)])}
      </Button>
    )
  }
  const cell = ({ date, start, noted }: MonthDay) =>
    noted ? (
      <button
        ref={place.focused && start === at ? focusOn : null}
        type="button"
        class={css['day']}
        tabIndex={start === at ? 0 : -1}
        aria-label={formatFullDay(start)}
        aria-pressed={days.includes(start)}
        onClick={() => {
          setPlace({ wished: start, focused: false })
          onDay(start)
        }}
      >
        {formatNumber(date)}
      </button>
    ) : (
      formatNumber(date)
    )
  return (
    <>
      {/* A grid, so that screen readers leave the arrow keys to it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is both, a table of what can be pressed */}
      <table role="grid" class={css['month']} onKeyDown={press}>
        <caption>{formatMonth(at)}</caption>
        <thead>
          <tr>
            <td />
            {order.map(day => (
              <th key={day} scope="col" abbr={formatWeekday(day, 'long')}>
                <span aria-hidden="true">{formatWeekday(day, 'narrow')}</span>
                <Unseen>{formatWeekday(day, 'long')}</Unseen>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at, noted, order[0] ?? 1).map(week => {
            const first = week.find(day => day !== null)
            return (
              <tr key={first?.start}>
                <th scope="row">
                  {first && <Unseen>{t('journal.week', [formatShortDay(first.start)])}</Unseen>}
                </th>
                {week.map((day, place) => (
                  <td key={order[place]}>{day && cell(day)}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {/* What a caption turns into is not said by itself. */}
      <Unseen role="status">{formatMonth(at)}</Unseen>
      <div class={css['ways']}>
        {way('monthBefore')}
        {way('monthAfter')}
      </div>
    </>
  )
}
