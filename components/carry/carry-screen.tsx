import { useListing } from '@/components/journal/use-listing'
import type { KeptPort } from '@/components/kept/kept-port'
import { useKept } from '@/components/kept/use-kept'
import { Closed } from '@/components/lock/closed'
import { Screen } from '@/components/ui/screen'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import type { BackupPlan } from '@/utils/core/journal/backup/plan'
import { LAST_ID, type LastCarried } from '@/utils/core/journal/carry/last'
import type { Instant } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { t } from '@/utils/i18n'
import { Backup } from './backup'
import { BringIn } from './bring-in'
import type { BackupPort, BringPort, CarryPort, CopiesPort, LockPort } from './carry-port'
import { TakeAlong } from './take-along'

interface CarryScreenProps {
  readonly files: CarryPort
  readonly locks: LockPort
  readonly copies: CopiesPort
  readonly journal: BringPort & Parameters<typeof useListing>[0]
  readonly checkIns: KeptPort<CheckIn>
  readonly last: KeptPort<LastCarried>
  readonly backup: BackupPort
  readonly plans: KeptPort<BackupPlan>
  readonly record: WindowRecord
  readonly now: () => Instant
  readonly newId: () => string
  readonly onBack: () => void
}

/** The journal in files: to take along, by hand or by itself, and to bring in from elsewhere. */
export function CarryScreen(props: CarryScreenProps) {
  const { files, locks, copies, journal, checkIns, backup, plans, record, now, newId, onBack } = props
  const { listing, trouble, reload } = useListing(journal, now)
  const said = useKept(checkIns)
  const carried = useKept(props.last)
  const last = carried.all?.[0]
  const kept = useKept(plans)
  const keepSaid = async (brought: readonly CheckIn[]) => {
    const answers = await Promise.all(brought.map(checkIns.put))
    if (answers.every(({ ok }) => ok)) return true
    await Promise.all(brought.map(({ id }) => checkIns.remove(id)))
    return false
  }
  return (
    <Screen title={t('carry.title')} onBack={onBack}>
      <p>{t('carry.about')}</p>
      {trouble && <Closed trouble={trouble} />}
      {listing && (
        <TakeAlong
          files={files}
          locks={locks}
          entries={listing.entries}
          checkIns={said.all ?? []}
          record={record}
          now={now}
          last={last?.at ?? null}
          onWhole={() => void carried.put({ id: LAST_ID, at: now() })}
        />
      )}
      <Backup backup={backup} plans={plans} now={now} />
      {listing && (
        <BringIn
          files={files}
          locks={locks}
          keys={(kept.all ?? []).map(({ key }) => key)}
          copies={copies}
          journal={journal}
          here={[...listing.entries, ...listing.removed]}
          newId={newId}
          now={now}
          said={said.all ?? []}
          onCheckIns={keepSaid}
          onChanged={reload}
        />
      )}
    </Screen>
  )
}
