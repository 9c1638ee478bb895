import { useState } from 'preact/hooks'
import { LineField } from '@/components/ui/line-field'
import { LONGEST_NAME } from '@/utils/core/names/window-name'
import { t } from '@/utils/i18n'

interface NameFieldProps {
  readonly name: string
  readonly onName: (name: string) => void
}

/** What a window is called, kept as it is typed. Once typed into, it shows nothing older that comes back. */
export function NameField({ name, onName }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <LineField
      label={t('past.name')}
      value={typed ?? name}
      longest={LONGEST_NAME}
      onText={text => {
        setTyped(text)
        onName(text)
      }}
    />
  )
}
