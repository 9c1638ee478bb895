import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import { Section } from './section'

interface AgainSectionProps {
  /** Whether there is access to sites that could go back with the choices. */
  readonly hasAccess: boolean
  /** Puts all choices back, and gives the access back with them or not. */
  readonly onReset: (giveBack: boolean) => void
  /** Takes the reset back; null when there is none to take back. */
  readonly onUndo: (() => void) | null
  /** Whether access went with the latest reset, which undoing cannot bring back by itself. */
  readonly gaveBack: boolean
  /** Resolves to false when not everything could be wiped. */
  readonly onWipe: () => Promise<boolean>
}

type Asking = 'reset' | 'wipe' | null

/** The two ways to start again: one can be taken back, the other is asked twice. */
export function AgainSection({ hasAccess, onReset, onUndo, gaveBack, onWipe }: AgainSectionProps) {
  const [asking, setAsking] = useState<Asking>(null)
  const [failed, setFailed] = useState(false)
  const reset = (giveBack: boolean) => {
    setAsking(null)
    onReset(giveBack)
  }
  const wipe = async () => {
    setFailed(!(await onWipe()))
    setAsking(null)
  }
  return (
    <Section name="again">
      <p>{t('settings.again.resetAbout')}</p>
      {asking === 'reset' ? (
        <>
          <p>{t('settings.again.access')}</p>
          <Button onClick={() => setAsking(null)}>{t('settings.again.leave')}</Button>
          <Button onClick={() => reset(false)}>{t('settings.again.keepAccess')}</Button>
          <Button onClick={() => reset(true)}>{t('settings.again.giveAccess')}</Button>
        </>
      ) : (
        <Button onClick={() => (hasAccess ? setAsking('reset') : reset(false))}>
          {t('settings.again.reset')}
        </Button>
      )}
      <p role="status">{onUndo && t(`settings.again.${gaveBack ? 'wasResetAndGiven' : 'wasReset'}`)}</p>
      {onUndo && (
        <Button look="quiet" onClick={onUndo}>
          {t('journal.undo')}
        </Button>
      )}
      <p>{t('settings.again.wipeAbout')}</p>
      {asking === 'wipe' ? (
        <>
          <p>{t('settings.again.sure')}</p>
          <Button onClick={() => setAsking(null)}>{t('settings.again.keep')}</Button>
          <Button onClick={wipe}>{t('settings.again.wipeAll')}</Button>
        </>
      ) : (
        <Button onClick={() => setAsking('wipe')}>{t('settings.again.wipe')}</Button>
      )}
      <p role="status">{failed && t('settings.again.notWiped')}</p>
    </Section>
  )
}
