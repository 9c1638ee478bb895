import { LOOKS, type Look } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'
import { Choice } from './choice'
import { Section } from './section'

interface LookSectionProps {
  readonly look: Look
  readonly onChange: (look: Look) => void
}

/** The colours of every page of ours. */
export function LookSection({ look, onChange }: LookSectionProps) {
  return (
    <Section title={t('settings.look.title')}>
      <Choice
        legend={t('settings.look.title')}
        unseen
        options={LOOKS.map(value => ({ value, label: t(`settings.look.${value}`) }))}
        value={look}
        onChange={onChange}
      />
    </Section>
  )
}
