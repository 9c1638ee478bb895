import { KINDS, type Kind } from '@/utils/core/window/thing'
import { t } from '@/utils/i18n'
import { Section } from './section'
import { TickRow } from './tick-row'

interface OfferedSectionProps {
  readonly withheld: readonly Kind[]
  readonly onChange: (withheld: readonly Kind[]) => void
}

/** What a window may offer. All of it, unless the person would rather not see something. */
export function OfferedSection({ withheld, onChange }: OfferedSectionProps) {
  const toggle = (kind: Kind) =>
    onChange(withheld.includes(kind) ? withheld.filter(other => other !== kind) : [...withheld, kind])
  return (
    <Section name="offered">
      <p>{t('settings.offered.about')}</p>
      <ul>
        {KINDS.map(kind => (
          <TickRow
            key={kind}
            label={t(`offer.${kind}`)}
            checked={!withheld.includes(kind)}
            onToggle={() => toggle(kind)}
          />
        ))}
      </ul>
    </Section>
  )
}
