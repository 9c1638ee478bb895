import { LANGUAGES, LOOKS, type Settings, TEXT_SIZES } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'
import { Choice } from './choice'
import { Section } from './section'
import { TickRow } from './tick-row'

interface LookSectionProps {
  readonly settings: Pick<Settings, 'look' | 'textSize' | 'language' | 'badge'>
  readonly onChange: (patch: Partial<Settings>) => void
}

/** How every page of ours looks, and the button in the toolbar. */
export function LookSection({ settings, onChange }: LookSectionProps) {
  return (
    <Section name="look">
      <Choice
        legend={t('settings.look.title')}
        unseen
        options={LOOKS.map(value => ({ value, label: t(`settings.look.${value}`) }))}
        value={settings.look}
        onChange={look => onChange({ look })}
      />
      <Choice
        short
        legend={t('settings.text.title')}
        options={TEXT_SIZES.map(value => ({ value, label: t(`settings.text.${value}`) }))}
        value={settings.textSize}
        onChange={textSize => onChange({ textSize })}
      />
      <Choice
        legend={t('settings.language.title')}
        options={LANGUAGES.map(value => ({ value, label: t(`settings.language.${value}`) }))}
        value={settings.language}
        onChange={language => onChange({ language })}
      />
      <ul>
        <TickRow
          label={t('settings.look.dot')}
          checked={settings.badge}
          onToggle={() => onChange({ badge: !settings.badge })}
        />
      </ul>
    </Section>
  )
}
