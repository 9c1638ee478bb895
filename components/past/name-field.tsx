import { useState } from 'preact/hooks'
import { LONGEST_NAME } from '@/utils/core/names/window-name'
import { t } from '@/utils/i18n'
import css from './past-window-screen.module.css'

interface NameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
}

/** What a window is called, kept as it is typed. Once typed into, it shows nothing older that comes back. */
export function NameField({ name, onName }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label class={css['name']}>
      {t('past.name')}
      <input
        value={typed ?? name}
        maxLength={LONGEST_NAME}
        onInput={event => {
          setTyped(event.currentTarget.value)
          onName(event.currentTarget.value)
        }}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
      />
    </label>
  )
}
