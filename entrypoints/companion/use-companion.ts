import { useState } from 'preact/hooks'
import { useChoices } from '@/components/hooks/use-choices'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import type { Settings } from '@/utils/core/settings/settings'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { WindowRecord } from '@/utils/core/window/state'
import { send } from '@/utils/messages/send'
import { note } from '@/utils/platform/log'
import { storedSettings, storedWindow } from '@/utils/platform/stored'

/** What the companion knows, and how it asks for a change. */
export function useCompanion(firstRecord: WindowRecord, firstSettings: Settings) {
  const [failed, setFailed] = useState(false)
  const record = useSnapshot(storedWindow, firstRecord)
  // A choice that could not be kept still holds while this page is open: help must not wait for a disk.
  const { value: settings, change } = useChoices(storedSettings, firstSettings, (patch, wished) =>
    send('settings.change', patch).catch(async error => {
      await note('settings', error)
      return wished
    }),
  )
  const attempt = (what: Promise<unknown>) => {
    what.then(
      () => setFailed(false),
      async error => {
        setFailed(true)
        await note('companion', error)
      },
    )
  }
  return {
    record,
    settings,
    change,
    /** Whether the latest attempt did not work. */
    failed,
    attempt,
    dispatch: (intent: WindowIntent) => attempt(send('window.dispatch', intent)),
  }
}
