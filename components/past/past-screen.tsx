import { useState } from 'preact/hooks'
import { formatDay, formatTime } from '@/components/journal/dates'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { BranchPicture } from '@/components/window/branch'
import type { Instant } from '@/utils/core/time'
import type { PastSpan } from '@/utils/core/window/state'
import { pastBranch } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import css from './past-screen.module.css'

/** How many more are drawn at a time: a branch is a few hundred lines. */
const STEP = 12

interface PastScreenProps {
  /** Oldest first, as they are stored. */
  readonly past: readonly PastSpan[]
  /** True when they could not be read. */
  readonly unread: boolean
  /** Own names, by `String(span.id)`. */
  readonly names: ReadonlyMap<string, string>
  readonly now: Instant
  readonly onBack: () => void
}

/** Windows that are over, the latest first, each with its branch. */
export function PastScreen({ past, unread, names, now, onBack }: PastScreenProps) {
  const [shown, setShown] = useState(STEP)
  const there = past.filter(({ removedAt }) => removedAt === null).toReversed()
  return (
    <Screen title={t('past.title')} onBack={onBack}>
      {there.length === 0 && <p class={css['soft']}>{t(unread ? 'kept.closed' : 'past.empty')}</p>}
      <ul class={css['windows']}>
        {there.slice(0, shown).map(span => {
          const day = formatDay(span.anchor, now)
          const name = names.get(String(span.id))?.trim()
          return (
            <li key={span.id} class={css['window']}>
              <a class={css['link']} href={`#past/${span.id}`} dir="auto">
                {name || day}
              </a>
              <p class={css['soft']}>
                {name && `${day}, `}
                {formatTime(span.anchor)}
              </p>
              <BranchPicture {...pastBranch(span)} />
            </li>
          )
        })}
      </ul>
      {there.length > shown && <Button onClick={() => setShown(shown + STEP)}>{t('journal.more')}</Button>}
    </Screen>
  )
}
