import { Button } from '@/components/ui/button'
import { REMINDER_KINDS, type ReminderKind } from '@/utils/core/window/reminders'
import { t } from '@/utils/i18n'
import { Section } from './section'
import css from './sites-section.module.css'
import { TickRow } from './tick-row'

interface RemindersSectionProps {
  readonly remind: readonly ReminderKind[]
  /** Whether the browser lets us notify; null until it has said. */
  readonly allowed: boolean | null
  /** True when the latest request was turned down. */
  readonly refused: boolean
  /** Called within the press itself, because a browser shows its prompt only then. */
  readonly onToggle: (kind: ReminderKind) => void
  readonly onAsk: () => void
}

/** Quiet words at their time, each only for someone who asked for it. */
export function RemindersSection({ remind, allowed, refused, onToggle, onAsk }: RemindersSectionProps) {
  const waits = remind.length > 0 && allowed === false
  return (
    <Section name="remind">
      <p>{t('settings.remind.about')}</p>
      <ul>
        {REMINDER_KINDS.map(kind => (
          <TickRow
            key={kind}
            label={t(`settings.remind.${kind}`)}
            checked={remind.includes(kind)}
            note={waits && remind.includes(kind) && t('settings.remind.needed')}
            onToggle={() => onToggle(kind)}
          />
        ))}
      </ul>
      {waits && (
        <Button look="main" onClick={onAsk}>
          {t('settings.remind.ask')}
        </Button>
      )}
      <p class={css['quiet']} role="status">
        {refused && t('settings.remind.refused')}
      </p>
    </Section>
  )
}
