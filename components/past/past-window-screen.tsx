import { Removed } from '@/components/journal/below-note'
import { formatDay, formatTime } from '@/components/journal/dates'
import type { JournalPort, MarkdownPort } from '@/components/journal/journal-port'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import { BranchPicture } from '@/components/window/branch'
import { type OwnWords, offerWords } from '@/components/window/offer-words'
import type { Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import type { PastSpan } from '@/utils/core/window/state'
import { pastBranch } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { NameField } from './name-field'
import { PastNotes } from './past-notes'
import css from './past-window-screen.module.css'

interface PastWindowScreenProps {
  /** Null when there is none of that id any more. */
  readonly span: PastSpan | null
  /** Its own name; empty for none. */
  readonly name: string
  readonly own: OwnWords
  readonly now: () => Instant
  readonly journal: JournalPort
  readonly windows: Windows
  readonly markdown: MarkdownPort
  readonly problem: string | undefined
  readonly onName: (name: string) => void
  readonly onRemove: () => void
  readonly onRestore: () => void
  readonly onBack: () => void
}

/** One window that is over: its branch, what was in it, and what was written then. */
export function PastWindowScreen(props: PastWindowScreenProps) {
  const { span, name, own, now, journal, windows, markdown, problem, ...on } = props
  if (!span) {
    return (
      <Screen title={t('past.title')} onBack={on.onBack}>
        <p>{t('past.gone')}</p>
      </Screen>
    )
  }
  const day = formatDay(span.anchor, now())
  if (span.removedAt !== null) {
    return (
      <Screen title={day} problem={problem} onBack={on.onBack}>
        <p>{t('past.stay')}</p>
        <Removed onUndo={on.onRestore} focus />
      </Screen>
    )
  }
  return (
    <Screen title={day} problem={problem} onBack={on.onBack}>
      <BranchPicture {...pastBranch(span)} />
      <p class={css['soft']}>{whenWords(span, now())}</p>
      <NameField name={name} onName={on.onName} />
      <section>
        <h2>{t('past.moments')}</h2>
        {span.moments.length === 0 && <p class={css['soft']}>{t('past.noMoments')}</p>}
        <ul>
          {span.moments.map(({ at, of }) => (
            <li key={`${at} ${of}`} class={css['moment']}>
              <span class={css['when']}>{formatTime(at)}</span>
              <span dir="auto">{offerWords(of, own)}</span>
            </li>
          ))}
        </ul>
      </section>
      <PastNotes {...{ journal, markdown, windows, now }} spanId={span.id} />
      <div>
        <Button look="quiet" onClick={on.onRemove}>
          {t('past.remove')}
        </Button>
        <p class={css['soft']}>{t('past.stay')}</p>
      </div>
    </Screen>
  )
}

/** From when to when, with the day of its end where that is another. */
function whenWords({ anchor, endedAt }: PastSpan, now: Instant): string {
  const [began, ended] = [anchor, endedAt].map(at => formatDay(at, now)) as [string, string]
  return began === ended
    ? t('past.from', [formatTime(anchor), formatTime(endedAt)])
    : t('past.fromTo', [formatTime(anchor), ended, formatTime(endedAt)])
}
