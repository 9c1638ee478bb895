import { useState } from 'preact/hooks'
import type { LockPort } from '@/components/lock/lock-port'
import { useLockIs } from '@/components/lock/lock-way'
import { OpenJournal } from '@/components/lock/open-journal'
import { RecoverySheet } from '@/components/lock/recovery-sheet'
import { t } from '@/utils/i18n'
import { LockOn } from './lock-on'
import { OpenLock } from './open-lock'
import { Section } from './section'

/** A passphrase for everything that is written, for those who want one. */
export function LockSection({ port }: { readonly port: LockPort }) {
  const is = useLockIs(port)
  const [recovery, setRecovery] = useState<string | null>(null)
  return (
    <Section name="lock">
      <p>{t('lock.about')}</p>
      {recovery !== null && <RecoverySheet recovery={recovery} onNoted={() => setRecovery(null)} />}
      {is === 'off' && <LockOn port={port} onLocked={setRecovery} />}
      {is === 'locked' && (
        <>
          <p>{t('lock.locked')}</p>
          <OpenJournal port={port} />
          <p>{t('lock.forgotten')}</p>
        </>
      )}
      {is === 'open' && recovery === null && <OpenLock port={port} onRecovery={setRecovery} />}
    </Section>
  )
}
