import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import { Section } from './section'

interface WrongSectionProps {
  /** Puts what was noted on the clipboard; false when the browser would not. */
  readonly onCopy: () => Promise<boolean>
}

/** For someone who wants to report a fault: nothing is sent, the person carries it where they like. */
export function WrongSection({ onCopy }: WrongSectionProps) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Section name="wrong">
      <p>{t('settings.wrong.about')}</p>
      <Button onClick={async () => setCopied(await onCopy())}>{t('settings.wrong.copy')}</Button>
      <p role="status">{copied !== null && t(`settings.wrong.${copied ? 'copied' : 'notCopied'}`)}</p>
    </Section>
  )
}
