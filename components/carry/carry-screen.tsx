import { useListing } from '@/components/journal/use-listing'
import type { KeptPort } from '@/components/kept/kept-port'
import { useKept } from '@/components/kept/use-kept'
import { Closed } from '@/components/lock/closed'
import { Screen } from '@/components/ui/screen'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import { LAST_ID, type LastCarried } from '@/utils/core/journal/carry/last'
import type { Instant } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { t } from '@/utils/i18n'
import { BringIn } from './bring-in'
import type { BringPort, CarryPort, CopiesPort, LockPort } from './carry-port'
import { TakeAlong } from './take-along'

interface CarryScreenProps {
  readonly files: CarryPort
  readonly locks: LockPort
  readonly copies: CopiesPort
  readonly journal: BringPort & Parameters<typeof useListing>[0]
  readonly checkIns: KeptPort<CheckIn>
  readonly last: KeptPort<LastCarried>
  readonly record: WindowRecord
  readonly now: () => Instant
  readonly newId: () => string
  readonly onBack: () => void
}

/** The journal in files: to take along, and to bring in from elsewhere. */
export function CarryScreen(props: CarryScreenProps) {
  const { files, locks, copies, journal, checkIns, record, now, newId, onBack } = props
  const { listing, trouble, reload } = useListing(journal, now)
  const said = useKept(checkIns)
  const carried = useKept(props.last)
  const last = carried.all?.[0]
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
      {listing && (
        <BringIn
          files={files}
          locks={locks}
          copies={copies}
          journal={journal}
          here={[...listing.entries, ...listing.removed]}
          newId={newId}
          now={now}
          onCheckIns={said.put}
          onChanged={reload}
        />
      )}
    </Screen>
  )
}
